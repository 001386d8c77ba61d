"""Files of other programs made .docx or .xlsx by LibreOffice, where it is installed: .odt, .doc, .rtf, .ods, .xls."""

import shutil
import subprocess
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

from mufakat.core.kinds import SPOILT_PACKAGE
from mufakat.core.problems import Unreadable
from mufakat.core.sheet.reading.foreign import holds_old_sheets
from mufakat.core.word.reading.refusals import OLE

_BEGIN = 4096  # bytes in which a file says what it is
PATIENCE = 90  # seconds for one file
WORD, EXCEL = ("docx", "MS Word 2007 XML"), ("xlsx", "Calc MS Excel 2007 XML")
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
SHEET_OF_2003 = b"urn:schemas-microsoft-com:office:spreadsheet"
# In the profile made for one file: no macro runs, nothing is fetched (a linked picture is asked of a proxy that is not
# there), and what a formula last showed is what it is worth.
SETTINGS = (
    ("Inet/Settings", "ooInetProxyType", "1"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("Inet/Settings", "ooInetFTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetFTPProxyPort", "9"),
    ("Inet/Settings", "ooInetNoProxy", ""),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Calc/Content/Update", "Link", "2"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Calc/Formula/Load", "ODFRecalcMode", "1"),
    ("Office.Calc/Formula/Load", "OOXMLRecalcMode", "1"),
)


def as_docx(content: bytes, name: str) -> bytes | None:
    """The file as .docx; None where there is no LibreOffice to make it. Raises Unreadable where it cannot."""
    return _converted(content, name, suffix_of(content), WORD)


def as_xlsx(content: bytes, name: str) -> bytes | None:
    """The spreadsheet as .xlsx; None and Unreadable as above."""
    return _converted(content, name, sheet_suffix_of(content), EXCEL)


def suffix_of(content: bytes) -> str:
    """What LibreOffice may be asked to convert this as, whatever the file is called; empty for anything else."""
    begin = content[:_BEGIN]
    if content.startswith(OLE):
        return "" if _has_password(content) else ".doc"
    if content.startswith(b"PK"):
        return ".odt" if _is_open_document(content, b"text") else ""
    if begin.lstrip().startswith(b"{\\rtf"):
        return ".rtf"
    if b"urn:oasis:names:tc:opendocument" in begin and b"office:document" in begin:
        return ".fodt"
    if b'progid="Word.Document"' in begin or b"schemas.microsoft.com/office/word/2003/wordml" in begin:
        return ".xml"
    return ".html" if b"<html" in begin.lower() else ""


def sheet_suffix_of(content: bytes) -> str:
    """The same of a spreadsheet; a web page is none, whatever it is called: what it would fetch is not our business."""
    begin = content[:_BEGIN]
    if content.startswith(OLE):
        return ".xls" if holds_old_sheets(content) and not _has_password(content) else ""
    if content.startswith(b"PK"):
        return (
            ".ods" if _is_open_document(content, b"spreadsheet") else ".xlsb" if _is_binary(content) else ""
        )
    if b"urn:oasis:names:tc:opendocument" in begin and OPEN_DOCUMENT + b"spreadsheet" in begin:
        return ".fods"
    return (
        ".xml" if begin.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"<?xml") and SHEET_OF_2003 in begin else ""
    )


def _has_password(content: bytes) -> bool:
    return "EncryptedPackage".encode("utf-16-le") in content


def _is_open_document(content: bytes, kind: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package, package.open("mimetype") as said:
            return said.read(70).startswith(OPEN_DOCUMENT + kind)
    except (KeyError, *SPOILT_PACKAGE):  # KeyError: no such part
        return False


def _is_binary(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return "xl/workbook.bin" in package.namelist()
    except SPOILT_PACKAGE:
        return False


def _converted(content: bytes, name: str, suffix: str, into: tuple[str, str]) -> bytes | None:
    """A profile of its own: an office that is open on this machine is neither used nor disturbed."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        return None
    wanted, way = into
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, f"received{suffix or Path(name).suffix.lower()}")
        source.write_bytes(content)
        command = [
            office,
            f"-env:UserInstallation={_profile(Path(folder, 'profile'))}",
            "--headless",
            "--norestore",
            "--nologo",
        ]
        command += ["--convert-to", f"{wanted}:{way}", "--outdir", f"{folder}/made", str(source)]
        try:
            subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 - our own command
        except subprocess.TimeoutExpired:
            raise Unreadable(
                "LibreOffice did not finish with {name} in {seconds} seconds. Please save it as .{wanted} and try again.",
                name=name,
                seconds=PATIENCE,
                wanted=wanted,
            ) from None
        made = Path(folder, "made", f"received.{wanted}")
        if not made.exists():
            raise Unreadable(
                "LibreOffice could not open {name}; it may be damaged or protected by a password. Please save it as .{wanted} without a password and try again.",
                name=name,
                wanted=wanted,
            )
        return made.read_bytes()


def _profile(folder: Path) -> str:
    Path(folder, "user").mkdir(parents=True)
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{key}" oor:op="fuse"><value>{value}</value>'
        "</prop></item>"
        for path, key, value in SETTINGS
    )
    Path(folder, "user", "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>",
        encoding="utf-8",
    )
    return folder.as_uri()

"""Files of other word processors (.odt, .doc, .rtf) made .docx by LibreOffice, where it is installed."""

import shutil
import subprocess
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

from mufakat.core.kinds import SPOILT_PACKAGE
from mufakat.core.problems import Unreadable
from mufakat.core.word.reading.refusals import OLE

_BEGIN = 4096  # bytes in which a file says what it is
PATIENCE = 90  # seconds for one file


def suffix_of(content: bytes) -> str:
    """What LibreOffice may be asked to convert this as, whatever the file is called; empty for anything else."""
    begin = content[:_BEGIN]
    if content.startswith(OLE):
        return "" if "EncryptedPackage".encode("utf-16-le") in content else ".doc"
    if content.startswith(b"PK"):
        return ".odt" if _is_open_document(content) else ""
    if begin.lstrip().startswith(b"{\\rtf"):
        return ".rtf"
    if b"urn:oasis:names:tc:opendocument" in begin and b"office:document" in begin:
        return ".fodt"
    if b'progid="Word.Document"' in begin or b"schemas.microsoft.com/office/word/2003/wordml" in begin:
        return ".xml"
    return ".html" if b"<html" in begin.lower() else ""


def _is_open_document(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package, package.open("mimetype") as said:
            return said.read(60).startswith(b"application/vnd.oasis.opendocument.text")
    except (KeyError, *SPOILT_PACKAGE):  # KeyError: no such part
        return False


def as_docx(content: bytes, name: str) -> bytes | None:
    """The file as .docx; None where there is no LibreOffice to make it. Raises Unreadable where it cannot.

    A profile of its own: an office that is open on this machine is neither used nor disturbed.
    """
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, f"received{suffix_of(content) or Path(name).suffix.lower()}")
        source.write_bytes(content)
        command = [
            office,
            f"-env:UserInstallation={Path(folder, 'profile').as_uri()}",
            "--headless",
            "--norestore",
            "--nologo",
        ]
        command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", f"{folder}/made", str(source)]
        try:
            subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 - our own command
        except subprocess.TimeoutExpired:
            raise Unreadable(
                f"LibreOffice did not finish with {name} in {PATIENCE} seconds. Please save it as .docx and try again."
            ) from None
        made = Path(folder, "made", "received.docx")
        if not made.exists():
            raise Unreadable(
                f"LibreOffice could not open {name}; it may be damaged or protected by a password. "
                "Please save it as .docx without a password and try again."
            )
        return made.read_bytes()

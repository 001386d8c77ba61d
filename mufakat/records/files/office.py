"""Files of other word processors (.odt, .doc, .rtf) made .docx by LibreOffice, where it is installed."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from mufakat.core.problems import Unreadable

OTHERS = frozenset({".odt", ".ott", ".doc", ".rtf"})  # what LibreOffice is asked to convert
PATIENCE = 90  # seconds for one file


def as_docx(content: bytes, name: str) -> bytes | None:
    """The file as .docx; None where there is no LibreOffice to make it. Raises Unreadable where it cannot.

    A profile of its own: an office that is open on this machine is neither used nor disturbed.
    """
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, f"received{Path(name).suffix.lower()}")
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
            raise Unreadable(f"LibreOffice could not open {name}. Please save it as .docx and try again.")
        return made.read_bytes()

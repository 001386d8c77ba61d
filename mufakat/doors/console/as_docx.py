"""Files of other word processors (.odt, .doc, .rtf) made .docx by LibreOffice, where it is installed."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from mufakat.core.problems import Unreadable

PATIENCE = 120  # seconds for one file


def as_docx(path: Path) -> bytes | None:
    """The file as .docx; None where there is no LibreOffice to make it.

    A profile of its own: an office that is open on this machine is neither used nor disturbed.
    """
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        command = [
            office,
            f"-env:UserInstallation={Path(folder, 'profile').as_uri()}",
            "--headless",
            "--norestore",
        ]
        command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, str(path.resolve())]
        try:
            subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 - our own command
        except subprocess.TimeoutExpired:
            raise Unreadable(
                f"LibreOffice did not finish with {path} in {PATIENCE} seconds. Please save it as .docx and try again."
            ) from None
        made = Path(folder, path.stem + ".docx")
        if not made.exists():
            raise Unreadable(f"LibreOffice could not open {path}. Please save it as .docx and try again.")
        return made.read_bytes()

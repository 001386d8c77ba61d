"""Which version of a profile's files is loaded."""

import hashlib
from pathlib import Path

from mufakat import __version__


def digest_of_folder(folder: Path) -> str:
    """SHA-256 over the names and contents of a profile's files, and the version that reads them."""
    seen = hashlib.sha256(__version__.encode())
    for path in sorted(folder.glob("*.yaml")):
        seen.update(path.name.encode())
        seen.update(path.read_bytes())
    return seen.hexdigest()

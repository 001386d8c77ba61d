"""What a file really is: its name promises a kind, its first bytes keep the promise or do not."""

from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

from mufakat.core.problems import RuleBroken

# suffix → what its bytes begin with, and for a package the folder it must hold
KINDS = {
    ".docx": (b"PK\x03\x04", "word/"),
    ".pptx": (b"PK\x03\x04", "ppt/"),
    ".xlsx": (b"PK\x03\x04", "xl/"),
    ".odt": (b"PK\x03\x04", "content.xml"),
    ".odp": (b"PK\x03\x04", "content.xml"),
    ".ods": (b"PK\x03\x04", "content.xml"),
    ".pdf": (b"%PDF-", ""),
    ".png": (b"\x89PNG", ""),
    ".jpg": (b"\xff\xd8\xff", ""),
    ".jpeg": (b"\xff\xd8\xff", ""),
}
MEDIA_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}


def media_type(content: bytes, name: str) -> str:
    """The media type of a paper or presentation; RuleBroken where the file is not what its name says."""
    suffix = PurePath(name).suffix.lower()
    if suffix not in KINDS:
        known = ", ".join(kind for kind in KINDS if kind != ".jpeg")
        raise RuleBroken(f"“{name}” is none of the kinds that are kept here: {known}.")
    begins, holds = KINDS[suffix]
    if content.startswith((b"MZ", b"\x7fELF")):
        raise RuleBroken(f"“{name}” is a program that calls itself {suffix}; it was not kept.")
    if not content.startswith(begins) or (holds and not _holds(content, holds)):
        raise RuleBroken(f"“{name}” is not what its name says: what is in it is no {suffix} file.")
    return MEDIA_TYPES[suffix]


def _holds(content: bytes, wanted: str) -> bool:
    try:
        return any(name.startswith(wanted) for name in ZipFile(BytesIO(content)).namelist())
    except BadZipFile:
        return False

"""What a file really is: its name promises a kind, its first bytes keep the promise or do not."""

import lzma
import struct
import zlib
from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

from mufakat.core.problems import RuleBroken

# What a package that is cut off or damaged makes Python raise: zipfile's own, those of the unpackers it calls, and
# RuntimeError for a password, a version or a compression it does not know.
SPOILT_PACKAGE = (
    BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, RuntimeError, ValueError,
)  # fmt: skip
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
        raise RuleBroken("“{name}” is none of the kinds that are kept here: {known}.", name=name, known=known)
    begins, holds = KINDS[suffix]
    if content.startswith((b"MZ", b"\x7fELF")):
        raise RuleBroken(
            "“{name}” is a program that calls itself {suffix}; it was not kept.", name=name, suffix=suffix
        )
    if not content.startswith(begins) or (holds and not _holds(content, holds)):
        raise RuleBroken(
            "“{name}” is not what its name says: what is in it is no {suffix} file.", name=name, suffix=suffix
        )
    return MEDIA_TYPES[suffix]


def _holds(content: bytes, wanted: str) -> bool:
    try:
        return any(name.startswith(wanted) for name in ZipFile(BytesIO(content)).namelist())
    except SPOILT_PACKAGE:
        return False


# presentations people really bring: newer ones with macros, slide shows, and those of before 2007
PRESENTED = {
    ".pptm": (b"PK\x03\x04", "ppt/"),
    ".ppsx": (b"PK\x03\x04", "ppt/"),
    ".ppsm": (b"PK\x03\x04", "ppt/"),
    ".docm": (b"PK\x03\x04", "word/"),
    ".ppt": (b"\xd0\xcf\x11\xe0", ""),
    ".pps": (b"\xd0\xcf\x11\xe0", ""),
    ".doc": (b"\xd0\xcf\x11\xe0", ""),
}
PLAIN_BYTES = "application/octet-stream"  # what holds macros is never opened by a browser


def presentation_type(content: bytes, name: str) -> tuple[str, bool]:
    """(media type, whether it holds macros) of a presentation or a paper; RuleBroken where it is not what its name says."""
    suffix = PurePath(name).suffix.lower()
    macros = holds_macros(content)
    if suffix not in PRESENTED:
        return media_type(content, name), macros
    begins, holds = PRESENTED[suffix]
    if content.startswith((b"MZ", b"\x7fELF")):
        raise RuleBroken(
            "“{name}” is a program that calls itself {suffix}; it was not kept.", name=name, suffix=suffix
        )
    if not content.startswith(begins) or (holds and not _holds(content, holds)):
        raise RuleBroken(
            "“{name}” is not what its name says: what is in it is no {suffix} file.", name=name, suffix=suffix
        )
    return PLAIN_BYTES, macros


def holds_macros(content: bytes) -> bool:
    """Whether an Office or OpenDocument file carries programs of its own."""
    if content.startswith(b"PK\x03\x04"):
        try:
            names = [name.lower() for name in ZipFile(BytesIO(content)).namelist()]
        except SPOILT_PACKAGE:
            return False
        return any(name.endswith("vbaproject.bin") or name.startswith("basic/") for name in names)
    marks = ("_VBA_PROJECT".encode("utf-16-le"), b"\x00Attribut\x00e VB_")
    return content.startswith(b"\xd0\xcf\x11\xe0") and any(mark in content for mark in marks)

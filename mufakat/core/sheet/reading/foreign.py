"""What came instead of a workbook: the key of the sentence that says how to send what is in it."""

from collections.abc import Collection

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .xls, and of every workbook with a password
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
LATER_PICTURES = (b"ftypheic", b"ftypheix", b"ftypmif1", b"WEBP")  # of telephones, a few bytes in


def kind_of(content: bytes) -> str:
    """Of what is no package."""
    if not content:
        return "empty"
    if content.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            return "password"
        if holds_old_sheets(content):
            return "old"
        return "document" if "WordDocument".encode("utf-16-le") in content else "no_workbook"
    if content[:1024].lstrip().startswith(b"%PDF"):
        return "pdf"
    if content.startswith(PICTURES) or any(mark in content[:16] for mark in LATER_PICTURES):
        return "picture"
    return "only_text" if is_text(content) else "no_workbook"


def kind_of_package(names: Collection[str]) -> str:
    """Of a zip in which there is no workbook; ``names`` in small letters."""
    if any(name.endswith(".iwa") for name in names):
        return "numbers"
    if any(name.endswith((".xlsx", ".xlsm", ".xls", ".ods", ".csv")) for name in names):
        return "packed"
    if any(name.startswith("word/") for name in names):
        return "document"
    return "no_workbook"


def holds_old_sheets(content: bytes) -> bool:
    """Of a file in the old container: has it the part that Excel, or Excel before 1997, keeps its sheets in?"""
    return any(f"{part}\0".encode("utf-16-le") in content for part in ("Workbook", "Book"))


def is_text(content: bytes) -> bool:
    """A web page, or cells of a workbook as words; a file of another program may begin like text too."""
    start = content[:2_000]
    return b"\0" not in start and not start.startswith(b"{\\rtf") and any(c in start for c in b",;\t<")

"""The formats a report may come in, each opened into a reading of its words."""

from dataclasses import replace

from mufakat.core.intake.decode import check_size, checked, decode
from mufakat.core.intake.reading import Reading, reading_of
from mufakat.core.problems import Phrase, Unreadable

OLE = b"\xd0\xcf\x11\xe0"  # an old Word document, or a new one behind a password
PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8", b"II*\0", b"MM\0*")


def open_report(content: bytes, filename: str) -> tuple[Reading, str | None]:
    """The words of a file and the day its own markup says it was published. Raises Unreadable with one sentence."""
    check_size(content)
    kind = kind_of(content, filename)
    if kind == "docx":
        from mufakat.core.intake.files.docx import text_of_docx

        return reading_of(checked(text_of_docx(content))), None
    if kind == "pdf":
        from mufakat.core.intake.files.pdf import text_of_pdf

        words, says = text_of_pdf(content)
        return replace(reading_of(checked(words)), says=says), None
    text = decode(content)
    if kind == "html":
        from mufakat.core.intake.files.html import published_in, reading_of_html

        reading = reading_of_html(text)
        checked(reading.text)
        return reading, published_in(text)
    return replace(reading_of(text)), None


def kind_of(content: bytes, filename: str) -> str:
    """By what the file is, then by what it is called."""
    name = filename.lower()
    if content.startswith(b"%PDF") or (name.endswith(".pdf") and b"%PDF" in content[:1024]):
        return "pdf"
    if content.startswith(b"PK"):
        if b"word/" in content[:200_000] or b"word/" in content[-200_000:]:
            return "docx"
        if name.endswith((".docx", ".docm", ".dotx")) and not is_workbook(content):
            return "docx"  # damaged, or no document: its reader says which
        raise Unreadable(packed(content))
    if name.endswith(".pdf"):
        raise Unreadable("The file is called .pdf but is no PDF.")
    if content.startswith(OLE) and "EncryptedPackage".encode("utf-16-le") in content:
        raise Unreadable("The Word file is locked with a password; save it without one and try again.")
    if content.startswith(PICTURES) or (content.startswith(b"RIFF") and content[8:12] == b"WEBP"):
        raise Unreadable(
            "This is a picture and holds no text; it would have to be typed or recognised first."
        )
    if name.endswith(".docx"):
        raise Unreadable("The file is called .docx but is no Word document, or is damaged.")
    if content.startswith(OLE):
        raise Unreadable("This is an old Word document (.doc); save it as .docx and try again.")
    if content.startswith(b"{\\rtf"):
        raise Unreadable("This is a rich-text file (.rtf); save it as .docx or .txt and try again.")
    head = content[:2048].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    looks = head.startswith((b"<!doctype html", b"<html")) or b"<html" in head or b"<body" in head
    return "html" if name.endswith((".html", ".htm", ".xhtml")) or looks else "text"


def packed(content: bytes) -> Phrase:
    """What a packed file is that is no Word document."""
    if b"opendocument.text" in content[:200]:
        return Phrase("This is an OpenDocument text (.odt); save it as .docx and try again.")
    if is_workbook(content):
        return Phrase("This is an Excel workbook; reports are read as .txt, .html, .docx or .pdf.")
    return Phrase("The file is a packed archive; reports are read as .txt, .html, .docx or .pdf.")


def is_workbook(content: bytes) -> bool:
    return b"xl/" in content[:200_000] or b"xl/" in content[-200_000:]

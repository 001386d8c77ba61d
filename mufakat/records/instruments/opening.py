"""From the bytes of any file a delegation may send to a reading: Word, OpenDocument, PDF, plain text."""

from dataclasses import replace
from pathlib import Path

from mufakat.core.problems import Phrase, Unreadable
from mufakat.core.word import read
from mufakat.core.wording.align.recut import ON_PAGES
from mufakat.core.wording.draft import as_reading
from mufakat.core.wording.model import Reading
from mufakat.core.wording.printed_pages import letters, paragraphs
from mufakat.records.files.office import as_docx, suffix_of

LARGEST = 60 * 1024 * 1024  # bytes: thirty pages with a hundred pictures; beyond it nobody answers a draft


def opened(content: bytes, name: str) -> tuple[Reading, list[str]]:
    """The reading, and what its sender should know about how it was read. Raises Unreadable with one sentence."""
    if len(content) > LARGEST:
        raise Unreadable(
            "{name} is {size} MB large. Take the pictures out, or send the pages that changed.",
            name=name,
            size=len(content) // 1024 // 1024,
        )
    if content[:1024].lstrip().startswith(b"%PDF"):
        return from_pdf(content, name)
    if suffix_of(content):  # by what it holds: a file is easily called .docx and is not
        return from_other_word_processor(content, name)
    named_text = Path(name).suffix.casefold() in (".txt", ".text", ".md")
    if (named_text and not content.startswith(b"PK")) or is_plain_text(content):
        return as_reading(letters(decoded(content, name))), [
            Phrase("Plain text: its paragraphs were found by their words.")
        ]
    return read(content, name=name), []


def is_plain_text(content: bytes) -> bool:
    """Words and nothing else, whatever the file is called; markup and programs' own notes are not."""
    start = content[:1024].lstrip()
    if not start or start.startswith((b"PK", b"<", b"{")) or b"\0" in content:
        return False
    try:
        return " " in content.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        return False


def from_other_word_processor(content: bytes, name: str) -> tuple[Reading, list[str]]:
    """Through LibreOffice where this machine has it; else the reader's own sentence on how to save as .docx."""
    converted = as_docx(content, name)
    if converted is None:
        return read(content, name=name), []
    return read(converted, name=name), [
        Phrase("{name} was converted to .docx before it was read.", name=name)
    ]


def from_pdf(content: bytes, name: str) -> tuple[Reading, list[str]]:
    lines, identifier = paragraphs(pages_of(content, name))
    if not any(line.strip() for line in lines):
        raise Unreadable(
            "{name} is a PDF of pictures: no words can be taken from it. Please send the Word file.",
            name=name,
        )
    said = Phrase(
        "{name} is a PDF: its words were aligned as far as that goes. Please check every paragraph.",
        name=name,
    )
    return replace(as_reading("\n".join(lines)), draft_id=identifier or None, counts={ON_PAGES: 1}), [said]


def pages_of(content: bytes, name: str) -> list[str]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
        return [page.get_textpage().get_text_bounded() for page in document]
    except pypdfium2.PdfiumError as error:
        raise Unreadable(
            "{name} is a PDF that cannot be opened; it may be damaged or protected.", name=name
        ) from error


def decoded(content: bytes, name: str) -> str:
    for encoding in ("utf-8-sig", "utf-16") if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return content.decode(encoding).replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
    raise Unreadable("The letters of {name} cannot be told; please save it as .docx or as UTF-8.", name=name)

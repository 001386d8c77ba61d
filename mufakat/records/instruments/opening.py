"""From the bytes of any file a delegation may send to a reading: Word, OpenDocument, PDF, plain text."""

import re
from dataclasses import replace
from pathlib import Path

from mufakat.core.problems import Phrase, Unreadable
from mufakat.core.word import read
from mufakat.core.wording.align.recut import ON_PAGES
from mufakat.core.wording.draft import as_reading
from mufakat.core.wording.model import Reading
from mufakat.records.files.office import as_docx, suffix_of

HYPHEN_OF_PDFIUM = "\x02"  # a hyphen at the end of a printed line; the word goes on behind it
NO_LETTERS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]"
)  # page breaks and the like: no Word file can hold them
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
    lines = pdf_lines(content, name)
    if not any(line.strip() for line in lines):
        raise Unreadable(
            "{name} is a PDF of pictures: no words can be taken from it. Please send the Word file.",
            name=name,
        )
    said = Phrase(
        "{name} is a PDF: its words were aligned as far as that goes. Please check every paragraph.",
        name=name,
    )
    return replace(as_reading("\n".join(lines)), counts={ON_PAGES: 1}), [said]


def pdf_lines(content: bytes, name: str) -> list[str]:
    """The paragraphs of a PDF: lines joined until one ends a sentence or stands alone."""
    whole = "\n".join(pages_of(content, name)).replace("\r", "").replace(HYPHEN_OF_PDFIUM, "-")
    paragraphs, words = [], ""
    for line in letters(whole).split("\n"):
        words = f"{words} {line.strip()}".strip()
        if not line.strip() or line.rstrip().endswith((".", ":", ";", "?", "!", "។", "။", ",")):
            paragraphs.append(words)
            words = ""
    return [each for each in [*paragraphs, words] if each]


def pages_of(content: bytes, name: str) -> list[str]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
        return [page.get_textpage().get_text_bounded() for page in document]
    except pypdfium2.PdfiumError as error:
        raise Unreadable(
            "{name} is a PDF that cannot be opened; it may be damaged or protected.", name=name
        ) from error


def letters(words: str) -> str:
    """Without what is no letter: kept, it would come back as wording that can be printed nowhere."""
    return NO_LETTERS.sub("", words.replace("\x0c", "\n"))


def decoded(content: bytes, name: str) -> str:
    for encoding in ("utf-8-sig", "utf-16") if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return content.decode(encoding).replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
    raise Unreadable("The letters of {name} cannot be told; please save it as .docx or as UTF-8.", name=name)

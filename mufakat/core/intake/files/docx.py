"""The words of a Word file: paragraphs with their automatic numbers, table rows, accepted text only; nothing executed or fetched."""

import io
import zipfile

from lxml import etree

from mufakat.core.intake.files.word_lines import lines_of
from mufakat.core.kinds import SPOILT_PACKAGE
from mufakat.core.problems import Phrase, Unreadable
from mufakat.core.word.reading.numbering import Numbering
from mufakat.core.word.reading.package import STRICT
from mufakat.core.word.reading.styles import Styles

MOST_PARTS = 5_000
MOST_UNPACKED = 200 * 1024 * 1024
MOST_DOCUMENT = 40 * 1024 * 1024
# Compressed text shrinks to a tenth or so; a bomb shrinks to a thousandth.
MOST_SHRUNK = 200
DAMAGED = Phrase("The Word file is damaged and cannot be read.")

PICTURE = "}blip"  # how a drawing names its picture
PICTURED = Phrase("The Word file holds pictures and no text; it would have to be typed or recognised first.")


def text_of_docx(content: bytes) -> str:
    """Paragraphs a line each, a blank line between; the cells of a table's row parted by tabs.

    Raises Unreadable for a damaged file or a zip bomb.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            document = archive.read(checked_entry(archive, "word/document.xml"))
            styles, numbering = (optional(archive, f"word/{name}.xml") for name in ("styles", "numbering"))
    except SPOILT_PACKAGE as error:
        raise Unreadable(DAMAGED) from error
    root = tree(document)
    lines = lines_of(root, Styles(tree_or_none(styles)), Numbering(tree_or_none(numbering)))
    text = "".join(lines).strip("\n")
    if not text.strip() and any(PICTURE in str(node.tag) for node in root.iter()):
        raise Unreadable(PICTURED)
    return text


def checked_entry(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_PARTS or unpacked > MOST_UNPACKED:
        raise Unreadable("The Word file unpacks to far more than any report holds; it was not opened.")
    main = next((entry for entry in entries if entry.filename == name), None)
    if main is None:
        raise Unreadable("The file is packed like a Word document but holds no document.")
    if main.file_size > MOST_DOCUMENT or main.file_size > MOST_SHRUNK * max(main.compress_size, 1) + 100_000:
        raise Unreadable("The Word file unpacks to far more than any report holds; it was not opened.")
    return main


def optional(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """A part that says how numbers look; without it, or with one that cannot be read, the words are read all the same."""
    if name not in archive.namelist():
        return None
    try:
        return archive.read(checked_entry(archive, name))
    except (Unreadable, *SPOILT_PACKAGE):
        return None


def tree_or_none(part: bytes | None) -> etree._Element | None:
    try:
        return tree(part) if part else None
    except Unreadable:
        return None


def tree(part: bytes) -> etree._Element:
    if b"<!DOCTYPE" in part[:2000] or b"<!ENTITY" in part:
        raise Unreadable("The Word file carries definitions of its own (a DTD); it was not opened.")
    for strict, usual in STRICT:
        part = part.replace(strict, usual)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(DAMAGED) from error

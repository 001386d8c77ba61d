"""The words of a Word file: paragraphs and table cells, accepted text only, nothing executed, nothing fetched."""

import io
import zipfile

from lxml import etree

from mufakat.core.problems import Unreadable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MOST_PARTS = 5_000
MOST_UNPACKED = 200 * 1024 * 1024
MOST_DOCUMENT = 40 * 1024 * 1024
# Compressed text shrinks to a tenth or so; a bomb shrinks to a thousandth.
MOST_SHRUNK = 200
DAMAGED = "The Word file is damaged and cannot be read."


def text_of_docx(content: bytes) -> str:
    """Paragraphs a line each, a blank line between. Raises Unreadable for a damaged file or a zip bomb."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            document = archive.read(checked_entry(archive))
    except (
        zipfile.BadZipFile,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
        KeyError,
        ValueError,
    ) as error:
        raise Unreadable(DAMAGED) from error
    except Exception as error:  # zlib.error has no common base with the others
        if type(error).__name__ == "error":
            raise Unreadable(DAMAGED) from error
        raise
    return "\n\n".join(line for line in paragraphs(document) if line.strip())


def checked_entry(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_PARTS or unpacked > MOST_UNPACKED:
        raise Unreadable("The Word file unpacks to far more than any report holds; it was not opened.")
    main = next((entry for entry in entries if entry.filename == "word/document.xml"), None)
    if main is None:
        raise Unreadable("The file is packed like a Word document but holds no document.")
    if main.file_size > MOST_DOCUMENT or main.file_size > MOST_SHRUNK * max(main.compress_size, 1) + 100_000:
        raise Unreadable("The Word file unpacks to far more than any report holds; it was not opened.")
    return main


def paragraphs(document: bytes) -> list[str]:
    if b"<!DOCTYPE" in document[:2000] or b"<!ENTITY" in document:
        raise Unreadable("The Word file carries definitions of its own (a DTD); it was not opened.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(document, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(DAMAGED) from error
    return [words_of(paragraph) for paragraph in root.iter(f"{W}p")]


def words_of(paragraph: etree._Element) -> str:
    pieces = []
    for node in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}cr", f"{W}noBreakHyphen"):
        if any(up.tag in (f"{W}del", f"{W}moveFrom") for up in node.iterancestors()):
            continue
        if node.tag == f"{W}t":
            pieces.append(node.text or "")
        else:
            pieces.append({"tab": "\t", "noBreakHyphen": "-"}.get(etree.QName(node).localname, "\n"))
    return "".join(pieces)

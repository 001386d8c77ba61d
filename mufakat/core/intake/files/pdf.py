"""The words of a PDF, page after page; a scanned one has none and says so."""

import re
from collections.abc import Iterator

from mufakat.core.intake.files.pdf_grids import grids_of
from mufakat.core.intake.files.pdf_lines import Before, Line, lines_of
from mufakat.core.intake.files.pdf_pages import flowing
from mufakat.core.problems import Phrase, Unreadable

PAGE = re.compile(rb"/Type\s*/Page\b")
MOST_PAGES = 400
MOST_NAMED = 12  # pages named one by one
LOCKED = Phrase("The PDF is locked with a password; save it without one and try again.")
NO_PAGES = Phrase("The PDF has no pages.")
WORDLESS = Phrase("The PDF has pages but no words on them.")
DAMAGED = Phrase("The PDF is damaged and cannot be read.")
SCANNED = Phrase(
    "The PDF holds pictures of pages and no text; it would have to be typed or recognised first."
)


def text_of_pdf(content: bytes) -> tuple[str, tuple[Phrase, ...]]:
    """The text layer, without what stands at the edge of every page, and which pages have none.

    Raises Unreadable for a damaged, locked or scanned file.
    """
    import pypdfium2  # slow to load, and few reports need it

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(what_is_wrong(content, str(error))) from error
    try:
        if len(document) > MOST_PAGES:
            raise Unreadable(
                "The PDF has {pages} pages; reports of up to {most} pages are read.",
                pages=len(document),
                most=MOST_PAGES,
            )
        before = Before()
        pages = [page_lines(document, n, before) for n in range(len(document))]
        pictures = [n + 1 for n, lines in enumerate(pages) if not lines and is_picture(document, n)]
    finally:
        document.close()
    text = flowing(pages)
    if not text.strip():
        raise Unreadable(SCANNED if pictures else WORDLESS)
    return text, tuple(unread(pictures))


def what_is_wrong(content: bytes, said: str) -> Phrase:
    """The library may say of a file what was wrong with the one before, so that the file is asked too."""
    if "password" in said.lower() and b"/Encrypt" in content:
        return LOCKED
    empty = b"/Pages" in content and b"/ObjStm" not in content and not PAGE.search(content)
    return NO_PAGES if empty else DAMAGED


def unread(pictures: list[int]) -> Iterator[Phrase]:
    if pictures:
        yield Phrase(
            "These pages hold pictures and no text, and were not read: {pages}.",
            pages=", ".join(map(str, pictures[:MOST_NAMED])) + (" …" if len(pictures) > MOST_NAMED else ""),
        )


def is_picture(document, number: int) -> bool:
    """A page without text that shows something."""
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return True
    try:
        return any(True for _ in page.get_objects(max_depth=1))
    finally:
        page.close()


def page_lines(document, number: int, before: Before) -> list[Line]:
    """The lines of one page; a page that cannot be opened has none."""
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return []
    held = page.get_textpage()
    try:
        return lines_of(held, grids_of(page), before)
    finally:
        held.close()
        page.close()

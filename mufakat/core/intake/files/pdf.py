"""The words of a PDF, page after page; a scanned one has none and says so."""

from mufakat.core.intake.files.pdf_grids import grids_of
from mufakat.core.intake.files.pdf_lines import Before, Line, lines_of
from mufakat.core.intake.files.pdf_pages import flowing
from mufakat.core.problems import Unreadable

MOST_PAGES = 400
SCANNED = "The PDF holds pictures of pages and no text; it would have to be typed or recognised first."


def text_of_pdf(content: bytes) -> str:
    """The text layer, without what stands at the edge of every page. Raises Unreadable for a damaged, locked or scanned file."""
    import pypdfium2  # slow to load, and few reports need it

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise Unreadable(
            "The PDF is locked with a password." if locked else "The PDF is damaged and cannot be read."
        ) from error
    try:
        if len(document) > MOST_PAGES:
            raise Unreadable(
                f"The PDF has {len(document)} pages; reports of up to {MOST_PAGES} pages are read."
            )
        before = Before()
        pages = [page_lines(document, n, before) for n in range(len(document))]
    finally:
        document.close()
    text = flowing(pages)
    if not text.strip():
        raise Unreadable(SCANNED)
    return text


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

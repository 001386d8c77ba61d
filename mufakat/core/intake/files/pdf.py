"""The words of a PDF, page after page; a scanned one has none and says so."""

from mufakat.core.problems import Unreadable

MOST_PAGES = 400


def text_of_pdf(content: bytes) -> str:
    """The text layer. Raises Unreadable for a damaged, locked or scanned file."""
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
        pages = [words_of(page) for page in document]
    finally:
        document.close()
    text = "\n\n".join(pages)
    if not text.strip():
        raise Unreadable(
            "The PDF holds pictures of pages and no text; it would have to be typed or recognised first."
        )
    return text


def words_of(page) -> str:
    held = page.get_textpage()
    try:
        return held.get_text_bounded().replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "-")
    finally:
        held.close()
        page.close()

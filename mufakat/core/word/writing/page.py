"""Paper, margins, running heads."""

from mufakat.core.word.cover import seal
from mufakat.core.word.writing.markup import bookmarked, paragraph, runs

_MARGINS = '<w:pgMar w:top="1418" w:right="1304" w:bottom="1304" w:left="1304" w:header="624" w:footer="624" w:gutter="0"/>'
_UPRIGHT = '<w:pgSz w:w="11906" w:h="16838"/>'
_LANDSCAPE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
WIDTH = {False: 11906 - 2 * 1304, True: 16838 - 2 * 1304}  # between the margins, by landscape


def section(
    *, landscape: bool = False, head: bool = False, foot: bool = True, first_page: int | None = None
) -> str:
    """Section properties; a head and a foot refer to the parts of `Parts`."""
    links = '<w:headerReference w:type="default" r:id="rId10"/>' if head else ""
    links += '<w:footerReference w:type="default" r:id="rId11"/>' if foot else ""
    start = "" if first_page is None else f'<w:pgNumType w:start="{first_page}"/>'
    return f'<w:sectPr>{links}<w:type w:val="nextPage"/>{_LANDSCAPE if landscape else _UPRIGHT}{_MARGINS}{start}</w:sectPr>'


def running_head(text: str) -> str:
    return (
        paragraph(bookmarked(runs(text), f"cover_head_{seal(text)}", 900_001), "RunningHead") if text else ""
    )


def page_numbers() -> str:
    """Only a number: fields in margins are no words."""
    return paragraph('<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>', "RunningHead")

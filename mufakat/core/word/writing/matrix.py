"""The comments matrix as a .docx, on its side, in the columns secretariats use."""

from collections.abc import Iterable
from pathlib import Path

from mufakat.core.word.writing.markup import paragraph, runs
from mufakat.core.word.writing.numbers import Numbers
from mufakat.core.word.writing.page import WIDTH, page_numbers, running_head, section
from mufakat.core.word.writing.parts import Parts, packed
from mufakat.core.word.writing.stylesheet import stylesheet
from mufakat.core.wording.matrix import COLUMNS, MatrixRow

_SHARES = (10, 9, 8, 19, 22, 10, 9, 13)  # of the width, in hundredths
_PLAIN = '<w:tblLook w:val="0020" w:firstRow="1"/>'


def matrix_file(rows: Iterable[MatrixRow], target: Path | None, *, title: str, language: str) -> bytes:
    """See `mufakat.core.word.write_matrix`."""
    widths = [WIDTH[True] * share // 100 for share in _SHARES]
    table = _row(COLUMNS, widths, first=True) + "".join(_row(row.cells, widths) for row in rows)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = (
        paragraph(runs(title), "Heading1")
        + f'<w:tbl><w:tblPr><w:tblStyle w:val="DraftTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{_PLAIN}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{table}</w:tbl>'
        + paragraph("", "TableGap")
        + section(landscape=True, head=True, first_page=1)
    )
    return packed(
        Parts(
            body=body,
            styles=stylesheet({("heading", 1)}, language),
            numbering=Numbers().xml(),
            title=title,
            language=language,
            header=running_head(title),
            footer=page_numbers(),
        ),
        target,
    )


def _row(cells: Iterable[str], widths: list[int], *, first: bool = False) -> str:
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(runs(words), "TableText")}</w:tc>'
        for words, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr>{'<w:tblHeader/>' if first else '<w:cantSplit/>'}</w:trPr>{written}</w:tr>"

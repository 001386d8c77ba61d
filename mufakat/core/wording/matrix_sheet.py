"""The comments matrix as an Excel sheet."""

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from mufakat.core.wording.matrix import COLUMNS, MatrixRow

_WIDTHS = (24, 14, 14, 44, 60, 30, 20, 40)
_MOST = 32_767  # characters an Excel cell holds


def write_matrix(rows: Iterable[MatrixRow], to: Path | str | BinaryIO) -> None:
    """One sheet, a header row that stays in sight, a filter on every column."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Comments matrix")
    for n, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(n)].width = width
    sheet.freeze_panes = "A2"
    wrapped, bold = Alignment(wrap_text=True, vertical="top"), Font(bold=True)
    count = 1
    for count, words in enumerate((COLUMNS, *(row.cells for row in rows)), start=1):
        cells = [WriteOnlyCell(sheet, value=_plain(text)) for text in words]
        for cell in cells:
            cell.data_type = "s"  # a wording that begins with "=" is not a formula
            cell.alignment = wrapped
            if count == 1:
                cell.font = bold
        sheet.append(cells)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{count}"
    book.save(to)


def _plain(text: str) -> str:
    """What XML can carry, as long as a cell may be."""
    return "".join(c for c in text if c >= " " or c in "\n\t")[:_MOST]

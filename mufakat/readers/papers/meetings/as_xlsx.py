"""The tables of a paper as a workbook: one sheet each, its head frozen, formulas never."""

from collections.abc import Iterable
from io import BytesIO

from mufakat.readers.papers.meetings.paper import Grid, Paper

UNSAFE = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins so would be reckoned with


def as_xlsx(paper: Paper) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    book.remove(book.active)
    for n, grid in enumerate(grids(paper), 1):
        sheet = book.create_sheet(
            (grid.caption or paper.title)[:28].translate({ord(c): " " for c in "[]:*?/\\"}) or f"{n}"
        )
        sheet.append([f"{paper.title} · as of {paper.as_of}"])
        sheet.append([plain(words) for words in grid.columns])
        for row in grid.rows:
            sheet.append([plain(words) for words in row])
        sheet["A1"].font = Font(bold=True)
        for cell in sheet[2]:
            cell.font = Font(bold=True)
        for n_column, part in enumerate(grid.widths, 1):
            sheet.column_dimensions[sheet.cell(2, n_column).column_letter].width = 10 * part
        for line in sheet.iter_rows(min_row=2):
            for cell in line:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.freeze_panes = "A3"
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def grids(paper: Paper) -> Iterable[Grid]:
    return [block for block in paper.blocks if isinstance(block, Grid)]


def plain(words: str) -> str:
    return f"'{words}" if words.startswith(UNSAFE) else words

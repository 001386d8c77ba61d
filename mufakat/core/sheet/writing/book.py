from io import BytesIO

from mufakat.core.sheet.marks import FIRST_ROW, HEAD_ROW, KEY_COLUMN, KEY_ROW, SENT, mark_of
from mufakat.core.sheet.plan import PlanSheet
from mufakat.core.sheet.tables import Table, local, tables
from mufakat.core.sheet.words import said

LISTS = "lists"  # hidden: what the drop-downs offer


def workbook(plan: PlanSheet) -> bytes:
    """One .xlsx for a member and a round, with the answers given so far in it."""
    from openpyxl import Workbook
    from openpyxl.workbook.protection import WorkbookProtection

    from mufakat.core.sheet.writing.cover import write_cover
    from mufakat.core.sheet.writing.drop_downs import write_lists

    book = Workbook()
    asked = tables(plan)
    languages = local(plan)
    write_cover(book.active, plan, languages)
    lists = write_lists(book.create_sheet(LISTS), asked, languages)
    for table in asked:
        write_table(book.create_sheet(said(table.key, ("en",))), table, plan, lists)
    book.move_sheet(LISTS, len(asked))
    write_sent(book.create_sheet(SENT), plan)
    book.security = WorkbookProtection(lockStructure=True)
    book.properties.title = f"{said('report', ('en',))} {plan.round}, {plan.member}"
    book.properties.creator = "Mufakat"
    book.properties.identifier = str(mark_of(plan, "cover"))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def write_sent(sheet, plan: PlanSheet) -> None:
    """The answers as they go out, so that what comes back tells what was changed in it."""
    from mufakat.core.sheet.writing.cells import put_words

    sheet.sheet_state, sheet.protection.sheet = "hidden", True
    sheet.cell(1, KEY_COLUMN, str(mark_of(plan, SENT)))
    for at, (cell, value) in enumerate(sorted(plan.answers.items()), 2):
        for column, words in enumerate((str(cell), value), KEY_COLUMN):
            put_words(sheet.cell(at, column), words)
            sheet.cell(at, column).number_format = "@"


def write_table(sheet, table: Table, plan: PlanSheet, lists: dict[str, str]) -> None:
    from openpyxl.utils import get_column_letter

    from mufakat.core.sheet.writing.cells import write_head, write_row
    from mufakat.core.sheet.writing.drop_downs import validate

    languages = local(plan)
    sheet.cell(KEY_ROW, KEY_COLUMN, str(mark_of(plan, table.key)))
    write_head(sheet, table, languages)
    for at, row in enumerate(table.rows, FIRST_ROW):
        write_row(sheet, at, row, table, plan)
    last = FIRST_ROW + len(table.rows) - 1
    for n, column in enumerate(table.columns, KEY_COLUMN + 1):
        sheet.column_dimensions[get_column_letter(n)].width = column.width
        validate(sheet, column, get_column_letter(n), FIRST_ROW, last, plan, lists)
    sheet.column_dimensions[get_column_letter(KEY_COLUMN)].hidden = True
    sheet.row_dimensions[KEY_ROW].hidden = True
    shown = sum(1 for column in table.columns[:2] if column.kind == "shown" or column.key == "number")
    sheet.freeze_panes = f"{get_column_letter(KEY_COLUMN + 1 + shown)}{FIRST_ROW}"
    sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
    sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = (
        "landscape",
        1,
        0,
    )
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    protect(sheet)


def protect(sheet) -> None:
    """Without a password: it guards against slips, not against people. Columns may be widened, rows made taller."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    sheet.protection.sort = sheet.protection.autoFilter = False

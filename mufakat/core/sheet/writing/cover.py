"""The first sheet: what this is, for whom, until when, how to answer."""

from collections.abc import Sequence

from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from mufakat.core.saying import date_said
from mufakat.core.sheet.marks import mark_of
from mufakat.core.sheet.plan import PlanSheet
from mufakat.core.sheet.words import said
from mufakat.core.sheet.writing.cells import INK, put_words


def write_cover(sheet: Worksheet, plan: PlanSheet, languages: Sequence[str]) -> None:
    sheet.title = said("cover", ("en",))
    sheet.cell(1, 1, str(mark_of(plan, "cover")))
    sheet.row_dimensions[1].hidden = sheet.column_dimensions["A"].hidden = True
    sheet.column_dimensions["B"].width, sheet.column_dimensions["C"].width = 34, 80
    line(sheet, 2, said("report", languages), size=20)
    for n, code in enumerate(languages):
        if words := plan.titles.get(code):
            line(sheet, 3 + n, words, size=13)
    at = 6
    for key, words in facts(plan, languages):
        put_words(sheet.cell(at, 2), said(key, languages))
        put_words(sheet.cell(at, 3), words)
        sheet.cell(at, 3).font = Font(bold=True, color=INK)
        at += 1
    for n, code in enumerate(languages):
        cell = sheet.cell(at + 1 + n, 2)
        put_words(cell, said("how", (code,)))
        sheet.merge_cells(start_row=at + 1 + n, start_column=2, end_row=at + 1 + n, end_column=3)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[at + 1 + n].height = 96
    sheet.protection.sheet = True
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.sheet_view.showGridLines = False


def line(sheet: Worksheet, at: int, words: str, *, size: int) -> None:
    cell = sheet.cell(at, 2)
    put_words(cell, words)
    cell.font = Font(bold=True, size=size, color=INK)


def facts(plan: PlanSheet, languages: Sequence[str]) -> tuple[tuple[str, str], ...]:
    names = dict.fromkeys(words for code in languages if (words := plan.member_names.get(code)))
    due = plan.deadline or plan.until
    return (
        ("member", " / ".join(names)),
        ("round", plan.round),
        ("deadline", " / ".join(date_said(due, code) for code in languages[:2])),
        ("edition", plan.edition),
    )


def cover_words(plan: PlanSheet, languages: Sequence[str]) -> set[str]:
    """Everything the cover says, cell by cell."""
    told = {said("report", languages), *(plan.titles.get(code, "") for code in languages)}
    told |= {words for key, fact in facts(plan, languages) for words in (said(key, languages), fact)}
    return told | {said("how", (code,)) for code in languages}

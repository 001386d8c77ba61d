"""What a cell accepts: drop-downs, bounds, and the sentence shown where something else is typed."""

from collections.abc import Sequence

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from mufakat.core.sheet.plan import NOT_AVAILABLE, PlanSheet
from mufakat.core.sheet.tables import Column, Table
from mufakat.core.sheet.words import said


def write_lists(sheet: Worksheet, asked: Sequence[Table], languages: Sequence[str]) -> dict[str, str]:
    """Column key → where its choices stand; a list inside the rule itself may not be longer than 255 characters."""
    sheet.sheet_state = "hidden"
    found: dict[str, str] = {}
    for column in (one for table in asked for one in table.columns if one.choices):
        if column.key not in found:
            n = len(found) + 1
            for at, choice in enumerate(column.choices, 1):
                cell = sheet.cell(at, n, said(choice, languages))
                cell.data_type = "s"
            letter = get_column_letter(n)
            found[column.key] = f"{quote_sheetname(sheet.title)}!${letter}$1:${letter}${len(column.choices)}"
    sheet.protection.sheet = True
    return found


def validate(
    sheet: Worksheet,
    column: Column,
    letter: str,
    first: int,
    last: int,
    plan: PlanSheet,
    lists: dict[str, str],
) -> None:
    """Bounds differ from row to row, so numbers are held to theirs when the workbook comes back; here: a number or n/a."""
    rule = rule_for(column, f"{letter}{first}", plan, lists)
    if rule is None or last < first:
        return
    rule.showErrorMessage, rule.allow_blank = True, True
    sheet.add_data_validation(rule)
    rule.add(f"{letter}{first}:{letter}{last}")


def rule_for(column: Column, cell: str, plan: PlanSheet, lists: dict[str, str]) -> DataValidation | None:
    if column.kind == "choice":
        return DataValidation(
            type="list", formula1=f"={lists[column.key]}", error="Choose from the list.", errorTitle="Mufakat"
        )
    if column.kind in ("number", "amount"):
        return DataValidation(
            type="custom",
            formula1=f'OR(AND(ISNUMBER({cell}),{cell}>=0),{cell}="{NOT_AVAILABLE}")',
            errorStyle="warning",
            error="One number, or n/a with a reason in the same row.",
            errorTitle="Mufakat",
        )
    if column.kind == "year":
        return DataValidation(
            type="whole",
            operator="between",
            formula1=str(plan.plan_from.year - 30),
            formula2=str(plan.until.year),
            errorStyle="warning",
            error=f"A year up to {plan.until.year}, in four digits.",
            errorTitle="Mufakat",
        )
    return None

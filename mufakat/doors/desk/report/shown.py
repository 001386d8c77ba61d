"""Questions and answers in the words of the page."""

from mufakat.core.sheet import Cell, PlanSheet, tables
from mufakat.core.sheet.words import said


def cell_named(cell: Cell, plan: PlanSheet, language: str) -> str:
    """“Indicators 2.2, Districts with a named office: Value”."""
    table = next((one for one in tables(plan) if one.key == cell.table), None)
    row = table.row(cell.row) if table else None
    if row is None:
        return str(cell)
    words = row.shown.get("indicator") or row.shown.get("action") or ""
    group = f" ({row.shown['group']})" if row.shown.get("group") else ""
    place = " ".join(part for part in (said(cell.table, (language,)), row.shown.get("number", "")) if part)
    named = ", ".join(part for part in (place, words.splitlines()[0] + group if words else "") if part)
    return f"{named}: {said(cell.column, (language,))}"


def value_said(value: str, language: str) -> str:
    return said(value, (language,)) if value else ""

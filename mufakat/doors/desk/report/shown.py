"""Questions and answers in the words of the page."""

from mufakat.core.sheet import Cell, PlanSheet, tables
from mufakat.core.sheet.words import said


def cell_named(cell: Cell, plan: PlanSheet, language: str) -> str:
    """“Indicators 2.2, Districts with a named office: Value”."""
    named = row_named(f"{cell.table}/{cell.row}", plan, language)
    return f"{named}: {said(cell.column, (language,))}" if named else str(cell)


def row_named(about: str, plan: PlanSheet, language: str) -> str | None:
    """“Indicators 2.2, Districts with a named office” of "indicators/offices"; None where it is not asked."""
    key, _slash, row_key = about.partition("/")
    table = next((one for one in tables(plan) if one.key == key), None)
    row = table.row(row_key) if table else None
    if row is None:
        return None
    words = row.shown.get("indicator") or row.shown.get("action") or ""
    group = f" ({row.shown['group']})" if row.shown.get("group") else ""
    place = " ".join(part for part in (said(key, (language,)), row.shown.get("number", "")) if part)
    return ", ".join(part for part in (place, words.splitlines()[0] + group if words else "") if part)


def value_said(value: str, language: str) -> str:
    return said(value, (language,)) if value else ""

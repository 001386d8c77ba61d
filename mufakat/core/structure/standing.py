"""What of an edition holds on a day, and the few figures a short page shows of it."""

from collections.abc import Mapping, Sequence
from datetime import date

Row = Mapping[str, object]
Contents = Mapping[str, Sequence[Row]]


def held_on(contents: Contents, day: date) -> dict[str, tuple[Row, ...]]:
    """Without what had not begun on that day or was over, and without figures of later years.

    A row that says no year holds always: that nobody said since when is no reason to hide it.
    """
    return {part: tuple(row for row in rows if holds(row, day)) for part, rows in contents.items()}


def holds(row: Row, day: date) -> bool:
    begun = first_year(row.get("since")) or first_year(row.get("year"))
    over = first_year(row.get("until"))
    return (begun is None or begun <= day.year) and (over is None or day.year <= over)


def first_year(given: object) -> int | None:
    text = str(given or "")[:4]
    return int(text) if len(text) == 4 and text.isdecimal() else None


def key_figures(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Of several years of one figure the newest, in the order of the rows."""
    newest: dict[tuple, Row] = {}
    for row in rows:
        what = (row.get("what"), row.get("named"), row.get("covers"))
        if what not in newest or str(row.get("year", "")) > str(newest[what].get("year", "")):
            newest[what] = row
    return tuple(newest.values())

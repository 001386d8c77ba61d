"""One sheet of the workbook as words between commas: what Google Sheets and Excel save as .csv or Unicode text."""

import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from mufakat.core.sheet import SheetRefused, read_workbook
from tests.core.sheet.asked import ANSWERS, PLAN, sent


def as_words(sheet: str, *, mark: str, letters: str, comma: bool = False) -> bytes:
    """As the machine of that language writes it."""
    out = StringIO()
    lines = csv.writer(out, delimiter=mark)
    for row in load_workbook(BytesIO(sent()))[sheet].iter_rows(values_only=True):
        words = ("" if value is None else str(value) for value in row)
        lines.writerow([one.replace(".", ",") if comma and one == "43.5" else one for one in words])
    return out.getvalue().encode(letters)


def of(table: str) -> dict:
    return {cell: value for cell, value in ANSWERS.items() if cell.table == table}


@pytest.mark.parametrize(
    ("mark", "letters", "comma"),
    [(",", "utf-8", False), (",", "utf-8-sig", False), (";", "utf-8-sig", True), ("\t", "utf-16", False)],
)
@pytest.mark.parametrize("table", ["actions", "indicators"])
def test_one_sheet_as_words_is_read_by_its_hidden_keys(table, mark, letters, comma):
    raw = as_words(table.capitalize(), mark=mark, letters=letters, comma=comma)
    reading = read_workbook(raw, PLAN, name="Báo cáo - Indicators.csv")
    assert (reading.answers, reading.refused) == (of(table), ())
    assert [note.key for note in reading.notes].count("sheet_missing") == 4
    assert reading.notes[0].key == "as_text"


def test_letters_that_cannot_be_told_are_not_guessed():
    with pytest.raises(SheetRefused, match="CSV UTF-8"):
        read_workbook(
            as_words("Actions", mark=",", letters="utf-8")[:900] + b"\xd1\xcf", PLAN, name="old.csv"
        )

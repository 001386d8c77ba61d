"""What goes out comes back: the law of the workbook, and what people do to its shape."""

import random
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from openpyxl import Workbook, load_workbook

from mufakat.core.sheet import NOT_AVAILABLE, Cell, read_workbook, tables
from mufakat.core.sheet.answers.given import plainly
from tests.core.sheet.asked import ANSWERS, PLAN, address, edited, sent

SAMPLES = Path(__file__).parents[2] / "samples" / "sheet"
TEXT = some.text(
    some.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn", "Zs", "Zl", "Zp", "Cf")),
    min_size=1,
) | some.sampled_from(["=1+1", "_x000D_", "@home", "-", "2023-01-01", "0012", "a\nb", "n/a", "TRUE"])


def valid(column, row):
    if column.kind == "text":
        return TEXT.map(lambda words: normalize("NFC", words).strip()).filter(bool)
    if column.kind == "choice":
        return some.sampled_from([c for c in column.choices if c != "not_available"])
    if column.kind == "year":
        return some.integers(2022, 2024).map(str)
    if column.kind == "date":
        return some.dates(PLAN.plan_from, PLAN.until).map(lambda d: d.isoformat()) | some.sampled_from(
            ["2022", "2023-07"]
        )
    kind = "amount" if column.kind == "amount" else row.measure.kind
    return {
        "count": some.integers(0, 10**12).map(str),
        "amount": some.decimals(0, 10**12, places=2).map(plainly),
        "percent": some.decimals(0, 100, places=3).map(plainly),
        "rate": some.decimals(0, 10**6, places=4).map(plainly),
        "yes_no": some.sampled_from(["0", "1"]),
    }[kind]


@some.composite
def answers(draw):
    """Answers that owe nothing: every amount with its currency."""
    made = {}
    for table in tables(PLAN):
        for row in table.rows:
            for column in table.asked(row):
                if column.key not in ("because", "currency") and draw(some.integers(0, 3)) == 0:
                    made[Cell(table.key, row.key, column.key)] = draw(valid(column, row))
            if any(Cell(table.key, row.key, key) in made for key in ("allocated", "spent")):
                made[Cell(table.key, row.key, "currency")] = draw(some.sampled_from(["VND", "USD"]))
    return made


@given(answers())
@settings(max_examples=25, deadline=None)
def test_what_was_written_is_read(said):
    reading = read_workbook(sent(said), PLAN)
    assert reading.answers == said
    assert (reading.refused, reading.notes, reading.cleared) == ((), (), ())


@given(answers(), some.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None)
def test_neither_the_order_of_sheets_nor_of_rows_nor_a_name_matters(said, chance):
    def shuffle(book):
        chance.shuffle(book._sheets)
        for n, sheet in enumerate(book.worksheets):
            sheet.title = f"Sheet {n}"
        for sheet in book.worksheets:
            if sheet["A1"].value and "|actions|" in sheet["A1"].value:
                rows = [[cell.value for cell in row] for row in sheet["A4:J6"]]
                chance.shuffle(rows)
                for at, row in enumerate(rows, 4):
                    for column, words in enumerate(row, 1):
                        sheet.cell(at, column).value = words
                        sheet.cell(at, column).data_type = "n" if words is None else "s"

    reading = read_workbook(edited(shuffle, sent(said)), PLAN)
    assert reading.answers == said
    assert reading.refused == ()


def test_a_second_upload_says_what_differs_and_what_it_empties():
    path = "actions/act1/progress"

    def edit(book):
        sheet, place = address(path)
        book[sheet][place] = "Finished."
        sheet, place = address("indicators/pools/year")
        book[sheet][place] = None

    reading = read_workbook(edited(edit, sent()), replace(PLAN, answers=ANSWERS))
    assert {(str(one.cell), one.after) for one in reading.differences} == {
        (path, "Finished."),
        ("indicators/pools/year", ""),
    }
    assert [str(one.cell) for one in reading.cleared] == ["indicators/pools/year"]


def test_rows_sorted_without_their_hidden_key_are_read_by_what_they_say():
    def sort(book):
        sheet = book["Actions"]
        for column in "BCDEFGHIJ":
            sheet[f"{column}4"].value, sheet[f"{column}5"].value = (
                sheet[f"{column}5"].value,
                sheet[f"{column}4"].value,
            )

    reading = read_workbook(edited(sort, sent()), PLAN)
    assert reading.answers == ANSWERS
    assert "was read as 1.2" in str(reading.notes[0])


def test_an_inserted_row_that_answers_nothing_known_is_refused_by_its_address_and_the_others_stand():
    def insert(book):
        book["Actions"].insert_rows(5)
        book["Actions"]["G5"] = "done"

    reading = read_workbook(edited(insert, sent()), PLAN)
    assert reading.answers == ANSWERS
    assert [(one.address, str(one.says)[:26]) for one in reading.refused] == [
        ("Actions!G5", "This row is none of ours, ")
    ]


def test_an_inserted_row_with_a_known_number_answers_for_it():
    def insert(book):
        sheet = book["Actions"]
        sheet.delete_rows(6)
        sheet.insert_rows(4)
        sheet["B4"], sheet["G4"] = "1.10", "done"

    reading = read_workbook(edited(insert, sent({})), PLAN)
    assert reading.answers == {Cell("actions", "act10", "status"): "done"}


def test_more_practices_than_there_were_rows_for_are_all_taken():
    def add(book):
        sheet = book["Practices"]
        for n in range(20):
            sheet.cell(4 + n, 3).value = f"Practice {n}"

    reading = read_workbook(edited(add), PLAN)
    assert len({one.cell.row for one in reading.taken if one.cell.column == "title"}) == 20


def test_a_copied_row_that_says_something_else_is_a_doubt_with_both_addresses():
    def copy(book):
        sheet = book["Actions"]
        sheet["A9"], sheet["G9"] = "act1", "done"

    reading = read_workbook(edited(copy, sent()), PLAN)
    (doubt,) = reading.doubts
    assert str(doubt.says) == "Actions!G4 and Actions!G9 answer the same question differently."
    assert (
        reading.answers[Cell("actions", "act1", "progress")] == ANSWERS[Cell("actions", "act1", "progress")]
    )
    assert Cell("actions", "act2", "because") in reading.answers


def test_a_missing_row_sheet_or_column_leaves_what_was_there():
    def cut(book):
        del book["Notes"]
        book["Actions"].delete_rows(5)
        book["Indicators"].delete_cols(10)  # the year

    reading = read_workbook(edited(cut, sent()), replace(PLAN, answers=ANSWERS))
    assert reading.cleared == ()
    said = " ".join(str(note) for note in reading.notes)
    assert "“Notes” is not in the file" in said
    assert "no longer in “Actions”: 1.2" in said


def test_a_table_copied_into_a_new_workbook_is_found_by_its_headings():
    old = load_workbook(BytesIO(sent()))["Actions"]
    book = Workbook()
    book.active.title = "bao cao"
    for row in old.iter_rows(min_row=3, min_col=2, values_only=True):
        book.active.append(row)
    out = BytesIO()
    book.save(out)
    reading = read_workbook(out.getvalue(), PLAN)
    assert reading.answers == {cell: words for cell, words in ANSWERS.items() if cell.table == "actions"}
    assert "hidden marks of “bao cao” are gone" in " ".join(str(note) for note in reading.notes)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.xlsx")), ids=lambda path: path.stem)
def test_what_a_spreadsheet_program_saved_is_read_whole(path):
    reading = read_workbook(path.read_bytes(), PLAN)
    assert reading.answers == ANSWERS
    assert reading.refused == ()


@pytest.mark.parametrize(
    "raw", [sent(), (SAMPLES / "saved-by-libreoffice.xlsx").read_bytes()], ids=["sent", "saved"]
)
def test_what_guards_the_workbook_is_there_and_stays(raw):
    book = load_workbook(BytesIO(raw))
    for name in ("Actions", "Indicators", "Resources", "Practices", "Notes"):
        sheet = book[name]
        assert sheet.protection.sheet
        assert sheet.row_dimensions[1].hidden
        assert sheet.column_dimensions["A"].hidden
        assert sheet.data_validations.dataValidation
    assert book["Actions"]["B4"].protection.locked
    assert not book["Actions"]["G4"].protection.locked
    assert book["lists"].sheet_state == "hidden"


def test_heads_stay_in_sight():
    book = load_workbook(BytesIO(sent()))
    assert [book[name].freeze_panes for name in ("Actions", "Indicators", "Resources")] == ["D4", "D4", "D4"]


def test_not_available_stands_with_its_reason():
    reading = read_workbook(sent(), PLAN)
    assert reading.answers[Cell("indicators", "swimmers~girls", "value")] == NOT_AVAILABLE


def test_random_bytes_in_the_place_of_parts_never_surprise(tmp_path):
    raw, chance = bytearray(sent()), random.Random(7)
    for _ in range(60):
        broken = bytearray(raw)
        for _ in range(20):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        try:
            read_workbook(bytes(broken), PLAN)
        except Exception as error:
            assert type(error).__name__ == "SheetRefused", repr(error)

"""What a hurried person leaves in a workbook besides answers, or leaves twice: nothing is lost, nothing is guessed."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from mufakat.core.sheet import Cell, read_workbook
from mufakat.core.sheet.reading import package
from mufakat.core.sheet.reading.cells import letters
from tests.core.sheet.asked import ANSWERS, PLAN, edited, refusal, sent, value
from tests.core.sheet.test_refusals import rezipped


def notes(reading) -> str:
    return " ".join(str(note) for note in reading.notes)


def margin(book):
    book["Indicators"]["N5"] = "Provisional."


def below(book):
    book["Actions"]["B12"] = "Figures to be checked."


def inserted(book):
    book["Actions"].insert_cols(8)
    book["Actions"]["H4"] = "The ministry agrees."


def letterhead(book):
    book["Actions"].insert_rows(1, 25)
    book["Actions"]["B2"] = "Ministry of Lagoons"


def own_sheet(book):
    book.create_sheet("Annex")["C3"] = "All our pools"


def cover(book):
    book["Cover"]["B18"] = "Our new focal point"


def comment(book):
    book["Actions"]["G4"].comment = Comment("Not yet sure", "somebody")


def over_ours(book):
    book["Actions"]["D4"] = "Another lead"


def far_right(book):
    book["Actions"]["DD5"] = "Far away"


LEFT = [
    (far_right, "far to the right, from DD5 on"),
    (margin, "N5 “Provisional.”"),
    (below, "B12 “Figures to be checked.”"),
    (inserted, "H4 “The ministry agrees.”"),
    (letterhead, "B2 “Ministry of Lagoons”"),
    (own_sheet, "“Annex” asks nothing and was not entered; it says: C3 “All our pools”"),
    (cover, "B18 “Our new focal point”"),
    (comment, "“Actions” carries comments, which were not entered: G4 “Not yet sure”"),
    (over_ours, "written over what the plan says: D4 “Another lead”"),
]


@pytest.mark.parametrize(("leave", "says"), LEFT, ids=[leave.__name__ for leave, _says in LEFT])
def test_what_stands_beside_the_questions_is_named_and_the_answers_enter(leave, says):
    reading = read_workbook(edited(leave, sent()), PLAN)
    assert says in notes(reading)
    assert reading.answers == ANSWERS
    assert all(note.vietnamese != note.english for note in reading.notes)


def test_words_with_a_line_through_them_are_no_answer():
    def strike(book):
        book["Indicators"]["I4"] = CellRichText(TextBlock(InlineFont(strike=True), "12"), "15")
        book["Indicators"]["I5"].font = Font(strike=True)
        book["Actions"]["I4"] = CellRichText(TextBlock(InlineFont(strike=True), "Old."), "New.")

    reading = read_workbook(edited(strike, sent()), PLAN)
    assert refusal(reading, "indicators/pools/value").startswith("“12” has a line through it.")
    assert refusal(reading, "indicators/swimmers/value").startswith("“43.5” has a line through it.")
    (taken,) = (one for one in reading.taken if one.cell == Cell("actions", "act1", "progress"))
    assert (taken.value, str(taken.notes[0])) == ("New.", "“Old.” has a line through it and was left out.")


def test_days_counted_from_1904_are_the_days_they_show():
    from datetime import datetime

    book = load_workbook(BytesIO(sent({})))
    book.epoch = CALENDAR_MAC_1904
    book["Actions"]["H4"] = datetime(2023, 5, 1)
    out = BytesIO()
    book.save(out)
    assert value(read_workbook(out.getvalue(), PLAN), "actions/act1/on") == "2023-05-01"


def test_money_shown_in_another_currency_than_the_row_says_is_refused():
    def show(book):
        book["Resources"]["D4"].number_format = "[$฿-41E] #,##0"

    reading = read_workbook(edited(show, sent()), PLAN)
    assert "is in THB, but the row says VND" in refusal(reading, "resources/act1/allocated")


def test_a_formula_that_was_never_computed_shows_itself():
    def compute(book):
        book["Indicators"]["K4"] = "=A1&B1"

    (refused,) = read_workbook(edited(compute, sent()), PLAN).refused
    assert (refused.address, refused.given) == ("Indicators!K4", "=A1&B1")
    assert "no computed value" in str(refused.says)


def test_a_sheet_there_twice_is_taken_where_both_agree():
    def copy(book):
        book.copy_worksheet(book["Indicators"]).title = "Indicators (2)"
        book["Indicators (2)"]["I4"] = 99
        book["Indicators (2)"]["K5"] = "A census"

    reading = read_workbook(edited(copy, sent()), PLAN)
    assert value(reading, "indicators/pools/value") is None
    assert value(reading, "indicators/swimmers/source") == "A census"
    (doubt,) = reading.doubts
    assert str(doubt.says) == "Indicators!I4 and Indicators (2)!I4 answer the same question differently."
    assert [(one.value, one.address) for one in doubt.choices] == [
        ("12", "Indicators!I4"),
        ("99", "Indicators (2)!I4"),
    ]
    assert doubt.likely == "99"  # the other went out so


def test_a_column_there_twice_is_taken_where_both_agree():
    def copy(book):
        sheet = book["Actions"]
        sheet.insert_cols(8)
        for row in range(1, 7):
            sheet.cell(row, 8).value = sheet.cell(row, 7).value
        sheet["H4"] = "done"

    reading = read_workbook(edited(copy, sent()), PLAN)
    assert [one.address for one in reading.refused] == ["Actions!G4"]
    assert "“done”" in str(reading.refused[0].says)
    assert value(reading, "actions/act2/status") == "not_available"


def test_a_row_copied_for_more_practices_is_one_more_practice():
    def copy(book):
        for row in (5, 6):
            book["Practices"].cell(row, 1).value = "+1"
            book["Practices"].cell(row, 3).value = f"Practice {row}"

    reading = read_workbook(edited(copy, sent()), PLAN)
    told = {one.value for one in reading.taken if one.cell.table == "practices"}
    assert told == {"Swimming grandmothers", "Practice 5", "Practice 6"}
    assert reading.refused == ()


def test_a_row_put_in_for_a_second_currency_is_one_more_row_of_money():
    def insert(book):
        book["Resources"].insert_rows(5)
        book["Resources"]["B5"], book["Resources"]["D5"], book["Resources"]["F5"] = "1.1", 500, "USD"

    reading = read_workbook(edited(insert, sent()), PLAN)
    assert reading.refused == ()
    assert value(reading, "resources/act1/allocated") == "1250000"
    (added,) = {one.cell.row for one in reading.taken if one.cell.table == "resources"} - {"act1"}
    assert value(reading, f"resources/{added}/number") == "1.1"
    assert value(reading, f"resources/{added}/currency") == "USD"


def test_numbers_a_spreadsheet_has_made_of_1_10_do_not_move_a_row():
    def import_again(book):
        for row, number in ((4, 1.1), (5, 1.2), (6, 1.1)):
            book["Actions"].cell(row, 2).value = number

    reading = read_workbook(edited(import_again, sent()), PLAN)
    assert reading.answers == ANSWERS
    assert reading.notes == ()


def test_every_cell_of_a_row_that_is_none_of_ours_is_named():
    def add(book):
        for column, words in (("B", "9.9"), ("G", "done"), ("I", "Our own action")):
            book["Actions"][f"{column}9"] = words

    reading = read_workbook(edited(add, sent()), PLAN)
    assert [(one.address, one.given) for one in reading.refused] == [
        ("Actions!G9", "done"),
        ("Actions!I9", "Our own action"),
    ]
    assert "B9 “9.9”" in notes(reading)


def test_cells_that_only_have_a_look_are_passed_over(monkeypatch):
    monkeypatch.setattr(package, "MOST_MEGABYTES", 1)

    def change(parts):
        name = "xl/worksheets/sheet2.xml"
        cells = "".join(f'<c r="{letters(column)}{{n}}" s="4"/>' for column in range(1, 11))
        rows = "".join(f'<row r="{n}" ht="15">{cells.format(n=n)}</row>' for n in range(100, 8_000))
        parts[name] = parts[name].replace(b"</sheetData>", f"{rows}</sheetData>".encode())

    reading = read_workbook(rezipped(change), PLAN)
    assert reading.answers == ANSWERS
    assert reading.notes == ()


def test_columns_that_changed_places_below_their_hidden_keys_are_what_their_headings_say():
    def swap(book):
        sheet = book["Actions"]
        for row in range(3, 7):
            status, progress = sheet.cell(row, 7), sheet.cell(row, 9)
            status.value, progress.value = progress.value, status.value

    reading = read_workbook(edited(swap, sent()), PLAN)
    assert reading.answers == ANSWERS
    assert "columns have changed places: What was done, Status" in notes(reading)


def test_answers_under_a_heading_nobody_knows_are_named():
    def rename(book):
        book["Actions"].delete_rows(1)
        book["Actions"]["G2"] = "How it goes"

    reading = read_workbook(edited(rename, sent()), PLAN)
    assert "G3 “under way / đang thực hiện”" in notes(reading)


def test_headings_in_a_language_of_ones_own_are_no_remarks():
    def translate(book):
        for column in "BCDEFGHIJKL":
            book["Indicators"][f"{column}3"] = "ຕົວຊີ້ວັດ"

    reading = read_workbook(edited(translate, sent()), PLAN)
    assert (reading.answers, reading.notes) == (ANSWERS, ())

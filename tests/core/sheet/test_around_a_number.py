"""What stands around a number and changes what it means: a scale, a unit, a hidden row, a second country, another calendar."""

from dataclasses import replace

import pytest

from mufakat.core.sheet import Cell, far_from_last, read_workbook, workbook
from mufakat.core.sheet.answers.scales import names_scale, states_scale
from tests.core.sheet.asked import PLAN, edited, filled, number, refusal, sent, value

AMOUNT = "resources/act1/allocated"


def money(change):
    def edit(book):
        book["Resources"]["D4"], book["Resources"]["F4"] = 1250, "VND"
        change(book["Resources"])

    return read_workbook(edited(edit), PLAN)


SCALED = {
    "in the heading": ("D3", "Allocated (million VND)"),
    "above, in Vietnamese": ("G2", "ĐVT: triệu đồng"),
    "above, in Thai": ("E2", "หน่วย: ล้านบาท"),
    "above, in brackets": ("C2", "(in thousands of USD)"),
    "above, alone": ("F2", "Tỷ đồng"),
    "above, in figures": ("C2", "Đơn vị tính: 1.000 đồng"),
}


@pytest.mark.parametrize(("place", "words"), SCALED.values(), ids=SCALED)
def test_a_scale_said_of_a_whole_column_leaves_its_amounts_in_doubt(place, words):
    def say(sheet):
        sheet[place] = words

    reading = money(say)
    assert value(reading, AMOUNT) is None
    assert refusal(reading, AMOUNT).startswith(f"“{words}” stands at {place}")


@pytest.mark.parametrize(
    "words", ["Allocated / Đã phân bổ", "Tỷ lệ trẻ em biết bơi", "Ministry of a Million Rice Fields, Department of Lagoons", "per thousand"]
)  # fmt: skip
def test_words_that_say_no_scale_leave_the_amounts_alone(words):
    def say(sheet):
        sheet["C2"] = words

    assert value(money(say), AMOUNT) == "1250"


def test_an_amount_that_says_its_scale_itself_is_taken_below_such_a_heading():
    def say(sheet):
        sheet["D3"], sheet["D4"] = "Allocated (million VND)", "1,5 triệu"

    assert value(money(say), AMOUNT) == "1500000"


def test_what_went_out_and_was_not_touched_stays_below_such_a_heading():
    def say(book):
        book["Resources"]["D3"] = "Allocated (million VND)"

    stands = {Cell.named(AMOUNT): "5", Cell.named("resources/act1/currency"): "VND"}
    reading = read_workbook(edited(say, sent(stands)), replace(PLAN, answers=stands))
    assert value(reading, AMOUNT) == "5"


@pytest.mark.parametrize("words", ["million VND", "mil. VND", "USD '000", "nghìn đồng", "Rp juta"])
def test_a_scale_beside_the_currency_is_refused(words):
    reading = filled({AMOUNT: 5, "resources/act1/currency": words})
    assert "says a scale besides the currency" in refusal(reading, "resources/act1/currency")
    assert value(reading, AMOUNT) is None


@pytest.mark.parametrize(
    ("words", "names", "states"),
    [("dalam jutaan rupiah", True, True), ("Teachers per 1,000", False, False), ("1,000 kip", True, True),
     ("Allocated (million VND)", True, False), ("tỷ lệ", False, False), ("ລ້ານກີບ", True, True), ("1,000,000 đồng", False, False)],
)  # fmt: skip
def test_words_of_a_scale(words, names, states):
    assert (names_scale(words), states_scale(words)) == (names, states)


@pytest.mark.parametrize(
    ("words", "taken"), [("thousand persons", None), ("%", None), ("ຄົນ", "12"), ("persons", "12")]
)
def test_another_unit_written_over_ours_leaves_the_number_in_doubt(words, taken):
    def change(book):
        book["Indicators"]["E4"], book["Indicators"]["I4"] = words, 12

    reading = read_workbook(edited(change), PLAN)
    assert value(reading, "indicators/pools/value") == taken
    if taken is None:
        assert f"now says “{words}”; it is asked in persons" in refusal(reading, "indicators/pools/value")


@pytest.mark.parametrize(("shown_as", "says"), [("#,##0,", "as “1250”"), ("0.0,,", "as “1.25”")])
def test_a_number_shown_in_thousands_is_refused(shown_as, says):
    assert says in number(1250000, "amount", shown_as=shown_as)


def test_a_number_shown_in_thousands_that_says_so_is_what_it_is():
    assert number(1250000, "amount", shown_as='#,##0," thousand"') == "1250000"


def hidden_row(book):
    book["Indicators"].row_dimensions[4].hidden = True


def hidden_column(book):
    book["Indicators"].column_dimensions["I"].hidden = True


def hidden_sheet(book):
    book["Indicators"].sheet_state = "hidden"


@pytest.mark.parametrize("hide", [hidden_row, hidden_column, hidden_sheet])
def test_an_answer_nobody_sees_is_taken_and_said(hide):
    def change(book):
        book["Indicators"]["I4"] = 77
        hide(book)

    (taken,) = (one for one in read_workbook(edited(change), PLAN).taken if one.cell.column == "value")
    assert (taken.value, str(taken.notes[-1])[:50]) == (
        "77",
        "It stands in a row, column or sheet that is hidden",
    )


def test_the_rows_of_a_second_country_below_ours_are_said_to_be_a_second_time():
    def append(book):
        sheet = book["Indicators"]
        sheet["B10"] = "Reef Kingdom"
        for row in range(4, 9):
            for column in range(2, 13):
                sheet.cell(row + 7, column).value = sheet.cell(row, column).value
        sheet["I11"] = 999

    reading = read_workbook(edited(append), PLAN)
    (taken,) = (one for one in reading.taken if one.cell.column == "value")
    assert str(taken.notes[0]).startswith("The row of 1.1 is there twice, and the first one, Indicators!B4,")
    assert any("Reef Kingdom" in str(note) for note in reading.notes)


def test_a_day_that_reads_two_ways_is_refused_where_another_has_the_month_first():
    reading = filled({"actions/act1/on": "12/31/2022", "actions/act2/on": "03/04/2023"})
    assert "can be 3 April 2023 or 4 March 2023" in refusal(reading, "actions/act2/on")
    assert value(filled({"actions/act2/on": "03/04/2023"}), "actions/act2/on") == "2023-04-03"
    both = filled({"actions/act1/on": "12/31/2022", "actions/act2/on": "25/04/2023"})
    assert value(both, "actions/act2/on") == "2023-04-25"


@pytest.mark.parametrize(
    ("typed", "kind", "taken"),
    [("1\u200b234", "count", "1234"), ("\u200e45\u200f", "percent", "45"), ("４５％", "percent", "45"), ("１，２３４", "count", "1234")],
)  # fmt: skip
def test_marks_without_a_look_and_of_double_width_change_no_number(typed, kind, taken):
    assert number(typed, kind) == taken


@pytest.mark.parametrize(
    "typed", ["see attached", "TBC", "nil", "M: 120, F: 140", "40/60", "1234*", "1234 (2022)", "2022: 12", "1,23,456", "1O5", "1.2E+03", "½"]
)  # fmt: skip
def test_what_is_no_one_number_says_what_to_write_where_there_is_none(typed):
    assert number(typed) == f"“{typed}” is not one number. Write the number alone, without words; where there is none, n/a and the reason."  # fmt: skip


LAST = {
    Cell.named(AMOUNT): "1250000000",
    Cell.named("resources/act1/currency"): "VND",
    Cell.named("indicators/pools/value"): "12",
}


@pytest.mark.parametrize(
    ("typed", "currency", "says"),
    [(1250, "VND", True), (1500000000, "VND", False), (50000, "USD", False), ("n/a", "VND", False), (0, "VND", False)],
)  # fmt: skip
def test_an_amount_far_from_the_last_rounds_is_taken_and_said(typed, currency, says):
    def fill(book):
        sheet = book["Resources"]
        sheet["D4"], sheet["F4"], sheet["I4"] = typed, currency, "Not told yet."

    plan = replace(PLAN, last=LAST)
    reading = read_workbook(edited(fill, workbook(plan)), plan)
    (taken,) = (one for one in reading.taken if one.cell.column == "allocated")
    assert any("last round it was 1250000000" in str(note) for note in taken.notes) == says


def test_a_figure_a_hundred_times_the_last_is_said_and_one_that_doubled_is_not():
    cell = Cell.named("indicators/pools/value")
    plan = replace(PLAN, last=LAST)
    assert far_from_last(cell, "1200", {}, plan)
    assert not far_from_last(cell, "24", {}, plan)
    assert not far_from_last(Cell.named("indicators/pools/year"), "2023", {}, plan)

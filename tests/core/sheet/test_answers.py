"""What people type, and what it is taken for; what can mean two things is refused with a sentence."""

from datetime import datetime

import pytest

from tests.core.sheet.asked import filled, number, refusal, value

NUMBERS = [
    # typed, kind of figure, taken
    ("1.234,5", "rate", "1234.5"),
    ("1,234.5", "rate", "1234.5"),
    ("1 234,5", "rate", "1234.5"),
    ("1\u00a0234\u202f567", "count", "1234567"),
    ("1.234", "count", "1234"),
    ("1,234", "count", "1234"),
    ("1.234.567", "count", "1234567"),
    ("1'234'567", "count", "1234567"),
    ("12 %", "percent", "12"),
    ("12,5%", "percent", "12.5"),
    ("12,5 phần trăm", "percent", "12.5"),
    ("1.234", "percent", "1.234"),
    ("0,125", "rate", "0.125"),
    ("๑๒", "count", "12"),
    ("១២", "count", "12"),
    (" 12 ", "count", "12"),
    ("12 persons", "count", "12"),
    ("12 người", "count", "12"),
    (12, "count", "12"),
    (0.1 + 0.2, "rate", "0.3"),
    (43.5, "percent", "43.5"),
    (True, "yes_no", "1"),
    ("$500", "amount", "is in $, but the row says VND"),
    ("K 300.000", "amount", "is in k, but the row says VND"),
    ("12,5 triệu", "amount", "12500000"),
    ("có", "yes_no", "1"),
    ("Tidak", "yes_no", "0"),
    ("1,5 triệu", "amount", "1500000"),
    ("2 tỷ đồng", "amount", "2000000000"),
    ("VND 1.250.000", "amount", "1250000"),
    ("n/a", "count", "n/a"),
    ("N/A", "percent", "n/a"),
    ("không có", "count", "n/a"),
    ("KHÔNG CÓ", "count", "n/a"),
    ("tidak  ada", "count", "n/a"),
    ("-", "count", "n/a"),
    ("ไม่มี", "count", "n/a"),
    # refused
    ("12 percent", "count", "is a share; persons are asked for"),
    ("12 phần trăm", "count", "is a share; persons are asked for"),
    ("12 %", "rate", "is a share; per 100,000 are asked for"),
    (True, "percent", "“TRUE” is not one number"),
    ("300k", "amount", "is not one number"),
    ("1.250 triệu", "amount", "can mean 1250000000 or 1250000"),
    ("1,250 million", "amount", "can mean 1250000000 or 1250000"),
    ("twelve", "count", "is not one number"),
    ("12 and 13", "count", "is not one number"),
    ("1.23.456", "count", "is not one number"),
    ("10–12", "count", "a range or an estimate"),
    ("khoảng 500", "count", "a range or an estimate"),
    ("500+", "count", "a range or an estimate"),
    ("~ 500", "count", "a range or an estimate"),
    ("1.234", "rate", "can mean 1234 or 1.234"),
    (-5, "percent", "-5 % is below 0"),
    ("-5", "count", "is below 0"),
    ("(5)", "count", "is below 0"),
    (340, "percent", "340 % is above 100"),
    ("340 %", "percent", "340 % is above 100"),
    ("12 %", "count", "is a share; persons are asked for"),
    (12.5, "count", "not a whole number"),
    (3, "yes_no", "neither 1 (yes) nor 0"),
    ("100 USD and 200 THB", "amount", "two currencies"),
    ("USD 100 / 2.300.000 đ", "amount", "two currencies"),
    ("USD 100", "amount", "is in USD, but the row says VND"),
    (datetime(2023, 5, 1), "count", "is not one number"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "kind", "says"), NUMBERS, ids=lambda x: str(x))
def test_a_number_as_people_write_it(typed, kind, says):
    taken = number(typed, kind)
    assert taken == says or (" " in says and says in taken)


def test_a_share_shown_in_percent_is_a_percentage():
    assert number(0.12, "percent", shown_as="0%") == "12"
    assert number(3.4, "percent", shown_as="0%").startswith("340 % is above 100")
    assert "is a share" in number(0.12, "count", shown_as="0.0%")


def test_a_fraction_among_percents_is_taken_and_said():
    reading = filled({"indicators/swimmers/value": 0.4})
    (taken,) = (one for one in reading.taken if one.cell.column == "value")
    assert (taken.value, str(taken.notes[0])[:22]) == ("0.4", "Read as 0.4 percent. I")


DATES = [
    (datetime(2023, 5, 1), "2023-05-01"),
    ("2023-05-01", "2023-05-01"),
    ("1/5/2023", "2023-05-01"),
    ("01.05.2023", "2023-05-01"),
    ("5/2023", "2023-05"),
    ("2023", "2023"),
    (2023, "2023"),
    (45047, "2023-05-01"),
    ("ngày 1 tháng 5 năm 2023", "2023-05-01"),
    ("tháng 5/2023", "2023-05"),
    ("1 Mei 2023", "2023-05-01"),
    ("1 May 2023", "2023-05-01"),
    ("May 1, 2023", "2023-05-01"),
    ("1/5/2566", "2023-05-01"),
    (2566, "2023"),
    ("1 พฤษภาคม 2566", "2023-05-01"),
    ("15 มีนาคม พ.ศ. 2566", "2023-03-15"),
    ("ກຸມພາ 2023", "2023-02"),
    ("១៥ កុម្ភៈ ២០២៣", "2023-02-15"),
    ("Mar-2023", "2023-03"),
    ("5-May-2023", "2023-05-05"),
    ("2023-05-01T00:00:00.000", "2023-05-01"),
    (datetime(2566, 5, 1), "2023-05-01"),
    ("30/2/2023", "is not a date"),
    ("soon", "is not a date"),
    ("31/12/2021", "is before the plan, which is in force since 1 January 2022"),
    (datetime(2019, 5, 1), "is before the plan"),
    ("1/5/2025", "is after the end of the round"),
]


@pytest.mark.parametrize(("typed", "says"), DATES, ids=lambda x: str(x))
def test_a_date_as_people_write_it(typed, says):
    reading = filled({"actions/act1/on": typed})
    taken = value(reading, "actions/act1/on") or refusal(reading, "actions/act1/on")
    assert taken == says or (" " in says and says in taken)


@pytest.mark.parametrize(
    ("typed", "says"),
    [(2023, "2023"), ("2566", "2023"), ("พ.ศ. 2566", "2023"), ("2022-23", "is not one year"), (2019, "before the plan"), (2031, "after the end")],
)  # fmt: skip
def test_a_year_of_money(typed, says):
    reading = filled({"resources/act1/year": typed})
    taken = value(reading, "resources/act1/year") or refusal(reading, "resources/act1/year")
    assert taken == says or (" " in says and says in taken)


@pytest.mark.parametrize(
    ("typed", "taken"),
    [("under way / đang thực hiện", "under_way"), ("Đang thực hiện", "under_way"), ("DONE", "done"), ("selesai", "done"),
     ("Underway", "under_way"), ("Done.", "done"), ("Completed", "done"), ("On-going", "under_way"), ("Hoàn thành", "done"),
     ("กำลังดำเนินการ", "under_way"), ("ສຳເລັດແລ້ວ", "done"), ("មិនទាន់ចាប់ផ្តើម", "not_started"), ("ပြီးစီး", "done"), ("NOT  STARTED ", "not_started"),
     ("không có", "not_available"), ("N/A", "not_available"), ("not_started", "not_started")],
)  # fmt: skip
def test_a_status_in_any_of_our_languages(typed, taken):
    assert (
        value(filled({"actions/act1/status": typed, "actions/act1/because": "x"}), "actions/act1/status")
        == taken
    )


def test_a_status_of_ones_own_is_refused_with_the_choices():
    said = refusal(filled({"actions/act1/status": "on track"}), "actions/act1/status")
    assert said == (
        "“on track” is not among the answers. Choose one of: not started, under way, done, not available."
    )


def test_two_choices_in_one_cell_are_no_choice():
    assert "is not among the answers" in refusal(
        filled({"actions/act1/status": "done / under way"}), "actions/act1/status"
    )


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("US$", "USD"),
        ("đồng", "VND"),
        ("Rp.", "IDR"),
        ("vnd", "VND"),
        ("Lao kip", "LAK"),
        ("Thai Baht", "THB"),
    ],
)
def test_a_currency_by_its_mark(typed, taken):
    reading = filled({"resources/act1/spent": 5, "resources/act1/currency": typed})
    assert value(reading, "resources/act1/currency") == taken


@pytest.mark.parametrize("typed", ["dollars and kip", "300 kip", "money"])
def test_what_names_no_one_currency_is_refused(typed):
    reading = filled({"resources/act1/spent": 5, "resources/act1/currency": typed})
    assert "is not among the answers" in refusal(reading, "resources/act1/currency")


@pytest.mark.parametrize(
    ("typed", "taken"), [("มี", "1"), ("ไม่", "0"), ("ບໍ່", "0"), ("មាន", "1"), ("ရှိ", "1"), ("khong", "0"), ("ada", "1")]
)  # fmt: skip
def test_yes_and_no_in_the_languages_of_the_region(typed, taken):
    assert number(typed, "yes_no") == taken


@pytest.mark.parametrize("typed", ["๕๒ คน", "52 ຄົນ", "៥២ នាក់", "၅၂ ဦး", "52 people", "52 orang", "'52"])
def test_people_are_counted_in_the_words_of_the_region(typed):
    assert number(typed) == "52"


def test_a_number_that_lost_its_last_zero_names_no_action():
    reading = filled({"resources/+1/number": 1.1, "resources/+1/spent": 5, "resources/+1/currency": "VND"})
    assert "can be 1.1 or 1.10" in refusal(reading, "resources/+1/number")


def test_numbers_among_words_stay_as_they_are_shown():
    reading = filled(
        {"actions/act1/progress": 0.12, "actions/act2/progress": True},
        formats={"actions/act1/progress": "0%"},
    )
    assert value(reading, "actions/act1/progress") == "12 %"
    assert value(reading, "actions/act2/progress") == "TRUE"


def test_a_number_made_to_look_like_another_is_refused():
    assert "shows 1.5 as “1.5 million”" in number(1.5, "amount", shown_as='0.0" million"')
    assert "shows 12 as “12 %”" in number(12, "count", shown_as='0"%"')
    assert number(12, "percent", shown_as='0"%"') == "12"


def test_a_dollar_is_any_dollar_the_row_says():
    reading = filled({"resources/act1/spent": "$500", "resources/act1/currency": "SGD"})
    assert value(reading, "resources/act1/spent") == "500"
    assert "needs its currency" in refusal(filled({"resources/act1/spent": "$500"}), "resources/act1/spent")


def test_a_day_that_shows_as_a_bare_number_is_said():
    reading = filled({"actions/act1/on": 45047})
    (taken,) = (one for one in reading.taken if one.cell.column == "on")
    assert str(taken.notes[0]) == "“45047” was read as 2023-05-01."


@pytest.mark.parametrize("path", ["indicators/pools/value", "resources/act1/spent", "actions/act1/status"])
def test_not_available_needs_its_reason(path):
    reading = filled({path: "n/a"})
    assert value(reading, path) is None
    assert "only with its reason" in refusal(reading, path)


def test_an_amount_needs_a_currency_and_may_bring_it():
    assert "needs its currency" in refusal(filled({"resources/act1/spent": 500}), "resources/act1/spent")
    reading = filled({"resources/act1/spent": "Rp 1.500.000"})
    assert value(reading, "resources/act1/spent") == "1500000"
    assert value(reading, "resources/act1/currency") == "IDR"


def test_a_bad_cell_leaves_the_rest_of_its_row_standing():
    reading = filled(
        {"actions/act1/status": "done", "actions/act1/on": "soon", "actions/act1/progress": "Dug."}
    )
    assert value(reading, "actions/act1/status") == "done"
    assert value(reading, "actions/act1/progress") == "Dug."
    assert [one.address for one in reading.refused] == ["Actions!H4"]

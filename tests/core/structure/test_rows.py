from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mufakat.core.structure import PARTS, double_names, held_on, is_empty, key_figures, read_row


def read(part: str, typed: dict, **more):
    return read_row(PARTS[part], typed, this_year=2024, **more)


def problems(part: str, typed: dict, **more) -> dict[str, str]:
    return {key: str(says) for key, says in read(part, typed, **more).problems.items()}


SCHEME = {"name": "ເງິນອຸດໜູນເດັກ", "language": "lo", "name_en": "Child grant"}


def test_a_name_alone_is_a_scheme_and_everything_else_may_stay_empty():
    assert read("schemes", SCHEME).values == SCHEME
    assert problems("schemes", SCHEME) == {}


def test_a_figure_needs_its_unit_its_year_and_its_source():
    assert set(problems("schemes", SCHEME | {"coverage": "1200"})) == {
        "coverage_unit", "coverage_year", "coverage_source",
    }  # fmt: skip
    whole = {
        "coverage": "1200",
        "coverage_unit": "persons",
        "coverage_year": "2023",
        "coverage_source": "Register",
    }
    assert problems("schemes", SCHEME | whole) == {}


@pytest.mark.parametrize(
    ("typed", "value", "currency"),
    [
        ("1,2 tỷ đồng", "1200000000", "VND"),
        ("LAK 31 billion", "31000000000", "LAK"),
        ("RM 2,500,000.50", "2500000.5", "MYR"),
        ("4.500.000", "4500000", None),
    ],
)
def test_amounts_are_read_as_people_write_them(typed, value, currency):
    found = read("allocation", {"amount": typed, "year": "2023", "source": "Budget"})
    assert found.values["amount"] == value
    assert found.values.get("currency") == currency
    assert ("currency" in found.problems) is (currency is None)


def test_two_currencies_in_one_row_are_refused():
    typed = {"amount": "USD 100", "currency": "THB", "year": "2023", "source": "Budget"}
    assert "another currency" in problems("allocation", typed)["amount"]


@pytest.mark.parametrize(
    ("part", "typed", "column", "words"),
    [
        ("schemes", {"form": "benefit"}, "name_en", "Give it a name"),
        ("schemes", SCHEME | {"ages_from": "12", "ages_to": "6"}, "ages_to", "12 to 6"),
        ("schemes", SCHEME | {"ages_from": "young"}, "ages_from", "young"),
        ("schemes", SCHEME | {"ages_from": "200"}, "ages_from", "no age"),
        ("schemes", SCHEME | {"since": "2020", "until": "2010"}, "until", "before it begins"),
        ("schemes", SCHEME | {"since": "sometime"}, "since", "not one year"),
        ("schemes", SCHEME | {"since": "2031"}, "since", "has not come"),
        ("schemes", SCHEME | {"coverage": "about 3000"}, "coverage", "range or an estimate"),
        ("schemes", SCHEME | {"coverage": "-4"}, "coverage", "below nought"),
        ("schemes", SCHEME | {"level": "galactic"}, "level", "none of the choices"),
        ("schemes", SCHEME | {"groups": ["unicorns"]}, "groups", "unicorns"),
        ("schemes", SCHEME | {"basis": "x" * 5000}, "basis", "5000"),
        ("workforce", {"what": "other", "value": "3", "year": "2020", "source": "x"}, "named", "in words"),
        ("workforce", {"what": "social_workers_total"}, "value", "needed"),
        ("rights", {"right": "being_heard"}, "how", "needed"),
        ("allocation", {"amount": "3", "currency": "LAK", "year": "2020", "source": "x", "share": "140"}, "share", "more than all"),
    ],
)  # fmt: skip
def test_what_cannot_be_says_why_in_its_own_cell(part, typed, column, words):
    found = problems(part, typed, groups=frozenset({"children"}))
    assert words in found[column]


def test_a_share_of_more_than_all_is_refused():
    typed = SCHEME | {
        "coverage": "120",
        "coverage_unit": "percent",
        "coverage_year": "2020",
        "coverage_source": "x",
    }
    assert "more than all" in problems("schemes", typed)["coverage"]


def test_a_year_of_the_buddhist_era_is_read_and_said():
    found = read("schemes", SCHEME | {"since": "2560"})
    assert found.values["since"] == "2017"
    assert "Buddhist" in str(found.notes["since"])


def test_every_sentence_is_said_in_vietnamese_as_well():
    for says in read("schemes", {"coverage": "nhiều", "ages_from": "x", "since": "1200"}).problems.values():
        assert says.in_language("vi") != says.in_language("en")


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(PARTS["schemes"].column)), st.text(max_size=40)))
def test_whatever_is_typed_is_read_or_marked_and_never_lost_without_a_word(typed):
    found = read("schemes", typed)
    for key, words in typed.items():
        if "".join(words.split()) and PARTS["schemes"].column[key].kind not in ("words", "long"):
            assert key in found.values or key in found.problems


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["name", "name_en", "since", "coverage"]), st.text(max_size=20)))
def test_reading_what_was_read_changes_nothing(typed):
    once = read("schemes", typed).values
    assert read("schemes", once).values == once


def test_two_rows_that_say_the_same_are_found():
    rows = {"a": {"name_en": "Child Grant"}, "b": {"name_en": "child grant"}, "c": {"name_en": "Shelter"}}
    assert list(double_names(PARTS["schemes"], rows)) == ["b"]
    figures = {
        "a": {"what": "social_workers_total", "year": "2019"},
        "b": {"what": "social_workers_total", "year": "2020"},
    }
    assert double_names(PARTS["workforce"], figures) == {}


def test_a_row_with_a_language_only_is_empty():
    assert is_empty({"language": "lo", "name": "", "groups": []})
    assert not is_empty({"name": "x"})


def test_on_a_day_holds_what_had_begun_and_was_not_over():
    rows = [{"since": "2010", "until": "2015"}, {"since": "2016"}, {"name": "undated"}, {"year": "2019"}]
    held = held_on({"laws": rows}, date(2012, 5, 1))
    assert held["laws"] == (rows[0], rows[2])
    assert held_on({"laws": rows}, date(2020, 1, 1))["laws"] == (rows[1], rows[2], rows[3])


def test_of_several_years_the_newest_is_shown():
    rows = [{"what": "a", "year": "2018"}, {"what": "a", "year": "2020"}, {"what": "b", "year": "2019"}]
    assert key_figures(rows) == (rows[1], rows[2])

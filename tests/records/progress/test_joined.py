"""Workbooks of several ministries for one country: they join, no older answer comes back, and a doubt waits for a person."""

import pytest

from mufakat.core.problems import RuleBroken
from mufakat.records.progress.asked import plan_sheet
from mufakat.records.progress.operations import choose, enter_workbook, receive_workbook
from mufakat.records.progress.operations.compared import differences, doubts, emptied, older
from tests import cast
from tests.core.sheet.asked import edited as edited_by
from tests.records.progress.test_rounds import edited
from tests.records.progress.world import BY, WHOLE, opened, pact, report_of, save

POOLS = "indicators/pools/value"


@pytest.fixture
def report(db):
    cast.lagoon()
    made = report_of(opened(pact()))
    save(made, WHOLE)
    made.refresh_from_db()
    return made


def entered(report, raw: bytes, name: str = "ministry.xlsx", **said):
    came = receive_workbook(report, raw, name, by=BY)
    if came.entered_at is None:
        enter_workbook(came, by=BY, **said)
    report.refresh_from_db()
    return came


def test_two_ministries_with_one_workbook_each_join(report):
    swimming = edited(report, {"Indicators!I4": 9, "Practices!C4": "Swimming grandmothers"})
    canoes = edited(report, {"Actions!G6": "done", "Practices!C4": "A canoe for every school"})
    entered(report, swimming)
    received = receive_workbook(report, canoes, "canoes.xlsx", by=BY)
    assert list(doubts(received, report)) == [] == emptied(received, report)
    assert [one["cell"] for one in older(received, report)] == [POOLS]
    enter_workbook(received, by=BY)
    report.refresh_from_db()
    assert report.answers == WHOLE | {
        POOLS: "9",
        "actions/act1_3/status": "done",
        "practices/+1/title": "Swimming grandmothers",
        "practices/+2/title": "A canoe for every school",
    }


def test_what_two_ministries_answered_differently_is_a_doubt(report):
    one, other = (edited(report, {"Indicators!I4": value}) for value in (9, 11))
    entered(report, one)
    received = receive_workbook(report, other, "other.xlsx", by=BY)
    (doubt,) = doubts(received, report)
    assert (doubt["cell"], doubt["before"], doubt["choices"][0]["value"]) == (POOLS, "9", "11")
    assert differences(received, report) == []
    received = enter_workbook(received, by=BY)
    report.refresh_from_db()
    assert report.answers[POOLS] == "9"
    with pytest.raises(RuleBroken, match="does not stand in the workbook"):
        choose(received, {POOLS: "12"}, by=BY)
    assert choose(received, {POOLS: "11"}, by=BY) == 1
    report.refresh_from_db()
    assert report.answers[POOLS] == "11"


def test_a_mended_workbook_sent_again_adds_no_second_practice(report):
    def practised(words: str) -> bytes:
        return edited(report, {"Practices!C4": "Swimming grandmothers", "Practices!D4": words})

    first, mended = (
        practised("They meet on Sundays at the pool."),
        practised("They meet on Saturdays at the pool."),
    )
    entered(report, first)
    entered(report, mended, chosen={"practices/+1/what": "They meet on Saturdays at the pool."})
    assert {path: value for path, value in report.answers.items() if path.startswith("practices")} == {
        "practices/+1/title": "Swimming grandmothers",
        "practices/+1/what": "They meet on Saturdays at the pool.",
    }


def test_the_second_row_of_another_ministry_stays_one_row_when_it_comes_again(report):
    one, other = (
        edited(report, {"Notes!C4": words}) for words in ("Flood in May.", "No teachers were hired.")
    )
    for raw in (one, other, other, one):
        entered(report, raw)
    assert {value for path, value in report.answers.items() if path.startswith("notes")} == {
        "Flood in May.",
        "No teachers were hired.",
    }


def test_a_workbook_that_lost_what_went_out_is_compared_with_what_stands(report):
    def without_memory(book):
        del book["sent"]
        book["Indicators"]["I4"] = 7

    raw = edited_by(without_memory, edited(report, {}))
    save(report, {"indicators/swimmers/value": "50"}, was=WHOLE)
    report.refresh_from_db()
    received = receive_workbook(report, raw, "split.xlsx", by=BY)
    changes = {one["cell"]: (one["before"], one["after"]) for one in differences(received, report)}
    assert changes == {POOLS: ("3", "7"), "indicators/swimmers/value": ("50", "40")}
    assert [note["en"] for note in received.reading["notes"] if "no longer tells" in note["en"]]


def test_a_sheet_there_twice_enters_what_agrees_and_asks_about_the_rest(db):
    cast.lagoon()
    report = report_of(opened(pact()))

    def twice(book):
        book.copy_worksheet(book["Indicators"]).title = "Indicators MoH"
        book["Indicators"]["I4"], book["Indicators MoH"]["I4"] = 3, 4
        book["Indicators MoH"]["I5"] = 40

    received = entered(report, edited_by(twice, edited(report, {})))
    assert plan_sheet(report).answers and report.answers == {"indicators/swimmers/value": "40"}
    (doubt,) = doubts(received, report)
    assert [one["value"] for one in doubt["choices"]] == ["3", "4"]
    assert choose(received, {POOLS: "4"}, by=BY) == 1
    assert report_of(report.round).answers[POOLS] == "4"

"""Rounds, and a report's way through one: opened, typed or sent as a workbook, cleared, submitted, asked, answered, released."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.core.sheet import workbook
from mufakat.records import models as tables
from mufakat.records.files.operations import content_of
from mufakat.records.journal.models import Entry
from mufakat.records.plans.editions import PlanChanges, add_indicator, amend_plan, latest_edition
from mufakat.records.progress.asked import plan_sheet
from mufakat.records.progress.operations import (
    accept_report,
    answer_question,
    ask_about,
    clear_report,
    enter_workbook,
    receive_workbook,
    release_report,
    submit_report,
)
from mufakat.records.progress.operations.compared import differences
from mufakat.records.progress.queries import (
    board,
    entries,
    own_reports,
    reports_due,
    spending,
    submitted_report,
    values,
)
from mufakat.records.progress.silent import silent_in_rounds
from tests import cast
from tests.records.progress.world import BY, DUE, WHOLE, handed, opened, pact, report_of, save, sees


@pytest.fixture
def people(db):
    return cast.lagoon()


@pytest.fixture
def round_(people):
    return opened(pact())


def test_a_round_asks_every_member_of_that_day_and_nobody_else(round_):
    asked = {report.member.code for report in round_.reports.all()}
    assert asked == {"XA", "XB", "XC"} & asked
    assert "XA" in asked
    before = opened(
        round_.instrument, "1990", opens=date(1990, 1, 1), deadline=date(1990, 3, 1), since=None, until=None
    )
    assert before.reports.count() < round_.reports.count()


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"deadline": date(2021, 1, 1)}, "cannot close before it opens"),
        ({"since": date(2021, 1, 1)}, "cannot end before it begins"),
        ({"rule": "weekly"}, "yearly or twice a year"),
        ({"label": " "}, "needs a name"),
        ({"label": "2020"}, "There is a round 2020"),
    ],
)
def test_an_unfit_round_is_refused(round_, facts, says):
    with pytest.raises(RuleBroken, match=says):
        opened(round_.instrument, **({"label": "2021"} | facts))


def test_typed_answers_are_saved_one_by_one_and_a_bad_one_leaves_the_others(round_):
    report = report_of(round_)
    saved = save(
        report,
        {"actions/act1_1/status": "done", "actions/act1_1/on": "1/5/2563", "indicators/pools/value": "-3"},
    )
    assert {str(cell): value for cell, value in saved.entered.items()} == {
        "actions/act1_1/status": "done",
        "actions/act1_1/on": "2020-05-01",
    }
    assert [(str(cell), "below 0" in str(says)) for cell, says in saved.refused.items()] == [
        ("indicators/pools/value", True)
    ]
    report.refresh_from_db()
    assert report.answers == {"actions/act1_1/on": "2020-05-01", "actions/act1_1/status": "done"}


def test_what_somebody_else_typed_meanwhile_is_not_overwritten(round_):
    report = report_of(round_)
    save(report, {"actions/act1_1/status": "done"})
    with pytest.raises(OutOfDate, match="The test answered this differently meanwhile"):
        save(report, {"actions/act1_1/status": "under_way"})
    save(report, {"actions/act1_1/status": "under_way"}, was={"actions/act1_1/status": "done"})


def test_what_is_no_question_of_the_plan_is_not_saved(round_):
    saved = save(
        report_of(round_),
        {"actions/act9_9/status": "done", "actions/act1_1/secret": "x", "nonsense/x/y": "1"},
    )
    assert saved.entered == {}


def test_the_way_through_a_round(round_, people):
    report = handed(round_)
    assert (report.state, report.days_late, report.handed.count()) == ("submitted", 0, 1)
    question = ask_about(report, "Three pools?", cell="indicators/pools/value", on=DUE, by=BY)
    answer_question(question, "Three, with the new one.", on=DUE, by=BY)
    report.refresh_from_db()
    assert report.state == "answered"
    assert accept_report(report, on=DUE, by=BY).state == "stands"
    release_report(report, on=DUE, by=BY)
    assert Entry.objects.filter(subject=f"progress:{round_.pk}/XA").count() == 6


def test_a_report_handed_in_again_keeps_the_first_and_answers_the_question(round_):
    report = handed(round_)
    question = ask_about(report, "Three pools?", on=DUE, by=BY)
    save(report, {"indicators/pools/value": "4"}, was=WHOLE)
    clear_report(report, authority="The minister", on=DUE, by=BY)
    submit_report(report, on=date(2021, 4, 9), by=BY)
    question.refresh_from_db()
    assert question.answer == "The report was handed in again."
    assert [one.answers["indicators/pools/value"] for one in report.handed.all()] == ["3", "4"]
    assert tables.Value.objects.get(indicator__key="pools").value == 4
    report.refresh_from_db()
    assert report.submitted_on == DUE


def test_what_changed_after_clearance_is_not_submitted(round_):
    report = report_of(round_)
    save(report, WHOLE)
    clear_report(report, authority="The minister", on=DUE, by=BY)
    save(report, {"indicators/pools/value": "4"}, was=WHOLE)
    with pytest.raises(RuleBroken, match="must be cleared before"):
        submit_report(report, on=DUE, by=BY)


@pytest.mark.parametrize(("act", "says"), [
    (lambda r: submit_report(r, on=DUE, by=BY), "must be cleared"),
    (lambda r: clear_report(r, authority="x", on=DUE, by=BY), "nothing in this report"),
    (lambda r: ask_about(r, "?", on=DUE, by=BY), "was submitted and does not stand"),
    (lambda r: accept_report(r, on=DUE, by=BY), "stands when it was submitted"),
    (lambda r: release_report(r, on=DUE, by=BY), "Only a submitted report"),
])  # fmt: skip
def test_an_act_out_of_turn_is_refused(round_, act, says):
    with pytest.raises(RuleBroken, match=says):
        act(report_of(round_))


def test_nobody_reads_a_delegations_unsubmitted_work(round_, people):
    report = report_of(round_)
    save(report, WHOLE)
    for viewer in (people.ana, people.ben, people.dov, people.eve, people.stranger, people.finn):
        assert sees(viewer, entries) == 0
        assert not own_reports(viewer).filter(member__code="XA").exists()
        assert submitted_report(viewer, report.pk) is None
    assert own_reports(people.coral).get().answers == report_of(round_).answers
    assert {line.state for line in board(people.ana, round_)} == {"silent"}


def test_members_read_what_was_submitted_and_the_public_what_was_released(round_, people):
    report = handed(round_)
    assert (sees(people.dov, entries), sees(people.dov, values), sees(people.stranger, entries)) == (3, 3, 0)
    assert sees(people.eve, values) == 0
    assert board(people.stranger, round_) == board(people.eve, round_) == []
    release_report(report, on=DUE, by=BY)
    assert (
        sees(people.stranger, entries),
        sees(people.stranger, values),
        sees(people.stranger, spending),
    ) == (3, 3, 0)


def test_work_after_a_question_shows_as_asked_until_it_is_handed_in(round_, people):
    report = handed(round_)
    ask_about(report, "?", on=DUE, by=BY)
    save(report, {"indicators/pools/value": "9"}, was=WHOLE)
    clear_report(report, authority="x", on=DUE, by=BY)
    (line,) = (one for one in board(people.dov, round_) if one.report.member.code == "XA")
    assert line.state == "asked"
    assert values(people.dov).get(indicator__key="pools").value == 3


def test_who_owes_a_report(round_, people):
    assert list(reports_due(people.coral)) == [round_]
    handed(round_)
    assert list(reports_due(people.coral)) == []
    assert list(reports_due(people.ana)) == []


def test_silent_is_who_was_asked_and_has_handed_in_nothing_whatever_became_of_a_report_since(round_, people):
    assert silent_in_rounds(people.ana) == [(round_, ["XA", "XB", "XC"])]
    report = handed(round_)
    assert silent_in_rounds(people.ana) == [(round_, ["XB", "XC"])]
    ask_about(report, "?", on=DUE, by=BY)
    assert silent_in_rounds(people.ana) == [(round_, ["XB", "XC"])]
    tables.ProgressReport.objects.filter(round=round_).update(submitted_on=DUE, state="stands")
    assert silent_in_rounds(people.ana) == []
    assert silent_in_rounds(people.coral) == []


def test_the_next_round_carries_answers_in_but_not_what_a_member_added(round_):
    handed(round_, said=WHOLE | {"practices/+1/title": "Grandmothers", "resources/+1/number": "1.1"})
    following = opened(
        round_.instrument,
        "2021",
        opens=date(2022, 1, 1),
        deadline=date(2022, 3, 31),
        until=date(2021, 12, 31),
    )
    report = report_of(following)
    assert report.answers == WHOLE
    assert plan_sheet(report).last


def test_an_amended_plan_is_a_new_edition_and_the_old_round_stays_as_it_was(round_):
    pact_ = round_.instrument
    with pytest.raises(RuleBroken, match="by a decision that amends it"):
        add_indicator(pact_, "late", names={"en": "Late"}, by=BY)
    amend_plan(
        pact_, PlanChanges(end_actions=("act1_3",), actions={"act1_1": {"lead": "Officials"}}), on="2021-06-01",
        because="Decision 4 of the leaders: canoes are shared.", by=BY,
    )  # fmt: skip
    assert (latest_edition(pact_).number, len(plan_sheet(report_of(round_)).actions)) == (2, 3)
    following = opened(
        pact_, "2021", opens=date(2022, 1, 1), deadline=date(2022, 3, 31), until=date(2021, 12, 31)
    )
    assert [one.lead for one in plan_sheet(report_of(following)).actions] == ["Officials", "All islands"]
    with pytest.raises(RuleBroken, match="Nothing of the plan would change"):
        amend_plan(pact_, PlanChanges(), because="Nothing.", on="2021-06-01", by=BY)


def edited(report, said: dict[str, object]) -> bytes:
    book = load_workbook(BytesIO(workbook(plan_sheet(report))))
    for place, value in said.items():
        sheet, cell = place.split("!")
        book[sheet][cell] = value
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_first_workbook_enters_what_is_good_and_is_kept_as_it_came(round_):
    report = report_of(round_)
    raw = edited(report, {"Actions!G4": "done", "Actions!G5": "on track", "Indicators!I4": "1.234"})
    received = receive_workbook(report, raw, "báo cáo (final).xlsx", by=BY)
    report.refresh_from_db()
    assert report.answers == {"actions/act1_1/status": "done", "indicators/pools/value": "1234"}
    assert [one["address"] for one in received.reading["refused"]] == ["Actions!G5"]
    assert content_of(received.file) == raw


def test_a_second_workbook_says_what_differs_before_it_replaces(round_):
    report = report_of(round_)
    save(report, WHOLE)
    report.refresh_from_db()
    received = receive_workbook(report, edited(report, {"Indicators!I4": 7}), "again.xlsx", by=BY)
    assert received.entered_at is None
    report.refresh_from_db()
    assert [(one["cell"], one["before"], one["after"]) for one in differences(received, report)] == [
        ("indicators/pools/value", "3", "7")
    ]
    enter_workbook(received, by=BY)
    report.refresh_from_db()
    assert report.answers == WHOLE | {"indicators/pools/value": "7"}
    with pytest.raises(RuleBroken, match="entered already"):
        enter_workbook(received, by=BY)


def test_a_workbook_that_cannot_be_read_is_kept_and_nothing_enters(round_):
    received = receive_workbook(report_of(round_), b"not a workbook", "notes.txt", by=BY)
    assert "is not an Excel workbook" in received.problem["en"]
    assert content_of(received.file) == b"not a workbook"
    with pytest.raises(RuleBroken):
        enter_workbook(received, by=BY)


def test_another_members_workbook_enters_nothing(round_):
    raw = workbook(plan_sheet(report_of(round_, "XB")))
    received = receive_workbook(report_of(round_, "XA"), raw, "theirs.xlsx", by=BY)
    assert "the workbook of XB" in received.problem["en"]
    assert report_of(round_).answers == {}


def test_a_submitted_report_takes_no_workbook_until_it_is_asked(round_):
    report = handed(round_)
    with pytest.raises(RuleBroken, match="changes again only when the secretariat asks"):
        receive_workbook(report, b"x", "x.xlsx", by=BY)


def test_a_blank_cell_empties_an_answer_only_where_a_person_says_so(round_):
    report = report_of(round_)
    save(report, WHOLE)
    report.refresh_from_db()
    raw = edited(report, {"Actions!G4": None})
    enter_workbook(receive_workbook(report, raw, "one.xlsx", by=BY), by=BY)
    assert "actions/act1_1/status" in report_of(round_).answers
    enter_workbook(receive_workbook(report, raw, "two.xlsx", by=BY), empty=True, by=BY)
    assert "actions/act1_1/status" not in report_of(round_).answers

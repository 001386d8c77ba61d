"""What reports ask of a member and of the secretariat, from the question on a desk to the day nothing is owed."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mufakat.readers.owed import desk
from mufakat.records import models as tables
from mufakat.records.progress.operations import (
    accept_report,
    answer_question,
    ask_about,
    clear_report,
    release_report,
)
from tests import cast
from tests.records.progress.world import BY, DUE, WHOLE, handed, opened, pact, report_of, save

ASKED = date(2021, 4, 10)
LATER = date(2021, 4, 20)


@pytest.fixture
def people(db):
    return cast.lagoon()


@pytest.fixture
def round_(people):
    return opened(pact())


def owed(viewer) -> list[tuple[str, str]]:
    return [(one.what, one.address) for one in desk(viewer, today=LATER, language="en").owed]


def test_a_question_is_owed_by_the_member_since_it_was_asked_until_it_is_answered(people, round_):
    report = handed(round_)
    question = ask_about(report, "Which pools?", on=ASKED, by=BY)
    (found,) = desk(people.coral, today=LATER, language="en").owed
    assert found.what == "Answer a question about your report on “Pact of the Reefs”, round 2020"
    assert (found.since, found.address) == (ASKED, f"/desk/report/{report.pk}/#questions")
    assert owed(people.eve) == owed(people.ben) == []
    answer_question(question, "Three at the school.", on=LATER, by=BY)
    assert owed(people.coral) == []


def test_what_was_cleared_is_owed_once_as_to_be_submitted(people, round_):
    report = report_of(round_)
    save(report, WHOLE)
    clear_report(report, authority="The minister", on=DUE, by=BY)
    (found,) = desk(people.coral, today=LATER, language="en").owed
    assert found.what == "Submit your cleared report on “Pact of the Reefs”, round 2020"
    assert (found.due, found.late, found.since) == (DUE, 20, DUE)
    assert all("Pact" not in what for what, _ in owed(people.ana)), "nobody else learns that it was cleared"


def test_what_stands_may_be_released_and_is_gone_when_it_is(people, round_):
    report = accept_report(handed(round_), on=LATER, by=BY)
    assert owed(people.coral) == [
        (
            "Your report on “Pact of the Reefs”, round 2020, stands: release it to everybody",
            f"/desk/report/{report.pk}/",
        )
    ]
    release_report(report, on=LATER, by=BY)
    assert owed(people.coral) == []


def of_reports(viewer) -> list[tuple[str, str]]:
    return [(what, address) for what, address in owed(viewer) if "Pact" in what]


def test_the_secretariat_owes_a_look_at_what_came_in_and_at_what_was_answered(people, round_):
    first, second = handed(round_), handed(round_, "XB")
    assert of_reports(people.ana) == [
        (
            "Check 2 reports on “Pact of the Reefs”, round 2020: ask, or let them stand",
            f"/desk/rounds/{round_.pk}/",
        )
    ]
    question = ask_about(first, "Which?", on=ASKED, by=BY)
    accept_report(second, on=ASKED, by=BY)
    assert of_reports(people.ana) == []
    answer_question(question, "Three.", on=LATER, by=BY)
    assert of_reports(people.ana) == [
        (
            "Read the answer to your questions about a report on “Pact of the Reefs”, round 2020",
            f"/desk/rounds/reports/{first.pk}/",
        )
    ]


def test_many_reports_and_questions_cost_no_more_questions_to_the_database(people, round_):
    def asked() -> list[int]:
        found = []
        for who in (people.ana, people.coral):
            with CaptureQueriesContext(connection) as seen:
                desk(who, today=LATER, language="en")
            found.append(len(seen))
        return found

    ask_about(handed(round_), "Which?", on=ASKED, by=BY)
    one = asked()
    for n in range(3):
        later = opened(round_.instrument, f"20{n}", opens=date(2021, 4, n + 1), deadline=date(2021, 4, 9))
        report = handed(later, said={})
        ask_about(report, "Which?", on=ASKED, by=BY)
        ask_about(report, "And why?", on=ASKED, by=BY)
        handed(later, "XB")
    assert asked() == one


def test_a_report_can_not_stand_by_the_page_while_a_question_is_open(client, people, round_):
    report = handed(round_)
    client.force_login(people.ana.person)
    address = f"/desk/rounds/reports/{report.pk}/"
    assert "The report stands" in client.get(address).content.decode()
    ask_about(report, "Which?", on=ASKED, by=BY)
    page = client.get(address).content.decode()
    assert 'value="accept"' not in page
    assert "It can stand when the member has answered" in page
    assert tables.ProgressReport.objects.get(pk=report.pk).state == "asked"

"""The secretariat asked, the member corrected and handed in again: both see what changed, and when nothing can be changed."""

from datetime import date

import pytest

from mufakat.core.sheet import Cell
from mufakat.records import models as tables
from mufakat.records.progress.operations import ask_about, clear_report, submit_report
from tests import cast
from tests.records.progress.world import BY, DUE, handed, opened, pact, report_of, save

POOLS = "indicators/pools/value"


@pytest.fixture
def people(db):
    return cast.lagoon()


def handed_again(report, said: dict[str, str]) -> None:
    ask_about(report, "Three pools?", on=DUE, by=BY)
    report.refresh_from_db()
    save(report, said, was=report.answers)
    clear_report(report, authority="The minister", on=DUE, by=BY)
    submit_report(report, on=DUE, by=BY)


def test_the_secretariat_sees_what_changed_since_the_report_came_before(client, people):
    report = handed(opened(pact()))
    client.force_login(people.ana.person)
    address = f"/desk/rounds/reports/{report.pk}/"
    assert "handed in again" not in client.get(address).content.decode()
    handed_again(report, {POOLS: "4"})
    page = client.get(address).content.decode()
    assert "handed in again" in page
    changed = page.split("Changed since it was handed in before")[1].split("</ul>")[0]
    assert '<span class="struck">3</span> → 4' in changed
    assert changed.count("<li>") == 1


def test_a_form_that_is_closed_says_so_and_how_it_opens_again(client, people):
    report = handed(opened(pact()))
    client.force_login(people.coral.person)
    address = f"/desk/report/{report.pk}/answers/indicators/"
    assert "cannot be changed now" in client.get(address).content.decode()
    ask_about(report, "Three pools?", on=DUE, by=BY)
    page = client.get(address).content.decode()
    assert "cannot be changed now" not in page
    assert "Each row is saved" in page


def test_yes_and_no_are_words_in_what_was_handed_in(client, people):
    plan = pact()
    tables.Indicator.objects.filter(key="pools").update(kind="yes_no", unit="yes_no")
    report = handed(opened(plan), said={POOLS: "1", "actions/act1_1/status": "done"})
    client.force_login(people.ana.person)
    page = client.get(f"/desk/rounds/reports/{report.pk}/").content.decode()
    assert "1 = yes" not in page
    assert '<span class="cell">yes ' in page


def test_a_figure_far_from_the_last_rounds_is_saved_and_said(people):
    plan = pact()
    handed(opened(plan))
    later = opened(
        plan, "2021", opens=date(2022, 1, 15), deadline=date(2022, 3, 31), since=date(2021, 1, 1), until=date(2021, 12, 31)
    )  # fmt: skip
    report = report_of(later)
    saved = save(report, {POOLS: "3000"}, was=report.answers)
    (note,) = saved.notes[Cell.named(POOLS)]
    assert str(note).startswith("It says 3000; last round it was 3.")
    report.refresh_from_db()
    assert report.answers[POOLS] == "3000"

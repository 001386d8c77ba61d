"""The consolidated report through the doors: ordered, written, fetched, released; and who may not."""

from datetime import date

import pytest
from django.utils import timezone

from mufakat.readers.papers.consolidated import job
from mufakat.records import models as tables
from mufakat.records.consolidated.operations import PATIENCE
from mufakat.records.progress.operations import release_report
from tests import cast
from tests.records.progress.world import BY, handed, opened, pact

TODAY = date(2021, 5, 1)


@pytest.fixture
def people(db):
    return cast.lagoon()


@pytest.fixture
def round_(people):
    made = opened(pact())
    release_report(handed(made), on=TODAY, by=BY)
    handed(made, "XB")
    return made


def order(client, round_, edition="members", language="en"):
    return client.post(f"/desk/rounds/{round_.pk}/consolidated/", {"edition": edition, "language": language})


def test_the_secretariat_orders_it_and_members_fetch_it(
    client, people, round_, django_capture_on_commit_callbacks
):
    client.force_login(people.ana.person)
    assert (
        f"/desk/rounds/{round_.pk}/consolidated/" in client.get(f"/desk/rounds/{round_.pk}/").content.decode()
    )
    with django_capture_on_commit_callbacks(execute=True):
        page = order(client, round_)["Location"]
    made = tables.ConsolidatedReport.objects.get()
    assert made.is_ready
    assert [one["member"] for one in made.reports] == ["XA", "XB"]
    client.force_login(people.coral.person)
    said = client.get(page).content.decode()
    assert "brief.pdf" in said
    for paper in made.papers.all():
        response = client.get(f"{page}{paper.which}.{paper.form}")
        assert response.status_code == 200
        assert f"{paper.which}-members-en-1.{paper.form}" in response["Content-Disposition"]
    verbs = list(tables.Entry.objects.order_by("number").values_list("verb", flat=True))[-2:]
    assert verbs == ["order consolidated report", "write consolidated report"]
    assert tables.Entry.objects.latest("number").says.endswith("(for Member States, in English) was written.")


def test_while_it_is_written_the_page_says_how_far_it_is(client, people, round_):
    client.force_login(people.ana.person)
    page = order(client, round_)["Location"]  # nothing is committed in a test, so nothing is written
    assert "being written" in client.get(page).content.decode()
    made = tables.ConsolidatedReport.objects.get()
    job.note_step(made, done=2, total=6, says="report.pdf")
    said = client.get(page).content.decode()
    assert "2/6" in said
    assert "The report is being set as a PDF." in said
    twice = order(client, round_)
    assert (twice.status_code, "is being written already" in twice.content.decode()) == (400, True)
    tables.ConsolidatedReport.objects.update(ordered_at=timezone.now() - 2 * PATIENCE)
    assert "The writing was interrupted" in client.get(page).content.decode()
    assert order(client, round_).status_code == 302


def test_what_goes_wrong_is_said_on_its_page_and_it_can_be_ordered_again(client, people, round_, monkeypatch):
    client.force_login(people.ana.person)
    page = order(client, round_)["Location"]
    made = tables.ConsolidatedReport.objects.get()

    def fail(*_args, **_more):
        raise ValueError("boom")

    monkeypatch.setattr(job, "written", fail)
    with pytest.raises(ValueError, match="boom"):
        job.write_report.func(made.pk)
    said = client.get(page).content.decode()
    assert "could not be written" in said
    assert "boom" not in said
    assert not tables.ConsolidatedPaper.objects.exists()
    assert order(client, round_).status_code == 302


def test_only_the_public_edition_is_released_and_then_everybody_reads_it(
    client, people, round_, django_capture_on_commit_callbacks
):
    client.force_login(people.ana.person)
    with django_capture_on_commit_callbacks(execute=True):
        order(client, round_)
        public = order(client, round_, edition="public", language="vi")["Location"]
    members, made = tables.ConsolidatedReport.objects.order_by("number")
    refused = client.post(f"/desk/rounds/consolidated/{members.pk}/release/")
    assert (refused.status_code, "holds figures that were not released" in refused.content.decode()) == (
        400,
        True,
    )
    address = f"/instruments/pact/reports/{made.pk}/report.pdf"
    client.logout()
    assert client.get(address).status_code == 404
    assert f"/reports/{made.pk}/" not in client.get("/instruments/pact/reports/").content.decode()
    client.force_login(people.coral.person)
    assert client.post(f"{public}release/").status_code == 403
    client.force_login(people.ana.person)
    client.post(f"{public}release/")
    client.logout()
    assert client.get(address).status_code == 200
    page = client.get("/instruments/pact/reports/").content.decode()
    assert address in page
    assert client.get("/instruments/pact/reports.json").json()["reports"][0]["language"] == "vi"
    assert client.get(f"/instruments/pact/reports/{members.pk}/report.pdf").status_code == 404


def test_who_may_not_order_or_read_is_refused(client, people, round_, django_capture_on_commit_callbacks):
    client.force_login(people.ana.person)
    with django_capture_on_commit_callbacks(execute=True):
        page = order(client, round_)["Location"]
    for who, ordered, read in ((people.coral, 403, 200), (people.eve, 403, 404)):
        client.force_login(who.person)
        assert order(client, round_).status_code == ordered
        assert client.get(page).status_code == read
        assert client.get(f"{page}report.pdf").status_code == read
    client.logout()
    assert client.get(page).status_code == 302


def test_there_must_be_something_to_tell(client, people):
    made = opened(pact())
    client.force_login(people.ana.person)
    said = order(client, made)
    assert (said.status_code, "has been handed in yet" in said.content.decode()) == (400, True)
    handed(made)
    said = order(client, made, edition="public")
    assert "has been released yet" in said.content.decode()


def test_the_body_releases_a_whole_round(client, people, round_):
    address = f"/desk/rounds/{round_.pk}/"
    client.force_login(people.coral.person)
    assert "Release what was handed in" not in client.get(address).content.decode()
    assert client.post(f"{address}release/").status_code == 403
    client.force_login(people.ana.person)
    assert "Release what was handed in" in client.get(address).content.decode()
    client.post(f"{address}release/")
    assert set(
        tables.ProgressReport.objects.exclude(released_on=None).values_list("member__code", flat=True)
    ) == {"XA", "XB"}
    entry = tables.Entry.objects.order_by("-number").first()
    assert (entry.verb, entry.details["reports"]) == ("release round", ["XB"])
    again = client.post(f"{address}release/")
    assert (again.status_code, "released by" in again.content.decode()) == (400, True)


def test_a_round_is_not_released_before_its_deadline(client, people):
    made = opened(pact(), deadline=date(2099, 1, 1))
    handed(made)
    client.force_login(people.ana.person)
    refused = client.post(f"/desk/rounds/{made.pk}/release/")
    assert (refused.status_code, "after its deadline" in refused.content.decode()) == (400, True)

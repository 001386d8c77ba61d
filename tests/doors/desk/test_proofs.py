"""The page of a row's means of verification, and where everybody else finds them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mufakat.records import models as tables
from mufakat.records.progress.operations import clear_report, release_report, submit_report
from tests import cast
from tests.records.progress.world import BY, DUE, WHOLE, opened, pact, report_of, save

NAMED = "Decree 12 on pools"


@pytest.fixture
def people(db):
    return cast.lagoon()


@pytest.fixture
def report(people):
    made = report_of(opened(pact()))
    save(made, WHOLE)
    return made


def beside(report) -> str:
    return f"/desk/report/{report.pk}/proofs/actions/act1_1/"


def added(client, report, **more):
    file = SimpleUploadedFile("decree.pdf", b"%PDF-1.4 pools")
    return client.post(beside(report), {"file": file, "title": NAMED, **more}, follow=True)


def in_words(response) -> str:
    return response.content.decode()


def test_every_action_leads_to_its_means_of_verification(client, people, report):
    client.force_login(people.coral.person)
    page = in_words(client.get(f"/desk/report/{report.pk}/answers/actions/"))
    assert f'href="{beside(report)}"' in page and "Add a means of verification" in page
    added(client, report)
    assert "One means of verification" in in_words(client.get(f"/desk/report/{report.pk}/answers/actions/"))


def test_a_file_is_added_seen_by_its_delegation_and_opened_as_it_came(client, people, report):
    client.force_login(people.coral.person)
    page = in_words(added(client, report))
    proof = tables.Proof.objects.get()
    assert NAMED in page and "goes with the next handing-in" in page
    assert NAMED in in_words(client.get(f"/desk/report/{report.pk}/"))
    file = client.get(f"/proofs/{proof.pk}/")
    assert b"".join(file) == b"%PDF-1.4 pools" and file["Content-Disposition"].startswith("attachment")


def test_what_was_typed_stays_when_the_file_is_refused(client, people, report):
    client.force_login(people.coral.person)
    page = client.post(beside(report), {"file": SimpleUploadedFile("a.exe", b"x"), "title": NAMED})
    assert page.status_code == 400 and NAMED in in_words(page) and "none of the kinds" in in_words(page)


def test_another_delegation_finds_neither_the_page_nor_the_file(client, people, report):
    client.force_login(people.coral.person)
    added(client, report)
    proof = tables.Proof.objects.get()
    client.force_login(people.dov.person)
    assert client.get(beside(report)).status_code == 404
    assert client.post(f"/desk/report/{report.pk}/proofs/{proof.pk}/").status_code == 404
    assert client.get(f"/proofs/{proof.pk}/").status_code == 404


def test_a_row_nobody_asks_is_no_page(client, people, report):
    client.force_login(people.coral.person)
    assert client.get(f"/desk/report/{report.pk}/proofs/actions/nothing/").status_code == 404


def test_members_read_it_on_the_report_and_everybody_on_the_action(client, people, report):
    client.force_login(people.coral.person)
    added(client, report, everybody="on")
    clear_report(report, authority="The minister", on=DUE, by=BY)
    submit_report(report, on=DUE, by=BY)
    client.force_login(people.dov.person)
    assert NAMED in in_words(client.get(f"/desk/rounds/reports/{report.pk}/"))
    client.logout()
    assert NAMED not in in_words(client.get("/instruments/pact/actions/act1_1/"))
    release_report(report, on=DUE, by=BY)
    assert NAMED in in_words(client.get("/instruments/pact/actions/act1_1/"))
    assert NAMED in in_words(client.get("/instruments/pact/actions/act1_1.json"))


def test_taken_back_it_is_gone_from_every_page_but_its_own(client, people, report):
    client.force_login(people.coral.person)
    added(client, report)
    proof = tables.Proof.objects.get()
    page = client.post(f"/desk/report/{report.pk}/proofs/{proof.pk}/", follow=True)
    assert "taken back" in in_words(page)
    assert NAMED not in in_words(client.get(f"/desk/report/{report.pk}/"))
    assert client.get(f"/proofs/{proof.pk}/").status_code == 404


def test_a_report_that_was_handed_in_is_not_called_due_any_more(client, people, report):
    client.force_login(people.coral.person)
    assert "to be answered by" in in_words(client.get(f"/desk/report/{report.pk}/"))
    clear_report(report, authority="The minister", on=DUE, by=BY)
    submit_report(report, on=DUE, by=BY)
    page = in_words(client.get(f"/desk/report/{report.pk}/"))
    assert "to be answered by" not in page and "handed in 31 March 2021" in page

"""A delegation's own review of its report: invited by a link, proposing in the workbook, kept or dropped, seen by nobody else."""

import re
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from mufakat.records import models as tables
from mufakat.records.progress.operations import ask_about, clear_report, submit_report
from tests import cast
from tests.records.progress.world import BY, DUE, WHOLE, opened, pact, report_of, save

REMARK = "Our ministry counts eleven pools, not three."


@pytest.fixture
def people(db):
    return cast.lagoon()


@pytest.fixture
def report(people):
    made = report_of(opened(pact()))
    save(made, WHOLE)
    made.refresh_from_db()
    return made


def invited(client, people, report, name="Ministry of Water", until="2099-01-01") -> str:
    """The reviewer's link, as it is shown once."""
    client.force_login(people.coral.person)
    page = client.post(f"/desk/report/{report.pk}/reviews/", {"name": name, "until": until}, follow=True)
    link = re.search(r"http://testserver(/review-report/[^<]+)<", page.content.decode())[1]
    assert link not in client.get(f"/desk/report/{report.pk}/reviews/").content.decode()
    client.logout()
    return link


def returned(client, link, said: dict, words="") -> object:
    book = load_workbook(BytesIO(client.get(f"{link}?file").content))
    for place, value in said.items():
        sheet, cell = place.split("!")
        book[sheet][cell] = value
    out = BytesIO()
    book.save(out)
    return client.post(
        link, {"workbook": SimpleUploadedFile("from the ministry.xlsx", out.getvalue()), "words": words}
    )


def test_a_ministry_proposes_and_the_coordinator_keeps_or_drops(client, people, report):
    link = invited(client, people, report)
    assert "Review for Ministry of Water" in client.get(link).content.decode()
    thanks = returned(
        client, link, {"Indicators!I4": 11, "Actions!G5": "done", "Indicators!I5": "lots"}, REMARK
    )
    assert thanks.status_code == 200
    report.refresh_from_db()
    assert report.answers["indicators/pools/value"] == "3"
    assert client.get(link).status_code == 410

    client.force_login(people.coral.person)
    piece = tables.ReceivedWorkbook.objects.get()
    page = client.get(f"/desk/report/reviews/{piece.pk}/").content.decode()
    assert REMARK in page
    assert 'value="indicators/pools/value"' in page
    assert "lots" in page
    client.post(f"/desk/report/reviews/{piece.pk}/", {"cells": ["indicators/pools/value"]})
    report.refresh_from_db()
    assert report.answers["indicators/pools/value"] == "11"
    assert report.answers["actions/act1_2/status"] == "under_way"
    again = client.post(f"/desk/report/reviews/{piece.pk}/", {"cells": ["actions/act1_2/status"]})
    assert again.status_code == 400


def test_keeping_a_proposal_needs_the_report_to_be_cleared_again(client, people, report):
    link = invited(client, people, report)
    returned(client, link, {"Indicators!I4": 11})
    clear_report(report, authority="The minister", on=DUE, by=BY)
    client.force_login(people.coral.person)
    piece = tables.ReceivedWorkbook.objects.get()
    client.post(f"/desk/report/reviews/{piece.pk}/", {"cells": ["indicators/pools/value"]})
    report.refresh_from_db()
    assert report.state == "open"


def test_nobody_outside_the_delegation_sees_a_review(client, people, report):
    link = invited(client, people, report)
    returned(client, link, {"Indicators!I4": 11}, REMARK)
    piece = tables.ReceivedWorkbook.objects.get()
    for who in (people.ana, people.dov, people.eve):
        client.force_login(who.person)
        for address in (f"/desk/report/{report.pk}/reviews/", f"/desk/report/reviews/{piece.pk}/"):
            assert client.get(address).status_code in (403, 404)
        assert "Ministry of Water" not in client.get("/journal/").content.decode()
    client.force_login(people.coral.person)
    assert client.get(f"/desk/report/workbooks/{piece.pk}/").status_code == 404


def test_remarks_alone_are_kept_and_nothing_at_all_is_refused(client, people, report):
    link = invited(client, people, report)
    nothing = client.post(link, {"words": "  "})
    assert (nothing.status_code, "nothing in either yet" in nothing.content.decode()) == (400, True)
    long = client.post(link, {"words": "x" * 4001})
    assert (long.status_code, "x" * 4001 in long.content.decode()) == (400, True)
    assert client.post(link, {"words": REMARK}).status_code == 200
    assert tables.ReceivedWorkbook.objects.get().words == REMARK


def test_a_file_that_cannot_be_read_says_so_and_leaves_the_link(client, people, report):
    link = invited(client, people, report)
    bad = client.post(link, {"workbook": SimpleUploadedFile("x.xlsx", b"not a workbook"), "words": REMARK})
    assert bad.status_code == 400
    assert REMARK in bad.content.decode()
    assert client.get(link).status_code == 200


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"until": "2001-01-01"}, "has passed"),
        ({"name": ""}, "This field is required"),
        ({"until": "x"}, "valid date"),
    ],
)
def test_an_invitation_that_cannot_be_is_refused(client, people, report, said, sentence):
    client.force_login(people.coral.person)
    page = client.post(
        f"/desk/report/{report.pk}/reviews/", {"name": "Ministry", "until": "2099-01-01"} | said
    )
    assert (page.status_code, sentence in page.content.decode()) == (400, True)


def test_once_submitted_nobody_reviews_until_the_secretariat_asks(client, people, report):
    link = invited(client, people, report)
    clear_report(report, authority="The minister", on=DUE, by=BY)
    submit_report(report, on=DUE, by=BY)
    assert client.get(link).status_code == 410
    client.force_login(people.coral.person)
    page = client.post(f"/desk/report/{report.pk}/reviews/", {"name": "Another", "until": "2099-01-01"})
    assert page.status_code == 400
    ask_about(report, "Eleven?", on=DUE, by=BY)
    assert invited(client, people, report, name="Another")


def test_the_same_reviewer_is_not_invited_twice(client, people, report):
    invited(client, people, report)
    client.force_login(people.coral.person)
    page = client.post(
        f"/desk/report/{report.pk}/reviews/", {"name": "Ministry of Water", "until": "2099-01-01"}
    )
    assert "is invited already" in page.content.decode()

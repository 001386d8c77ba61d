"""Means of verification: beside a row, the delegation's own until they are handed in, taken back at once."""

from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from mufakat.core.problems import RuleBroken
from mufakat.records import models as tables
from mufakat.records.files.operations import content_of
from mufakat.records.progress.operations import (
    add_proof,
    ask_about,
    clear_report,
    release_report,
    submit_report,
    take_back_proof,
)
from mufakat.records.progress.proofs import proof_file, proofs
from tests import cast
from tests.records.progress.world import BY, DUE, WHOLE, opened, pact, report_of, save

PDF = b"%PDF-1.4 the decree"


@pytest.fixture
def people(db):
    return cast.lagoon()


@pytest.fixture
def report(people):
    made = report_of(opened(pact()))
    save(made, WHOLE)
    return made


def submitted(report, on=DUE):
    clear_report(report, authority="The minister", on=on, by=BY)
    return submit_report(report, on=on, by=BY)


def decree(report, **more):
    return add_proof(
        report, "actions/act1_1", content=PDF, name="decree.pdf", title="Decree 12", by=BY, **more
    )


def test_it_is_the_delegations_own_until_the_report_is_handed_in(people, report):
    mine, other = people.coral, people.dov
    proof = decree(report, everybody=True)
    assert proof_file(mine, proof.pk) == proof
    assert not proofs(other).exists() and proof_file(other, proof.pk) is None
    submitted(report)
    assert proof_file(other, proof.pk) == proof
    assert proof_file(cast.STRANGER, proof.pk) is None
    release_report(report, on=DUE, by=BY)
    assert proof_file(cast.STRANGER, proof.pk) == proof


def test_one_for_members_is_not_opened_to_everybody_when_the_report_is_released(people, report):
    proof = decree(report)
    submitted(report)
    release_report(report, on=DUE, by=BY)
    assert proof_file(people.dov, proof.pk) == proof
    assert proof_file(cast.STRANGER, proof.pk) is None


def test_with_one_more_a_cleared_report_has_to_be_cleared_again(report):
    clear_report(report, authority="The minister", on=DUE, by=BY)
    decree(report)
    report.refresh_from_db()
    assert report.state == "open"


def test_a_submitted_report_takes_none_until_the_secretariat_asks(report):
    submitted(report)
    with pytest.raises(RuleBroken, match="when the secretariat asks"):
        decree(report)
    ask_about(report, "Which decree?", on=DUE, by=BY)
    assert decree(report).handed_on is None


def test_taken_back_it_is_opened_to_nobody_from_that_moment(people, report):
    proof = decree(report, everybody=True)
    submitted(report)
    release_report(report, on=DUE, by=BY)
    assert proof_file(cast.STRANGER, proof.pk) == proof
    take_back_proof(proof, on=date(2021, 4, 2), by=BY)
    for viewer in (cast.STRANGER, people.dov, people.coral):
        assert proof_file(viewer, proof.pk) is None
    assert report.proofs.get().taken_back_on == date(2021, 4, 2)


def test_what_was_taken_back_before_is_not_handed_in(people, report):
    take_back_proof(decree(report), on=DUE, by=BY)
    submitted(report)
    assert report.proofs.get().handed_on is None


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "one of the two"),
        ({"content": PDF, "name": "a.pdf", "address": "https://example.org/a"}, "one of the two"),
        ({"address": "example"}, "no address on the web"),
        ({"address": "javascript:alert(1)"}, "no address on the web"),
        ({"content": b"MZ", "name": "a.pdf"}, "program"),
        ({"content": PDF, "name": "a.exe"}, "none of the kinds"),
    ],
)
def test_what_is_no_proof_is_refused_with_a_sentence(report, given, says):
    with pytest.raises(RuleBroken, match=says):
        add_proof(report, "actions/act1_1", by=BY, **given)
    assert not tables.Proof.objects.exists()


@pytest.mark.parametrize("row", ["actions/nothing", "notes/x", "actions", "nowhere/act1_1"])
def test_a_row_the_plan_does_not_ask_is_refused(report, row):
    with pytest.raises(RuleBroken, match="asks nothing of that name"):
        add_proof(report, row, address="https://example.org/", by=BY)


def test_an_indicator_leads_to_its_action(report):
    proof = add_proof(report, "indicators/pools", address="https://example.org/", by=BY)
    assert proof.action.key == "act1_1"


def test_a_picture_is_kept_without_what_the_camera_wrote(report):
    taken, out = Image.new("RGB", (8, 8)), BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Camera of Zanzibar"
    taken.save(out, "JPEG", exif=exif)
    assert b"Zanzibar" in out.getvalue()
    proof = add_proof(report, "actions/act1_1", content=out.getvalue(), name="pool.jpeg", by=BY)
    assert b"Zanzibar" not in content_of(proof.file)


def test_what_was_handed_in_stands_in_the_journal_by_its_hash(report):
    proof = decree(report)
    submitted(report)
    last = tables.Entry.objects.filter(verb="submit report").latest("number")
    assert proof.file.sha256 in last.details["proofs"]
    assert not tables.Entry.objects.filter(says__contains="Decree 12").exists()

"""Anybody compares the drafts that are public, and sees nothing of those that are not."""

import pytest

from mufakat.records import models as tables
from mufakat.records.instruments.operations import issue_draft
from tests.records.circulation.world import BY, DRAFT, OPENS, edited

pytestmark = pytest.mark.django_db


@pytest.fixture
def drafts():
    text = tables.Instrument.objects.create(
        key="pact", kind="roadmap", titles={"en": "Pact"}, classification="public"
    )
    more = [
        DRAFT,
        edited(DRAFT, {"p2": "Children are heard early."}),
        edited(DRAFT, {"p2": "A secret wording."}),
    ]
    for n, (words, seen) in enumerate(zip(more, ("public", "public", "members"), strict=True)):
        issue_draft(text, words, label=f"Draft {n}", on=OPENS, by=BY, classification=seen)


def test_two_public_drafts_are_compared_word_by_word(client, drafts):
    page = client.get("/instruments/pact/drafts/compare/").content.decode()
    assert "Draft 0 → Draft 1" in page and "<ins>early</ins>" in page
    assert "/instruments/pact/drafts/compare/" in client.get("/instruments/pact/").content.decode()


def test_a_draft_for_members_is_neither_offered_nor_compared(client, drafts):
    page = client.get("/instruments/pact/drafts/compare/?old=1&new=2").content.decode()
    assert "secret" not in page and "Draft 2" not in page
    assert "secret" not in client.get("/instruments/pact/drafts/compare.json").content.decode()


def test_a_text_nobody_knows_is_not_found(client):
    assert client.get("/instruments/nothing/drafts/compare/").status_code == 404


def test_a_reader_is_led_to_each_place_that_differs(client, drafts):
    page = client.get("/instruments/pact/drafts/compare/?old=0&new=1").content.decode()
    assert "One place differs:" in page and '<a href="#p2">2.</a>' in page and 'id="p2"' in page
    assert (
        "No word differs between the two."
        in client.get("/instruments/pact/drafts/compare/?old=1&new=1").content.decode()
    )

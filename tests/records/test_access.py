from datetime import date

import pytest

from mufakat.records.journal.models import Entry
from mufakat.records.meetings.models import Meeting
from mufakat.records.people.access import STRANGER, may_decide, viewer_of, visible
from mufakat.records.people.operations import give_mandate
from tests import cast


@pytest.fixture
def world(db):
    people = cast.lagoon()
    for classification in ("public", "participants", "members", "secretariat"):
        Meeting.objects.create(
            key=classification, body=cast.body("leaders"), label=classification, classification=classification
        )
    return people


def seen(viewer) -> set[str]:
    return set(visible(viewer, Meeting).filter(body__key="leaders").values_list("key", flat=True))


def test_each_viewer_sees_what_the_classification_lets_them(world):
    assert seen(world.stranger) == {"public"}
    assert seen(world.eve) == {"public", "participants"}
    assert seen(world.coral) == {"public", "participants", "members"}
    assert seen(world.ben) == {"public", "participants", "members"}
    assert seen(world.ana) == {"public", "participants", "members", "secretariat"}


def test_an_expired_hat_lets_nobody_see_anything(world):
    assert seen(world.finn) == {"public"}
    finn = viewer_of(world.finn.person, on=date(2020, 12, 31))
    assert "members" in seen(finn)


def test_a_hat_that_does_not_hold_yet_lets_nobody_see_anything(world):
    assert not viewer_of(world.coral.person, on=date(2009, 12, 31)).mandates


def test_a_closed_account_is_a_stranger(world):
    world.ana.person.is_active = False
    assert viewer_of(world.ana.person, on=cast.TODAY) == STRANGER


def test_the_chair_of_a_body_and_the_secretariat_record_its_decisions(world):
    assert may_decide(world.ben, "canoe-forum")
    assert may_decide(world.ana, "leaders")
    assert not may_decide(world.ben, "leaders")
    assert not may_decide(world.coral, "reef-officials")


def test_an_act_keeps_both_names(world):
    assert (world.coral.acting().name, world.coral.acting().on_behalf_of) == ("Coral", "Atoll Republic")


def test_the_journal_says_for_whom_a_hat_is_worn_and_nothing_where_it_is_for_nobody(world):
    give_mandate(world.ana.person, "secretariat", since=date(2026, 11, 2), by=cast.BY)
    give_mandate(world.ana.person, "observer", body=cast.body("leaders"), since=date(2026, 11, 3), by=cast.BY)
    said = Entry.objects.filter(verb="give mandate").order_by("-number").values_list("says", flat=True)[:2]
    assert list(said) == [
        f"Ana: observer for {cast.body('leaders')}, since 3 November 2026.",
        "Ana: secretariat, since 2 November 2026.",
    ]

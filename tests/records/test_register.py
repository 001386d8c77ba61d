"""Bodies and countries are read once and kept until another profile is loaded."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mufakat.core.profile import read_profile
from mufakat.records import models as tables
from mufakat.records.bodies import register as kept
from mufakat.records.install import install
from tests import cast


@pytest.fixture
def lagoon(db, settings):
    cast.lagoon()
    settings.PAGES_KEPT_FOR = 60


def asked() -> int:
    """Questions a reader of all of it asks."""
    with CaptureQueriesContext(connection) as queries:
        held = kept.register()
        assert held.bodies
        assert held.members["XA"].memberships.all()
        assert held.lines
    return len(queries)


def load_mended(**mended) -> None:
    profile, _ = read_profile(cast.LAGOON)
    first, *others = profile.bodies
    install(replace(profile, bodies=(replace(first, **mended), *others)), digest="mended")


def test_a_second_reader_asks_nothing(lagoon):
    assert asked() == 5
    assert asked() == 0


def test_another_profile_is_seen_when_a_process_looks_again(lagoon, monkeypatch):
    key = next(iter(kept.register().bodies))
    load_mended(abbreviation="NEW")
    assert kept.register().bodies[key].abbreviation != "NEW"
    monkeypatch.setattr(kept, "LOOK_AGAIN", 0)
    assert kept.register().bodies[key].abbreviation == "NEW"


def test_looking_again_at_the_same_profile_reads_nothing_anew(lagoon, monkeypatch):
    monkeypatch.setattr(kept, "LOOK_AGAIN", 0)
    asked()
    assert asked() == 1


def test_nothing_is_kept_longer_than_the_pages_are(lagoon, settings):
    held = kept.register()
    settings.PAGES_KEPT_FOR = 0
    assert kept.register() is not held


def test_what_a_row_names_is_attached_and_a_body_made_by_hand_is_fetched(lagoon):
    held = kept.register()
    known = tables.Body.objects.get(key="canoe-forum")
    assert held.bodies
    made = tables.Body.objects.create(key="by-hand", kind="group", names={"en": ["By hand"]})
    rows = [tables.Meeting(key=f"m{n}", body_id=body.pk) for n, body in enumerate((known, made))]
    with CaptureQueriesContext(connection) as queries:
        held.attach(rows, "body")
        assert rows[0].body is held.bodies["canoe-forum"]
    assert not queries.captured_queries
    assert rows[1].body == made


def test_a_row_that_names_nobody_stays_so(lagoon):
    row = tables.Act(body=None, member=None)
    kept.register().attach([row], "body", "to_body", "member")
    assert (row.body, row.to_body, row.member) == (None, None, None)

"""Every shape of route is drawn in the order it is travelled, and a journey on it is told to its end."""

import re

import pytest

from mufakat.core.profile import parse_profile
from mufakat.core.route.model import MOVES_ON
from mufakat.readers.dossiers.titles import short
from mufakat.records import models as tables
from mufakat.records.decisions.operations import decide, put_before, start_journey
from mufakat.records.decisions.queries import journey
from mufakat.records.decisions.telling import standing_of
from mufakat.records.install import install
from mufakat.records.people.access import STRANGER
from tests import cast
from tests.core.profile.test_routes_of_all_shapes import ROUTES, TEN, with_routes


@pytest.fixture
def world(db):
    cast.lagoon()
    profile, faults = parse_profile(with_routes(TEN))
    assert not faults
    install(profile, digest="ring")


@pytest.mark.parametrize("key", ROUTES)
def test_it_is_drawn_in_the_order_it_is_travelled(key, world, client):
    page = client.get(f"/routes/{key}/").content.decode()
    route = ROUTES[key]
    way = [route.stages[0], *route.following(route.stages[0].key)]
    assert [stage.strip() for stage in re.findall(r'<th scope="row">([^<]*)', page)] == [
        stage.names.get("en") or " · ".join(short(cast.body(body)) for body in stage.bodies) for stage in way
    ]
    assert page.count("<circle") >= len(way)


@pytest.mark.parametrize("key", ROUTES)
def test_a_journey_on_it_is_told_to_its_end(key, world, client):
    route = ROUTES[key]
    draft = cast.charter() if route.carries == "instrument" else None
    start_journey(
        key="tried", route=tables.RouteEdition.objects.get(key=key), on="2021-02-01", by=cast.BY,
        instrument=draft.instrument if draft else None, forum=None if draft else cast.forum(),
    )  # fmt: skip
    for stage in route.stages:
        kind = next(one for one in stage.allowed if one in MOVES_ON)
        for name in stage.bodies:
            at = {
                "stage": stage.key,
                "lap": 1,
                "body": cast.body(name),
                "on": "2021-02-02",
                "by": cast.BY,
                "draft": draft,
            }
            put_before(journey(STRANGER, "tried"), procedure="in_meeting", **at)
            decide(journey(STRANGER, "tried"), outcome=kind, procedure="in_meeting", **at)
    found = journey(STRANGER, "tried")
    assert standing_of(found, found.visible_acts).is_over
    assert client.get("/journeys/tried/").status_code == 200

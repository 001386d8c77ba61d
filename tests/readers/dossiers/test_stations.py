"""What a station of the map is called, and which of its acts it says."""

import pytest

from mufakat.doors.shared.maps import station
from mufakat.readers.dossiers.journey import all_journeys
from mufakat.records import models as tables
from mufakat.records.decisions.operations import put_before, start_journey, transmit
from tests import cast

pytestmark = pytest.mark.django_db
STAGES = [
    {"key": "first", "bodies": ["reef-officials"], "verb": "endorsed", "names": {"en": "In writing"}, "next": "second"},
    {"key": "second", "bodies": ["reef-officials"], "verb": "endorsed", "names": {"en": "In the room"}, "next": "last"},
    {"key": "last", "bodies": ["leaders"], "verb": "adopted", "names": {"en": "At the top"}, "next": None},
]  # fmt: skip


def test_a_body_with_two_stations_is_told_apart_by_the_names_of_its_stages():
    people = cast.lagoon()
    route = tables.RouteEdition.objects.create(
        key="charters", edition=1, names={"en": ["Charters"]}, carries="instrument", stages=STAGES
    )
    draft = cast.charter()
    journey = start_journey(
        key="charter", route=route, instrument=draft.instrument, on="2021-02-01", by=cast.BY
    )
    stops = stops_of(people)
    assert [stop.title for stop in stops] == ["In writing", "In the room", "LL"]
    officials, leaders = cast.body("reef-officials"), cast.body("leaders")
    put_before(journey, stage="first", lap=1, body=officials, draft=draft, on="2021-02-02", by=cast.BY)
    transmit(
        journey,
        verb="shared_with",
        from_body=leaders,
        to_body=officials,
        on="2021-02-03",
        by=cast.BY,
        draft=draft,
    )
    assert station(stops_of(people)[0]).verb == "put before them", "not what came to it afterwards"


def stops_of(people: cast.Cast):
    return next(iter(all_journeys(people.ana, today=cast.TODAY, key="charter"))).stops

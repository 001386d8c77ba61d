"""Days and instants in a sentence: on whose clock, in which language."""

from datetime import UTC, date, datetime

import pytest
from django.utils.translation import override

from mufakat.core.problems import Moment, RuleBroken
from mufakat.readers.clock import readers_zone, zone_for
from mufakat.records import models as tables
from tests import cast

INSTANT = datetime(2026, 11, 22, 19, 24, tzinfo=UTC)


@pytest.fixture
def in_jakarta():
    kept = readers_zone.set(lambda: "Asia/Jakarta")
    yield
    readers_zone.reset(kept)


def test_an_instant_is_told_on_the_readers_clock_and_without_one_in_utc(in_jakarta):
    assert str(Moment(INSTANT)) == "02:24, 23 November 2026 (Asia/Jakarta)"
    readers_zone.set(None)
    assert str(Moment(INSTANT)) == "19:24, 22 November 2026 (UTC)"


def test_a_zone_that_matters_itself_stays(in_jakarta):
    assert str(Moment(INSTANT, "Europe/Brussels")) == "20:24, 22 November 2026 (Europe/Brussels)"


def test_a_day_inside_a_refusal_is_said_in_the_readers_language():
    refused = RuleBroken("{day} lies ahead; only what has happened is recorded.", day=Moment("2027-05"))
    assert str(refused).startswith("May 2027 lies ahead")
    with override("vi"):
        assert "tháng 5 năm 2027" in str(refused)
    assert str(Moment(date(2027, 5, 2))) == "2 May 2027"


def test_whoever_speaks_for_a_country_reads_its_clock_and_everybody_else_the_regions(db):
    people = cast.lagoon()
    calendar = tables.Calendar.objects.get()
    calendar.country, calendar.time_zone = "XA", "Pacific/Palau"
    calendar.save()
    region = tables.Region.objects.get()
    region.rules |= {"time_zone": "Pacific/Guam"}
    region.save()
    assert zone_for(people.coral) == "Pacific/Palau"
    assert zone_for(people.dov) == zone_for(people.ana) == "Pacific/Guam"

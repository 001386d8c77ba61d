"""Where something stands, told from its acts, with what is missing named."""

from dataclasses import replace

import pytest

from mufakat.readers.dossiers.journey import journey_dossier
from mufakat.readers.dossiers.meeting import meeting_dossier
from mufakat.readers.dossiers.plain import plain
from mufakat.records import models as tables
from mufakat.records.decisions.operations import decide, put_before, start_journey
from mufakat.records.instruments.operations import issue_draft
from mufakat.records.people.access import STRANGER
from tests import cast
from tests.house.story import BY, told

NOW = {"today": cast.TODAY, "language": "en"}


@pytest.fixture
def people(db):
    return cast.lagoon()


def stands(key: str) -> str:
    return journey_dossier(STRANGER, key, **NOW).stands


def test_an_announced_meeting_that_met_without_a_record_is_a_gap_on_the_map(people):
    told()
    stops = journey_dossier(STRANGER, "wishes", **NOW).stops
    assert [(stop.title, stop.place, stop.unheard) for stop in stops] == [
        ("Canoe Forum", "past", False),
        ("ROM", "here", True),
        ("LL", "ahead", False),
    ]
    assert stands("wishes") == "It went on to ROM 3; what became of it there is not held here."


def test_what_was_adopted_says_by_whom_and_when(people):
    told()
    assert stands("pact") == "It was adopted by LL on 10 February 2021 and has reached the end of its route."


def test_a_return_is_a_lap_with_its_reasons(people):
    forum = cast.forum()
    journey = start_journey(key="wishes", route=cast.route(), on="2020-06-08", by=BY, forum=forum)
    for stage, body, outcome in (
        ("forum", "canoe-forum", "agreed"),
        ("officials", "reef-officials", "referred_back"),
    ):
        at = {"stage": stage, "lap": 1, "body": cast.body(body), "on": "2020-06-09", "by": BY}
        put_before(journey, **at)
        decide(journey, outcome=outcome, reasons="Say which pools.", provisions=["1"], **at)
    told_now = journey_dossier(STRANGER, "wishes", **NOW)
    assert [(lap.from_stage, lap.to_stage, lap.reasons) for lap in told_now.laps] == [
        ("officials", "forum", "Say which pools.")
    ]
    assert told_now.stands == "It was referred back and waits for Canoe Forum."


def test_a_revised_text_is_said_to_be_one_and_several_bodies_are_named(people):
    tables.RouteEdition.objects.create(
        key="charters", edition=1, names={"en": ["Charters"]}, carries="instrument",
        stages=[{"key": "both", "bodies": ["reef-officials", "leaders"], "verb": "adopted", "next": None}],
    )  # fmt: skip
    draft = cast.charter()
    route = tables.RouteEdition.objects.get(key="charters")
    journey = start_journey(key="charter", route=route, instrument=draft.instrument, on="2020-06-08", by=BY)
    softer_text = replace(cast.CHARTER, provisions=cast.CHARTER.provisions[:1])
    softer = issue_draft(draft.instrument, softer_text, label="Draft 1", on=cast.ISSUED, by=BY)
    for text in (draft, softer):
        put_before(journey, stage="both", lap=1, draft=text, on="2020-06-09", by=BY)
    for text in (softer, draft):
        alone = {"body": cast.body("leaders"), "procedure": "silence", "on": "2020-06-09", "by": BY}
        put_before(journey, stage="both", lap=1, draft=text, **alone)
    assert [act.says for act in journey_dossier(STRANGER, "charter", **NOW).acts][1:] == [
        "Put before ROM and LL",
        "A revised text was put before ROM and LL",
        "Put before LL under a silence procedure",
        "A revised text was put before LL under another silence procedure",
    ]


def test_who_stood_where_is_for_members(people):
    told()
    journey = tables.Journey.objects.get(key="wishes")
    tables.Act.objects.create(
        journey=journey, position=50, kind="position", stage="officials", lap=1, stance="objection",
        member=tables.Member.objects.get(code="XA"), on="2020-09", by="x", recorded_at="2020-09-01T00:00Z",
        classification="public",
    )  # fmt: skip
    seen = [
        sum(act.kind in ("position", "objection") for act in journey_dossier(viewer, "wishes", **NOW).acts)
        for viewer in (STRANGER, people.eve, people.coral)
    ]
    assert seen == [0, 0, 1]


def test_a_meeting_tells_what_was_announced_and_what_met(people):
    found = meeting_dossier(STRANGER, "cf-10", **NOW)
    assert (found.state, found.slipped) == ("met", True)
    assert [(item.meeting.title, item.met) for item in found.announces] == [("ROM 3", "2020-09")]


def test_a_decision_says_that_it_lay_before_them(people):
    told()
    assert [act.kind for act in meeting_dossier(STRANGER, "cf-10", **NOW).acts] == ["agreed"]


def test_a_table_that_is_not_given_out_is_a_mistake_and_no_omission(people):
    with pytest.raises(KeyError):
        plain(people.ana.person)

"""A text at a meeting, from the agenda on: put before it, positions, the decision, each reached from its item."""

import pytest

from mufakat.readers.dossiers.journey import journey_dossier
from mufakat.records import models as tables
from mufakat.records.decisions.operations import start_journey
from mufakat.records.meetings.operations import room
from mufakat.records.meetings.operations.plan import plan_meeting
from tests import cast
from tests.cast import BY
from tests.stories.pages import Pages

STAGES = [
    {"key": "officials", "bodies": ["reef-officials"], "verb": "adopted", "next": "leaders", "entitled": "members"},
    {"key": "leaders", "bodies": ["leaders"], "verb": "noted", "entitled": "members"},
]  # fmt: skip


@pytest.fixture
def people(db):
    return cast.lagoon()


@pytest.fixture
def meeting(people):
    route = tables.RouteEdition.objects.create(
        key="charters", edition=1, names={"en": ["Charters"]}, carries="instrument", stages=STAGES
    )
    start_journey(key="charter", route=route, instrument=cast.charter().instrument, on="2021-02-01", by=BY)
    return plan_meeting(cast.body("reef-officials"), label="special meeting", starts="2021-03-02", by=BY)


@pytest.fixture
def ana(client, people):
    client.force_login(people.ana.person)
    return Pages(client)


@pytest.fixture
def item(ana, meeting):
    """The charter on the agenda of a meeting that is open, at its item in the room."""
    ana.open(f"/desk/meetings/{meeting.key}/agenda/").send("Put all")
    room.open_meeting(meeting, by=BY)
    return ana.open(f"/desk/meetings/{meeting.key}/room/").follow("Charter of the Reefs")


def test_the_meeting_is_asked_what_the_stage_is_there_for(item):
    assert tables.AgendaItem.objects.get(subject="journey:charter").asked_to == "adopt"
    assert "asked to adopt" in item.page


def test_the_item_leads_to_putting_the_text_before_the_meeting_and_then_to_the_decision(item, meeting):
    assert "It is not before this meeting yet" in item.page
    room_of = item.address
    item.follow("Put it before this meeting").send("Record")
    put = tables.Act.objects.get(kind="put_before")
    assert (put.meeting, put.procedure) == (meeting, "in_meeting"), "as whoever comes from the room means"
    item.open(room_of).follow("Record the decision").send("Record", outcome="adopted")
    decided = tables.Act.objects.get(kind="decided")
    assert (decided.outcome, decided.meeting) == ("adopted", meeting)
    item.open(room_of)
    assert "Adopted by ROM" in item.page
    assert "Record the decision" not in item.page


def test_positions_at_the_item_say_the_place_and_what_would_lift_them_and_only_what_stands(item, people):
    room_of = item.address
    item.follow("Put it before this meeting").send("Record")
    objection = {
        "member": "XA", "stance": "objection", "provision": "2", "reason": "Boats sink.", "lifted_if": "boats float",
        "came_by": "meeting",
    }  # fmt: skip
    item.open(room_of).follow("Record a position").send("Record", **objection)
    item.open(room_of)
    assert "an objection (2). Boats sink." in item.page and "boats float" in item.page
    lifts = {"member": "XA", "stance": "lifted", "came_by": "meeting"}
    item.follow("Record a position").send("Record", **lifts)
    item.open(room_of)
    assert "lifts its reservation or objection (2)" in item.page and "Boats sink." not in item.page


def test_a_text_before_a_meeting_that_is_going_on_is_not_told_as_one_never_heard_of_again(
    item, people, meeting
):
    item.follow("Put it before this meeting").send("Record")
    told = journey_dossier(people.ana, "charter", today=cast.TODAY)
    assert told.stands == "It lies before ROM."
    for one in meeting.agenda_items.all():
        room.record_outcome(meeting, "discussed", "Talked over.", item=one, by=BY)
    room.close_meeting(meeting, by=BY)
    told = journey_dossier(people.ana, "charter", today=cast.TODAY)
    assert "what became of it there is not held here" in told.stands

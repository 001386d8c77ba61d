from datetime import date, timedelta

import pytest
from django.utils import timezone

from mufakat.readers.owed.assembled import desk
from mufakat.readers.papers.meetings.afterwards import said
from mufakat.records import models as tables
from mufakat.records.knowledge.voices import operations as voices
from mufakat.records.meetings.operations import delegations, room
from mufakat.records.meetings.operations import record as records
from mufakat.records.meetings.operations.agenda import add_item
from mufakat.records.meetings.operations.plan import plan_meeting
from mufakat.records.meetings.queries import meeting_to_run
from tests import cast
from tests.records.knowledge.voices.world import DAY, world

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def owed(viewer) -> list[tuple[str, int]]:
    return [(one.what, one.late) for one in desk(viewer, today=TODAY, language="en").owed]


def whats(viewer) -> list[str]:
    return [what for what, _late in owed(viewer)]


def planned(days: int = 30) -> tables.Meeting:
    starts = (TODAY + timedelta(days)).isoformat()
    meeting = plan_meeting(cast.body("reef-officials"), starts=starts, by=cast.BY, classification="members")
    tables.Meeting.objects.filter(pk=meeting.pk).update(nominations_close=TODAY - timedelta(2))
    return tables.Meeting.objects.get(pk=meeting.pk)


def test_a_delegation_owes_names_until_it_has_named_somebody_and_approval_until_they_are_approved():
    people = cast.lagoon()
    meeting = planned()
    member = tables.Member.objects.get(code="XA")
    row = delegations.invite(meeting, "government", member=member, by=cast.BY)
    assert [late for what, late in owed(people.coral) if what.startswith("Name who comes")] == [2]
    assert not any(what.startswith("Name who comes") for what in whats(people.dov))
    made = delegations.nominate(row, name="Mr Reef", is_adult=True, by=people.coral.acting())
    assert any(what.startswith("Approve 1 of your delegates") for what in whats(people.coral))
    delegations.decide_nominee(made, approve=True, by=people.coral.acting())
    assert not any("delegates" in what or what.startswith("Name who") for what in whats(people.coral))


@pytest.mark.parametrize(
    ("starts", "due"), [("2091-05-06", date(2091, 5, 6)), ("2091-05", date(2091, 5, 31))]
)
def test_names_are_owed_by_the_day_of_the_meeting_where_no_day_for_nominations_was_set(starts, due):
    people = cast.lagoon()
    meeting = plan_meeting(cast.body("reef-officials"), starts=starts, by=cast.BY, classification="members")
    row = delegations.invite(meeting, "government", member=tables.Member.objects.get(code="XA"), by=cast.BY)

    def asked(on: date) -> list[tuple[str, date | None, int]]:
        return [(one.what[:9], one.due, one.late) for one in desk(people.coral, today=on, language="en").owed]

    assert asked(TODAY) == asked(due) == [("Name who ", due, 0)]
    assert asked(due + timedelta(1)) == []
    delegations.nominate(row, name="Mr Reef", is_adult=True, by=people.coral.acting())
    assert asked(TODAY) == [("Approve 1", due, 0)]


def test_a_record_is_owed_step_by_step_until_it_is_adopted():
    people = cast.lagoon()
    meeting = planned(0)
    item = add_item(meeting, title="Swimming", by=cast.BY)
    room.open_meeting(meeting, by=cast.BY)
    room.record_outcome(meeting, "agreed", "Every child can swim.", item=item, by=cast.BY)
    room.close_meeting(meeting, by=cast.BY)
    assert whats(people.ana)[-1].startswith("Draft the record of")
    held = meeting_to_run(people.ana, meeting.key)
    records.draft_record(held, said(people.ana, held), by=cast.BY)
    assert any(what.startswith("Issue the record of") for what in whats(people.ana))
    held.refresh_from_db()
    records.issue_record(held, by=cast.BY)
    assert any(what.startswith("Adopt the record of") for what in whats(people.ana))
    records.adopt_record(held, by=cast.BY)
    assert not any("the record of" in what for what in whats(people.ana))
    assert not any("the record of" in what for what in whats(people.coral))


def test_voices_are_owed_by_who_reads_them_then_by_who_answers_the_children(django_assert_num_queries):
    at = world()
    session = at.session(may_publish=True, publish_consent_on=DAY)
    voice = at.voice(session)
    voices.refer_harm(session, on=date(2021, 2, 2), by=at.faye.acting())
    assert sorted(whats(at.sol)) == [
        "A child told of harm: see that it was referred", "Read 1 voice of children before it is published"
    ]  # fmt: skip
    assert whats(at.faye) == []
    voices.approve(voice, person=at.sol.person, by=at.sol.acting())
    assert whats(at.faye) == ["Tell the children what came of what they said"]
    assert not any("swim" in what for who in (at.sol, at.faye) for what in whats(who))

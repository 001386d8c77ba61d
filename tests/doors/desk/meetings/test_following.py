"""The next meeting is announced from what was said of it; a delegation that came uninvited is noted where one looks for it."""

from datetime import date

import pytest

from mufakat.records.journal.models import Entry
from mufakat.records.meetings.models import Meeting
from mufakat.records.meetings.operations import delegations, room
from mufakat.records.meetings.operations.agenda import add_item
from mufakat.records.meetings.operations.plan import move_meeting, plan_meeting
from mufakat.records.models import Member
from tests import cast
from tests.cast import BY
from tests.stories.pages import Pages


@pytest.fixture
def people(db):
    return cast.lagoon()


@pytest.fixture
def meeting(people):
    made = plan_meeting(cast.body("canoe-forum"), starts="2021-03-02", by=BY)
    add_item(made, title="Date and place of the next meeting", subject="standing:next", by=BY)
    return room.open_meeting(made, by=BY, on=date(2021, 3, 2))


def at(meeting, page: str = "next/") -> str:
    return f"/desk/meetings/{meeting.key}/{page}"


def say(meeting, words: str) -> None:
    room.record_outcome(meeting, "information", words, item=meeting.agenda_items.first(), by=BY)


def test_the_chair_announces_a_meeting_of_the_series_from_the_words_of_the_room(people, meeting, client):
    say(meeting, "The next meeting will be held from 4 to 6 May 2022 in Port Coral.")
    later = plan_meeting(meeting.body, starts="2022", by=BY)
    client.force_login(people.ben.person)
    ben = Pages(client).open(at(meeting, "")).follow("Next meeting")
    assert "from 4 to 6 May 2022 in Port Coral" in ben.page
    ben.send("Announce it for this date", following=later.key)
    assert "The next meeting is announced" in ben.page
    later.refresh_from_db()
    assert (later.announced_in, later.sort_date) == (meeting, date(2022, 5, 4))
    last = later.planned_dates.last()
    assert (last.starts, last.ends, last.announced_on) == ("2022-05-04", "2022-05-06", "2021-03-02")
    assert Entry.objects.get(verb="announce meeting").says.endswith("for 4–6 May 2022.")


def test_words_without_a_date_are_shown_and_nothing_is_filled_in(people, meeting, client):
    say(meeting, "The next meeting will be held in Port Coral at a date to be agreed.")
    client.force_login(people.ben.person)
    page = client.get(at(meeting)).content.decode()
    assert "at a date to be agreed" in page
    assert "read as:" not in page


@pytest.mark.parametrize(
    ("starts", "sentence"),
    [
        ("2020-12-01", "The next meeting comes after this one"),
        ("2022", "is announced for this date already"),
        ("soon", "“soon” is not a date"),
    ],
)
def test_a_date_that_cannot_be_is_refused_and_stays_on_the_form(people, meeting, client, starts, sentence):
    later = plan_meeting(meeting.body, starts="2022", announced_in=meeting, by=BY)
    client.force_login(people.ben.person)
    page = client.post(at(meeting), {"following": later.key, "starts": starts})
    assert page.status_code == 400
    assert sentence in page.content.decode()
    assert f'value="{starts}"' in page.content.decode()
    assert later.planned_dates.count() == 1


def test_what_was_announced_later_stands_against_an_older_announcement(people, meeting, client):
    later = plan_meeting(meeting.body, starts="2022", by=BY)
    move_meeting(later, starts="2022-08", reason="The harbour is closed", by=BY)
    client.force_login(people.ben.person)
    page = client.post(at(meeting), {"following": later.key, "starts": "2022-05"})
    assert "that stands. On its own page it can be moved" in page.content.decode()


def test_a_meeting_that_has_not_met_announces_nothing(people, client):
    made = plan_meeting(cast.body("canoe-forum"), starts="2027", by=BY)
    client.force_login(people.ben.person)
    assert "known when it has met" in client.get(at(made)).content.decode()
    later = plan_meeting(made.body, starts="2028", by=BY)
    page = client.post(at(made), {"following": later.key, "starts": "2028-05"})
    assert page.status_code == 400
    assert "known when it has met" in page.content.decode()
    assert Meeting.objects.get(pk=later.pk).announced_in is None


def test_a_delegate_does_not_announce(people, meeting, client):
    client.force_login(people.coral.person)
    assert client.get(at(meeting)).status_code == 403
    assert client.post(at(meeting, "delegations/act/came/"), {"named": "X"}).status_code == 403


def test_a_delegation_that_came_uninvited_is_noted_with_its_source(people, meeting, client):
    client.force_login(people.ben.person)
    ben = Pages(client).open(at(meeting, "delegations/"))
    ben.send(
        "Note that it came", named="Friends of the Shore", kind="ngo", way="online", source="List of 2 March"
    )
    assert "Noted: Friends of the Shore took part." in ben.page
    came = meeting.participations.get()
    assert (came.kind, came.way, came.attended, came.sources) == ("ngo", "online", True, ["List of 2 March"])


def test_a_member_that_was_invited_is_noted_where_it_stands(people, meeting, client):
    invited = delegations.invite(meeting, "government", member=Member.objects.get(code="XB"), by=BY)
    client.force_login(people.ben.person)
    Pages(client).open(at(meeting, "delegations/")).send("Note that it came", whom="member:XB", way="room")
    came = meeting.participations.get()
    assert (came.pk, came.attended, came.way) == (invited.pk, True, "room")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({}, "Choose the delegation that came"),
        ({"named": "Reef Watch", "whom": "member:XA"}, "not both"),
        ({"named": "Reef Watch"}, "Say of what kind"),
    ],
)
def test_who_came_is_said_once_and_clearly(people, meeting, client, typed, sentence):
    client.force_login(people.ben.person)
    page = client.post(at(meeting, "delegations/act/came/"), typed)
    assert page.status_code == 400
    assert sentence in page.content.decode()
    assert not meeting.participations.exists()


def test_an_act_nobody_knows_is_not_found(people, meeting, client):
    client.force_login(people.ben.person)
    assert client.post(at(meeting, "delegations/act/other/")).status_code == 404

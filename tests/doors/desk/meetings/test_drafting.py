"""The drafting team of a forum, its way into the room, and what outcomes concern."""

import pytest

from mufakat.records import models as tables
from mufakat.records.decisions.operations import put_before, start_journey
from mufakat.records.meetings.operations import delegations, room
from mufakat.records.meetings.operations.agenda import add_item
from mufakat.records.meetings.operations.plan import plan_meeting
from mufakat.records.plans.concerns.operations import link_outcome
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    return cast.lagoon()


@pytest.fixture
def forum(people):
    meeting = plan_meeting(cast.body("canoe-forum"), starts="2026-11", by=cast.BY, classification="public")
    member = tables.Member.objects.get(code="XA")
    delegations.invite(meeting, "government", member=member, by=cast.BY)
    delegations.invite(
        meeting, "ngo", organisation=tables.Organisation.objects.get(key="reef-watch"), by=cast.BY
    )
    return meeting


def post(client, forum, what: str, **typed):
    return client.post(f"/desk/meetings/{forum.key}/drafting/{what}/", typed, follow=True)


def test_the_team_drafts_from_home_and_the_forum_numbers_what_it_agrees(people, forum, client):
    client.force_login(people.ben.person)
    for row in forum.participations.all():
        assert post(client, forum, "seat", delegation=row.pk).status_code == 200
    assert {one.side for one in forum.drafting_seats.all()} == {"government", "ngo"}
    client.force_login(people.eve.person)  # of Reef Watch: an NGO drafts here as a government does
    page = post(
        client, forum, "consult", member="XA", held_on="2026-09", held_by="Reef Watch", wishes="Safer canoes."
    )
    assert "Safer canoes." in page.content.decode()
    home = forum.pre_consultations.get()
    post(
        client,
        forum,
        "propose",
        text="Give each child a life jacket.",
        kind="action",
        addressed_to="All islands",
        comes_from=home.pk,
    )
    proposed = forum.proposed_recommendations.get()
    assert list(proposed.comes_from.all()) == [home]
    post(client, forum, "reword", proposed=proposed.pk, seen=1, text="Give each child a good life jacket.")
    late = post(client, forum, "reword", proposed=proposed.pk, seen=1, text="Something else.")
    assert late.status_code == 409
    assert "Something else." in late.content.decode()
    assert post(client, forum, "agree", proposed=proposed.pk).status_code == 403

    room.open_meeting(forum, by=cast.BY)
    client.force_login(people.ben.person)
    assert (
        "Give each child a good life jacket."
        in client.get(f"/desk/meetings/{forum.key}/room/").content.decode()
    )
    for _again in range(2):
        post(client, forum, "agree", proposed=proposed.pk)
    made = tables.Recommendation.objects.get(meeting=forum)
    assert (made.number, made.text(), made.addressed_to) == (1, "Give each child a good life jacket.", [])
    assert forum.outcomes.get().kind == "recommendation"


def test_dropping_a_proposal_needs_a_reason_and_keeps_it(people, forum, client):
    client.force_login(people.ben.person)
    post(client, forum, "propose", text="Ban canoes.", kind="action")
    proposed = forum.proposed_recommendations.get()
    assert post(client, forum, "drop", proposed=proposed.pk, reason=" ").status_code == 400
    page = post(client, forum, "drop", proposed=proposed.pk, reason="Nobody wished it.").content.decode()
    assert "Nobody wished it." in page


def test_who_does_not_sit_in_the_team_reads_and_does_not_draft(people, forum, client):
    client.force_login(people.coral.person)
    assert client.get(f"/desk/meetings/{forum.key}/drafting/").status_code == 200
    assert post(client, forum, "propose", text="Mine.", kind="action").status_code == 403
    other = plan_meeting(cast.body("reef-officials"), starts="2026-11", by=cast.BY)
    client.force_login(people.ben.person)
    assert client.get(f"/desk/meetings/{other.key}/drafting/").status_code in (403, 404)


def before_officials() -> tuple[tables.Meeting, tables.Draft]:
    """The charter lies before the officials' meeting, as its second item."""
    draft = cast.charter(classification="members")
    route = tables.RouteEdition.objects.create(
        key="charters", carries="instrument", names={"en": "Charters"},
        stages=[{"key": "officials", "bodies": ["reef-officials"], "verb": "endorsed", "next": None}],
    )  # fmt: skip
    journey = start_journey(
        key="charter", route=route, on="2026-01-10", by=cast.BY, instrument=draft.instrument
    )
    meeting = plan_meeting(cast.body("reef-officials"), starts="2026-03-01", by=cast.BY)
    put_before(
        journey, stage="officials", lap=1, body=cast.body("reef-officials"), draft=draft, meeting=meeting, on="2026-02-01", by=cast.BY
    )  # fmt: skip
    add_item(meeting, title="The charter", subject="journey:charter", draft=draft, by=cast.BY)
    room.open_meeting(meeting, by=cast.BY)
    return meeting, draft


def test_the_room_shows_what_lies_before_the_meeting_and_leads_to_its_positions(people, client):
    meeting, _draft = before_officials()
    client.force_login(people.ana.person)
    page = client.get(f"/desk/meetings/{meeting.key}/room/").content.decode()
    assert "Charter of the Reefs" in page
    assert "No position is recorded" in page
    assert "/desk/journeys/charter/positions/recorded/" in page


def test_an_outcome_is_linked_to_the_place_it_concerns_and_keeps_the_link_when_corrected(people, client):
    meeting, draft = before_officials()
    client.force_login(people.ana.person)
    item = meeting.agenda_items.get()
    client.post(
        f"/desk/meetings/{meeting.key}/room/outcomes/",
        {
            "item": item.pk,
            "kind": "agreed",
            "text": "Agreed as it stands.",
            "concerns": f"place:{draft.pk}/para1",
            "made_key": "k",
        },
    )
    outcome = meeting.outcomes.get()
    concern = outcome.concerns.get()
    assert (concern.draft, concern.provision_key) == (draft, "para1")
    link_outcome(outcome, draft, provision_key="para1", by=cast.BY)
    assert outcome.concerns.count() == 1
    page = client.get(f"/desk/meetings/{meeting.key}/room/").content.decode()
    assert "Charter of the Reefs, Draft Zero, 1." in page
    client.post(
        f"/desk/meetings/{meeting.key}/room/outcomes/{outcome.pk}/",
        {"kind": "agreed", "text": "Agreed, with a comma.", "made_key": "m"},
    )
    better = meeting.outcomes.get(replaced_by=None)
    assert better.concerns.get().provision_key == "para1"
    place = f"/instruments/{draft.instrument.key}/provisions/para1/"
    client.force_login(people.coral.person)
    assert "Agreed, with a comma." in client.get(place).content.decode()
    client.force_login(people.eve.person)
    assert "Charter of the Reefs" not in client.get(f"/meetings/{meeting.key}/").content.decode()


def test_an_empty_agenda_takes_everything_due_in_its_order_and_an_own_item_before_the_end(people, client):
    meeting = plan_meeting(cast.body("reef-officials"), starts="2026-03-01", by=cast.BY)
    client.force_login(people.ana.person)
    address = f"/desk/meetings/{meeting.key}/agenda/"
    wanted = ["standing:next", "standing:other", "standing:opening", "standing:agenda"]
    client.post(address, {"act": "due", "subject": wanted})
    client.post(address, {"act": "own", "title": "Life jackets"})
    assert [(one.position, one.title) for one in meeting.agenda_items.all()] == [
        (1, "Opening"),
        (2, "Adoption of the agenda"),
        (3, "Life jackets"),
        (4, "Other matters"),
        (5, "Date and place of the next meeting"),
    ]

"""Inviting delegations: all Member States with one press, nobody twice, and who is named first."""

import pytest

from mufakat.records.meetings.operations import delegations, room
from mufakat.records.meetings.operations.plan import plan_meeting
from mufakat.records.models import Participation
from tests import cast
from tests.cast import BY


@pytest.fixture
def people(db):
    return cast.lagoon()


@pytest.fixture
def meeting(people):
    return plan_meeting(cast.body("canoe-forum"), starts="2021-03-02", by=BY)


@pytest.fixture
def invite(client, people, meeting):
    client.force_login(people.ben.person)

    def sent(**typed):
        return client.post(f"/desk/meetings/{meeting.key}/delegations/act/invite/", typed, follow=True)

    return sent


def invited() -> list[str]:
    return list(Participation.objects.values_list("named", flat=True).order_by("named"))


def test_one_press_invites_every_member_state_that_is_not_invited_yet(invite):
    invite(members=["XB"])
    assert invited() == ["Breadfruit Islands"]
    page = invite(every="1").content.decode()
    assert invited() == ["Atoll Republic", "Breadfruit Islands", "Coconut Coast"]
    assert "Invite all Member States" not in page, "there is nobody left to invite"
    assert 'name="members"' not in page


def test_choosing_nobody_is_said_instead_of_called_saved(invite):
    page = invite()
    assert page.status_code == 400
    assert "Choose at least one delegation to invite." in page.content.decode()


def test_a_delegate_is_named_for_a_delegation_that_was_chosen(client, people, meeting, invite):
    invite(every="1")
    page = client.get(f"/desk/meetings/{meeting.key}/delegations/").content.decode()
    assert '<select name="participation" required id="id_participation">' in page
    assert '<option value="" selected>—</option>' in page
    typed = {"name": "Delia", "way": "room", "is_adult": "on", "participation": ""}
    assert client.post(f"/desk/meetings/{meeting.key}/delegations/act/name/", typed).status_code == 400


def test_governments_stand_before_associations_that_came_without_an_invitation(client, meeting, invite):
    invite(every="1")
    room.open_meeting(meeting, by=BY)
    delegations.note_delegation(meeting, "association", "A Council of Canoes", by=BY)
    page = client.get(f"/desk/meetings/{meeting.key}/delegations/").content.decode()
    table = page[page.index("<tbody>") : page.index("</tbody>")]
    assert table.index("Coconut Coast") < table.index("A Council of Canoes")

"""Ben chairs the Canoe Forum and has never seen the system: from an empty agenda to the adopted record, by the pages alone."""

import re

import pytest

from mufakat.records.models import Meeting
from tests import cast
from tests.stories.pages import Pages


@pytest.fixture
def people(db):
    return cast.lagoon()


def test_from_the_agenda_to_the_adopted_record(people, client):
    client.force_login(people.ben.person)
    ben = Pages(client)
    ben.open("/desk/meetings/").follow("Plan a meeting")
    ben.send(
        "Plan it",
        body="canoe-forum",
        starts="November 2026",
        theme="Safe canoes",
        city="Port Coral",
        mode="hybrid",
        classification="public",
    )
    assert "11th Canoe Forum" in ben.page
    key = Meeting.objects.get(ordinal=11).key

    ben.open(f"/desk/meetings/{key}/").follow("Put the agenda together")
    assert "Adoption of the agenda" in ben.page
    ben.send("Put the chosen on the agenda", subject=["standing:opening", "standing:next"])
    ben.send(
        "Add the item",
        title="Life jackets for children",
        minutes="30",
        asked_to="endorse",
        lead="Coral Atoll",
    )
    assert "3 items on the agenda" in ben.page

    ben.follow("Delegations").send("Invite the chosen", members=["XA", "XB"], organisations=["reef-watch"])
    assert "Reef Watch" in ben.page
    ben.follow("In the room").send("Open the meeting")
    ben.send("Record", kind="information", text="The chair welcomed the delegations.")
    refused = client.post(f"/desk/meetings/{key}/room/act/", {"act": "close"})
    assert refused.status_code == 400
    assert "Life jackets for children" in refused.content.decode()
    ben.open(f"/desk/meetings/{key}/room/").follow("2. Life jackets for children")
    ben.send("Record", kind="agreed", text="Every canoe carries a life jacket for each child.")
    ben.send("Record", kind="action", text="Count the life jackets", who="Breadfruit Islands", due="2027-03")
    ben.follow("3. Date and place")
    ben.send("Record", kind="information", text="The twelfth forum meets in November 2027.")
    ben.follow("Delegations")
    rows = re.findall(r'name="(came-\d+)"', ben.page)
    client.post(f"/desk/meetings/{key}/delegations/act/attendance/", dict.fromkeys(rows, "room"))
    ben.open(f"/desk/meetings/{key}/room/").send("Close the meeting")

    ben.send("Draft the record from the outcomes")
    assert "Every canoe carries a life jacket for each child." in ben.page
    ben.send("Save", **{"words-opening1": "The 11th Canoe Forum met in Port Coral."})
    ben.send("Issue it as a draft")
    ben.send("Circulate", closes_on="2030-01-31", zone="Pacific/Fiji")
    assert "Sent to 3 delegations" in ben.page
    ben.open(f"/desk/meetings/{key}/record/")
    ben.send("Close the corrections")
    ben.send("Adopt the record")
    assert "The record is adopted" in ben.page

    ben.open(f"/desk/meetings/{key}/").follow("Announce the next meeting")
    assert "The twelfth forum meets in November 2027." in ben.page
    ben.follow("Plan the next meeting")
    ben.send("Plan it")
    following = Meeting.objects.get(ordinal=12)
    assert (following.announced_in.key, following.planned_dates.get().starts) == (key, "2027-11")
    client.logout()
    public = client.get(f"/meetings/{key}/").content.decode()
    assert "Every canoe carries a life jacket for each child." in public
    assert "12th Canoe Forum" in public

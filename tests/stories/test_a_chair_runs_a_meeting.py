"""Ben chairs the Canoe Forum and has never seen the system: from an empty agenda to the adopted record, by the pages alone."""

import re

import pytest

from mufakat.records.models import Meeting
from tests import cast


@pytest.fixture
def people(db):
    return cast.lagoon()


class Pages:
    """What a person does: opens a page, follows a link that is on it, fills in a form that is on it."""

    def __init__(self, client):
        self.client, self.address, self.page = client, "", ""

    def open(self, address: str):
        response = self.client.get(address, follow=True)
        assert response.status_code == 200, f"{address}: {response.status_code}"
        self.address = response.request["PATH_INFO"] + (
            f"?{response.request['QUERY_STRING']}" if response.request.get("QUERY_STRING") else ""
        )
        self.page = response.content.decode()
        return self

    def follow(self, words: str):
        found = re.search(rf'<a[^>]*href="([^"]+)"[^>]*>(?:<span>)?[^<]*{re.escape(words)}', self.page)
        assert found, f"no link “{words}” on {self.address}"
        href = found[1]
        return self.open(href if href.startswith("/") else self.address.split("?")[0] + href)

    def send(self, button: str, **typed):
        """The form that holds the button, as it stands, with what was typed."""
        forms = [form for form in re.findall(r"<form[^>]*>.*?</form>", self.page, re.S) if button in form]
        assert forms, f"no form with “{button}” on {self.address}"
        form = forms[0]
        action = re.search(r'<form[^>]*action="([^"]*)"', form)
        fields: dict[str, list[str] | str] = {}
        for tag in re.findall(r"<input[^>]*>", form):
            given = dict(re.findall(r'(\w[\w-]*)="([^"]*)"', tag))
            if given.get("type") in ("checkbox", "radio") and " checked" not in tag:
                continue
            if "name" in given:
                empty = "on" if given.get("type") == "checkbox" else ""
                fields.setdefault(given["name"], []).append(given.get("value", empty))
        for name, words in re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>\s*(.*?)</textarea>', form, re.S):
            fields[name] = [words.replace("&quot;", '"').replace("&#x27;", "'").replace("&amp;", "&")]
        for name, options in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', form, re.S):
            chosen = re.search(r'<option value="([^"]*)" selected', options) or re.search(
                r'<option value="([^"]*)"', options
            )
            fields[name] = [chosen[1]] if chosen else [""]
        pressed = re.search(
            rf'<button[^>]*name="([^"]+)" value="([^"]+)"[^>]*>[^<]*{re.escape(button)}', form
        )
        if pressed:
            fields[pressed[1]] = [pressed[2]]
        fields |= typed
        response = self.client.post(action[1] if action else self.address, fields, follow=True)
        self.page = response.content.decode()
        assert response.status_code == 200, re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", self.page))[:2000]
        self.address = response.request["PATH_INFO"]
        return self


def test_from_the_agenda_to_the_adopted_record(people, client):
    client.force_login(people.ben.person)
    ben = Pages(client)
    ben.open("/desk/meetings/").follow("Plan a meeting")
    ben.send(
        "Plan it", body="canoe-forum", starts="2026-11", theme="Safe canoes", city="Port Coral", mode="hybrid"
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
    ben.send("Plan it", starts="2027-11")
    following = Meeting.objects.get(ordinal=12)
    assert (following.announced_in.key, following.planned_dates.get().starts) == (key, "2027-11")
    client.logout()
    public = client.get(f"/meetings/{key}/").content.decode()
    assert "Every canoe carries a life jacket for each child." in public
    assert "12th Canoe Forum" in public

"""The line of rooms shows each person the rooms they may enter, and no other."""

import re

import pytest

from mufakat.doors.desk.rooms import room_of
from tests import cast


@pytest.fixture
def people(db):
    return cast.lagoon()


def rooms(client, viewer) -> list[str]:
    client.force_login(viewer.person)
    page = client.get("/desk/").content.decode()
    line = re.search(r'<nav class="desk-rooms".*?</nav>', page, re.DOTALL)[0]
    return re.findall(r'<a href="([^"]+)"', line)


def test_every_room_shown_can_be_entered(client, people):
    for viewer in (people.ana, people.ben, people.coral, people.eve):
        for address in rooms(client, viewer):
            assert client.get(address, follow=True).status_code == 200, (viewer.person.name, address)


def test_the_inbox_of_reports_is_shown_to_the_secretariat_only(client, people):
    assert "/desk/intake/" in rooms(client, people.ana)
    for viewer in (people.ben, people.coral, people.eve):
        assert "/desk/intake/" not in rooms(client, viewer)


def test_a_public_page_shows_no_rooms(client, people):
    client.force_login(people.ana.person)
    assert "desk-rooms" not in client.get("/meetings/").content.decode()


def marked(client, viewer, page: str) -> str:
    client.force_login(viewer.person)
    line = re.search(r'<nav class="desk-rooms".*?</nav>', client.get(page).content.decode(), re.DOTALL)[0]
    return re.search(r'<a href="([^"]+)" aria-current', line)[1]


def test_what_stands_beside_its_room_still_marks_it(client, people):
    assert marked(client, people.coral, "/desk/report/") == "/desk/progress/"
    assert marked(client, people.ana, "/desk/rounds/") == "/desk/progress/"
    assert marked(client, people.ana, "/desk/routes/") == "/desk/journeys/"


def test_who_may_not_enter_the_room_stands_at_the_desk():
    assert room_of("/desk/report/3/", ["/desk/", "/desk/drafts/"]) == "/desk/"

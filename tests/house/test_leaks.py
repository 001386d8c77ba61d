"""Nothing that is not published shows on a public page. Its twin is really there to leak."""

import io
import zipfile

import pytest

from mufakat.readers.search.feed import rebuild
from tests import cast
from tests.house.addresses import PERHAPS, public_addresses
from tests.house.story import told
from tests.house.twins import SECRET, classified, twinned


@pytest.fixture
def world(db):
    people = cast.lagoon()
    told()
    made = twinned()
    rebuild()
    assert set(made) == set(classified()), "what is given out and classified needs a public row in story.py"
    return people


def walked(client, viewer=cast.STRANGER) -> dict[str, str]:
    """Address → what was shown there; the address itself is not counted as a leak, for whoever asks knows it."""
    if viewer.person:
        client.force_login(viewer.person)
    shown = {}
    for address in public_addresses():
        response = client.get(address, follow=True)
        assert response.status_code in (200, 404), f"{address}: {response.status_code}"
        if SECRET in address and "?q=" not in address:
            shown[address] = SECRET if response.status_code == 200 else ""
        elif response.status_code == 200:
            shown[address] = words_of(response).replace(f"q={SECRET}", "").lower()
    return shown


def words_of(response) -> str:
    """What can be read in it; of a packed file, in everything inside."""
    if response["Content-Type"] != "application/zip":
        return response.content.decode(errors="replace")
    pack = zipfile.ZipFile(io.BytesIO(response.getvalue()))
    return " ".join(f"{name} {pack.read(name).decode(errors='ignore')}" for name in pack.namelist())


def leaks(shown: dict[str, str]) -> list[str]:
    return [address for address, words in shown.items() if SECRET in words and f"?q={SECRET}" not in address]


def test_a_stranger_sees_nothing_of_any_unpublished_twin(world, client):
    shown = walked(client)
    assert len(shown) > 100
    assert leaks(shown) == []


def test_an_ngo_sees_nothing_of_what_is_for_members_only(world, client):
    assert leaks(walked(client, world.eve)) == []


def test_the_secretariat_sees_the_twins_on_the_same_pages(world, client):
    """Without this the two tests above would pass on an empty house."""
    seen = leaks(walked(client, world.ana))
    for address in (
        "/", "/home.json", "/meetings/", "/meetings/cf-10/", "/meetings/cf-10.json", "/meetings/rom-3/", "/meetings.ics",
        "/recommendations/", "/recommendations.csv", "/meetings/cf-10/recommendations/1/", "/instruments/",
        "/instruments/pact/", "/instruments/pact/provisions/para1/", "/instruments/pact/actions/act1_1/",
        "/instruments/covenant/", "/countries/xa/", "/countries/xb/", "/journeys/wishes/", "/journeys/pact/",
        "/routes/canoe-wishes/", "/journal/", "/bodies/canoe-forum/", f"/meetings/{SECRET}-cf-10/",
    ):  # fmt: skip
        assert address in seen, f"nothing to leak at {address}"


def test_every_public_page_answers_its_own_story(world, client):
    shown = walked(client)
    missing = [address for address in public_addresses() if address not in shown and SECRET not in address]
    hidden = [address for address in missing if not is_hidden_by_number(address)]
    assert hidden == []


def is_hidden_by_number(address: str) -> bool:
    """Twins that are told apart by a number: drafts 50 and on, forums 1000 and on, the second paper; and pages that need not be."""
    return address.endswith(PERHAPS) or any(
        part in address
        for part in ("/drafts/5", "/forums/1", "/papers/2", "/voices/2", "/practices/2", "/proofs/2")
    )

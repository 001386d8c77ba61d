"""What the public pages show, as a page and as a file, and what they answer where there is nothing."""

import csv
import io
import json

import pytest

from tests import cast
from tests.house.addresses import PERHAPS, public_addresses
from tests.house.story import told


@pytest.fixture
def world(db):
    people = cast.lagoon()
    told()
    return people


def shown(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_every_address_answers_and_every_page_names_its_json(world, client):
    for address in public_addresses():
        if address.endswith(PERHAPS):
            continue
        response = client.get(address, follow=True)
        assert response.status_code == 200, address
        if response["Content-Type"].startswith("text/html"):
            path = response.redirect_chain[-1][0] if response.redirect_chain else address.split("?")[0]
            beside = "/home.json" if path == "/" else f"{path.removesuffix('/')}.json"
            assert f'href="{beside}' in response.content.decode(), address


def test_the_json_of_a_page_is_its_dossier(world, client):
    dossier = json.loads(shown(client, "/meetings/cf-10/recommendations/1.json"))
    assert dossier["status"] == "being_carried_out"
    assert dossier["answer"] in shown(client, "/meetings/cf-10/recommendations/1/")
    assert dossier["actions"][0]["address"] == "/instruments/pact/actions/act1_1/"


def test_from_a_recommendation_one_reaches_all_that_came_of_it_and_back(world, client):
    page = shown(client, "/meetings/cf-10/recommendations/1/")
    chain = (
        "/meetings/cf-10/", "/meetings/rom-3/", "/instruments/pact/provisions/para1/", "/instruments/pact/actions/act1_1/",
        "/countries/xa/", "/journeys/wishes/",
    )  # fmt: skip
    for address in chain:
        assert f'href="{address}"' in page, address
    for address in (
        "/meetings/cf-10/",
        "/instruments/pact/provisions/para1/",
        "/instruments/pact/actions/act1_1/",
    ):
        assert 'href="/meetings/cf-10/recommendations/1/"' in shown(client, address), address


def test_the_address_a_question_reads_like_leads_to_the_page(world, client):
    assert client.get("/forums/10/recommendations/1/")["Location"] == "/meetings/cf-10/recommendations/1/"
    assert client.get("/forums/10/")["Location"] == "/meetings/cf-10/"
    assert client.get("/forums/77/").status_code == 404


def test_a_page_about_an_earlier_day_shows_that_day(world, client):
    assert "Observer" in shown(client, "/countries/xb/?on=2003-01-01")
    assert "Ministry of Reefs" in shown(client, "/countries/?on=2019-06")
    assert "Ministry of Sea and Sky" in shown(client, "/countries/")
    refused = client.get("/countries/xb/?on=someday")
    assert refused.status_code == 400
    assert "“someday” is not a date" in refused.content.decode()


def test_what_is_not_there_is_said_in_a_sentence(world, client):
    for address in ("/meetings/none/", "/instruments/pact/drafts/9/", "/countries/zz/", "/journeys/none/"):
        response = client.get(address)
        assert response.status_code == 404
        assert "Nothing is kept at this address" in response.content.decode()
    assert client.get("/meetings/none.json").json() == {
        "problem": "Nothing is kept at this address, or it is not public."
    }


def test_a_calendar_holds_only_days_that_are_known(world, client):
    calendar = shown(client, "/meetings.ics")
    assert "SUMMARY:10th Canoe Forum" in calendar
    assert "DTSTART;VALUE=DATE:20200608" in calendar.replace("\r\n", "\n")
    assert "DTEND;VALUE=DATE:20200610" in calendar
    assert "ROM 3" not in calendar  # it met in September 2020; nobody knows the day
    assert client.get("/meetings/rom-3.ics").status_code == 404


def test_recommendations_go_out_as_a_table(world, client):
    rows = list(csv.reader(io.StringIO(shown(client, "/recommendations.csv?status=merged").lstrip("\ufeff"))))
    assert [row[:2] for row in rows] == [["forum", "number"], ["10th Canoe Forum", "2"]]


def test_a_page_is_sent_again_only_when_it_changed(world, client):
    first = client.get("/meetings/cf-10/")
    again = client.get("/meetings/cf-10/", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/meetings/rom-3/", headers={"if-none-match": first["ETag"]}).status_code == 200


def test_pages_only_show(world, client):
    assert client.post("/meetings/").status_code == 405


@pytest.mark.parametrize(
    "address", ["/", "/meetings/", "/recommendations/", "/instruments/", "/journal/", "/routes/"]
)
def test_an_empty_house_says_what_will_be_here(db, client, address):
    shown(client, address)

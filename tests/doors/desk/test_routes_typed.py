"""A route typed at the desk: kept as an edition, or refused with the line of what is wrong with it."""

import re
from html import unescape

import pytest

from mufakat.core.profile import parse_profile
from mufakat.records import models as tables
from mufakat.records.decisions.operations import start_journey
from mufakat.records.install import install
from tests import cast
from tests.core.profile.test_routes_of_all_shapes import MALFORMED, TEN, with_routes

# what only a profile's file asks for: a source, an edition of its own
ASKED_OF_FILES = {"no-source", "edition-word", "edition-zero", "edition-fraction"}


@pytest.fixture
def ana(client, db):
    people = cast.lagoon()
    install(parse_profile(with_routes(TEN))[0], digest="ring")
    client.force_login(people.ana.person)
    return client


@pytest.mark.parametrize("name", [name for name in MALFORMED if name not in ASKED_OF_FILES])
def test_a_spoilt_route_is_refused_with_its_line_and_stays_in_the_form(name, ana):
    held = tables.RouteEdition.objects.count()
    refused = ana.post("/desk/routes/", {"written": MALFORMED[name]["written"]})
    page = unescape(refused.content.decode())
    assert refused.status_code == 400
    assert page.count("Line ") == 1
    assert MALFORMED[name]["written"].strip() in page
    assert tables.RouteEdition.objects.count() == held


@pytest.mark.parametrize("name", TEN.split("  - key: ")[1:], ids=lambda written: written.split("\n")[0])
def test_each_shape_of_route_is_taken_from_the_page(name, ana):
    key = name.split("\n")[0]
    tables.RouteEdition.objects.filter(key=key).delete()
    kept = ana.post("/desk/routes/", {"written": f"routes:\n  - key: {name}"})
    assert (kept.status_code, kept["Location"]) == (302, f"/routes/{key}/")
    assert ana.get(f"/routes/{key}/").status_code == 200


def test_the_line_and_its_sentence_are_said_in_vietnamese_too(ana):
    refused = ana.post(
        "/desk/routes/",
        {"written": MALFORMED["return-nowhere"]["written"]},
        headers={"accept-language": "vi"},
    )
    assert "Dòng 8: " in unescape(refused.content.decode())


@pytest.mark.parametrize("name", TEN.split("  - key: ")[1:], ids=lambda written: written.split("\n")[0])
def test_the_next_edition_begins_from_the_one_before_and_unchanged_it_is_none(name, ana):
    key = name.split("\n")[0]
    form = ana.get(f"/desk/routes/?from={key}").context["form"]
    typed = form["written"].value()
    assert typed.startswith(f"key: {key}\n")
    refused = ana.post("/desk/routes/", {"written": typed})
    assert "of the route as it stands; nothing has changed" in unescape(refused.content.decode())


def test_a_journey_keeps_the_edition_it_began_with_and_the_pages_say_so(ana):
    started = start_journey(key="wishes", route=cast.route(), forum=cast.forum(), on="2020-06-09", by=cast.BY)
    typed = ana.get("/desk/routes/?from=canoe-wishes").context["form"]["written"].value()
    changed = re.sub(r"papers_out_working_days: \d+", "papers_out_working_days: 17", typed, count=1)
    assert ana.post("/desk/routes/", {"written": changed}).status_code == 302
    started.refresh_from_db()
    assert started.route.edition == 1
    page = ana.get("/routes/canoe-wishes/").content.decode()
    assert "Edition 2, for journeys that start from now on." in page
    assert "It travels on edition 1." in page
    assert "edition 1" in ana.get("/desk/journeys/wishes/").content.decode()
    assert ana.get("/desk/routes/?from=nowhere").context["form"]["written"].value() == ""


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("routes: 7", "Đây không phải lộ trình"),
        ("key: a\nstages: none", "“stages” của lộ trình phải là danh sách"),
        ("key: a\nkey: b\nstages: []", "“key” đã có ở đây rồi, tại dòng 1"),
        ("key: a\nstages: [{verb: noted}]", "Chặng 1 của lộ trình không có khóa"),
        ("key: [", "Không đọc được dưới dạng YAML"),
    ],
)
def test_what_cannot_even_be_read_is_said_in_vietnamese_too(ana, written, says):
    ana.cookies["django_language"] = "vi"
    page = unescape(ana.post("/desk/routes/", {"written": written}).content.decode())
    assert says in page and "Dòng " in page

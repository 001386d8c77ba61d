"""A route typed at the desk: kept as an edition, or refused with the line of what is wrong with it."""

from html import unescape

import pytest

from mufakat.core.profile import parse_profile
from mufakat.records import models as tables
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

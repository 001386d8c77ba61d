import gzip
import json
import re
from pathlib import Path

import pytest
from django.core.paginator import Paginator
from django.shortcuts import render
from django.test import Client

from mufakat.doors import shared

pytestmark = pytest.mark.django_db


def test_the_gallery_draws_every_part(house, client):
    page = client.get("/gallery/").content.decode()
    drawn = {
        "ask",
        "crumbs",
        "answer",
        "trail",
        "table",
        "facts",
        "pages",
        "banner",
        "empty",
        "field",
        "route-map",
    }
    assert [part for part in drawn if f'class="{part}' not in page and f'"{part} ' not in page] in (
        [],
        ["table"],
    )
    assert "style=" not in page and "<script" not in page


def test_headings_and_landmarks_are_there(house, client):
    page = client.get("/gallery/").content.decode()
    for landmark in ('<html lang="en">', 'href="#main"', '<main id="main"', "<footer", 'aria-label="Main"'):
        assert landmark in page
    assert page.count("<h1>") == 1
    assert "As of 26 May 2021." in page and '<a href="/gallery.json">JSON</a>' in page


def test_every_id_is_used_once_and_every_label_finds_its_field(house, client):
    page = client.get("/gallery/").content.decode()
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert sorted(set(ids)) == sorted(ids)
    wanted = (
        re.findall(r'\bfor="([^"]+)"', page)
        + " ".join(re.findall(r'aria-describedby="([^"]+)"', page)).split()
    )
    assert wanted and set(wanted) <= set(ids)


def test_the_navigation_says_where_the_reader_is(house, client):
    page = client.get("/sign-in/").content.decode()
    assert [name for name in ("Meetings", "Recommendations", "Texts", "Countries") if name not in page] == []
    assert "aria-current" not in page
    house.ROOT_URLCONF = "tests.doors.shared.nested"
    assert '<a href="/meetings/" aria-current="true">' in Client().get("/meetings/forum/14/").content.decode()


def test_a_first_visit_is_light(house, client):
    page = client.get("/gallery/", headers={"accept-encoding": "gzip"})
    sheet = (Path(shared.__file__).parent / "static/mufakat.css").read_bytes()
    assert len(page.content) < 15_000
    assert len(gzip.compress(sheet)) < 12_000


def test_language_is_kept_in_a_cookie_and_comes_back(house, client):
    answer = client.get("/language/vi/?next=/gallery/%3Fq%3D1")
    assert answer["Location"] == "/gallery/?q=1"
    assert answer.cookies["django_language"].value == "vi"
    assert '<html lang="vi">' in client.get("/gallery/").content.decode()


@pytest.mark.parametrize(
    "target", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)", ""]
)
def test_the_language_switch_never_leads_out_of_the_house(house, client, target):
    assert client.get("/language/vi/", {"next": target})["Location"] == "/"


def test_an_unknown_language_is_no_page(house, client):
    assert client.get("/language/xx/").status_code == 404


def test_only_the_desk_carries_htmx_and_tames_it(house, rf):
    page = render(rf.get("/desk/"), "desk.html").content.decode()
    config = json.loads(re.search(r"name=\"htmx-config\" content='([^']+)'", page).group(1))
    assert (config["includeIndicatorStyles"], config["allowEval"], config["allowScriptTags"]) == (
        False,
        False,
        False,
    )
    assert re.findall(r"<script[^>]*>", page) == ['<script src="/static/django_htmx/htmx-2.min.js" defer>']


def test_turning_a_page_keeps_the_other_words_of_the_address(house, rf):
    page = render(
        rf.get("/?series=forum&page=2"), "parts/pagination.html", {"page": Paginator(range(90), 20).page(2)}
    )
    assert 'href="?series=forum&amp;page=1"' in page.content.decode()
    assert 'href="?series=forum&amp;page=3"' in page.content.decode()
    alone = render(rf.get("/"), "parts/pagination.html", {"page": Paginator(range(9), 20).page(1)})
    assert alone.content.decode().strip() == ""

"""Pages kept for strangers: composed once until the next act, and never for anybody who is known."""

import pytest
from django.db import connection
from django.http import HttpResponse, StreamingHttpResponse
from django.test.utils import CaptureQueriesContext

from mufakat.doors.public.kept import LARGEST, Page, may_be_kept, pages
from mufakat.doors.shared.kept import Store
from mufakat.records.journal.operations import record
from tests import cast
from tests.house.story import told


@pytest.fixture
def world(db, settings):
    people = cast.lagoon()
    told()
    settings.PAGES_KEPT_FOR = 60
    pages.forget()
    yield people
    pages.forget()


def asked(client, address: str = "/", **more) -> tuple[bytes, int]:
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address, **more)
    assert response.status_code == 200
    return response.content, len(queries)


def test_a_stranger_is_answered_from_the_kept_page_with_one_query(world, client):
    first, _many = asked(client)
    again, queries = asked(client)
    assert again == first
    assert queries == 1


def test_an_act_makes_the_next_page_compose_anew(world, client):
    asked(client)
    record("noted", subject="test:1", says="Something was done.", by=cast.BY, classification="public")
    _page, queries = asked(client)
    assert queries > 1


def test_each_language_and_each_question_has_its_page(world, client):
    english, _ = asked(client, "/recommendations/")
    vietnamese, _ = asked(client, "/recommendations/", headers={"Accept-Language": "vi"})
    narrowed, _ = asked(client, "/recommendations/?kind=national")
    assert len({english, vietnamese, narrowed}) == 3
    assert asked(client, "/recommendations/") == (english, 1)


def test_whoever_is_signed_in_is_answered_afresh_and_leaves_nothing_behind(world, client):
    client.force_login(world.ana.person)
    mine, _ = asked(client)
    client.logout()
    strangers, queries = asked(client)
    assert queries > 1
    assert mine != strangers


def test_a_browser_that_holds_the_page_is_told_so(world, client):
    etag = client.get("/")["ETag"]
    assert client.get("/", headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.parametrize(
    ("response", "kept"),
    [
        (HttpResponse("the same for everybody"), True),
        (HttpResponse('<input name="csrfmiddlewaretoken" value="of one visitor">'), False),
        (HttpResponse("not here", status=404), False),
        (HttpResponse("x" * (LARGEST + 1)), False),
        (StreamingHttpResponse(iter(["a file"])), False),
    ],
)
def test_only_a_whole_page_that_is_the_same_for_everybody_is_kept(response, kept):
    assert may_be_kept(response) is kept


def test_a_page_that_sets_a_cookie_is_not_kept():
    response = HttpResponse("hello")
    response.set_cookie("language", "vi")
    assert not may_be_kept(response)


def test_no_more_is_kept_than_there_is_room_for():
    some = Store(room=10)
    for name in "abc":
        some.keep((name,), Page(b"12345", (), until=float("inf")))
    assert [bool(some.get((name,))) for name in "abc"] == [False, True, True]


def test_a_page_is_kept_no_longer_than_its_time():
    some = Store(room=10)
    some.keep(("a",), Page(b"1", (), until=0))
    assert some.get(("a",)) is None

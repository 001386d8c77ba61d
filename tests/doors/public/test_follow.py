"""Following without an account: nothing comes unconfirmed, one press ends it, and nothing hidden is told."""

import re
from xml.etree import ElementTree

import pytest
from django.core import signing
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from mufakat.readers.notices.following import tell_followers
from mufakat.records import models as tables
from mufakat.records.decisions.operations import put_before, start_journey
from mufakat.records.journal.operations import record
from mufakat.records.notices.models import Follow, Notice
from tests import cast

BY = cast.BY
PAGE = "/meetings/cf-10/recommendations/1/"


@pytest.fixture
def people(db):
    cache.clear()  # what other tests used up of the attempts
    people = cast.lagoon()
    start_journey(key="wishes", route=cast.route(), forum=cast.forum(), on="2020-06-09", by=BY)
    return people


def ask(client, email="reader@example.org", page=PAGE):
    return client.post(f"{page}follow/", {"email": email})


def link(kind: str) -> str:
    return re.search(rf"^/{kind}/\S+", Notice.objects.latest("pk").text, re.M).group()


def followed(client) -> Follow:
    ask(client)
    client.post(link("follow"))
    return Follow.objects.get()


def act():
    put_before(
        tables.Journey.objects.get(),
        stage="forum",
        lap=1,
        body=cast.body("canoe-forum"),
        on="2020-06-09",
        by=BY,
    )


def test_the_pages_lead_to_following(client, people):
    assert f"{PAGE}follow/" in client.get(PAGE).content.decode()
    assert client.get(f"{PAGE}follow/").status_code == 200
    assert client.get("/meetings/cf-10/recommendations/99/follow/").status_code == 404


def test_nothing_comes_before_the_address_is_confirmed_by_a_press(client, people):
    ask(client)
    asked = Notice.objects.get()
    assert (asked.kind, asked.waits_for_person) == ("confirm", False)
    client.get(link("follow"))  # a mail program that looks at every link
    act()
    assert tell_followers(at=timezone.now()) == 0
    assert Follow.objects.get().confirmed_at is None


def test_who_confirmed_hears_once_of_what_is_recorded_since(client, people):
    followed(client)
    act()
    assert [tell_followers(at=timezone.now()) for _ in range(2)] == [1, 0]
    told = Notice.objects.get(kind="follow")
    assert "“Results of the 10th Canoe Forum”: Put before Canoe Forum." in told.text
    assert "Sent on its way" not in told.text
    assert told.leave.startswith("/leave/")


def test_a_link_opened_again_says_that_it_is_confirmed(client, people):
    followed(client)
    again = client.get(link("follow")).content.decode()
    assert "Confirmed. You will hear" in again
    assert "Yes, confirm" not in again
    assert "Recommendation 1, 10th Canoe Forum" in again


def test_one_press_ends_it_and_nothing_of_the_address_is_kept(client, people):
    found = followed(client)
    act()
    tell_followers(at=timezone.now())
    leave = Notice.objects.get(kind="follow").leave
    assert client.get(leave).status_code == 200
    assert Follow.objects.exists()
    assert Client(enforce_csrf_checks=True).post(leave, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not Follow.objects.exists()
    assert not Notice.objects.filter(email=found.email).exists()
    assert client.get(leave).status_code == 200


@pytest.mark.parametrize(
    "signed",
    [
        "x",
        signing.dumps([1, "a@b.c"], salt="other"),
        signing.dumps("text", salt="follow"),
        signing.dumps([999, "a@b.c"], salt="follow"),
    ],
    ids=["no signature", "of another kind", "of another shape", "of nobody"],
)
def test_a_link_that_is_not_ours_opens_nothing(client, people, signed):
    assert client.get(f"/follow/{signed}/").status_code == 404
    assert client.post(f"/leave/{signed}/").status_code == 200


def test_the_answer_is_the_same_whoever_follows_already(client, people):
    followed(client)
    before = Notice.objects.count()
    again = ask(client).content
    other = ask(client, "someone@example.org").content
    assert again == other
    assert Notice.objects.count() == before + 1


def test_asking_too_often_has_to_pause(client, people, settings):
    settings.SIGN_IN_ATTEMPTS = 3
    assert [ask(client, f"r{n}@example.org").status_code for n in range(5)] == [200, 200, 200, 429, 429]


def test_the_feed_tells_what_the_public_journal_says_and_nothing_else(client, people):
    act()
    record("whisper", "journey:wishes", "The lagoon is for sale.", by=BY, classification="members")
    record("note", "recommendation:cf-10/1", "It was answered.", by=BY, classification="public")
    feed = client.get(f"{PAGE}feed.atom")
    assert feed["Content-Type"].startswith("application/atom+xml")
    titles = [
        one.text for one in ElementTree.fromstring(feed.content).iter("{http://www.w3.org/2005/Atom}title")
    ]
    assert "It was answered." in titles
    assert not any("for sale" in title for title in titles)


def test_what_is_hidden_cannot_be_followed_and_is_not_told_any_more(client, people):
    cast.charter()
    assert client.get("/instruments/charter-public/feed.atom").status_code == 200
    ask(client, page="/instruments/charter-public/")
    client.post(link("follow"))
    tables.Instrument.objects.update(classification="members")
    for address in ("/instruments/charter-public/follow/", "/instruments/charter-public/feed.atom"):
        client.force_login(people.ana.person)
        assert client.get(address).status_code == 404
    record("note", "instrument:charter-public", "It was renamed.", by=BY, classification="public")
    assert tell_followers(at=timezone.now()) == 0


def test_a_country_has_its_feed(client, people):
    record("report", "progress:1/XA", "Atoll Republic reported.", by=BY, classification="public")
    assert "Atoll Republic reported." in client.get("/countries/xa/feed.atom").content.decode()
    assert "Atoll Republic reported." not in client.get("/countries/xb/feed.atom").content.decode()

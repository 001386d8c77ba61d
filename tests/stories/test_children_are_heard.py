"""Children are heard about a recommendation and told what came of it: facilitator, safeguarding person and a stranger, by the pages alone."""

import re
from html import unescape

import pytest

from mufakat.records import models as tables
from tests.records.knowledge.voices.world import world
from tests.stories.pages import Pages

pytestmark = pytest.mark.django_db


def words(page: str) -> str:
    return unescape(re.sub(r"<[^>]+>|\s+", " ", page))


def test_from_the_session_to_the_page_that_is_read_out(client):
    at = world()
    client.force_login(at.faye.person)
    faye = Pages(client).open("/desk/")
    faye.follow("Children’s voices").follow("Open a session")
    faye.send(
        "Open the session", topic="Learning to swim", recommendation="cf-10/1", held_in="2021-01", size="some", language="en", consent="on",
        consent_on="2021-01-02", assent="on", assent_on="2021-01-02", may_publish="on", publish_consent_on="2021-01-02",
        safeguarding=str(at.sol.person.pk),
    )  # fmt: skip
    session = tables.VoiceSession.objects.get()
    assert "A child tells of harm? Stop here." in words(faye.page)
    faye.send("Check and keep", age_band="10_12", words="We want to swim before we are seven.")
    assert "Nobody else can read it yet" in words(faye.page)

    client.force_login(at.sol.person)
    sol = Pages(client).open("/desk/")
    assert "Read 1 voice of children before it is published" in words(sol.page)
    sol.open(f"/desk/voices/{session.pk}/").send("Ask back", reason="Please leave out the age.")

    client.force_login(at.faye.person)
    faye.open(f"/desk/voices/{session.pk}/")
    assert "Please leave out the age." in words(faye.page)
    faye.follow("Word it anew").send("Check and keep", words="We want to swim early.")
    client.force_login(at.sol.person)
    sol.open(f"/desk/voices/{session.pk}/").send("Approve: everybody may read it")

    client.logout()
    stranger = Pages(client).open("/meetings/cf-10/recommendations/1/")
    assert "What children said" in words(stranger.page)
    assert "We want to swim early." in words(stranger.page)
    stranger.follow("Learning to swim").follow("What came of it, to be read out to the children")
    for language, said in (("en", "You spoke. We listened."), ("vi", "Các em đã nói. Chúng tôi đã nghe.")):
        stranger.open(f"/voices/{session.pk}/feedback/?in={language}")
        assert said in words(stranger.page)

    client.force_login(at.faye.person)
    faye.open(f"/desk/voices/{session.pk}/answer/").send(
        "Keep", en="The islands wrote it down. They begin next year.", vi=""
    )
    client.logout()
    assert "They begin next year." in words(stranger.open(f"/voices/{session.pk}/feedback/").page)

    client.force_login(at.faye.person)
    faye.open(f"/desk/voices/{session.pk}/withdraw/").send("Withdraw and erase")
    client.logout()
    assert "was taken back" in words(stranger.open(f"/voices/{session.pk}/").page)
    assert "swim early" not in words(stranger.open("/meetings/cf-10/recommendations/1/").page)


def test_the_pages_of_voices_ask_as_often_for_three_as_for_one(client):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    at = world()
    asked = []
    for count in (1, 3):
        while tables.VoiceSession.objects.count() < count:
            at.published()
        for address in ("/voices/", "/meetings/cf-10/recommendations/1/"):
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address).status_code == 200
            asked.append(len(queries))
    assert asked[:2] == asked[2:]


def test_who_may_not_enter_is_refused(client):
    at = world()
    session = at.session()
    for who in (at.people.coral, at.people.eve):
        client.force_login(who.person)
        assert client.get("/desk/voices/").status_code == 403
        assert client.get(f"/desk/voices/{session.pk}/").status_code == 403
    client.force_login(at.sol.person)
    assert client.get("/desk/voices/open/").status_code == 403
    assert client.get(f"/desk/voices/{session.pk}/harm/").status_code == 403
    client.force_login(at.people.ana.person)
    assert client.post(f"/desk/voices/{session.pk}/", {"words": "x"}).status_code == 403
    assert client.get("/desk/voices/people/").status_code == 200

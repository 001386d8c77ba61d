"""Children are heard about a recommendation and told what came of it: facilitator, safeguarding person and a stranger, by the pages alone."""

import re
from html import unescape

import pytest

from mufakat.records import models as tables
from tests.records.knowledge.voices.world import world
from tests.records.progress.world import WHOLE, handed, opened, pact
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


def test_what_is_read_out_counts_as_the_page_of_the_recommendation_does(client):
    """Two actions carry it out; a country that has done one of them has begun. And a yes to the plan is no yes to the wish."""
    at = world()
    session = at.published().session
    for n in (1, 2):
        at.wish.actions.add(action_done(n))
    client.force_login(at.people.ana.person)
    told = words(client.get(f"/voices/{session.pk}/feedback/").content.decode())
    page = words(client.get("/meetings/cf-10/recommendations/1/").content.decode())
    assert "1 country says: all of it is done. 1 country says: we have begun." in " ".join(told.split())
    assert "one of three Member States reports done and one under way" in page
    assert (
        "There is work for it in the countries. We do not know what they said about the wish itself."
        in " ".join(told.split())
    )
    assert "ministers" not in told
    tables.Instrument.objects.filter(key="pact").update(adopted_on="2020-01-01")
    told = words(client.get(f"/voices/{session.pk}/feedback/").content.decode())
    assert "the people who decide said yes to the plan" in told


def action_done(n: int) -> tables.Action:
    """XA has done both, XB only the first."""
    if n == 1:
        asked = opened(pact())
        handed(asked, "XA", WHOLE | {"actions/act1_2/status": "done"})
        handed(asked, "XB")
    return tables.Action.objects.get(key=f"act1_{n}")


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


def test_opening_a_session_says_everything_that_is_wrong_at_once(client):
    at = world()
    client.force_login(at.faye.person)
    page = client.get("/desk/voices/open/").content.decode()
    assert "10th Canoe Forum, recommendation 1: " in page
    for field in ("consent_on", "assent_on"):
        label = page.split(f'for="id_{field}"')[1].split("</label>")[0]
        assert "not required" not in label
    typed = {"topic": "Bridges", "held_in": "2999-01", "may_publish": "on", "province": "North Reef"}
    refused = words(client.post("/desk/voices/open/", typed).content.decode())
    for sentence in (
        "has not taken place yet", "Say what it is about", "consent of parents", "own assent", "Publishing needs its own consent",
        "A province needs its country",
    ):  # fmt: skip
        assert sentence in refused, sentence
    assert not tables.VoiceSession.objects.exists()

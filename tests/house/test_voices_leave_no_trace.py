"""What tells who a child is, planted in every field of every page of voices, is nowhere afterwards: not in a table, on a page, in a file, a mail or a log."""

import io
import logging
import zipfile
from datetime import date
from html import unescape

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core import mail
from django.db import connection, models
from django.urls import reverse

from mufakat.readers.search.feed import rebuild
from mufakat.records import models as tables
from mufakat.records.files.operations import content_of
from tests.house.addresses import public_addresses
from tests.house.story import told
from tests.records.knowledge.voices.world import DAY, World, world

# never a word of these anywhere; each in words that nothing else in the world uses
PLANTED = {
    "telephone": "Ring 0917 555 8423 after four",
    "thai digits": "โทร ๐๘๑ ๕๕๕ ๘๔๒๓ นะ",
    "e-mail": "quokka.jane@numbat.example",
    "account": "find @quokka_jane there",
    "identity": "my paper is S7654321Z",
    "birth": "I was born on 5 May 2008",
    "name": "my friend Quokkalina Numbatsdottir",
    "school": "at Quokka Hill Primary School",
    "street": "I live at 77 Quokka Street",
    "place": "from Quokkatown district",
    "harm": "my uncle hits me at the quokkafarm",
}
TRACES = ("5558423", "555 8423", "๕๕๕ ๘๔๒๓", "quokka", "numbat", "s7654321z", "5 may 2008")
SAID = "We want the wombat bridge mended."  # innocent, but not yet approved
MARK = "wombat"


@pytest.fixture
def at(db, caplog) -> World:
    caplog.set_level(logging.DEBUG)
    found = world()
    for name in ("faye", "sol"):  # the story of the house has people of these names, too
        tables.Person.objects.filter(email=f"{name}@lagoon.example").update(language="en")
    told()
    return found


def everywhere(client, caplog, *, viewers=(), every_page: bool = False) -> dict[str, str]:
    """Every place a word could be left in: name of the place → all that can be read there, in small letters.

    ``every_page``: a stranger and a member walk the whole house; else those pages on which voices are shown.
    """
    rebuild()
    found = {f"table {name}": words for name, words in every_table().items()}
    found |= {
        f"file {one.pk}": content_of(one).decode(errors="ignore") for one in tables.StoredFile.objects.all()
    }
    found |= {f"mail {n}": f"{one.subject} {one.body}" for n, one in enumerate(mail.outbox)}
    found |= {"log": "\n".join(f"{one.getMessage()} {one.exc_text or ''}" for one in caplog.records)}
    whole = public_addresses() if every_page else SHOWN
    member = next((one for one in viewers if "members" in one.sees and not one.is_secretariat), None)
    for viewer in (None, *viewers):
        client.logout()
        if viewer:
            client.force_login(viewer.person)
        walk = whole if viewer in (None, member) else ()
        for address, words in pages(client, [*walk, *(at_desk() if viewer else ()), *ASKED]):
            found[f"page {address} for {viewer and viewer.person}"] = words
    return {place: words.lower() for place, words in found.items()}


def every_table() -> dict[str, str]:
    """All columns of all rows, also of tables that no model owns (search, queues, cache)."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table == Session._meta.db_table:
                continue
            cursor.execute(f'SELECT * FROM "{table}"')
            found[table] = "\n".join(str(row) for row in cursor.fetchall())
        for session in Session.objects.all():  # signed and packed: unpacked here
            found[f"session {session.pk}"] = str(session.get_decoded())
    return found


DESK = ("/desk/", "/desk/voices/", "/desk/voices/people/", "/desk/board/", "/desk/mail/", "/desk/me/")
ASKED = (
    "/search/?q=quokka",
    "/search/?q=bridge",
    "/search.json?q=bridge",
    "/journal/",
    "/journal.json",
    "/voices.json",
)
SHOWN = ("/", "/voices/", "/voices/2/", "/voices/2/feedback/", "/voices/2.json", "/meetings/cf-10/", "/meetings/cf-10/recommendations/1/",
         "/meetings/cf-10/recommendations/1.json", "/recommendations.csv", "/open-data/", "/countries/xa/")  # fmt: skip
OF_SESSION = ("desk-voice-session", "voice-harm", "voice-answer", "desk-voice-feedback", "voice-withdraw")


def at_desk() -> list[str]:
    sessions = tables.VoiceSession.objects.all()
    return [*DESK, *(reverse(name, args=[one.pk]) for one in sessions for name in OF_SESSION)]


def pages(client, addresses):
    for address in dict.fromkeys(addresses):
        response = client.get(address, follow=True)
        if response.status_code == 200:
            yield address, readable(response, address)


def readable(response, address: str) -> str:
    """What can be read in the answer; what was asked for in the address itself is not counted."""
    content = response.getvalue() if response.streaming else response.content
    if content[:2] == b"PK":
        pack = zipfile.ZipFile(io.BytesIO(content))
        return " ".join(f"{name} {pack.read(name).decode(errors='ignore')}" for name in pack.namelist())
    asked = address.partition("?q=")[2]
    words = content.decode(errors="replace")
    return words.replace(asked, "") if asked else words


def left(found: dict[str, str], *traces: str) -> list[str]:
    return [f"{trace!r} in {place}" for place, words in found.items() for trace in traces if trace in words]


def sessions_form(**instead) -> dict:
    return {
        "topic": "Bridges", "organisation": "reef-watch", "recommendation": "cf-10/1", "held_in": "2021-01", "size": "some", "language": "en",
        "consent": "on", "consent_on": "2021-01-02", "assent": "on", "assent_on": "2021-01-02", "safeguarding": "", **instead,
    }  # fmt: skip


def test_what_tells_who_a_child_is_is_refused_kept_in_the_form_and_nowhere_else(at, client, caplog):
    session = at.session()
    waiting = at.voice(session, "We want more boats.")
    for planted in PLANTED.values():
        plant(client, at, session, waiting, planted)
    found = everywhere(
        client, caplog, viewers=(at.faye, at.sol, at.people.ana, at.people.coral), every_page=True
    )
    assert len(found) > 150
    assert left(found, *TRACES) == []


def plant(client, at: World, session, waiting, planted: str) -> None:
    """In every field that takes words, as the facilitator and as the safeguarding person."""
    client.force_login(at.faye.person)
    facilitators = {
        "/desk/voices/open/": sessions_form(topic=planted, safeguarding=at.sol.person.pk),
        f"/desk/voices/{session.pk}/": {"age_band": "10_12", "language": "en", "words": planted},
        f"/desk/voices/{session.pk}/voices/{waiting.pk}/": {
            "age_band": "10_12", "language": "en", "words": "Boats.", "english": planted
        },
        f"/desk/voices/{session.pk}/answer/": {"en": planted},
    }  # fmt: skip
    for address, typed in facilitators.items():
        refused(client, address, typed, planted)
    client.force_login(at.sol.person)
    act = f"/desk/voices/{session.pk}/voices/{waiting.pk}/act/"
    refused(client, act, {"act": "ask_back", "reason": planted}, planted)


def refused(client, address: str, typed: dict, planted: str) -> None:
    """The page again, with the words still in the form, a sentence, and no way for a browser to keep it."""
    response = client.post(address, typed)
    page = response.content.decode()
    assert response.status_code == 400, address
    assert "no-store" in response["Cache-Control"]
    assert "line 1, word" in page, address
    assert planted in unescape(page.replace("<mark>", "").replace("</mark>", "")), address


def test_a_province_too_small_is_refused_and_kept_nowhere(at, client, caplog):
    client.force_login(at.faye.person)
    response = client.post(
        "/desk/voices/open/",
        sessions_form(country="XA", province="Quokkatown district", safeguarding=at.sol.person.pk),
    )
    assert response.status_code == 400
    assert "a place smaller than a province" in response.content.decode()
    assert not tables.VoiceSession.objects.filter(topic="Bridges").exists()
    assert left(everywhere(client, caplog), *TRACES) == []


def test_what_waits_stands_in_its_own_table_and_before_its_two_readers_only(at, client, caplog):
    voice = at.voice(at.session(may_publish=True, publish_consent_on=DAY), SAID)
    found = everywhere(client, caplog, viewers=(at.people.ana, at.people.coral, at.people.eve))
    assert left(found, MARK) == [f"{MARK!r} in table records_voice"]
    found = everywhere(client, caplog, viewers=(at.faye, at.sol))
    address = reverse("desk-voice-session", args=[voice.session_id])
    assert {place for place in found if MARK in found[place]} == {
        "table records_voice", f"page {address} for Faye", f"page {address} for Sol"
    }  # fmt: skip


def test_published_it_is_found_and_withdrawn_it_is_nowhere(at, client, caplog):
    from mufakat.records.knowledge.voices.operations import approve, withdraw_voice

    voice = at.voice(at.session(may_publish=True, publish_consent_on=DAY), SAID)
    approve(voice, person=at.sol.person, by=at.sol.acting())
    found = everywhere(client, caplog)
    shown = {place for place in found if MARK in found[place]}
    assert f"page /voices/{voice.session_id}/ for None" in shown
    assert "page /meetings/cf-10/recommendations/1/ for None" in shown
    assert "page /voices.json for None" in shown
    assert any(place.startswith("page /search/?q=bridge") for place in shown)
    assert not any(place in shown for place in ("table records_entry", "table records_notice", "log"))
    withdraw_voice(voice, by=at.faye.acting())
    found = everywhere(client, caplog, viewers=(at.faye, at.sol, at.people.ana))
    assert left(found, MARK) == []
    assert "its words were erased" in found["table records_entry"]


def test_no_table_has_a_place_for_a_child(at):
    fields = {
        field.name
        for model in apps.get_app_config("records").get_models()
        if model.__module__.startswith("mufakat.records.knowledge.voices")
        for field in model._meta.get_fields()
        if isinstance(field, (models.CharField, models.TextField, models.FileField, models.ForeignKey))
    }
    assert fields == {
        "organisation", "facilitator", "safeguarding", "topic", "held_in", "country", "province", "size", "language", "meeting",
        "recommendation", "instrument", "provision_key", "feedback_by", "session", "age_band", "words", "english", "state", "made_key",
        "written_by", "moderated_by", "reason",
    }  # fmt: skip


def test_who_is_told_of_harm_is_told_nothing_of_it(at, client, caplog):
    session = at.session()
    client.force_login(at.faye.person)
    page = client.get(reverse("voice-harm", args=[session.pk])).content.decode()
    assert "<textarea" not in page
    response = client.post(
        reverse("voice-harm", args=[session.pk]),
        {"referred_on": date(2021, 2, 2), "followed": "on", "what": PLANTED["harm"]},
    )
    assert response.status_code == 302
    (notice,) = tables.Notice.objects.filter(person=at.sol.person)
    assert not notice.waits_for_person
    assert "is not kept here" in notice.text
    assert left(everywhere(client, caplog, viewers=(at.sol, at.people.ana)), *TRACES) == []

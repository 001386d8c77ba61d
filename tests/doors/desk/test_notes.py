"""An organisation's signed note: written, looked at, shown beside the status, taken back."""

import json

import pytest

from mufakat.records import models as tables
from mufakat.records.recommendations.operations import add_recommendation
from tests import cast
from tests.records.progress.world import BY

WORDS = "In the two provinces where we work, the offices are named but nobody answers the telephone."
PAGE = "/meetings/cf-10/recommendations/7/"
WRITE = "/desk/meetings/cf-10/recommendations/7/note/"


@pytest.fixture
def people(db):
    made = cast.lagoon()
    add_recommendation(cast.forum(), number=7, texts={"en": "Name an office in every village."}, by=BY)
    tables.Recommendation.objects.update(classification="public")
    return made


def signed(client, people, **said):
    client.force_login(people.eve.person)
    return client.post(WRITE, {"organisation": "reef-watch", "text": WORDS, "language": "en", "signed_as": "Coordinator"} | said)  # fmt: skip


def decided(client, people, **said):
    client.force_login(people.ana.person)
    note = tables.SignedNote.objects.get()
    return client.post(f"/desk/notes/{note.pk}/", said)


def seen(client, address=PAGE) -> str:
    client.logout()
    return client.get(address).content.decode()


def test_a_note_is_shown_beside_the_status_once_somebody_has_looked(client, people):
    status = seen(client, f"{PAGE[:-1]}.json")
    assert signed(client, people).status_code == 302
    assert WORDS not in seen(client)
    client.force_login(people.ana.person)
    assert WORDS in client.get("/desk/notes/").content.decode()
    decided(client, people, act="show")
    page = seen(client)
    assert WORDS in page
    assert "Eve, Coordinator, Reef Watch" in page
    before, after = (json.loads(one) for one in (status, seen(client, f"{PAGE[:-1]}.json")))
    assert (before["status"], before["answer"]) == (after["status"], after["answer"])
    assert after["notes"][0]["organisation"] == "Reef Watch"


def test_a_note_that_is_not_shown_says_why_to_its_author_and_to_nobody_else(client, people):
    signed(client, people)
    assert decided(client, people, act="decline").status_code == 400
    decided(client, people, act="decline", because="It names a child.")
    client.force_login(people.eve.person)
    assert "It names a child." in client.get("/desk/notes/").content.decode()
    assert WORDS not in seen(client)
    assert "Reef Watch" not in seen(client, "/journal/")


def test_its_author_takes_it_back(client, people):
    signed(client, people)
    decided(client, people, act="show")
    client.force_login(people.eve.person)
    client.post(f"/desk/notes/{tables.SignedNote.objects.get().pk}/", {"act": "withdraw"})
    assert WORDS not in seen(client)
    assert tables.SignedNote.objects.get().state == "withdrawn"


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"text": "Good."}, "a sentence or two"),
        ({"text": "x" * 2001}, "at most 2,000 characters"),
        ({"organisation": "unicef"}, "Select a valid choice"),
    ],
)
def test_what_is_no_note_is_refused_with_a_sentence_and_nothing_is_lost(client, people, said, sentence):
    page = signed(client, people, **said)
    assert page.status_code == 400
    assert sentence in page.content.decode()
    assert said.get("text", WORDS) in page.content.decode()
    assert not tables.SignedNote.objects.exists()


def test_the_same_note_is_not_signed_twice(client, people):
    signed(client, people)
    assert "exactly this note already" in signed(client, people).content.decode()


def test_only_organisations_sign_and_only_the_secretariat_looks(client, people):
    for who in (people.coral, people.ana):
        client.force_login(who.person)
        assert client.get(WRITE).status_code == 403
    signed(client, people)
    note = tables.SignedNote.objects.get()
    assert client.post(f"/desk/notes/{note.pk}/", {"act": "show"}).status_code == 403
    client.force_login(people.coral.person)
    assert client.post(f"/desk/notes/{note.pk}/", {"act": "show"}).status_code == 403
    client.force_login(people.eve.person)
    assert client.get("/desk/meetings/cf-10/recommendations/99/note/").status_code == 404
    assert "Sign a note" in client.get(PAGE).content.decode()
    assert "Sign a note" not in seen(client)


def test_a_page_with_many_notes_asks_no_more_questions(client, people, django_assert_max_num_queries):
    signed(client, people)
    decided(client, people, act="show")
    client.logout()
    with django_assert_max_num_queries(60) as few:
        client.get(PAGE)
    for n in range(5):
        note = tables.SignedNote.objects.first()
        note.pk, note.text = None, f"{WORDS} {n}"
        note.save()
    with django_assert_max_num_queries(len(few)):
        client.get(PAGE)

"""The outbox, the board and the settings at the desk: who may, what shows, what a press does."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from mufakat.records.circulation.models import Letter
from mufakat.records.decisions.operations import put_before, start_journey
from mufakat.records.notices.models import Notice
from mufakat.records.notices.queries import outbox, wish_of
from tests import cast
from tests.records.circulation.world import person, sent_out

BY = cast.BY


@pytest.fixture
def people(db):
    cache.clear()  # what other tests used up of the attempts
    people = cast.lagoon()
    journey = start_journey(key="wishes", route=cast.route(), forum=cast.forum(), on="2020-06-09", by=BY)
    put_before(
        journey,
        stage="forum",
        lap=1,
        body=cast.body("canoe-forum"),
        on=timezone.localdate().isoformat(),
        by=BY,
    )
    return people


def test_the_outbox_is_the_secretariats(client, people):
    mail = Notice.objects.get()
    for who in (people.ben, people.coral, people.eve):
        client.force_login(who.person)
        for address in ("/desk/outbox/", f"/desk/outbox/notice-{mail.pk}/"):
            assert client.get(address).status_code == 403
        assert client.post("/desk/outbox/send/", {"all": 1}).status_code == 403
        assert client.get("/desk/").status_code == 200
    client.force_login(people.ana.person)
    assert mail.subject in client.get("/desk/outbox/").content.decode()
    assert client.get("/desk/outbox/letter-999/").status_code == 404


def test_whoever_sends_in_a_demonstration_reads_that_nobody_is_written_to(client, people, settings):
    client.force_login(people.ana.person)
    assert "writes to nobody" not in client.get("/desk/outbox/").content.decode()
    settings.MAIL_IS_LAID = True
    assert "writes to nobody" in client.get("/desk/outbox/").content.decode()


def test_ticked_mails_are_sent_and_the_others_stay(client, people):
    mail = Notice.objects.get()
    client.force_login(people.ana.person)
    assert (
        "Nothing was sent" in client.post("/desk/outbox/send/", {"mail": ["x"]}, follow=True).content.decode()
    )
    client.post("/desk/outbox/send/", {"mail": [f"notice-{mail.pk}"]})
    mail.refresh_from_db()
    assert (mail.state, mail.released_by) == ("ready", "Ana")


def test_a_mail_is_read_mended_sent_and_set_aside(client, people):
    mail = Notice.objects.get()
    client.force_login(people.ana.person)
    page = f"/desk/outbox/notice-{mail.pk}/"
    assert "Dear Ben," in client.get(page).content.decode()
    client.post(page, {"act": "save", "subject": "Mended", "text": "Better"})
    assert "Mended" in client.get("/desk/outbox/").content.decode()
    assert client.post(page, {"act": "send", "subject": "", "text": "x"}).status_code == 200
    client.post(page, {"act": "send", "subject": "Mended", "text": "Best"})
    mail.refresh_from_db()
    assert (mail.text, mail.state) == ("Best", "ready")
    client.post(page, {"act": "aside"})
    mail.refresh_from_db()
    assert mail.state == "set_aside"
    assert "set aside" in client.get("/desk/outbox/?gone").content.decode()


def test_a_mail_perhaps_sent_asks_a_person(client, people):
    Notice.objects.update(started_at="2021-01-01T00:00Z", problem="Interrupted: gone")
    client.force_login(people.ana.person)
    page = f"/desk/outbox/notice-{Notice.objects.get().pk}/"
    shown = client.get(page).content.decode()
    assert "Its sending was begun on 1 January 2021 at" in shown
    assert "Sent by" not in shown
    assert "Say whether 1 mail was sent" in client.get("/desk/").content.decode()
    client.post(page, {"act": "was_sent"})
    assert Notice.objects.get().state == "sent"


def test_mails_perhaps_sent_stand_first(client, people):
    first = Notice.objects.get()
    later = Notice.objects.create(
        kind="act", email="b@lagoon.example", name="B", language="en", subject="Later", text="x", occasion="later",
        about="journey:x", waits_for_person=True, prepared_at=timezone.now(), started_at=timezone.now(),
    )  # fmt: skip
    assert [one.pk for one in outbox(people.ana)] == [later.pk, first.pk]


def test_the_board_is_for_chairs_and_the_secretariat(client, people):
    for who, status in ((people.ana, 200), (people.ben, 200), (people.coral, 403), (people.eve, 403)):
        client.force_login(who.person)
        assert client.get("/desk/board/").status_code == status
    client.force_login(people.ben.person)
    assert "10th Canoe Forum" in client.get("/desk/board/").content.decode()


def test_everybody_sets_language_and_mails_for_themselves(client, people):
    client.force_login(people.eve.person)
    client.post("/desk/me/", {"act": "wish", "language": "vi", "hears": "nothing"})
    people.eve.person.refresh_from_db()
    assert (people.eve.person.language, wish_of(people.eve.person).hears) == ("vi", "nothing")
    assert wish_of(people.ben.person).hears == "owed"
    assert client.post("/desk/me/", {"act": "wish", "language": "xx", "hears": "all"}).status_code == 200


def test_a_password_is_changed_only_by_who_knows_it(client, people):
    client.force_login(people.eve.person)
    new = {"act": "password", "new_password1": "another-long-word", "new_password2": "another-long-word"}
    client.post("/desk/me/", {**new, "old_password": "wrong"})
    people.eve.person.refresh_from_db()
    assert people.eve.person.check_password(cast.PASSWORD)
    client.post("/desk/me/", {**new, "old_password": cast.PASSWORD})
    people.eve.person.refresh_from_db()
    assert people.eve.person.check_password("another-long-word")
    assert client.get("/desk/me/").status_code == 200


def test_guessing_a_password_has_to_pause(client, people, settings):
    settings.SIGN_IN_ATTEMPTS = 2
    client.force_login(people.eve.person)
    guess = {"act": "password", "old_password": "x", "new_password1": "a", "new_password2": "a"}
    pages = [client.post("/desk/me/", guess).content.decode() for _ in range(3)]
    assert ["Too many attempts" in page for page in pages] == [False, False, True]


def test_letters_of_a_circulation_stand_in_the_same_outbox(client, db):
    asked = sent_out("VN", "LA", partners=())
    letter = Letter.objects.get(addressee__code="VN")
    Letter.objects.filter(addressee__code="LA").update(
        started_at=letter.prepared_at, problem="Interrupted: gone"
    )
    ratna = person("Ratna", "secretariat")
    client.force_login(ratna)
    shown = client.get("/desk/outbox/").content.decode()
    assert "on its way" in shown and "perhaps sent" in shown and "Viet Nam" in shown
    page = f"/desk/outbox/letter-{letter.pk}/"
    client.post(page, {"act": "aside"})
    letter.refresh_from_db()
    assert letter.state == "set_aside"
    assert asked.draft.label in client.get("/desk/outbox/?gone").content.decode()
    other = Letter.objects.get(addressee__code="LA")
    client.post(f"/desk/outbox/letter-{other.pk}/", {"act": "was_sent"})
    other.addressee.refresh_from_db()
    assert other.addressee.sent_at is not None


def test_the_outbox_asks_the_same_number_of_questions_however_many_letters_wait(client, db):
    sent_out("VN", partners=())
    client.force_login(person("Ratna", "secretariat"))
    client.get("/desk/outbox/")
    with CaptureQueriesContext(connection) as one:
        client.get("/desk/outbox/")
    letter = Letter.objects.get()
    for _ in range(3):
        letter.pk = None
        letter.save()
    with CaptureQueriesContext(connection) as four:
        client.get("/desk/outbox/")
    assert len(four) == len(one)

"""The board of a circulation says what is so: who can be written to, what was sent, what could not be read."""

import pytest
from django.core.cache import cache
from django.test import override_settings

from mufakat.records.circulation.models import Letter
from mufakat.records.circulation.operations import letters
from mufakat.records.journal.models import Entry
from tests.records.circulation.world import person, sent_out


@pytest.fixture
def asked(db):
    cache.clear()  # what other tests used up of the attempts
    return sent_out("VN", "LA", partners=())


@pytest.fixture
def ana(asked, client):
    made = person("Ana", "secretariat")
    client.force_login(made)
    return made


def test_whoever_has_no_address_is_named_and_not_recorded_as_reminded(client, asked, ana):
    asked.addressees.filter(code="LA").update(email="")
    said = client.post(f"/desk/circulations/{asked.pk}/remind/", follow=True).content.decode()
    assert "One reminder is on its way." in said
    assert "No mail address is held for LA" in said
    assert [each.addressee.code for each in Letter.objects.filter(kind="reminder")] == ["VN"]
    assert [each.says for each in Entry.objects.filter(verb="remind")] == [
        "A reminder to VN was put in the outbox."
    ]


def test_nobody_with_an_address_leaves_no_trace_of_a_reminder(client, asked, ana):
    asked.addressees.update(email="")
    said = client.post(f"/desk/circulations/{asked.pk}/remind/", follow=True).content.decode()
    assert "on its way" not in said and "on their way" not in said
    assert "No mail address is held for VN, LA" in said or "No mail address is held for LA, VN" in said
    assert not Letter.objects.filter(kind="reminder").exists()
    assert not Entry.objects.filter(verb="remind").exists()


@override_settings(
    EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend", EMAIL_HOST="127.0.0.1", EMAIL_PORT=9
)
def test_a_mail_server_that_is_away_is_said_in_a_plain_sentence(client, asked, ana):
    letters.send_letters.func(asked.pk)
    said = client.get(f"/desk/circulations/{asked.pk}/").content.decode()
    assert "The mail server cannot be reached" in said
    assert "Errno" not in said

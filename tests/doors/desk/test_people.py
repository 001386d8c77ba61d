"""The secretariat gives sign-ins and hats on a page; the password is shown once, and nobody else gets here."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from mufakat.records import models as tables
from mufakat.records.people.models import Mandate, Person
from tests import cast

PAGE = "/desk/people/"
TODAY = timezone.localdate


@pytest.fixture
def people(db):
    return cast.lagoon()


def typed(**more) -> dict:
    return {
        "name": "Gia", "email": "gia@lagoon.example", "language": "en", "capacity": "focal_point", "member": "XA",
        "since": TODAY().isoformat(),
    } | more  # fmt: skip


def test_somebody_added_signs_in_with_the_password_that_was_shown_once(client, people):
    client.force_login(people.ana.person)
    answer = client.post(PAGE, typed(), follow=True).content.decode()
    password = re.search(r"(?:[a-z2-9]{4}-){3}[a-z2-9]{4}", answer)[0]
    assert password not in client.get(PAGE).content.decode()
    assert all(password not in f"{entry.says} {entry.details}" for entry in tables.Entry.objects.all())
    client.logout()
    assert client.login(username="gia@lagoon.example", password=password)
    assert client.get("/desk/").status_code == 200
    assert Mandate.objects.get(person__email="gia@lagoon.example").member.code == "XA"


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"email": "no address"}, "valid email"),
        ({"capacity": "chair", "member": ""}, "Say which body"),
        ({"member": ""}, "Say for which country, organisation or body"),
        ({"organisation": "reef-watch"}, "not for both"),
        ({"capacity": "facilitator"}, "Say for which organisation."),
        ({"capacity": "king"}, "king"),
        ({"since": "soon"}, "valid date"),
    ],
)
def test_a_hat_nobody_could_wear_is_refused_and_nobody_is_added(client, people, wrong, says):
    client.force_login(people.ana.person)
    answer = client.post(PAGE, typed(**wrong))
    assert answer.status_code == 400
    assert says in answer.content.decode()
    assert "Gia" in answer.content.decode()
    assert not Person.objects.filter(name="Gia").exists()


def test_an_address_that_is_taken_says_so(client, people):
    client.force_login(people.ana.person)
    client.post(PAGE, typed())
    assert "already belongs to somebody" in client.post(PAGE, typed(name="Other")).content.decode()


def test_a_mandate_given_and_ended_opens_and_shuts_the_desk(client, people):
    client.force_login(people.ana.person)
    client.post(PAGE, typed())
    gia = Person.objects.get(name="Gia")
    hat = gia.mandates.get()
    client.post(f"{PAGE}{gia.pk}/", {"capacity": "observer", "organisation": "reef-watch", "since": TODAY()})
    assert gia.mandates.count() == 2
    client.post(f"{PAGE}mandates/{hat.pk}/end/")
    hat.refresh_from_db()
    assert hat.until == TODAY()
    gia.mandates.update(since=TODAY() - timedelta(2), until=TODAY() - timedelta(1))
    client.force_login(gia)
    assert client.get("/desk/").status_code == 403


def test_a_forgotten_password_is_replaced_and_the_old_one_is_gone(client, people):
    client.force_login(people.ana.person)
    client.post(PAGE, typed())
    gia = Person.objects.get(name="Gia")
    before = gia.password
    answer = client.post(f"{PAGE}{gia.pk}/password/", follow=True).content.decode()
    gia.refresh_from_db()
    assert gia.password != before
    assert gia.check_password(re.findall(r"(?:[a-z2-9]{4}-){3}[a-z2-9]{4}", answer)[-1])


def test_nobody_ends_their_own_mandate_of_the_secretariat(client, people):
    client.force_login(people.ana.person)
    own = people.ana.person.mandates.get()
    assert "a colleague does" in client.post(f"{PAGE}mandates/{own.pk}/end/", follow=True).content.decode()
    own.refresh_from_db()
    assert own.until is None


def test_nobody_else_gets_here(client, people):
    assert client.get(PAGE).status_code == 302
    client.force_login(people.ben.person)
    assert client.get(PAGE).status_code == 403
    assert client.post(PAGE, typed()).status_code == 403
    assert client.post(f"{PAGE}{people.ana.person.pk}/password/").status_code == 403
    assert not Person.objects.filter(name="Gia").exists()

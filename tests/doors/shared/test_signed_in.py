"""Who is signed in is asked by prepared questions and ends as Django ends it."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from mufakat.records.people.operations import add_person
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return add_person(email="lani@lagoon.example", name="Lani", password="a-long-password", by=cast.BY)


def test_a_session_lasts_until_it_ends(client, person):
    client.force_login(person)
    assert client.get("/desk/").status_code == 403  # known, but without a seat
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert client.get("/desk/").status_code == 302


def test_whoever_signs_out_is_out_at_once_also_with_the_old_cookie(client, person):
    client.force_login(person)
    cookie = client.cookies["sessionid"].value
    client.post("/sign-out/")
    client.cookies["sessionid"] = cookie
    assert client.get("/desk/").status_code == 302


def test_an_account_that_was_closed_is_out_at_once(client, person):
    client.force_login(person)
    person.is_active = False
    person.save()
    assert client.get("/desk/").status_code == 302


def test_a_changed_password_ends_the_sessions_of_the_old_one(client, person):
    client.force_login(person)
    person.set_password("another-long-password")
    person.save()
    assert client.get("/desk/").status_code == 302

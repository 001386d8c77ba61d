import pytest
from django.core.cache import cache
from django.test import Client

from mufakat.doors.shared.attempts import Attempts
from mufakat.doors.shared.sign_in import client as client_address
from mufakat.records.people.models import Person

pytestmark = pytest.mark.django_db
HERS = {"email": "ratna@example.org", "password": "a long enough one"}
REFUSED = "This e-mail address and this password do not belong together here."


@pytest.fixture(autouse=True)
def ratna(house):
    cache.clear()
    person = Person(email=HERS["email"], name="Ratna")
    person.set_password(HERS["password"])
    person.save()
    return person


def test_she_signs_in_and_comes_to_her_desk_and_out_again(client):
    assert client.post("/sign-in/", HERS)["Location"] == "/desk/"
    assert "Sign out" in client.get("/gallery/").content.decode()
    assert client.get("/sign-out/").status_code == 405
    client.post("/sign-out/")
    assert "Sign out" not in client.get("/gallery/").content.decode()


def test_the_case_of_an_address_does_not_matter(client):
    assert client.post("/sign-in/", {**HERS, "email": "Ratna@Example.org"}).status_code == 302


def test_she_goes_on_to_where_she_was_going_but_never_out_of_the_house(client):
    assert client.post("/sign-in/", {**HERS, "next": "/gallery/?a=1"})["Location"] == "/gallery/?a=1"
    assert client.post("/sign-in/", {**HERS, "next": "https://elsewhere.example/"})["Location"] == "/desk/"
    assert 'value="/gallery/"' in Client().get("/sign-in/?next=/gallery/").content.decode()


def test_unknown_account_wrong_password_and_closed_account_get_the_same_answer(client, ratna):
    wrong = client.post("/sign-in/", {**HERS, "password": "another long one"}).content.decode()
    unknown = client.post("/sign-in/", {**HERS, "email": "nobody@example.org"}).content.decode()
    ratna.is_active = False
    ratna.save()
    closed = client.post("/sign-in/", HERS).content.decode()
    assert all(REFUSED in page for page in (wrong, unknown, closed))


def test_after_too_many_failures_an_account_pauses_and_says_how_long(client, house):
    house.SIGN_IN_ATTEMPTS = 3
    for number in range(3):
        failed(client, HERS["email"], from_address=f"10.0.0.{number}")
    answer = client.post("/sign-in/", HERS, REMOTE_ADDR="10.0.0.99")
    assert answer.status_code == 429
    assert "Try again in 15 minutes." in answer.content.decode()
    assert not answer.wsgi_request.user.is_authenticated


def test_an_address_that_tries_many_accounts_pauses_too(client, house):
    house.SIGN_IN_ATTEMPTS = 3
    for number in range(3):
        failed(client, f"guess{number}@example.org", from_address="10.0.0.1")
    assert client.post("/sign-in/", HERS, REMOTE_ADDR="10.0.0.1").status_code == 429
    assert client.post("/sign-in/", HERS, REMOTE_ADDR="10.0.0.2").status_code == 302


def test_signing_in_is_no_failure(client, house):
    house.SIGN_IN_ATTEMPTS = 2
    assert [client.post("/sign-in/", HERS).status_code for _ in range(5)] == [302] * 5


def test_a_refused_attempt_takes_no_place_from_others(house):
    house.SIGN_IN_ATTEMPTS = 1
    assert Attempts("account:a", "address:1").begin()
    assert not Attempts("account:b", "address:1").begin()
    assert Attempts("account:b", "address:2").begin()


def test_the_address_is_the_proxys_word_only_behind_a_proxy(house, rf):
    request = rf.get("/", REMOTE_ADDR="10.0.0.1", headers={"x-forwarded-for": "1.1.1.1, 2.2.2.2"})
    house.SECURE_PROXY_SSL_HEADER = None
    assert client_address(request) == "10.0.0.1"
    house.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert client_address(request) == "2.2.2.2"


def test_only_the_demonstration_lists_its_seats(client, house):
    house.DEMO = False
    assert "Sign-ins of this demonstration" not in client.get("/sign-in/").content.decode()
    house.DEMO = True
    assert "Sign-ins of this demonstration" in client.get("/sign-in/").content.decode()


def test_what_is_wrong_with_the_form_is_said_at_the_field(client):
    page = client.post("/sign-in/", {"email": "no address", "password": ""}).content.decode()
    assert 'aria-describedby="id_email_error"' in page and 'id="id_email_error"' in page
    assert "2 things need mending" in page


def failed(client, email: str, *, from_address: str) -> None:
    form = {"email": email, "password": "another long one"}
    assert REFUSED in client.post("/sign-in/", form, REMOTE_ADDR=from_address).content.decode()

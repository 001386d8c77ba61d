"""Every address under /desk/ asks who you are."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from mufakat.records.meetings.operations.receive import receive_report
from tests import cast
from tests.records.test_reports import ENGLISH

# something that converts for every kind of argument an address may take
EXAMPLES = {"int": "1", "slug": "x", "str": "x", "path": "x", "uuid": "00000000-0000-0000-0000-000000000000"}


def desk_addresses() -> list[str]:
    desk = next(
        p for p in get_resolver().url_patterns if isinstance(p, URLResolver) and str(p.pattern) == "desk/"
    )
    return [f"/desk/{address}" for address in addresses_of(desk)]


def addresses_of(resolver: URLResolver, before: str = "") -> list[str]:
    found = []
    for one in resolver.url_patterns:
        route = str(one.pattern)
        for name, converter in one.pattern.converters.items():
            kind = type(converter).__name__.removesuffix("Converter").lower().replace("string", "str")
            route = route.replace(f"<{kind}:{name}>", EXAMPLES[kind]).replace(f"<{name}>", "x")
        if isinstance(one, URLPattern):
            found.append(before + route)
        else:
            found += addresses_of(one, before + route)
    return found


@pytest.mark.django_db
@pytest.mark.parametrize("address", desk_addresses())
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_is_sent_to_sign_in(client, address, method):
    response = getattr(client, method)(address)
    assert response.status_code in (302, 405), address
    if response.status_code == 302:
        assert response["Location"].startswith("/sign-in/")


@pytest.mark.django_db
def test_somebody_whose_mandate_has_ended_is_refused(client):
    people = cast.lagoon()
    client.force_login(people.finn.person)
    assert client.get("/desk/").status_code == 403


@pytest.mark.django_db
def test_the_inbox_is_the_secretariats(client):
    people = cast.lagoon()
    report = receive_report(ENGLISH.encode(), "report.txt", by=cast.BY)
    for who in (people.ben, people.coral, people.eve):
        client.force_login(who.person)
        assert client.get("/desk/intake/").status_code == 403
        assert client.get(f"/desk/intake/{report.pk}/").status_code == 403
    client.force_login(people.ana.person)
    assert "report.txt" in client.get("/desk/intake/").content.decode()


@pytest.mark.django_db
def test_somebody_whose_mandate_has_ended_or_not_begun_is_told_which_and_when(client):
    people = cast.lagoon()
    client.force_login(people.finn.person)
    page = client.get("/desk/").content.decode()
    assert "Your mandate as focal point (" in page
    assert "ended on 31 December 2020" in page
    people.finn.person.mandates.update(since="2999-01-05", until=None)
    assert "begins on 5 January 2999" in client.post("/desk/me/", {}).content.decode()


@pytest.mark.django_db
def test_one_of_several_mandates_that_ended_explains_a_page_that_is_shut(client):
    people = cast.lagoon()
    cast.person("Gia", "observer", body="canoe-forum")
    gia = people.ben.person.__class__.objects.get(name="Gia")
    gia.mandates.create(
        capacity="secretariat", body=cast.body("lagoon-office"), since="2010-01-01", until="2019-12-31"
    )
    client.force_login(gia)
    page = client.get("/desk/intake/")
    assert page.status_code == 403
    assert "Your mandate as secretariat" in page.content.decode()
    client.force_login(people.eve.person)
    assert "Your mandate" not in client.get("/desk/intake/").content.decode()

"""Through the doors: a country enters its structure and its authority clears it; an NGO shares a practice and is asked back."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from mufakat.readers.notices.following import entries_of, followed
from mufakat.readers.search.feed import catch_up
from mufakat.records import models as tables
from mufakat.records.journal.operations import record
from tests import cast

SCHEME = {
    "name_en": "Canoe grant", "form": "benefit", "groups": ["fishers"], "ages_from": "0", "ages_to": "17",
    "coverage": "1.200", "coverage_unit": "persons", "coverage_year": "2019",
}  # fmt: skip
PRACTICE = {
    "title": "Swimming grandmothers", "language": "en", "what": "Grandmothers teach children to swim.",
    "groups": ["fishers"], "results": "Forty swimmers.", "contact": "Office of the lagoon, swim@lagoon.example",
}  # fmt: skip


@pytest.fixture
def people(db):
    return cast.lagoon()


def text(client, address: str, **more) -> str:
    response = client.get(address, **more)
    assert response.status_code == 200, address
    return response.content.decode()


def pptx(*more: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as pack:
        for name in ("ppt/presentation.xml", *more):
            pack.writestr(name, "x")
    return out.getvalue()


def test_a_focal_point_enters_the_authority_clears_and_the_public_sees(client, people):
    gill = cast.person("Gill", "validating_authority", member="XA")
    client.force_login(people.coral.person)
    assert client.get("/desk/structure/")["Location"] == "/desk/structure/xa/"
    client.get("/desk/structure/xa/")
    page = client.post(
        "/desk/structure/xa/schemes/a1/", {**SCHEME, "seen": "0"}, follow=True
    ).content.decode()
    assert "A figure needs its source" in page
    assert 'value="1.200"' in page, "what was typed stands as it was typed"
    assert "One row needs mending" in text(client, "/desk/structure/xa/")

    answer = client.post(
        "/desk/structure/xa/schemes/a1/",
        {**SCHEME, "seen": "1", "coverage_source": "Register"},
        headers={"Accept": "application/json"},
    ).json()
    assert (answer["saved"], answer["version"], answer["problems"]) == (True, 2, {})
    late = client.post(
        "/desk/structure/xa/schemes/a1/", {**SCHEME, "seen": "1", "name_en": "Late"}, headers={"Accept": "application/json"}
    )  # fmt: skip
    assert late.status_code == 409
    assert "changed this row" in late.json()["problem"]
    plain = client.post("/desk/structure/xa/schemes/a1/", {**SCHEME, "seen": "1", "name_en": "Late"})
    assert 'value="Late"' in plain.content.decode()

    client.post("/desk/structure/xa/acts/", {"act": "date", "as_of": "2020-12-31"})
    refused = client.post(
        "/desk/structure/xa/acts/", {"act": "clear", "authority": "The elders", "signed_on": "2021-01-31"}
    )
    assert "only it can clear" in refused.content.decode()
    client.post("/desk/structure/xa/acts/", {"act": "ask"})
    assert "Canoe grant" not in text(client, "/countries/xa/structure/")

    client.force_login(gill.person)
    assert "/desk/structure/xa/" in text(client, "/desk/")
    client.post("/desk/structure/xa/acts/", {"act": "give_back", "because": "Name the act it rests on."})
    client.force_login(people.coral.person)
    assert "Name the act it rests on." in text(client, "/desk/structure/xa/")
    client.post(
        "/desk/structure/xa/schemes/a1/",
        {**SCHEME, "seen": "2", "coverage_source": "Register", "basis": "Canoe act"},
    )
    client.post("/desk/structure/xa/acts/", {"act": "ask"})
    client.force_login(gill.person)
    client.post(
        "/desk/structure/xa/acts/", {"act": "clear", "authority": "The elders", "signed_on": "2021-01-31"}
    )
    client.force_login(people.coral.person)
    client.post("/desk/structure/xa/acts/", {"act": "publish", "classification": "public"})

    client.logout()
    page = text(client, "/countries/xa/structure/")
    for words in ("Canoe grant", "1,200", "2019", "Register", "Canoe act", "The elders", "not reported"):
        assert words in page, words
    assert "Canoe grant" in text(client, "/countries/xa/")
    assert "Canoe grant" not in text(client, "/countries/xa/structure/?on=2019-06-01")
    compared = text(client, "/countries/compare/?c=xa&c=xb")
    assert "Canoe grant" in compared
    assert "not reported" in compared
    rows = text(client, "/countries/compare.csv?c=xa,xb")
    assert "XA,2020-12-31,member" in rows
    assert "not reported" in rows
    catch_up()
    found = client.get("/search.json?q=canoe+grant").json()["hits"]
    assert "structure" in [hit["kind"] for hit in found]


def test_an_edition_for_members_is_released_from_the_desk(client, people):
    tables.StructureEdition.objects.create(
        member=tables.Member.objects.get(code="XA"), number=1, as_of="2020-01-01", sha256="0", classification="members",
        contents={"schemes": [{"name_en": "Canoe grant"}]},
    )  # fmt: skip
    assert "Canoe grant" not in text(client, "/countries/xa/structure/")
    client.force_login(people.coral.person)
    assert "for members only" in text(client, "/desk/structure/xa/")
    client.post("/desk/structure/xa/acts/", {"act": "release", "number": "1"})
    client.logout()
    assert "Canoe grant" in text(client, "/countries/xa/structure/")


def test_five_countries_are_too_many_and_it_is_said(client, people):
    page = text(client, "/countries/compare/?c=xa,xb,xc,xd,xe,zz")
    codes = list(tables.Member.objects.values_list("code", flat=True))
    assert ("Left out" in page) is (len(codes) > 4)
    assert "No country here has this code" in page


def test_an_ngo_offers_the_secretariat_asks_back_and_publishes(client, people):
    client.force_login(people.eve.person)
    client.post("/desk/practices/new/", {"title": "Swimming grandmothers", "act": "send", "made_key": "k"})
    made = tables.Practice.objects.get()
    page = text(client, f"/desk/practices/{made.pk}/?check=1")
    assert "Say what is done" in page
    assert "Choose for whom it is" in page
    program = SimpleUploadedFile("talk.pptx", b"MZ\x90 program")
    address = f"/desk/practices/{made.pk}/"
    page = client.post(
        address, {**PRACTICE, "seen": made.version, "act": "send", "file": program}, follow=True
    ).content.decode()
    assert "is a program that calls itself .pptx" in page
    assert "Grandmothers teach children to swim." in page
    made.refresh_from_db()
    assert (made.state, made.what) == ("begun", "Grandmothers teach children to swim.")
    large = SimpleUploadedFile("talk.pptx", b"PK\x03\x04" + bytes(40 * 1024**2))
    page = client.post(
        address, {**PRACTICE, "results": "Fifty swimmers.", "seen": made.version, "act": "send", "file": large}, follow=True
    ).content.decode()  # fmt: skip
    assert re.search(r"has 41 MB; up to 25 MB", page)
    assert "Fifty swimmers." in page
    made.refresh_from_db()
    macros = SimpleUploadedFile("talk.pptx", pptx("ppt/vbaProject.bin"))
    page = client.post(
        address,
        {
            **PRACTICE,
            "contact": "Mrs Reef, reef@gmail.com",
            "seen": made.version,
            "act": "send",
            "file": macros,
        },
        follow=True,
    ).content.decode()
    assert "somebody’s own mail address" in page
    assert "holds macros" in page
    made.refresh_from_db()
    client.post(address, {**PRACTICE, "seen": made.version, "act": "send"})

    client.force_login(people.ana.person)
    assert "Swimming grandmothers" in text(client, "/desk/practices/")
    refused = client.post(f"/desk/practices/{made.pk}/moderate/", {"act": "ask_back", "reason": ""})
    assert "Say why" in refused.content.decode()
    client.post(f"/desk/practices/{made.pk}/moderate/", {"act": "ask_back", "reason": "Since when?"})

    client.force_login(people.eve.person)
    assert "Since when?" in text(client, address)
    made.refresh_from_db()
    client.post(address, {**PRACTICE, "since": "2016", "meeting": "cf-10", "where": "XA", "seen": made.version, "act": "send"})  # fmt: skip
    client.force_login(people.ana.person)
    client.post(f"/desk/practices/{made.pk}/moderate/", {"act": "publish"})

    client.logout()
    for page in (f"/practices/{made.pk}/", "/practices/", "/practices/?country=xa&group=fishers&meeting=cf-10", "/meetings/cf-10/", "/countries/xa/"):  # fmt: skip
        assert "Swimming grandmothers" in text(client, page), page
    assert "Swimming grandmothers" not in text(client, "/practices/?country=xb")
    assert "Since when?" not in text(client, f"/practices/{made.pk}/")
    assert "holds macros" in text(client, f"/practices/{made.pk}/")
    file = client.get(f"/practices/{made.pk}/presentation/")
    assert file["Content-Disposition"].startswith("attachment")
    assert file["X-Content-Type-Options"] == "nosniff"
    catch_up()
    hits = client.get("/search.json?q=grandmothers").json()["hits"]
    assert [hit["kind"] for hit in hits] == ["practice"]


def test_a_second_sender_of_the_same_delegation_loses_nothing(client, people):
    client.force_login(people.eve.person)
    client.post("/desk/practices/new/", {**PRACTICE, "act": "save", "made_key": "k"})
    made = tables.Practice.objects.get()
    client.post(
        f"/desk/practices/{made.pk}/", {**PRACTICE, "title": "First", "seen": made.version, "act": "save"}
    )
    late = client.post(
        f"/desk/practices/{made.pk}/", {**PRACTICE, "title": "Second", "seen": made.version, "act": "save"}
    )
    assert late.status_code == 409
    assert "Eve changed this meanwhile" in late.content.decode()
    assert "Second" in late.content.decode()
    assert tables.Practice.objects.get().title == "First"


@pytest.mark.parametrize(
    ("who", "address"),
    [
        ("stranger", "/desk/structure/xa/"),
        ("eve", "/desk/structure/"),
        ("dov", "/desk/structure/xa/"),
        ("ana", "/desk/structure/xa/"),
        ("dov", "/desk/practices/{pk}/"),
        ("stranger", "/desk/practices/{pk}/"),
        ("ana", "/desk/practices/{pk}/"),
        ("dov", "/practices/{pk}/presentation/"),
        ("stranger", "/practices/{pk}/"),
    ],
)
def test_what_is_on_its_way_is_shown_to_nobody_else(client, people, who, address):
    client.force_login(people.eve.person)
    client.post(
        "/desk/practices/new/",
        {**PRACTICE, "made_key": "k", "file": SimpleUploadedFile("a.pdf", b"%PDF-1.7 x")},
    )
    made = tables.Practice.objects.get()
    assert made.file is not None
    client.logout()
    viewer = getattr(people, who)
    if viewer.person:
        client.force_login(viewer.person)
    response = client.get(address.format(pk=made.pk))
    assert response.status_code in (302, 403, 404)
    assert b"grandmothers" not in response.content


def test_a_list_asks_no_more_questions_for_many_practices_than_for_one(client, people):
    def asked(address: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        return len(queries)

    pages = ("/practices/", "/countries/xa/", "/meetings/cf-10/", "/countries/compare/?c=xa&c=xb")
    another()
    client.get("/practices/")
    one = {page: asked(page) for page in pages}
    for _ in range(4):
        another()
    assert {page: asked(page) for page in pages} == one


def another() -> None:
    from django.utils import timezone

    made = tables.Practice.objects.create(
        offered_by=tables.Member.objects.get(code="XA"), meeting=cast.forum(), title="Another", state="published",
        classification="public", changed_by="x", changed_at=timezone.now(), published_on="2020-06-01",
    )  # fmt: skip
    made.groups.set(tables.TargetGroup.objects.all()[:2])
    tables.StructureEdition.objects.create(
        member=made.offered_by, number=made.pk, as_of="2020-01-01", sha256="0", classification="public",
        contents={"schemes": [{"name_en": f"Grant {n}", "groups": ["fishers"]} for n in range(made.pk)]},
    )  # fmt: skip


def test_who_follows_a_country_hears_what_it_shared_and_how_it_is_structured(client, people):
    another()
    shared = f"practice:{tables.Practice.objects.get().pk}"
    with transaction.atomic():
        for subject in ("structure:XA", shared, "structure:XB"):
            record("publish", subject, "Something was published.", by=cast.BY, classification="public")
    heard = entries_of(followed("country", "XA", "en")).values_list("subject", flat=True)
    assert set(heard) == {"structure:XA", shared}

"""A country's structure: entered as typed, cleared by another eye, published as editions that stay."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mufakat.core.problems import OutOfDate, Problem, RuleBroken
from mufakat.records import models as tables
from mufakat.records.knowledge.structure import operations
from mufakat.records.knowledge.structure.queries import (
    contents_on,
    editions_of,
    holding_on,
    own_work,
    waiting_for_clearance,
)
from mufakat.records.knowledge.structure.reading import work_read
from tests import cast

TODAY = date(2021, 3, 1)
SCHEME = {"name_en": "Canoe grant", "form": "benefit"}


@pytest.fixture
def people(db):
    return cast.lagoon()


@pytest.fixture
def work(people):
    return operations.begin_structure(member(), by=by(people.coral))


def member(code: str = "XA") -> tables.Member:
    return tables.Member.objects.get(code=code)


def by(viewer):
    return viewer.acting()


def authority(name: str = "Gill"):
    return cast.person(name, "validating_authority", member="XA")


def save(work, typed, *, viewer, part="schemes", key="a", seen=0):
    return operations.save_row(work, part, key, typed, seen=seen, by=by(viewer))


def ready(work, people, as_of="2020-12-31"):
    if not work.rows.exists():
        save(work, SCHEME, viewer=people.coral)
    return operations.date_structure(work, as_of, by=by(people.coral), on=TODAY)


def clear(work, viewer, authority="The council of elders"):
    return operations.clear_structure(work, authority=authority, signed_on=TODAY, by=by(viewer), on=TODAY)


def published(work, people, as_of="2020-12-31", **more):
    ready(work, people, as_of)
    clear(work, people.coral)
    return operations.publish_structure(work, by=by(people.coral), on=TODAY, **more)


def test_a_wrong_row_is_kept_as_it_was_typed_and_says_what_is_wrong(work, people):
    row = save(work, SCHEME | {"coverage": "many"}, viewer=people.coral)
    assert tables.StructureRow.objects.get(pk=row.pk).typed["coverage"] == "many"
    read = work_read(own_work(people.coral, "xa"), on=TODAY)
    assert read.wrong == 1
    assert "coverage" in read.parts["schemes"][0].read.problems


def test_a_row_sent_twice_is_written_once(work, people):
    save(work, SCHEME, viewer=people.coral)
    save(work, SCHEME, viewer=people.coral)
    assert work.rows.get().version == 1


def test_who_comes_second_is_told_and_nothing_is_overwritten(work, people):
    save(work, SCHEME, viewer=people.coral)
    save(work, SCHEME | {"basis": "Act"}, viewer=people.coral, seen=1)
    with pytest.raises(OutOfDate, match="Coral changed this row"):
        save(work, SCHEME | {"basis": "Decree"}, viewer=people.coral, seen=1)
    assert work.rows.get().typed["basis"] == "Act"


def test_an_emptied_row_goes_and_an_empty_new_one_never_comes(work, people):
    save(work, SCHEME, viewer=people.coral)
    save(work, {}, viewer=people.coral, seen=1)
    assert save(work, {"language": "en"}, viewer=people.coral, key="b") is None
    assert not work.rows.exists()


@pytest.mark.parametrize(("as_of", "words"), [("2031-01-01", "day that has come"), ("2020", "Give the day"), ("soon", "not a date")])  # fmt: skip
def test_the_day_of_a_structure_is_one_that_has_come(work, people, as_of, words):
    with pytest.raises(Problem, match=words):
        operations.date_structure(work, as_of, by=by(people.coral), on=TODAY)


def test_what_has_a_fault_or_no_day_is_not_cleared(work, people):
    save(work, SCHEME, viewer=people.coral)
    with pytest.raises(RuleBroken, match="which day"):
        clear(work, people.coral)
    operations.date_structure(work, "2020-12-31", by=by(people.coral), on=TODAY)
    save(work, {"form": "benefit"}, viewer=people.coral, key="b")
    with pytest.raises(RuleBroken, match="One row needs mending"):
        clear(work, people.coral)


def test_where_the_authority_signs_in_only_it_clears(work, people):
    ready(work, people)
    gill = authority()
    with pytest.raises(RuleBroken, match="only it can clear"):
        clear(work, people.coral)
    operations.ask_clearance(work, by=by(people.coral), on=TODAY)
    assert [one.pk for one in waiting_for_clearance(gill)] == [work.pk]
    assert clear(work, gill).state == "cleared"


def test_who_wrote_a_row_never_clears_it(work, people):
    ready(work, people)
    gill, hope = authority(), authority("Hope")
    save(work, {"name_en": "School boat"}, viewer=gill, key="g")
    with pytest.raises(RuleBroken, match="another eye"):
        clear(work, gill)
    assert clear(work, hope).state == "cleared"


def test_given_back_says_why_and_opens_it_again(work, people):
    ready(work, people)
    gill = authority()
    operations.ask_clearance(work, by=by(people.coral), on=TODAY)
    operations.give_back(work, "Count the boats.", by=by(gill), on=TODAY)
    work.refresh_from_db()
    assert (work.state, work.given_back) == ("open", "Count the boats.")


def test_what_changed_after_the_clearance_is_not_published(work, people):
    ready(work, people)
    clear(work, people.coral)
    save(work, {"name_en": "School boat"}, viewer=people.coral, key="late")
    with pytest.raises(RuleBroken, match="has not cleared"):
        operations.publish_structure(work, by=by(people.coral), on=TODAY)


def test_a_new_edition_never_overwrites_the_old(work, people):
    first = published(work, people, "2019-12-31")
    before = (first.sha256, first.contents)
    row = work.rows.get()
    save(work, SCHEME | {"basis": "New act"}, viewer=people.coral, key=row.key, seen=row.version)
    second = published(work, people, "2020-12-31")
    first.refresh_from_db()
    assert (first.sha256, first.contents) == before
    assert (first.number, second.number) == (1, 2)
    assert second.contents["schemes"][0]["basis"] == "New act"


def test_a_page_about_a_day_shows_the_edition_of_that_day(work, people):
    published(work, people, "2019-12-31")
    published(work, people, "2020-12-31")
    held = editions_of(people.stranger, member())
    assert holding_on(held, date(2020, 6, 1)).number == 1
    assert holding_on(held, date(2021, 1, 1)).number == 2
    assert holding_on(held, date(2018, 1, 1)) is None


def test_what_sources_say_holds_where_the_country_reported_nothing():
    one = tables.StructureEdition(
        origin="sources", number=0, contents={"laws": [{"name_en": "Act", "since": "2015"}]}
    )
    assert contents_on(one, date(2014, 1, 1))["laws"] == ()
    assert len(contents_on(one, date(2016, 1, 1))["laws"]) == 1


def test_nobody_outside_the_delegation_finds_its_work(work, people):
    save(work, SCHEME, viewer=people.coral)
    assert own_work(people.coral, "xa") is not None
    for viewer in (people.ana, people.ben, people.dov, people.eve, people.finn, people.stranger):
        assert own_work(viewer, "xa") is None


def test_an_edition_for_members_is_for_members_until_it_is_released(work, people):
    edition = published(work, people, classification="members")
    assert editions_of(people.stranger, member()) == []
    assert editions_of(people.eve, member()) == []
    assert editions_of(people.dov, member()) == [edition]
    operations.release_structure(edition, by=by(people.coral))
    assert editions_of(people.stranger, member()) == [edition]


def test_the_journal_keeps_that_rows_were_written_and_not_what(work, people):
    save(work, SCHEME | {"basis": "Zanzibar act"}, viewer=people.coral)
    entries = tables.Entry.objects.filter(subject=f"structure-work:{work.pk}")
    assert entries.exists()
    assert not any("Zanzibar" in f"{one.says}{one.details}" for one in entries)
    assert {one.classification for one in entries} == {"own"}


def test_many_rows_are_read_with_as_few_questions_as_one(work, people):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            work_read(own_work(people.coral, "xa"), on=TODAY)
        return len(queries)

    save(work, SCHEME, viewer=people.coral)
    one = asked()
    for n in range(12):
        save(work, {"name_en": f"Grant {n}"}, viewer=people.coral, key=f"k{n}")
    assert asked() == one


def test_the_work_begins_with_what_sources_say(people):
    tables.StructureEdition.objects.create(
        member=member("XB"), number=0, origin="sources", sha256="0", classification="public",
        contents={"councils": [{"kind": "association", "name_en": "Canoe builders", "source": "Reef News"}]},
    )  # fmt: skip
    work = operations.begin_structure(member("XB"), by=by(people.dov))
    assert work.rows.get().typed["source"] == "Reef News"


def test_what_is_unchanged_since_its_edition_is_not_cleared_again(work, people):
    published(work, people)
    with pytest.raises(RuleBroken, match="Nothing has changed since the last edition"):
        operations.ask_clearance(work, by=by(people.coral), on=TODAY)
    ready(work, people, "2021-01-31")
    assert operations.ask_clearance(work, by=by(people.coral), on=TODAY).state == "asked"


def test_rows_of_the_demonstration_stay_illustrative_in_the_next_edition(work, people):
    published(work, people, illustrative=True)
    save(work, {"name_en": "Paddle grant", "form": "benefit"}, viewer=people.coral, key="b")
    assert published(work, people, "2021-01-31").illustrative
    for row in tables.StructureRow.objects.all():
        save(
            work,
            row.typed | {"name_en": f"New {row.key}"},
            viewer=people.coral,
            key=row.key,
            seen=row.version,
        )
    assert not published(work, people, "2021-02-28").illustrative


def test_another_day_after_the_clearance_says_that_it_must_be_cleared_again(work, people, client):
    ready(work, people)
    clear(work, people.coral)
    client.force_login(people.coral.person)
    assert "With another day it must be cleared again" in client.get("/desk/structure/xa/").content.decode()
    done = client.post("/desk/structure/xa/acts/", {"act": "date", "as_of": "2021-01-31"}, follow=True)
    assert "Changed after clearance: it must be cleared again." in done.content.decode()


def test_the_authority_finds_its_own_name_where_it_clears(work, people, client):
    gill = authority()
    ready(work, people)
    client.force_login(gill.person)
    assert (
        f'name="authority" value="{gill.person.name}"' in client.get("/desk/structure/xa/").content.decode()
    )

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from mufakat.readers.search import feed
from mufakat.readers.search.answer import search
from mufakat.records import models as tables
from mufakat.records.journal.operations import By, record
from mufakat.records.people.access import STRANGER
from tests import cast

BY = By(actor="test", name="The test")


@pytest.fixture
def world(db):
    people = cast.lagoon()
    feed.catch_up()
    return people


def tell(subject: str) -> None:
    with transaction.atomic():
        record("change", subject, "Something changed.", by=BY)


def queued() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT subject FROM search_queue ORDER BY id")
        return [subject for (subject,) in cursor.fetchall()]


def kept() -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT kind, key, scope, digest, level, until_level FROM search_entry ORDER BY kind, key"
        )
        return cursor.fetchall()


def test_loading_a_profile_fills_the_index(world):
    assert search(STRANGER, "Port Coral").total
    assert queued() == []


def test_an_act_is_in_the_index_as_soon_as_it_holds(world, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        cast.charter()
        assert not search(STRANGER, '"share canoes"').total
    assert search(STRANGER, '"share canoes"').total == 1
    assert queued() == []


def test_an_act_that_is_undone_leaves_nothing_in_the_queue(world):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        record("change", "meeting:cf-10", "It did not happen.", by=BY)
        assert queued() == ["meeting:cf-10"]
        raise ZeroDivisionError
    assert queued() == []


def test_what_is_gone_is_not_found_any_more(world):
    tables.Recommendation.objects.filter(meeting__key="cf-10").delete()
    tell("meeting:cf-10")
    feed.catch_up()
    assert not search(STRANGER, "swim before they are eight").direct
    assert dict(search(STRANGER, "swim").kinds).get("recommendation") is None


def test_a_thing_made_public_is_found_by_the_public(world):
    hidden = tables.Meeting.objects.create(
        key="cf-11",
        body=cast.body("canoe-forum"),
        ordinal=11,
        theme={"en": "Whales"},
        classification="members",
    )
    tell("meeting:cf-11")
    feed.catch_up()
    assert not search(STRANGER, "whales").total
    hidden.classification = "public"
    hidden.save()
    tell("meeting:cf-11")
    feed.catch_up()
    assert search(STRANGER, "whales").total == 1


def test_only_what_changed_is_written_again(world):
    tell("meeting:cf-10")
    assert feed.catch_up() == 0
    tables.Meeting.objects.filter(key="cf-10").update(theme={"en": "Whales"})
    tell("meeting:cf-10")
    assert feed.catch_up() == 1


def test_a_subject_of_a_new_kind_may_have_changed_anything(world):
    tables.Meeting.objects.filter(key="cf-10").update(theme={"en": "Whales"})
    tell("lighthouse:1")
    feed.catch_up()
    assert search(STRANGER, "whales").total == 1


def test_what_is_not_searched_is_not_queued(world):
    tell("person:1")
    assert queued() == []


def test_following_the_journal_and_building_anew_come_to_the_same(world, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        cast.charter()
    followed = kept()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE search_entry SET digest = ''")
    assert feed.rebuild() == len(followed)
    assert kept() == followed


def test_the_command_says_how_many_entries_there_are(world, capsys):
    call_command("reindex")
    assert f"{len(kept())} entries" in capsys.readouterr().out


@pytest.mark.django_db(transaction=True)
def test_emptying_the_records_empties_the_index():
    cast.lagoon()
    assert search(STRANGER, "Port Coral").total
    call_command("flush", interactive=False, verbosity=0)
    assert kept() == [] and queued() == []

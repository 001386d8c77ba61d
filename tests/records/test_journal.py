from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection, transaction

from mufakat.records.journal.models import Entry
from mufakat.records.journal.operations import By, record, recorded
from mufakat.records.journal.queries import first_fault, length

BY = By(actor="person:1", name="Ana", on_behalf_of="Lagoon Office")


def write(n: int) -> list[Entry]:
    entries = []
    for i in range(n):
        with transaction.atomic():
            entries.append(record("note", f"thing:{i}", f"Thing {i}.", by=BY, details={"i": i, "tên": "Hà"}))
    return entries


@pytest.mark.django_db
def test_an_empty_journal_holds():
    assert first_fault() is None


@pytest.mark.django_db
def test_entries_follow_one_another_and_keep_both_names():
    first, second = write(2)
    assert (first.number, second.number, second.previous) == (1, 2, first.hash)
    assert (second.actor_name, second.on_behalf_of) == ("Ana", "Lagoon Office")
    assert first_fault() is None


TAMPERINGS = {
    "says": {"says": "Another thing."},
    "details": {"details": {"i": 99}},
    "actor": {"actor_name": "Ben"},
    "on behalf of": {"on_behalf_of": "Breadfruit Islands"},
    "classification": {"classification": "public"},
    "previous": {"previous": "f" * 64},
}


@pytest.mark.django_db
@pytest.mark.parametrize("change", TAMPERINGS.values(), ids=TAMPERINGS)
def test_a_changed_entry_is_named(change):
    write(4)
    Entry.objects.filter(number=3).update(**change)
    number, reason = first_fault()
    assert number == 3
    assert reason


@pytest.mark.django_db
def test_a_moved_time_is_named():
    entry = write(2)[1]
    Entry.objects.filter(number=2).update(at=entry.at + timedelta(seconds=1))
    assert first_fault()[0] == 2


@pytest.mark.django_db
def test_a_removed_entry_is_named_by_the_one_after_it():
    write(3)
    Entry.objects.filter(number=2).delete()
    assert first_fault() == (3, "entry 2 is missing before it")


@pytest.mark.django_db
def test_a_removed_end_is_noticed():
    write(3)
    Entry.objects.filter(number=3).delete()
    assert first_fault()[0] == 3


@pytest.mark.django_db
def test_an_act_that_fails_leaves_no_entry():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        record("note", "thing:1", "Thing.", by=BY)
        _ = 1 / 0
    assert length() == 0
    assert first_fault() is None


@pytest.mark.django_db(transaction=True)
def test_the_journal_refuses_to_be_written_outside_an_act():
    with pytest.raises(AssertionError):
        record("note", "thing:1", "Thing.", by=BY)


@pytest.mark.django_db
def test_listeners_hear_of_an_entry_inside_its_act():
    heard = []

    def listen(sender, entry, **_):
        heard.append((entry.subject, connection.in_atomic_block))

    recorded.connect(listen)
    try:
        write(1)
    finally:
        recorded.disconnect(listen)
    assert heard == [("thing:0", True)]


@pytest.mark.django_db(transaction=True)
def test_people_writing_at_once_never_share_a_number():
    together = Barrier(4)

    def many():
        together.wait()
        try:
            write(10)
        finally:
            connection.close()

    threads = [Thread(target=many) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(Entry.objects.values_list("number", flat=True)) == list(range(1, 41))
    assert first_fault() is None

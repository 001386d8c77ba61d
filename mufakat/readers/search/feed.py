"""How the index follows the records: gathering and cutting words happens after the commit, only where something changed."""

from collections.abc import Iterable

from django.db import connection, transaction
from django.db.models import Q

from mufakat.readers.search.collecting import GATHERERS, gathered
from mufakat.readers.search.engines import engine
from mufakat.readers.search.scopes import EVERYTHING, OF_ITS_OWN, SUBJECTS
from mufakat.records.bodies.models import Body
from mufakat.records.decisions.models import Journey


def catch_up() -> int:
    """Read the queue to its end; how many entries of the index were written or removed.

    Whoever comes second finds the queue locked or empty, so two processes never write the same entry.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT id, subject FROM search_queue ORDER BY id{waiting_rows_only()}")  # noqa: S608
            waiting = cursor.fetchall()
            if not waiting:
                return 0
            cursor.executemany("DELETE FROM search_queue WHERE id = %s", [[row] for row, _ in waiting])
        return refresh({subject for _, subject in waiting})


def rebuild() -> int:
    """Bring the whole index to what the records say; how many entries it holds then."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_queue")
        for kind in GATHERERS:
            follow(kind)
        cursor.execute("SELECT count(*) FROM search_entry")
        return cursor.fetchone()[0]


def refresh(subjects: Iterable[str]) -> int:
    scopes = {scope for subject in subjects for scope in scopes_of(subject)}
    if (EVERYTHING, "") in scopes:
        return sum(follow(kind) for kind in GATHERERS)
    return sum(follow(kind, key) for kind, key in sorted(scopes))


def scopes_of(subject: str) -> set[tuple[str, str]]:
    """What has to be gathered anew; a subject of a kind not known here may have changed anything."""
    kind, _, key = subject.partition(":")
    scope = SUBJECTS.get(kind, EVERYTHING)
    if scope in (None, EVERYTHING, "region"):
        return {(scope, "")} if scope else set()
    if scope in OF_ITS_OWN:
        return {(scope, key)}
    key = key.partition("/")[0]
    told_with_it = {
        "meeting": Q(forum__key=key) | Q(acts__meeting__key=key),
        "instrument": Q(instrument__key=key),
        "journey": Q(key=key),
    }[scope]
    journeys = Journey.objects.filter(told_with_it).values_list("key", flat=True)
    return {(scope, key), *(("journey", found) for found in journeys)}


def follow(kind: str, key: str = "") -> int:
    """Write what changed in a scope (or in all of its kind) and remove what is gone."""
    held = held_in(kind, key)
    changed = []
    for scope, entry in gathered(kind, key):
        _row, digest = held.pop((entry.kind, entry.key), (None, ""))
        if digest != entry.digest:
            changed.append((scope, entry))
    index = engine()
    index.write(changed)
    index.remove([row for row, _ in held.values()])
    return len(changed) + len(held)


def held_in(kind: str, key: str) -> dict[tuple[str, str], tuple[int, str]]:
    where, values = (
        ("scope = %s", [f"{kind}:{key}"]) if key else ("scope = %s OR scope LIKE %s", [kind, f"{kind}:%"])
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT kind, key, id, digest FROM search_entry WHERE {where}", values)  # noqa: S608
        return {
            (entry_kind, entry_key): (row, digest) for entry_kind, entry_key, row, digest in cursor.fetchall()
        }


def waiting_rows_only() -> str:
    return " FOR UPDATE SKIP LOCKED" if connection.features.has_select_for_update_skip_locked else ""


def forget_if_empty() -> None:
    """After a `flush` there is nothing to find, but Django has emptied the tables of models only."""
    held = connection.introspection.table_names()
    if {"search_entry", "records_body"} <= set(held) and not Body.objects.exists():
        rebuild()

"""Rows made once and copied in afterwards: what the first test of a process makes through the operations, the others get in a few milliseconds."""

from collections.abc import Callable
from functools import cache, wraps
from typing import TypeVar

from django.apps import apps
from django.db import connection

Made = TypeVar("Made")
Rows = list[tuple[str, list[str], list[tuple]]]  # table, columns, rows


def copied(names: Callable[[], Made]):
    """Decorates what fills an empty database; ``names`` finds again in the rows what the filling returned.

    Only for fillings that leave nothing but rows: no files. Where the database
    holds anything already, the filling is asked as it is.
    """

    def decorate(fill: Callable[[], Made]) -> Callable[[], Made]:
        kept: dict[str, Rows] = {}

        @wraps(fill)
        def filled() -> Made:
            if (
                not connection.in_atomic_block
            ):  # what follows an act comes at once here, and belongs to the filling
                return fill()
            if connection.vendor in kept and not any_rows(kept[connection.vendor]):
                put_in(kept[connection.vendor])
                return names()
            before = {table for table, _columns, _rows in taken()}
            made = fill()
            if not before - STANDING:
                kept[connection.vendor] = [part for part in taken() if part[0] not in STANDING]
            return made

        return filled

    return decorate


STANDING = {"django_migrations", "django_content_type", "auth_permission"}  # there before any test begins


def any_rows(rows: Rows) -> bool:
    with connection.cursor() as cursor:
        for table, _columns, _rows in rows:
            cursor.execute(f"SELECT 1 FROM {quoted(table)} LIMIT 1")
            if cursor.fetchone():
                return True
    return False


def taken() -> Rows:
    found = []
    with connection.cursor() as cursor:
        for table in own_tables():
            cursor.execute(f"SELECT * FROM {quoted(table)}")
            if rows := cursor.fetchall():
                found.append((table, [column[0] for column in cursor.description], rows))
    return found


def put_in(rows: Rows) -> None:
    with connection.cursor() as cursor:
        for table, columns, some in rows:
            places = ", ".join(["%s"] * len(columns))
            into = f"INSERT INTO {quoted(table)} ({', '.join(map(quoted, columns))}) VALUES ({places})"
            cursor.executemany(into, some)


def quoted(name: str) -> str:
    return connection.ops.quote_name(name)


@cache
def own_tables() -> tuple[str, ...]:
    """Tables of managed models, many-to-many ones included, and what the search has still to read."""
    models = apps.get_models(include_auto_created=True)
    return (
        "search_queue",
        *dict.fromkeys(one._meta.db_table for one in models if one._meta.managed and not one._meta.proxy),
    )

"""The index on whichever database the records live on. Both engines are handed the same words and find the same."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from django.db import connection

from mufakat.readers.search.entry import Entry
from mufakat.readers.search.wanted import Wanted

Key = tuple[str, str]  # kind and key of an entry
NOTHING: Key = ("", "")


class Engine(Protocol):
    def write(self, rows: Iterable[tuple[str, Entry]]) -> None:
        """Put (scope, entry) into the index, in place of what stands there under the same kind and key."""

    def remove(self, ids: Sequence[int]) -> None: ...

    def counts(self, wanted: Wanted, *, level: int, but: Key = NOTHING) -> dict[str, int]:
        """Kind → how many a viewer of this level finds, leaving out one."""

    def best(
        self, wanted: Wanted, *, level: int, kind: str = "", but: Key = NOTHING, limit: int, offset: int = 0
    ) -> list[tuple[str, str, str]]:
        """(kind, key, shown), the best first."""

    def named(self, keys: Sequence[Key], *, level: int) -> dict[Key, str]:
        """Those of these entries that a viewer of this level may find, as kept."""

    def newest(self, *, level: int) -> list[str]:
        """One entry of each kind that a viewer of this level may find, as kept."""

    def shown(self, *, level: int, limit: int = 3000) -> list[str]:
        """Some of what a viewer of this level may find, for suggesting words."""


def engine() -> Engine:
    if connection.vendor == "postgresql":
        from mufakat.readers.search.engines.postgres import Postgres

        return Postgres()
    from mufakat.readers.search.engines.sqlite import Sqlite

    return Sqlite()

"""SQLite's FTS5 over words that are already cut and folded."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from django.db import connection

from mufakat.readers.search.engines import NOTHING, Key
from mufakat.readers.search.engines.columns import columns_of
from mufakat.readers.search.engines.entries import Entries
from mufakat.readers.search.entry import Entry
from mufakat.readers.search.wanted import All, Any, Exactly, Row, Signs, Wanted

WEIGHTS = "8.0, 3.0, 2.0, 1.0"  # title, folded, exact, signs
FOUND = """
FROM search_words JOIN search_entry e ON e.id = search_words.rowid
WHERE search_words MATCH %s AND e.level <= %s AND e.until_level > %s AND NOT (e.kind = %s AND e.key = %s)
"""


class Sqlite(Entries):
    def write(self, rows: Iterable[tuple[str, Entry]]) -> None:
        with connection.cursor() as cursor:
            for scope, entry in rows:
                cursor.execute(
                    "SELECT id FROM search_entry WHERE kind = %s AND key = %s", [entry.kind, entry.key]
                )
                if held := cursor.fetchone():
                    self.remove([held[0]])
                cursor.execute(
                    "INSERT INTO search_entry (kind, key, level, until_level, scope, digest, shown)"
                    " VALUES (%s, %s, %s, %s, %s, %s, %s)",
                    [
                        entry.kind,
                        entry.key,
                        entry.level,
                        entry.until_level,
                        scope,
                        entry.digest,
                        json.dumps(asdict(entry), ensure_ascii=False),
                    ],
                )
                words = columns_of(entry)
                cursor.execute(
                    "INSERT INTO search_words (rowid, title, folded, exact, signs) VALUES (%s, %s, %s, %s, %s)",
                    [
                        cursor.lastrowid,
                        *(" ".join(c) for c in (words.title, words.folded, words.exact, words.signs)),
                    ],
                )

    def remove(self, ids: Sequence[int]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany("DELETE FROM search_words WHERE rowid = %s", [[i] for i in ids])
            cursor.executemany("DELETE FROM search_entry WHERE id = %s", [[i] for i in ids])

    def counts(self, wanted: Wanted, *, level: int, but: Key = NOTHING) -> dict[str, int]:
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT e.kind, count(*) {FOUND} GROUP BY e.kind", [expression(wanted), level, level, *but]
            )
            return dict(cursor.fetchall())

    def best(
        self, wanted: Wanted, *, level: int, kind: str = "", but: Key = NOTHING, limit: int, offset: int = 0
    ) -> list[tuple[str, str, str]]:
        of_kind, kinds = ("AND e.kind = %s", [kind]) if kind else ("", [])
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT e.kind, e.key, e.shown {FOUND} {of_kind}"
                f" ORDER BY bm25(search_words, {WEIGHTS}), e.kind, e.key LIMIT %s OFFSET %s",
                [expression(wanted), level, level, *but, *kinds, limit, offset],
            )
            return cursor.fetchall()


def expression(wanted: Wanted) -> str:
    """The FTS5 expression. Every word is quoted: nothing a person types is ever read as its syntax."""
    match wanted:
        case Row(words, begins):
            return f"{{title folded}} : {_quoted(words)}{' *' if begins else ''}"
        case Exactly(word):
            return f"exact : {_quoted((word,))}"
        case Signs(signs):
            return f"signs : {_quoted(signs)}"
        case All(parts):
            return f"({' AND '.join(expression(part) for part in parts)})"
        case Any(parts):
            return f"({' OR '.join(expression(part) for part in parts)})"


def _quoted(words: Sequence[str]) -> str:
    inside = " ".join(words).replace('"', '""')
    return f'"{inside}"'

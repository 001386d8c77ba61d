"""PostgreSQL's tsvector over the same words, handed over with their places so that no parser cuts them again."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from django.db import connection

from mufakat.readers.search.engines import NOTHING, Key
from mufakat.readers.search.engines.columns import Columns, columns_of
from mufakat.readers.search.engines.entries import Entries
from mufakat.readers.search.entry import Entry
from mufakat.readers.search.wanted import All, Any, Exactly, Row, Signs, Wanted

WEIGHTS = "'{0.3, 0.1, 0.4, 1.0}'"  # D exact, C signs, B text, A title
LAST_PLACE = 16_383  # places of a tsvector end here
FOUND = """
FROM search_entry e
WHERE e.words @@ %s::tsquery AND e.level <= %s AND e.until_level > %s AND NOT (e.kind = %s AND e.key = %s)
"""


class Postgres(Entries):
    def write(self, rows: Iterable[tuple[str, Entry]]) -> None:
        with connection.cursor() as cursor:
            for scope, entry in rows:
                cursor.execute(
                    "INSERT INTO search_entry (kind, key, level, until_level, scope, digest, shown, words)"
                    " VALUES (%s, %s, %s, %s, %s, %s, %s, %s::tsvector)"
                    " ON CONFLICT (kind, key) DO UPDATE SET level = excluded.level, until_level = excluded.until_level,"
                    " scope = excluded.scope, digest = excluded.digest, shown = excluded.shown, words = excluded.words",
                    [
                        entry.kind,
                        entry.key,
                        entry.level,
                        entry.until_level,
                        scope,
                        entry.digest,
                        json.dumps(asdict(entry), ensure_ascii=False),
                        vector(columns_of(entry)),
                    ],
                )

    def remove(self, ids: Sequence[int]) -> None:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM search_entry WHERE id = ANY(%s)", [list(ids)])

    def counts(self, wanted: Wanted, *, level: int, but: Key = NOTHING) -> dict[str, int]:
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT e.kind, count(*) {FOUND} GROUP BY e.kind", [query(wanted), level, level, *but]
            )
            return dict(cursor.fetchall())

    def best(
        self, wanted: Wanted, *, level: int, kind: str = "", but: Key = NOTHING, limit: int, offset: int = 0
    ) -> list[tuple[str, str, str]]:
        of_kind, kinds = ("AND e.kind = %s", [kind]) if kind else ("", [])
        asked = query(wanted)
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT e.kind, e.key, e.shown {FOUND} {of_kind}"
                f" ORDER BY ts_rank({WEIGHTS}, e.words, %s::tsquery, 1) DESC, e.kind, e.key LIMIT %s OFFSET %s",
                [asked, level, level, *but, *kinds, asked, limit, offset],
            )
            return cursor.fetchall()


def vector(words: Columns) -> str:
    """The tsvector, spelt out: each word with its place and the letter of its weight."""
    text = [("", word, "A") for word in words.title] + [("", word, "B") for word in words.folded]
    streams = (text, [("=", word, "D") for word in words.exact], [("~", sign, "C") for sign in words.signs])
    return " ".join(
        f"{_quoted(mark + word)}:{place}{weight}"
        for stream in streams
        for place, (mark, word, weight) in enumerate(stream[: LAST_PLACE - 1], 1)
    )


def query(wanted: Wanted) -> str:
    """The tsquery, spelt out with every word quoted."""
    match wanted:
        case Row(words, begins):
            return f"({' <-> '.join(map(_quoted, words))}{':*' if begins else ''})"
        case Exactly(word):
            return _quoted(f"={word}")
        case Signs(signs):
            return f"({' <-> '.join(_quoted(f'~{sign}') for sign in signs)})"
        case All(parts):
            return f"({' & '.join(map(query, parts))})"
        case Any(parts):
            return f"({' | '.join(map(query, parts))})"


def _quoted(word: str) -> str:
    inside = word.replace("\\", "\\\\").replace("'", "''")
    return f"'{inside}'"

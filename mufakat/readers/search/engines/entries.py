"""What both engines ask of the entries themselves, whatever holds their words."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from django.db import connection

from mufakat.readers.search.engines import Key


class Entries:
    def named(self, keys: Sequence[Key], *, level: int) -> dict[Key, str]:
        found = {}
        with connection.cursor() as cursor:
            for kind, of_kind in groupby(sorted(keys), key=itemgetter(0)):
                wanted = [key for _, key in of_kind]
                places = ", ".join(["%s"] * len(wanted))
                cursor.execute(
                    f"SELECT kind, key, shown FROM search_entry WHERE level <= %s AND until_level > %s AND kind = %s AND key IN ({places})",  # noqa: S608
                    [level, level, kind, *wanted],
                )
                found |= {(kind, key): shown for kind, key, shown in cursor.fetchall()}
        return found

    def newest(self, *, level: int) -> list[str]:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT shown FROM search_entry WHERE id IN"
                " (SELECT max(id) FROM search_entry WHERE level <= %s AND until_level > %s GROUP BY kind) ORDER BY kind",
                [level, level],
            )
            return [shown for (shown,) in cursor.fetchall()]

    def shown(self, *, level: int, limit: int = 3000) -> list[str]:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT shown FROM search_entry WHERE level <= %s AND until_level > %s ORDER BY id LIMIT %s",
                [level, level, limit],
            )
            return [shown for (shown,) in cursor.fetchall()]

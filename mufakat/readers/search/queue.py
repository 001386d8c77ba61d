"""The journal's signal leaves the act's subject in a queue; `feed.catch_up` reads it once the act holds.

The row is written in the act's own transaction, so an act and its place in the index are never parted by a
crash. Imported at every start, so it stays light.
"""

from django.db import connection, transaction

from mufakat.readers.search.scopes import EVERYTHING, SUBJECTS
from mufakat.records.journal.operations import recorded


def listen() -> None:
    recorded.connect(mark, dispatch_uid="search")


def mark(sender, entry, **_) -> None:
    """Leave the act's subject in the queue, inside the act's transaction, and read it once that holds."""
    if SUBJECTS.get(entry.subject.partition(":")[0], EVERYTHING) is None:
        return
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO search_queue (subject) VALUES (%s)", [entry.subject])
    # An index that lags must not make an act look failed: what goes wrong is logged, the queue keeps the row.
    transaction.on_commit(read_queue, robust=True)


def read_queue() -> None:
    from mufakat.readers.search.feed import catch_up

    catch_up()


def after_migrate(**_) -> None:
    from mufakat.readers.search.feed import forget_if_empty

    forget_if_empty()

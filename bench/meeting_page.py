"""A meeting with 40 items and 200 participants: requests per second, processor time, queries, size; permission checks on, no page cache.

The public page as a stranger sees it and the room as its chair does, through Django's handler in one process (no
network), on a database of its own. A series of 1,000 meetings on one page: processor time a row.

    python -m bench.meeting_page [--runs 60]
"""

import argparse
import gzip
import os
import statistics
import tempfile
import time


def prepare() -> None:
    home = tempfile.mkdtemp(prefix="mufakat-bench-")
    os.environ |= {
        "MUFAKAT_HOME": home,
        "DJANGO_SETTINGS_MODULE": "mufakat.config.settings",
        "MUFAKAT_PLAIN_HTTP": "1",
    }
    import django
    from django.conf import settings
    from django.core.management import call_command

    django.setup()
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)


def fill() -> None:
    from datetime import date

    from mufakat.records import models as tables
    from mufakat.records.meetings.operations import delegations, room
    from mufakat.records.meetings.operations.agenda import add_item
    from mufakat.records.meetings.operations.plan import plan_meeting
    from tests import cast
    from tests.cast import BY

    cast.lagoon()
    meeting = plan_meeting(cast.body("canoe-forum"), starts="2021-03-02", by=BY, classification="public")
    room.open_meeting(meeting, by=BY, on=date(2021, 3, 2))
    before = None
    for n in range(40):
        item = add_item(meeting, title=f"Agenda item {n} on safe canoes", minutes=10, follows=before, by=BY)
        room.record_outcome(
            meeting,
            "agreed",
            f"What was agreed on item {n}, in a sentence of usual length.",
            item=item,
            by=BY,
        )
        before = item
    for n in range(200):
        delegations.note_delegation(
            meeting, "ngo", f"Organisation number {n} of the lagoon", way="room", by=BY
        )
    series = cast.body("reef-officials")
    tables.Meeting.objects.bulk_create(
        tables.Meeting(
            key=f"rom-{n}",
            body=series,
            ordinal=n,
            met_from="2020-01-02",
            sort_date=date(2020, 1, 2),
            classification="public",
        )
        for n in range(10, 1010)
    )


def measure(named: str, address: str, client, runs: int) -> float:
    from django.db import connection

    asked = []

    def counted(execute, sql, params, many, context):
        asked.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(counted):
        page = client.get(address)
    assert page.status_code == 200, (address, page.status_code)
    took = []
    for _ in range(runs):
        at = time.process_time()
        client.get(address)
        took.append(time.process_time() - at)
    each = statistics.median(took)
    size = len(gzip.compress(page.content)) / 1024
    print(
        f"{named:28} {1 / each:7.1f} requests/s of one core · {each * 1000:6.1f} ms processor · {len(asked)} queries · {size:.1f} KB compressed"
    )
    return each


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=60)
    runs = asked.parse_args().runs
    prepare()
    fill()
    from django.test import Client

    from mufakat.records import models as tables

    chair = Client()
    chair.force_login(tables.Person.objects.get(email="ben@lagoon.example"))
    measure("the public page", "/meetings/canoe-forum-11/", Client(), runs)
    measure("the same, seen by its chair", "/meetings/canoe-forum-11/", chair, runs)
    measure("the room", "/desk/meetings/canoe-forum-11/room/", chair, runs)
    measure("the delegations", "/desk/meetings/canoe-forum-11/delegations/", chair, runs)
    each = measure("a series of 1,000", "/meetings/?body=reef-officials", Client(), max(5, runs // 10))
    print(f"{'':28} {each:.3f} ms processor a row")


if __name__ == "__main__":
    main()

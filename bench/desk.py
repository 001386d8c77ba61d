"""My desk, the board and the pages of journeys at size: 50 bodies, 2,000 journeys, 200,000 entries of the journal.

    python -m bench.desk [--journeys 2000] [--entries 200000] [--connections 8] [--requests 400]

Builds the data in a folder of its own (or in the empty PostgreSQL database that DATABASE_URL names), serves it with
two workers as `mufakat serve` does, signs in as the secretariat, as a chair and as a focal point, and asks for each page
over so many connections at once, a journey's page for another journey every time. Says how many questions a page asks
the database, and p50 and p95: while nobody acts, while somebody acts every ten seconds, and a hundred times a second.
"""

import argparse
import http.client
import os
import random
import statistics
import subprocess
import tempfile
import threading
import time
from datetime import UTC, date, datetime, timedelta

BODIES, PORT = 50, 8397
STAGES = ("working-group", "officials", "ministers")
PASSWORD = "bench-bench-bench"
ACTS = {  # seconds between two acts
    0: "while nothing is done: lists are drawn once",
    10: "an act every ten seconds: lists are drawn anew after each",
    0.01: "an act between any two requests: every list drawn anew",
}


def main() -> None:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name, default in (("journeys", 2000), ("entries", 200_000), ("connections", 8), ("requests", 400)):
        arguments.add_argument(f"--{name}", type=int, default=default)
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {
            "MUFAKAT_HOME": home, "MUFAKAT_PLAIN_HTTP": "1", "DJANGO_SETTINGS_MODULE": "mufakat.config.settings",
        }  # fmt: skip
        import django

        django.setup()
        from mufakat.doors.console.django_ready import prepare

        prepare()
        people = built(asked.journeys, asked.entries)
        for who, address in ((p, a) for p in people for a in pages_of(p)):
            count(who, address)
        for pause, said in ACTS.items():
            print(said)
            measure(people, asked, pause=pause)


def pages_of(who) -> tuple[str, ...]:
    if who.name == "focal":
        return ("/desk/", "/desk/journeys/journey-{n}/", "/journeys/journey-{n}/")
    return ("/desk/", "/desk/board/")


def built(journeys: int, entries: int) -> list:
    """Bodies in three tiers, journeys standing here and there, most of the journal about them."""
    from django.utils import timezone

    from mufakat.records import models as tables
    from mufakat.records.journal.operations import By

    began, by = time.perf_counter(), By(actor="bench", name="bench")
    tables.Region.objects.create(key="bench", names={"en": ["Bench"]}, digest="0" * 64)
    members = [
        tables.Member.objects.create(code=f"X{chr(65 + n)}", names={"en": [f"Member {n}"]}) for n in range(11)
    ]
    for member in members:
        tables.Membership.objects.create(member=member, since="1990")
    bodies = [
        tables.Body.objects.create(key=f"body-{n}", kind="group", tier=n % 3 + 1, abbreviation=f"B{n}", names={"en": [f"Body {n}"]})
        for n in range(BODIES)
    ]  # fmt: skip
    routes = [route(tables, n, bodies) for n in range(BODIES // 3)]
    chance, now = random.Random(7), timezone.now()
    made, acts = [], []
    for n in range(journeys):
        instrument = tables.Instrument.objects.create(
            key=f"text-{n}", kind="guideline", titles={"en": f"Guideline number {n}"}, classification="public"
        )
        made.append((tables.Journey(
            key=f"journey-{n}", route=chance.choice(routes), instrument=instrument, started_on="2020-01-01",
            classification="public",
        ), chance.randrange(4)))  # fmt: skip
    tables.Journey.objects.bulk_create([one for one, _far in made])
    for journey, far in made:
        acts += acts_of(tables, journey, far, bodies, now, members if len(acts) % 10 == 0 else [])
    tables.Act.objects.bulk_create(acts, batch_size=2000)
    from mufakat.records.whereabouts.operations import refresh_all

    refresh_all()
    journal(tables, entries, journeys, chance)
    people = sign_ins(tables, bodies, members, by)
    print(
        f"built in {time.perf_counter() - began:.0f} s: {journeys:,} journeys, {len(acts):,} acts, {tables.Waiting.objects.count():,} waiting"
    )
    return people


def route(tables, n: int, bodies: list):
    mine = bodies[n * 3 : n * 3 + 3]
    stages = [
        {
            "key": key, "bodies": [mine[at].key], "procedure": ("in_meeting", "ad_referendum", "in_meeting")[at],
            "verb": ("agreed", "endorsed", "adopted")[at], "outcomes": ["agreed", "endorsed", "adopted"],
            "next": STAGES[at + 1] if at < 2 else None, "lead_times": {}, "entitled": "members", "names": {"en": key},
        }
        for at, key in enumerate(STAGES)
    ]  # fmt: skip
    return tables.RouteEdition.objects.create(
        key=f"route-{n}", carries="instrument", names={"en": [f"Route {n}"]}, stages=stages
    )


def acts_of(tables, journey, far: int, bodies: list, now, speaking: list):
    """Started, then each stage put before and decided; what comes last lies there undecided, here and there with positions."""
    keyed = {body.key: body for body in bodies}
    rows = [{"kind": "started"}]
    for at in range(min(far + 1, 3)):
        stage = journey.route.stages[at]
        here = {"stage": stage["key"], "body": keyed[stage["bodies"][0]]}
        rows.append({"kind": "put_before", **here})
        if at < far:
            rows.append({"kind": "decided", "outcome": stage["verb"], **here})
    if far < 3:
        rows += [
            {"kind": "position", "stage": stage["key"], "member": member, "stance": "no_objection", "classification": "members"}
            for member in speaking
        ]  # fmt: skip
    for position, facts in enumerate(rows, 1):
        told = {"classification": "public", **facts}
        yield tables.Act(
            journey=journey, position=position, lap=1, by="bench", recorded_at=now, text_hash="a" * 64,
            on=(date(2020, 1, 1) + timedelta(days=position * 30)).isoformat(), **told,
        )  # fmt: skip


def journal(tables, entries: int, journeys: int, chance) -> None:
    """Rows as the journal keeps them; their chain is not what is measured here."""
    start = datetime(2020, 1, 1, tzinfo=UTC)
    tables.Entry.objects.bulk_create(
        (
            tables.Entry(
                number=n, at=start + timedelta(minutes=15 * n), actor="bench", actor_name="bench", verb="decided",
                subject=f"journey:journey-{chance.randrange(journeys)}", says=f"Entry {n} was recorded.",
                classification=("public", "members", "secretariat")[n % 3], digest="0" * 64, previous="0" * 64, hash=f"{n:064d}",
            )
            for n in range(1, entries + 1)
        ),
        batch_size=2000,
    )  # fmt: skip
    tables.Head.objects.update_or_create(pk=1, defaults={"number": entries, "hash": f"{entries:064d}"})


def sign_ins(tables, bodies: list, members: list, by) -> list:
    from mufakat.records.people.operations import add_person, give_mandate

    since, people = date(2000, 1, 1), []
    for name, capacity, facts in (
        ("secretariat", "secretariat", {"body": bodies[0]}),
        ("chair", "chair", {"body": bodies[0], "member": members[0]}),
        ("focal", "focal_point", {"body": bodies[1], "member": members[1]}),
    ):
        person = add_person(email=f"{name}@bench.example", name=name, password=PASSWORD, by=by)
        give_mandate(person, capacity, since=since, by=by, **facts)
        people.append(person)
    return people


def count(who, address: str) -> None:
    """How many questions one page asks; the first request warms what is read once."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from mufakat.doors.desk.drawn import drawn

    client = Client(SERVER_NAME="localhost")
    client.force_login(who)
    client.get(address.format(n=0))
    drawn.forget()
    with CaptureQueriesContext(connection) as asked:
        response = client.get(address.format(n=0))
    print(
        f"{who.name:<12}{address:<32}{len(asked)} questions, {len(response.content):,} bytes, {response.status_code}"
    )


def measure(people: list, asked, *, pause: float) -> None:
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

    from mufakat.config.settings import AUTHENTICATION_BACKENDS
    from mufakat.doors.console.serve import web
    from mufakat.doors.shared.signed_in import SessionStore

    server = subprocess.Popen(web("127.0.0.1", PORT, workers=2))
    done = threading.Event()
    if pause:
        threading.Thread(target=move_the_head, args=(done, pause)).start()
    try:
        wait_for_it()
        for who in people:
            session = SessionStore()
            session[SESSION_KEY], session[HASH_SESSION_KEY] = str(who.pk), who.get_session_auth_hash()
            session[BACKEND_SESSION_KEY] = AUTHENTICATION_BACKENDS[0]
            session.create()
            for address in pages_of(who):
                times = at_once(address, f"sessionid={session.session_key}", asked)
                p95 = times[int(len(times) * 0.95)]
                print(
                    f"{who.name:<12}{address:<32}p50 {statistics.median(times) * 1000:.0f} ms  p95 {p95 * 1000:.0f} ms"
                )
    finally:
        done.set()
        server.terminate()
        server.wait(60)


def move_the_head(done: threading.Event, pause: float) -> None:
    """What an act does to everything kept, without the act."""
    from mufakat.records import models as tables

    acts = 0
    while not done.wait(pause):
        acts += 1
        tables.Head.objects.update(hash=f"{acts:064d}")


def wait_for_it() -> None:
    for _ in range(120):
        time.sleep(0.5)
        try:
            http.client.HTTPConnection("localhost", PORT, timeout=30).request("GET", "/sign-in/")
            time.sleep(
                3
            )  # until the other worker listens too; all connections opened before stay with the first
            return
        except OSError:
            continue
    raise SystemExit("The server did not start.")


def at_once(address: str, cookie: str, asked) -> list[float]:
    times: list[float] = []

    def run(first: int) -> None:
        connection = http.client.HTTPConnection("localhost", PORT)
        for n in range(asked.requests // asked.connections + 3):
            page = address.format(n=(first + n * asked.connections) % asked.journeys)
            began = time.perf_counter()
            connection.request("GET", page, headers={"Cookie": cookie, "Accept-Encoding": "gzip"})
            response = connection.getresponse()
            response.read()
            assert response.status == 200, response.status
            if n >= 3:
                times.append(time.perf_counter() - began)

    threads = [threading.Thread(target=run, args=(first,)) for first in range(asked.connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(times)


if __name__ == "__main__":
    main()

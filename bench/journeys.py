"""A journey's page and the desk at size: as many questions to the database for many journeys as for few, and how fast.

    python -m bench.journeys [--journeys 2000] [--bodies 50] [--entries 200000] [--connections 8] [--seconds 10]

Makes an invented region in a folder of its own (SQLite), or in the PostgreSQL that DATABASE_URL names: bodies in a
chain, journeys at all stages, positions on every tenth, and a journal of so many entries. Then counts the queries of a
page, serves it with the product's own server (two workers), and asks for it over so many connections at once. No network
beyond this machine.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from datetime import UTC, datetime

PORT = 8947
PAGES = ("/desk/journeys/journey-{n}/", "/journeys/journey-{n}/")


def main() -> None:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name, value in (
        ("journeys", 2000),
        ("bodies", 50),
        ("entries", 200_000),
        ("connections", 8),
        ("seconds", 10),
    ):
        arguments.add_argument(f"--{name}", type=int, default=value)
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {
            "MUFAKAT_HOME": home,
            "DJANGO_SETTINGS_MODULE": "mufakat.config.settings",
            "MUFAKAT_PLAIN_HTTP": "1",
            "PORT": str(PORT),
        }
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        call_command("collectstatic", verbosity=0, interactive=False)
        cookie = make(asked)
        for page in PAGES:
            count(page, cookie)
        measure(asked, cookie)


def make(asked) -> str:
    """The region; the session cookie of a focal point."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.db import transaction

    from mufakat.records import models as tables

    began = time.perf_counter()
    with transaction.atomic():
        members = [
            tables.Member.objects.create(code=f"{a}{b}", names={"en": [f"Member {a}{b}"]})
            for a, b in zip("XXXXXYYYYY", "ABCDEFGHIJ", strict=True)
        ]
        tables.Membership.objects.bulk_create(
            tables.Membership(member=m, capacity="member", since="2000") for m in members
        )
        bodies = [
            tables.Body.objects.create(
                key=f"body-{n}", kind="sectoral", names={"en": [f"Body {n}"]}, can=["adopted"]
            )
            for n in range(asked.bodies)
        ]
        person = tables.Person.objects.create(email="focal@bench.example", name="Focal")
        tables.Mandate.objects.create(
            person=person,
            capacity="focal_point",
            member=members[0],
            since=datetime(2000, 1, 1, tzinfo=UTC).date(),
        )
        journeys(asked, bodies, members)
        journal(asked)
    session = SessionStore()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = (
        str(person.pk),
        "django.contrib.auth.backends.ModelBackend",
    )
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.save()
    print(f"made in {time.perf_counter() - began:.0f} s")
    return session.session_key


def journeys(asked, bodies, members) -> None:
    from mufakat.records import models as tables

    now = datetime(2026, 1, 1, tzinfo=UTC)
    acts = []
    for n in range(asked.journeys):
        line = [bodies[(n + k) % len(bodies)] for k in range(4)]
        if n < len(bodies):
            stages = [
                {
                    "key": f"s{k}",
                    "bodies": [body.key],
                    "verb": "adopted",
                    "next": f"s{k + 1}" if k < 3 else None,
                }
                for k, body in enumerate(line)
            ]
            tables.RouteEdition.objects.create(
                key=f"route-{n}", names={"en": [f"Route {n}"]}, carries="instrument", stages=stages
            )
        route = tables.RouteEdition.objects.get(key=f"route-{n % len(bodies)}")
        line = [next(b for b in bodies if b.key == stage["bodies"][0]) for stage in route.stages]
        text = tables.Instrument.objects.create(
            key=f"text-{n}", kind="roadmap", titles={"en": f"Text {n}"}, classification="public"
        )
        made = tables.Journey.objects.create(
            key=f"journey-{n}", route=route, instrument=text, started_on="2026-01-01", classification="public"
        )
        told = [{"kind": "started"}]
        for k in range(n % 4 + 1):
            told.append({"kind": "put_before", "stage": f"s{k}", "body": line[k]})
            if k < n % 4:
                told.append({"kind": "decided", "stage": f"s{k}", "body": line[k], "outcome": "adopted"})
        if n % 10 == 0:
            told += [
                {
                    "kind": "position",
                    "stage": f"s{n % 4}",
                    "member": m,
                    "stance": "no_objection",
                    "classification": "members",
                }
                for m in members
            ]
        for position, facts in enumerate(told, 1):
            acts.append(
                tables.Act(
                    **{
                        "journey": made,
                        "position": position,
                        "on": "2026-01-01",
                        "by": "bench",
                        "recorded_at": now,
                        "text_hash": "t",
                        "classification": "public",
                        **facts,
                    }
                )
            )
    tables.Act.objects.bulk_create(acts, batch_size=500)


def journal(asked) -> None:
    from mufakat.records import models as tables

    now = datetime(2026, 1, 1, tzinfo=UTC)
    rows = (
        tables.Entry(
            number=n, at=now, actor="bench", actor_name="Bench", verb="act", subject=f"journey:journey-{n % asked.journeys}",
            says="An act.", classification="public", digest="d", previous="p", hash=str(n),
        )
        for n in range(1, asked.entries + 1)
    )  # fmt: skip
    tables.Entry.objects.bulk_create(rows, batch_size=1000)


def count(page: str, cookie: str) -> None:
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    settings.ALLOWED_HOSTS = ["*"]
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = cookie
    with CaptureQueriesContext(connection) as asked:
        response = client.get(page.format(n=0))
    print(f"{page}: {response.status_code}, {len(asked)} queries")


def measure(asked, cookie: str) -> None:
    from django.conf import settings

    server = subprocess.Popen(
        [sys.executable, "-m", "mufakat", "serve"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        header = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={cookie}"}
        wait_for(f"http://127.0.0.1:{PORT}/sign-in/")
        for page in (*PAGES, "/desk/"):
            times = drive(asked, page, header)
            ordered = sorted(times)
            p95 = ordered[int(len(ordered) * 0.95)] * 1000
            print(
                f"{page}: {len(times)} answers, median {statistics.median(times) * 1000:.0f} ms, p95 {p95:.0f} ms"
            )
    finally:
        server.terminate()
        server.wait()


def wait_for(address: str) -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(address, timeout=2)
            return
        except OSError:
            time.sleep(0.5)
    sys.exit("The server did not start.")


def drive(asked, page: str, header: dict[str, str]) -> list[float]:
    """As many people at once as asked, each asking again as soon as the answer is there."""
    times: list[float] = []
    until = time.perf_counter() + asked.seconds

    def person(first: int) -> None:
        n = first
        while time.perf_counter() < until:
            began = time.perf_counter()
            request = urllib.request.Request(
                f"http://127.0.0.1:{PORT}{page.format(n=n % asked.journeys)}", headers=header
            )
            with urllib.request.urlopen(request, timeout=60) as answer:
                answer.read()
            times.append(time.perf_counter() - began)
            n += asked.connections

    people = [threading.Thread(target=person, args=(n,)) for n in range(asked.connections)]
    for one in people:
        one.start()
    for one in people:
        one.join()
    return times


if __name__ == "__main__":
    main()

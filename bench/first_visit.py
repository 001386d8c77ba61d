"""What a first user feels: demo start, intake per report, the home page and a recommendation page under load.

    python -m bench.first_visit            # about a minute; needs the environment bin/demo makes

Prints one table. Requests per second and p95 come from eight connections held open by this process, so client and
server share the machine's cores; each page once as it is kept for strangers until the next act (docs/choices/0009) and
once composed afresh for every request; queries per page are counted inside the server's own code, afresh.
"""

import http.client
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.load import under_load

CONNECTIONS = 8
SECONDS = 5.0
PAGES = {
    "home page": "/",
    "recommendation page": "/meetings/gnf-14/recommendations/3/",
    "list of recommendations": "/recommendations/",
    "meetings page": "/meetings/",
}
REPORTS = Path(__file__).parents[1] / "mufakat/profiles/asean_swd/demo/reports"


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        os.environ["MUFAKAT_HOME"] = home
        print(f"{'what':<46}{'figure':>12}  unit")
        row("demo, first start until it answers", started(home, keep=False), "s")
        server, seconds = start(home)
        row("demo, second start until it answers", seconds, "s")
        report_pages(server, "kept")
        os.environ["MUFAKAT_PAGES_KEPT_FOR"] = "0"
        server, _seconds = start(home)
        report_pages(server, "afresh")
        report_queries()
    report_intake()


def row(what: str, figure: float, unit: str) -> None:
    print(f"{what:<46}{figure:>12.2f}  {unit}", flush=True)


def started(home: str, *, keep: bool) -> float:
    server, seconds = start(home)
    stop(server)
    return seconds


def start(home: str) -> tuple[subprocess.Popen, float]:
    port = os.environ["PORT"] = str(free_port())
    begun = time.perf_counter()
    server = subprocess.Popen(
        [sys.executable, "-m", "mufakat", "demo"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while time.perf_counter() - begun < 180:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=5)
            connection.request("GET", "/")
            if connection.getresponse().status == 200:
                return server, time.perf_counter() - begun
        except OSError:
            time.sleep(0.05)
    raise SystemExit("The demonstration did not answer within three minutes.")


def stop(server: subprocess.Popen) -> None:
    server.send_signal(signal.SIGTERM)
    server.wait(timeout=30)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def report_pages(server: subprocess.Popen, how: str) -> None:
    try:
        for name, address in PAGES.items():
            report_page(f"{name}, {how}", address)
    finally:
        stop(server)


def report_page(name: str, address: str) -> None:
    load = under_load(int(os.environ["PORT"]), address, connections=CONNECTIONS, seconds=SECONDS)
    row(f"{name}, {CONNECTIONS} connections", load.a_second, "requests/s")
    row("  p95", load.p95, "ms")
    row("  compressed", load.kilobytes, "KB")


def report_queries() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mufakat.config.settings")
    os.environ["MUFAKAT_PLAIN_HTTP"] = "1"
    import django

    django.setup()
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(HTTP_HOST="localhost")
    for name, address in PAGES.items():
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        row(f"{name}, queries", len(queries), "queries")


def report_intake() -> None:
    import yaml

    from mufakat.core.intake import propose, vocabulary_from
    from mufakat.core.profile import folder_of

    files = {
        path.name: yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        for path in folder_of("asean-swd").glob("*.yaml")
    }
    vocabulary = vocabulary_from(files)
    for path in sorted(REPORTS.glob("*.txt")):
        content = path.read_bytes()
        propose(content, path.name, vocabulary)
        taken = []
        for _ in range(10):
            begun = time.perf_counter()
            propose(content, path.name, vocabulary)
            taken.append(time.perf_counter() - begun)
        row(f"intake, {path.name}", statistics.median(taken) * 1000, "ms")


if __name__ == "__main__":
    main()

"""A plan being carried out: 11 members × 120 actions × 10 rounds × 60 indicators, and ten times that; queries, p95, weight.

    python -m bench.roadmap                 # the plan, then ten times the actions, indicators and reports
    python -m bench.roadmap --rounds        # the other way to ten times: a hundred rounds

Eight connections to a server of two workers, no page kept; a stranger's pages and, of the first page, a member's. The last
column is the p95 of the tenfold plan over that of the plan.
"""

import argparse
import http.client
import os
import signal
import subprocess
import sys
import tempfile
import time

from bench.load import Load, under_load

CONNECTIONS, SECONDS = 8, 4.0
MEMBERS, ACTIONS, ROUNDS, INDICATORS, AREAS, WISHES = 11, 120, 10, 60, 7, 14
PAGES = {
    "results": "/instruments/plan/results/",
    "results, page 2 of actions": "/instruments/plan/results/?page=2",
    "member": "/instruments/plan/members/m0/",
    "indicators": "/instruments/plan/indicators/",
    "indicator": "/instruments/plan/indicators/i0/",
    "four side by side": "/instruments/plan/compare/?with=M0&with=M1&with=M2&with=M3",
    "coverage": "/instruments/plan/coverage/",
    "action": "/instruments/plan/actions/act0/",
    "country": "/countries/m0/",
    "text": "/instruments/plan/",
    "recommendation": "/meetings/wish-1/recommendations/1/",
    "recommendations": "/recommendations/",
}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--rounds", action="store_true", help="ten times the rounds instead of the actions")
    asked.add_argument("--only", default="", help="pages whose name begins with this")
    wanted = asked.parse_args()
    larger = (
        {"rounds": ROUNDS * 10} if wanted.rounds else {"actions": ACTIONS * 10, "indicators": INDICATORS * 10}
    )
    pages = {name: at for name, at in PAGES.items() if name.startswith(wanted.only)}
    one = measured(pages)
    ten = measured(pages, **larger)
    print(
        f"\n{'page':<30}{'queries':>9}{'p50 ms':>9}{'p95 ms':>9}{'KB':>7} │{'queries':>9}{'p50 ms':>9}{'p95 ms':>9}{'KB':>7} │{'× p50':>7}{'× p95':>7}"
    )
    for name in pages:
        a, b = one[name], ten[name]
        print(
            f"{name:<30}{a[0]:>9}{a[1]:>9.1f}{a[2]:>9.1f}{a[3]:>7.1f} │{b[0]:>9}{b[1]:>9.1f}{b[2]:>9.1f}{b[3]:>7.1f} │{b[1] / a[1]:>7.2f}{b[2] / a[2]:>7.2f}"
        )


def measured(pages: dict[str, str], **size: int) -> dict[str, tuple[int, float, float, float]]:
    """page → queries, p50 and p95 in milliseconds, kilobytes compressed. Each plan has a process and a home of its own."""
    with tempfile.TemporaryDirectory(prefix="mufakat-bench-") as home:
        environment = os.environ | {
            "MUFAKAT_HOME": home, "DJANGO_SETTINGS_MODULE": "mufakat.config.settings", "MUFAKAT_PLAIN_HTTP": "1",
            "MUFAKAT_PAGES_KEPT_FOR": "0", "MUFAKAT_DEMO": "",
        }  # fmt: skip
        filled = [
            sys.executable,
            "-m",
            "bench.roadmap_plan",
            *(f"--{key}={value}" for key, value in size.items()),
        ]
        told = subprocess.run(
            [*filled, *pages.values()], env=environment, capture_output=True, text=True, check=True
        )
        queries = [int(line) for line in told.stdout.split()]
        server, port = serve(environment)
        try:
            return {
                name: (asked, *told_of(under_load(port, at, connections=CONNECTIONS, seconds=SECONDS)))
                for (name, at), asked in zip(pages.items(), queries, strict=True)
            }
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(timeout=30)


def told_of(load: Load) -> tuple[float, float, float]:
    return load.p50, load.p95, load.kilobytes


def serve(environment: dict[str, str]) -> tuple[subprocess.Popen, int]:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", "2", "--port", str(port), "mufakat.config.wsgi:application"],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    for _ in range(300):
        try:
            http.client.HTTPConnection("127.0.0.1", port, timeout=5).request("GET", "/about/")
            return server, port
        except OSError:
            time.sleep(0.1)
    raise SystemExit("The server did not answer within half a minute.")


if __name__ == "__main__":
    main()

"""Serve the site: web workers, background work and the regular work under one roof, on PORT (8000) of MUFAKAT_BIND (127.0.0.1)."""

import argparse
import os
import signal
import socket
import subprocess
import sys
import time

from mufakat.core.problems import Problem

RESTARTS_WITHIN = (
    60  # seconds: a process that dies more than RESTARTS times in this span takes the rest with it
)
RESTARTS = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--workers", type=int, default=2, help="web worker processes (default 2)")


def run(args: argparse.Namespace) -> int:
    from mufakat.doors.console.django_ready import prepare, set_up

    set_up()
    prepare()
    from django.conf import settings

    from mufakat.doors.console.load_profile import keep_loaded

    keep_loaded(settings.PROFILE, tell=lambda sentence: print(sentence, file=sys.stderr, flush=True))
    return serve(workers=args.workers)


def serve(*, workers: int = 2) -> int:
    """Web and background processes until told to stop; one that dies is started again. Settings must be set up."""
    port, bind = port_wanted(), os.environ.get("MUFAKAT_BIND", "127.0.0.1")
    refuse_if_taken(bind, port)
    return supervise(
        [
            web(bind, port, workers=workers),
            [sys.executable, "-m", "mufakat", "manage", "db_worker", "--no-startup-delay", "--interval", "1"],
            [sys.executable, "-m", "mufakat", "tick", "--every", "60"],
        ]
    )


def web(bind: str, port: int, *, workers: int) -> list[str]:
    """The command of the web workers. A thread more costs nothing: what a slow line sends and fetches holds one, and
    only one page is composed at a time (`doors/shared/middleware.py`)."""
    return [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", bind, "--port", str(port),
        "--workers", str(workers), "--blocking-threads", "8", "--no-ws", "--log-level", "error",
        "mufakat.config.wsgi:application",
    ]  # fmt: skip


def port_wanted() -> int:
    written = os.environ.get("PORT", "8000")
    if not written.isdigit() or not 0 < int(written) < 65536:
        raise Problem(f"PORT is “{written}”; it must be a number between 1 and 65535.")
    return int(written)


def refuse_if_taken(bind: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in bind else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((bind, port))
        except OSError as error:
            raise Problem(
                f"Port {port} on {bind} cannot be used ({error.strerror}); set PORT to another."
            ) from error


def supervise(commands: list[list[str]]) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    running = {n: subprocess.Popen(command) for n, command in enumerate(commands)}  # noqa: S603 - our own commands
    ended: list[float] = []
    try:
        while True:
            time.sleep(0.5)
            for n, process in running.items():
                if process.poll() is None:
                    continue
                ended = [then for then in ended if time.monotonic() - then < RESTARTS_WITHIN] + [
                    time.monotonic()
                ]
                if len(ended) > RESTARTS:
                    raise Problem("A part of the server keeps stopping; see the messages above.")
                running[n] = subprocess.Popen(commands[n])  # noqa: S603
    finally:
        stop(running.values())


def stop(processes) -> None:
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()

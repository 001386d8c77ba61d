"""Do the regular work once: prepare digests, reminders and news for followers, send what may go. `mufakat serve` does it every minute."""

import argparse
import time


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--every", type=int, default=0, metavar="SECONDS", help="go on and do it so often")


def run(args: argparse.Namespace) -> int:
    from mufakat.doors.console.django_ready import set_up

    set_up()
    while True:
        once()
        if not args.every:
            return 0
        time.sleep(args.every)


def once() -> None:
    from django.db import close_old_connections
    from django.utils import timezone

    from mufakat.readers.notices.tick import tick

    close_old_connections()
    did = tick(at=timezone.now())
    said = ", ".join(f"{count} {what}" for what, count in did.items() if count)
    if said:
        print(f"Tick: {said}.", flush=True)

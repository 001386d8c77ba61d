"""Prepare the demonstration and serve it; a second start keeps what is there."""

import argparse
import os
import sys


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--prepare-only", action="store_true", help="prepare the data and do not serve")


def run(args: argparse.Namespace) -> int:
    from mufakat.doors.console.django_ready import prepare, set_up

    # Plain HTTP: the demonstration is for the own machine. `mufakat serve` keeps cookies to HTTPS.
    set_up(MUFAKAT_DEMO="1", MUFAKAT_PLAIN_HTTP="1")
    from mufakat.doors.console.serve import port_wanted, refuse_if_taken, serve

    if not args.prepare_only:
        refuse_if_taken(os.environ.get("MUFAKAT_BIND", "127.0.0.1"), port_wanted())
    prepare()
    from mufakat.doors.console.demonstration import load

    load(tell=say)
    if args.prepare_only:
        return 0
    tell_sign_ins(port_wanted())
    return serve()


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def tell_sign_ins(port: int) -> None:
    from django.conf import settings

    from mufakat.records.people.queries import demo_sign_ins

    print(
        f"\nMufakat: http://localhost:{port}/\n\nSign in at http://localhost:{port}/sign-in/ as", flush=True
    )
    for who in demo_sign_ins():
        print(f"  {who.email:<28} {who.password:<16} {who.says}", flush=True)
    if settings.MAIL_IS_LAID:
        print(f"\nMails that go are laid in {settings.EMAIL_FILE_PATH}; nobody is written to.")
    print("\nStop with Ctrl+C; what you enter is kept.", flush=True)

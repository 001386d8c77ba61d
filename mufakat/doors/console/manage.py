"""Run a Django management command, for those who know them."""

import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar="…", help="the command and its arguments")


def run(args: argparse.Namespace) -> int:
    from mufakat.doors.console.django_ready import set_up

    set_up()
    from django.core.management import execute_from_command_line

    execute_from_command_line(["mufakat manage", *args.words])
    return 0

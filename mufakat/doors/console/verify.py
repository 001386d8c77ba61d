"""Walk the journal and name the first entry that does not fit; exit code 1 if there is one."""

import argparse
import sys


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = __doc__


def run(args: argparse.Namespace) -> int:
    from mufakat.doors.console.django_ready import set_up

    set_up()
    from mufakat.records.journal.queries import first_fault, length

    if fault := first_fault():
        print(f"The journal does not hold: at entry {fault[0]}, {fault[1]}.", file=sys.stderr)
        return 1
    print(f"The journal holds: {length()} entries, each following the one before it.")
    return 0

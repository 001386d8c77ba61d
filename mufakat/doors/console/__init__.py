"""The command `mufakat`: one module per command, imported only when it is called.

`mufakat compile` must start without Django (docs/choices), so nothing here imports it.
"""

import argparse
import importlib
import sys

from mufakat import __version__
from mufakat.core.problems import Problem

# command -> what the list of commands says about it
COMMANDS = {
    "demo": "prepare the demonstration data and serve it",
    "serve": "serve the site: web workers and background work together",
    "intake": "read reports and propose a record of each",
    "compile": "turn a base text and its edited copies into one rolling text",
    "profile": "check, load or list the profiles: bodies, members, routes, vocabularies, facts",
    "report": "write the consolidated report of a reporting round",
    "person": "give somebody a sign-in and a hat",
    "tick": "do the regular work once: digests, reminders, mails that may go",
    "verify": "walk the journal and name the first entry that does not fit",
    "backup": "copy everything this installation holds into one file",
    "restore": "bring back what a backup file holds",
    "manage": "run a Django management command",
}


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit code (0 done, 1 refused with a sentence, 2 called wrongly)."""
    argv = sys.argv[1:] if argv is None else argv
    if argv and argv[0] in COMMANDS:
        return run_command(argv[0], argv[1:])
    return show_commands(argv)


def run_command(name: str, argv: list[str]) -> int:
    module = importlib.import_module(f"mufakat.doors.console.{name}")
    parser = argparse.ArgumentParser(prog=f"mufakat {name}", description=module.__doc__)
    module.add_arguments(parser)
    try:
        return module.run(parser.parse_args(argv)) or 0
    except Problem as problem:
        print(f"mufakat {name}: {problem}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130


def show_commands(argv: list[str]) -> int:
    if argv and argv[0] in ("--version", "-V"):
        print(f"mufakat {__version__}")
        return 0
    asked_for_help = bool(argv) and argv[0] in ("--help", "-h", "help")
    out = sys.stdout if asked_for_help else sys.stderr
    if argv and not asked_for_help:
        print(f"mufakat: there is no command “{argv[0]}”.", file=out)
    print("Usage: mufakat COMMAND …   (mufakat COMMAND --help tells more)\n", file=out)
    for name, says in COMMANDS.items():
        print(f"  {name:<9} {says}", file=out)
    return 0 if asked_for_help else 2

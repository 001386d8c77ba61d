"""Bring back what a backup file holds, into an empty MUFAKAT_HOME; never over anything that is there."""

import argparse
import tarfile
from pathlib import Path

from mufakat.core.problems import Problem


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", help="a file that `mufakat backup` wrote")


def run(args: argparse.Namespace) -> int:
    from mufakat.doors.console.django_ready import prepare, set_up

    set_up()
    from django.conf import settings

    restore(Path(args.file), Path(settings.HOME))
    prepare()
    from mufakat.records.journal.queries import first_fault, length

    if fault := first_fault():
        raise Problem(f"It was restored, but its journal does not hold: at entry {fault[0]}, {fault[1]}.")
    print(f"Restored into {settings.HOME}; the journal holds with {length()} entries.")
    return 0


def restore(file: Path, home: Path) -> None:
    if (home / "mufakat.sqlite3").exists():
        raise Problem(f"{home} already holds data; set MUFAKAT_HOME to an empty folder.")
    try:
        with tarfile.open(file, "r:gz") as pack:
            names = pack.getnames()
            if "mufakat.sqlite3" not in names:
                raise Problem(f"{file} is not a backup of Mufakat: it holds no database.")
            pack.extractall(home, filter="data")  # "data": no links, no paths that lead out
    except FileNotFoundError:
        raise Problem(f"There is no file {file}.") from None
    except (tarfile.TarError, EOFError, OSError) as error:
        raise Problem(f"{file} cannot be read as a backup: {error}.") from error

"""Copy everything this installation holds (database and files) into one file. PostgreSQL: use pg_dump beside it."""

import argparse
import sqlite3
import tarfile
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from mufakat.core.problems import Problem


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", help="where to write it (default: mufakat-DATE.tar.gz here)")


def run(args: argparse.Namespace) -> int:
    from mufakat.doors.console.django_ready import set_up

    set_up()
    target = Path(args.file or f"mufakat-{datetime.now(UTC):%Y%m%d-%H%M%S}.tar.gz")
    if target.exists():
        raise Problem(f"{target} exists already; name another file.")
    write_backup(target)
    print(f"{target}: {target.stat().st_size:,} bytes. Keep it where this machine's loss does not reach it.")
    return 0


def write_backup(target: Path) -> None:
    """The database is copied while it runs; the files never change once kept. The secret key stays behind."""
    from django.conf import settings

    database = settings.DATABASES["default"]
    if not database["ENGINE"].endswith("sqlite3"):
        raise Problem(
            "This installation runs on PostgreSQL: back the database up with pg_dump (docs/running/backup.md)."
        )
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "mufakat.sqlite3"
        source, out = sqlite3.connect(database["NAME"]), sqlite3.connect(copy)
        with source, out:
            source.backup(out)
        source.close()
        out.close()
        partial = target.with_name(target.name + ".part")
        with tarfile.open(partial, "w:gz") as pack:
            pack.add(copy, "mufakat.sqlite3")
            if Path(settings.FILES_ROOT).is_dir():
                pack.add(settings.FILES_ROOT, "files")
        partial.replace(target)

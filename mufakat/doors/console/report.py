"""Write the consolidated report of a reporting round, its brief and its tables into a folder, and keep it as the page does.

mufakat report roadmap 2025 --language vi --edition public --into reports/
"""

import argparse
from pathlib import Path

from mufakat.core.problems import Problem


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("instrument", help="key of the text whose plan it is, as in its address")
    parser.add_argument("round", help="the round: 2025, 2025/1")
    parser.add_argument("--edition", choices=("members", "public"), default="members")
    parser.add_argument("--language", choices=("en", "vi"), default="en")
    parser.add_argument("--into", type=Path, default=Path(), metavar="FOLDER", help="where to put the files")


def run(args: argparse.Namespace) -> int:
    from mufakat.doors.console.django_ready import set_up

    set_up()
    from django.utils import timezone

    from mufakat.readers.papers.consolidated.job import write
    from mufakat.records.consolidated.operations import order_report
    from mufakat.records.files.operations import content_of
    from mufakat.records.journal.operations import By
    from mufakat.records.progress.queries import round_called

    found = round_called(args.instrument, args.round)
    if found is None:
        raise Problem(
            f"There is no round {args.round} on {args.instrument}; its page under /instruments/ names the rounds."
        )
    by = By(actor="console", name="the console", on_behalf_of="the secretariat")
    made = order_report(
        found, edition=args.edition, language=args.language, as_of=timezone.localdate(), by=by
    )
    write(made)
    args.into.mkdir(parents=True, exist_ok=True)
    for paper in made.papers.select_related("file"):
        target = args.into / paper.file.name
        target.write_bytes(content_of(paper.file))
        print(f"{target}  {paper.file.size:,} bytes  sha256 {paper.file.sha256}")
    return 0

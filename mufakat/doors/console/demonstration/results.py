"""What the rounds came to: consolidated reports, one of them released, and an organisation's signed notes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from mufakat.readers.papers.consolidated.job import order, write
from mufakat.records import models as tables
from mufakat.records.consolidated.operations import order_report, publish_report
from mufakat.records.journal.operations import By, record
from mufakat.records.signed_notes.operations import show_note, sign_note

RESULTS_TOLD = "demonstration:results"
TELLER = By(actor="demo", name="the demonstration")


@transaction.atomic
def tell_results(folder: Path) -> None:
    sheet = yaml.safe_load((folder / "results.yaml").read_text(encoding="utf-8"))
    for told in sheet["consolidated"]:
        tell_consolidated(told)
    for told in sheet["notes"]:
        tell_note(told)
    record(
        "tell results",
        RESULTS_TOLD,
        "What the rounds came to was told.",
        by=TELLER,
        classification="secretariat",
    )


def tell_consolidated(told: Mapping[str, Any]) -> None:
    """Only what is released is written at once, so that the demonstration starts quickly."""
    round_ = tables.Round.objects.get(instrument__key=told["instrument"], label=told["round"])
    wanted = {
        "edition": told["edition"],
        "language": told["language"],
        "as_of": date.fromisoformat(told["as_of"]),
        "by": TELLER,
    }
    if not told.get("released"):
        order(round_, **wanted)
        return
    made = order_report(round_, **wanted)
    write(made)
    publish_report(made, by=TELLER)


def tell_note(told: Mapping[str, Any]) -> None:
    organisation = tables.Organisation.objects.get(key=told["organisation"])
    author = tables.Person.objects.get(email=told["by"])
    note = sign_note(
        tables.Recommendation.objects.get(
            meeting__key=told["recommendation"]["meeting"], ref=told["recommendation"]["ref"]
        ),
        organisation,
        text=told["text"],
        language=told["language"],
        on=date.fromisoformat(told["on"]),
        by=replace(TELLER, name=author.name, on_behalf_of=str(organisation)),
        signed_as=told.get("signed_as", ""),
        illustrative=True,
    )
    if told["shown"]:
        show_note(note, on=date.fromisoformat(told["shown"]), by=TELLER)

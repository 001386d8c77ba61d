"""What countries reported of their structure and shared from their work, told through the operations that people use."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from mufakat.readers.papers.meetings.as_pdf import as_pdf
from mufakat.readers.papers.meetings.paper import Paper as Sheet
from mufakat.readers.papers.meetings.paper import Words
from mufakat.records import models as tables
from mufakat.records.journal.operations import By, record
from mufakat.records.knowledge.practices import operations as practices
from mufakat.records.knowledge.structure import operations as structures
from mufakat.records.knowledge.structure.access import authorities

TELLER = By(actor="demo", name="the demonstration")
KNOWLEDGE_TOLD = "demonstration:knowledge"
Written = Mapping[str, Any]
WORDS = (
    "language", "title", "what", "results", "evidence", "contact", "since", "takes_part", "mechanism", "ages_from", "ages_to",
    "run_by", "material_in",
)  # fmt: skip


@transaction.atomic
def tell_knowledge(folder: Path) -> None:
    """All of it or nothing."""
    sheet = yaml.safe_load((folder / "shared.yaml").read_text(encoding="utf-8"))
    for written in sheet["structures"]:
        tell_structure(written)
    for written in sheet["practices"]:
        tell_practice(written)
    for written in sheet["waiting"]:
        tell_waiting(written)
    record(
        "tell knowledge",
        KNOWLEDGE_TOLD,
        "The demonstration's practices and structures were told.",
        by=TELLER,
        classification="secretariat",
    )


def tell_structure(written: Written) -> None:
    """Entered row by row, cleared, published: each edition over the one before."""
    member = tables.Member.objects.get(code=written["member"])
    by, on = replace(TELLER, on_behalf_of=str(member)), date.fromisoformat(written["published_on"])
    work = structures.begin_structure(member, by=by, at=noon(on))
    work.rows.all().delete()
    for part, rows in written["rows"].items():
        for n, row in enumerate(rows, 1):
            structures.save_row(work, part, f"{part}-{n}", row, seen=0, by=by, at=noon(on))
    structures.date_structure(work, written["as_of"], by=by, on=on)
    signed = date.fromisoformat(written["signed_on"])
    structures.clear_structure(
        work, authority=written["authority"], signed_on=signed, by=who_clears(member, by, on=on), on=on
    )
    structures.publish_structure(work, by=by, on=on, illustrative=True)


def who_clears(member: tables.Member, by: By, *, on: date) -> By:
    """The authority itself where it signs in, else whoever records what it signed."""
    signs_in = sorted(authorities(member, on=on))
    if not signs_in:
        return by
    person = tables.Person.objects.get(pk=signs_in[0].removeprefix("person:"))
    return By(actor=signs_in[0], name=person.name, on_behalf_of=str(member))


def tell_practice(written: Written) -> None:
    on = date.fromisoformat(written["on"])
    made = offered(written, at=noon(on))
    if sheet := written.get("presentation"):
        practices.add_presentation(made, presentation(sheet, made), "one-register.pdf", by=TELLER)
    practices.send_practice(made, by=TELLER, at=noon(on))
    practices.publish_practice(made, by=TELLER, on=on, at=noon(on))


def tell_waiting(written: Written) -> None:
    made = practices.send_practice(offered(written), by=TELLER)
    if written["state"] == "asked_back":
        practices.ask_back(made, written["reason"], by=TELLER)


def offered(written: Written, *, at: datetime | None = None) -> tables.Practice:
    forum = tables.Meeting.objects.filter(key=written.get("meeting", "")).first()
    typed = practices.Typed(
        **{name: written[name] for name in WORDS if name in written},
        where=tables.Member.objects.filter(code=written.get("where", "")).first(),
        meeting=forum,
        groups=tables.TargetGroup.objects.filter(key__in=written["groups"]),
        areas=[
            tables.PriorityArea.objects.get(instrument__key=key, number=number)
            for key, number in written.get("areas", ())
        ],
        recommendations=tables.Recommendation.objects.filter(
            meeting=forum, number__in=written.get("recommendations", ())
        ),
    )
    return practices.offer_practice(
        typed,
        member=tables.Member.objects.filter(code=written.get("member", "")).first(),
        organisation=tables.Organisation.objects.filter(key=written.get("organisation", "")).first(),
        illustrative=True,
        by=TELLER,
        at=at,
    )


def presentation(written: Written, practice: tables.Practice) -> bytes:
    return as_pdf(
        Sheet(
            issuer=practice.offerer,
            title=written["title"],
            under=[],
            blocks=[Words(line, label="–") for line in written["pages"]],
            as_of=practice.changed_at.date().isoformat(),
            mark="Illustrative: written for the demonstration",
            wide=True,
        )
    )


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=UTC)

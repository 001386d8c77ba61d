"""The answers of a report as rows. Made anew at each handing-in; what was handed in before stays in `Handed`."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from mufakat.core.sheet.plan import NOT_AVAILABLE
from mufakat.records.plans.models import Action, Indicator
from mufakat.records.progress.models import ProgressEntry, ProgressReport, Shared, Spending, Value
from mufakat.records.progress.summing import keep_sums

Answered = Mapping[str, str]


def write_rows(report: ProgressReport, *, illustrative: bool) -> None:
    actions = {one.key: one for one in Action.objects.filter(instrument=report.round.instrument)}
    numbers = {one.number: one for one in actions.values()}
    indicators = {one.key: one for one in Indicator.objects.filter(instrument=report.round.instrument)}
    for table in (ProgressEntry, Value, Spending, Shared):
        table.objects.filter(report=report).delete()
    rows = by_row(report.answers)
    common = {"report": report, "illustrative": illustrative}
    ProgressEntry.objects.bulk_create(
        ProgressEntry(action=actions[key], **entry(said), **common)
        for key, said in rows.get("actions", {}).items()
        if key in actions and said.get("status")
    )
    Value.objects.bulk_create(
        Value(
            indicator=indicators[key.partition("~")[0]], group=key.partition("~")[2], **value(said), **common
        )
        for key, said in rows.get("indicators", {}).items()
        if key.partition("~")[0] in indicators and said.get("value")
    )
    Spending.objects.bulk_create(
        Spending(
            row=key,
            action=actions.get(key) or numbers.get(said.get("number", "")),
            **spending(said),
            **common,
        )
        for key, said in rows.get("resources", {}).items()
        if said.get("allocated") or said.get("spent")
    )
    Shared.objects.bulk_create(shared(rows, numbers, common))
    keep_sums(report)


def by_row(answers: Answered) -> dict[str, dict[str, dict[str, str]]]:
    found: dict[str, dict[str, dict[str, str]]] = {}
    for path, said in answers.items():
        table, row, column = path.split("/", 2)
        found.setdefault(table, {}).setdefault(row, {})[column] = said
    return found


def entry(said: Answered) -> dict[str, str]:
    return {
        "status": said["status"],
        "on": said.get("on", ""),
        "text": said.get("progress", ""),
        "because": said.get("because", "") if said["status"] == "not_available" else "",
    }


def value(said: Answered) -> dict:
    available = said["value"] != NOT_AVAILABLE
    return {
        "value": Decimal(said["value"]) if available else None,
        "year": int(said["year"]) if said.get("year") else None,
        "source_named": said.get("source", ""),
        "because": "" if available else said.get("because", ""),
    }


def spending(said: Answered) -> dict:
    return {
        "allocated": amount(said.get("allocated", "")),
        "spent": amount(said.get("spent", "")),
        "currency": said.get("currency", ""),
        "year": int(said["year"]) if said.get("year") else None,
        "source_named": said.get("source", ""),
        "because": said.get("because", ""),
    }


def amount(said: str) -> Decimal | None:
    return Decimal(said) if said not in ("", NOT_AVAILABLE) else None


def shared(rows: dict, numbers: Mapping[str, Action], common: dict) -> Iterator[Shared]:
    for said in rows.get("practices", {}).values():
        yield Shared(
            kind=Shared.Kind.PRACTICE, title=said.get("title", ""), text=said.get("what", ""), more=said.get("more", ""),
            action=numbers.get(said.get("number", "")), **common,
        )  # fmt: skip
    for said in rows.get("notes", {}).values():
        yield Shared(
            kind=Shared.Kind.NOTE,
            text=said.get("note", ""),
            action=numbers.get(said.get("number", "")),
            **common,
        )

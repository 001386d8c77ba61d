"""The delegation's own sheet: begun, filled row by row, dated. Whatever was typed is kept, right or wrong."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from mufakat.core.dates import PartialDate
from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.core.structure import PARTS, is_empty
from mufakat.records.bodies.models import Member
from mufakat.records.clearance.operations import PRIVATE
from mufakat.records.journal.operations import By, record
from mufakat.records.knowledge.structure.models import StructureRow, StructureWork

STATE = StructureWork.State
MOST_ROWS = 400  # of one part; the longest list of schemes known has some eighty


@transaction.atomic
def begin_structure(member: Member, *, by: By, at: datetime | None = None) -> StructureWork:
    """The delegation's own sheet, filled with the newest edition there is; the same one again where it is begun."""
    work, new = StructureWork.objects.get_or_create(
        member=member, defaults={"begun_by": by.name, "begun_at": at or timezone.now()}
    )
    if new:
        newest = member.structure_editions.order_by("number").last()
        fill(work, newest.contents if newest else {}, by=by, at=at)
        own_entry("begin structure", work, "A delegation began to enter its structure.", by=by)
    return work


def fill(work: StructureWork, contents: Mapping, *, by: By, at: datetime | None) -> None:
    StructureRow.objects.bulk_create(
        StructureRow(
            work=work, part=part, key=f"{part}-{n}", position=n, typed=dict(row), changed_by=by.name, actor="",
            changed_at=at or timezone.now(),
        )
        for part, rows in contents.items() if part in PARTS
        for n, row in enumerate(rows, 1)
    )  # fmt: skip


@transaction.atomic
def save_row(
    work: StructureWork,
    part: str,
    key: str,
    typed: Mapping[str, object],
    *,
    seen: int,
    by: By,
    at: datetime | None = None,
) -> StructureRow | None:
    """Keep a row as it was typed, right or wrong; an emptied row goes. ``seen``: the version it was typed over, 0 for a new one.

    Sent twice it is written once. Raises OutOfDate where somebody else changed the row meanwhile.
    """
    work = locked(work)
    if part not in PARTS or not 0 < len(key) <= 40:
        raise RuleBroken("This is no row of the structure.")
    kept = {column.key: typed[column.key] for column in PARTS[part].columns if typed.get(column.key)}
    row = work.rows.filter(part=part, key=key).first()
    if row is not None and row.typed == kept:
        return row
    if row is not None and row.version != seen:
        raise OutOfDate(
            "{who} changed this row meanwhile. Yours is still in the form below.", who=row.changed_by
        )
    if row is None and seen:
        raise OutOfDate("Somebody removed this row meanwhile. Save it once more to put it back.")
    if row is None and is_empty(kept):
        return None
    if row is None and work.rows.filter(part=part).count() >= MOST_ROWS:
        raise RuleBroken("A part holds up to {most} rows.", most=MOST_ROWS)
    if is_empty(kept):
        row.delete()
        row = None
    else:
        row = row or StructureRow(
            work=work, part=part, key=key, position=next_position(work, part), version=0
        )
        row.typed, row.changed_by, row.actor = kept, by.name, by.actor
        row.version, row.changed_at = row.version + 1, at or timezone.now()
        row.save()
    changed(work, by=by)
    own_entry("save row of structure", work, "A row of a structure was saved.", by=by)
    return row


def next_position(work: StructureWork, part: str) -> int:
    return (work.rows.filter(part=part).aggregate(last=Max("position"))["last"] or 0) + 1


@transaction.atomic
def date_structure(work: StructureWork, as_of: str, *, by: By, on: date) -> StructureWork:
    """The day the rows are of: not in the future."""
    work = locked(work)
    when = PartialDate(as_of.strip())
    if when.precision != "day":
        raise RuleBroken("Give the day the structure is of, such as 2023-12-31.")
    if when.earliest > on:
        raise RuleBroken("The structure can only be of a day that has come.")
    if work.as_of != when.text:
        work.as_of = when.text
        work.save(update_fields=["as_of"])
        changed(work, by=by)
        own_entry("date structure", work, "The day of a structure was set.", by=by)
    return work


def changed(work: StructureWork, *, by: By) -> None:
    """What was asked to be cleared, or was cleared, is no longer what stands there."""
    if work.state != STATE.OPEN:
        work.state = STATE.OPEN
        work.save(update_fields=["state"])


def locked(work: StructureWork) -> StructureWork:
    return (
        StructureWork.objects.select_for_update(of=("self",))
        .select_related("member", "clearance")
        .get(pk=work.pk)
    )


def own_entry(verb: str, work: StructureWork, says: str, *, by: By) -> None:
    """The journal keeps that it was done; what was typed is the delegation's own."""
    record(verb, f"structure-work:{work.pk}", says, by=by, classification=PRIVATE)

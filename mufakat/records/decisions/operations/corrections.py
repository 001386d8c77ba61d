from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.core.route.journey import standing
from mufakat.core.route.rules import may
from mufakat.records.decisions.models import Act, Journey
from mufakat.records.decisions.operations.acts import (
    keep_seals,
    load,
    locked,
    refuse_before_issue,
    refuse_unprinted,
    refuse_what_lies_ahead,
    write_down,
)
from mufakat.records.decisions.telling import names_of, route_of, told_acts
from mufakat.records.journal.operations import By

CAN_BE_MENDED = ("on", "meeting", "draft", "outcome", "procedure", "reasons", "provisions", "body", "to_body", "verb",
                 "stance", "wording", "lifted_if", "member")  # fmt: skip
TEXT = {"on", "draft", "meeting", "procedure", "body"}
HAS = {
    Act.Kind.PUT_BEFORE: TEXT,
    Act.Kind.DECIDED: TEXT | {"outcome", "reasons", "provisions"},
    Act.Kind.TRANSMITTED: TEXT | {"to_body", "verb", "reasons", "provisions"},
    Act.Kind.POSITION: {"on", "draft", "member", "stance", "wording", "reasons", "lifted_if", "provisions"},
    Act.Kind.WITHDRAWN: {"on", "reasons"},
}  # kind of act -> what of it can be mended
CARRIED = ("stage", "lap", "text_hash", "return_to", *CAN_BE_MENDED)


@dataclass(frozen=True)
class Mended:
    """One act that was recorded wrongly and what was wrong with it (field → what it should have been).

    ``never`` is true where it did not happen at all.
    """

    act: Act
    instead: Mapping[str, Any] = field(default_factory=dict)
    never: bool = False


@transaction.atomic
def correct(
    journey: Journey,
    mended: Sequence[Mended],
    *,
    reasons: str,
    on: str,
    by: By,
    seen: int | None = None,
) -> Act:
    """Mend what was recorded wrongly by a new act; the wrong one stays, struck. Several that are wrong for one
    reason (a decision, and what followed it on the same wrong draft) are mended together."""
    if not mended:
        raise RuleBroken("Say which act was recorded wrongly.")
    before = locked(journey, seen=seen)
    rows = [_row(journey, each, reasons=reasons, on=on, by=by) for each in mended]
    for n, row in enumerate(rows):
        row.position = len(before) + 1 + n
    route, told = route_of(journey.route), told_acts(before)
    first = rows[0]
    told_first, *others = told_acts(rows)
    also = tuple((act.corrects, act.instead) for act in others)
    may(route, told, replace(told_first, also=also), names=names_of(route))
    for row in rows:
        row.part_of = None if row is first else first
        row.save()
    keep_seals(journey, first, [*told, *told_acts(rows)], standing(route, told))
    which = ", ".join(str(row.corrects.position) for row in rows)
    says = f"{load(journey)}: what stands recorded as act {which} was corrected. {reasons.strip()}"
    for row in rows:
        write_down(row, by=by, says=says)
    return first


def _row(journey: Journey, mended: Mended, *, reasons: str, on: str, by: By) -> Act:
    wrong = mended.act
    if wrong.journey_id != journey.pk:
        raise RuleBroken("The act to be corrected is not part of this journey.")
    unknown = set(mended.instead) - set(CAN_BE_MENDED)
    assert not unknown, f"not to be mended: {unknown}"
    row = Act(
        journey=journey, kind=Act.Kind.CORRECTED, corrects=wrong, on=on, note=reasons.strip(), by=by.name,
        on_behalf_of=by.on_behalf_of, recorded_at=timezone.now(), classification=wrong.classification,
        illustrative=wrong.illustrative,
    )  # fmt: skip
    if mended.never:
        return row
    _refuse_what_it_has_not(wrong, mended.instead)
    row.instead_kind = wrong.kind
    for name in CARRIED:
        setattr(row, name, getattr(wrong, name))
    for name, value in mended.instead.items():
        setattr(row, name, value)
    if row.draft:
        row.text_hash = row.draft.sha256
    if row.outcome != "referred_back":
        row.return_to = ""
    if "provisions" in mended.instead and wrong.kind != Act.Kind.TRANSMITTED:  # there they are open points
        refuse_unprinted(row.draft, *row.provisions)
    refuse_what_lies_ahead(row.on)
    if {"on", "draft"} & set(mended.instead):
        refuse_before_issue(row)
    return row


def _refuse_what_it_has_not(wrong: Act, instead: Mapping[str, Any]) -> None:
    if not set(instead) <= HAS.get(wrong.kind, set()):
        raise RuleBroken("A record of this kind has nothing of that in it; choose what is wrong in it.")

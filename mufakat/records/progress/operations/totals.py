"""What the region comes to, told to everybody once a round (core.progress.withheld)."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from mufakat.core.chain import digest_of
from mufakat.core.problems import RuleBroken
from mufakat.core.progress import may_tell_figures, may_tell_statuses, total
from mufakat.core.progress.sums import written
from mufakat.records.journal.operations import By, record
from mufakat.records.plans.models import Indicator
from mufakat.records.progress.models import ProgressEntry, RegionalTotals, Round, Value


@transaction.atomic
def tell_totals(round_: Round, *, on: date, by: By, at: datetime | None = None) -> RegionalTotals:
    """Freeze and tell the totals that may be told; a second telling could be subtracted from the first, so there is none."""
    round_ = Round.objects.select_for_update(of=("self",)).select_related("instrument").get(pk=round_.pk)
    if RegionalTotals.objects.filter(round=round_).exists():
        raise RuleBroken(
            "The totals of round {round} have been told already; they are told once.", round=round_.label
        )
    if on <= round_.deadline:
        raise RuleBroken("Totals are told after the deadline of the round, when what counts has come in.")
    released = set(round_.reports.exclude(released_on=None).values_list("member__code", flat=True))
    contents = {"actions": actions_told(round_, released), "indicators": indicators_told(round_, released)}
    if not contents["actions"] and not contents["indicators"]:
        raise RuleBroken(
            "No total can be told: too few countries stand behind what is not released. Released figures are told as they are."
        )
    made = RegionalTotals.objects.create(
        round=round_,
        on=on,
        by=(by.on_behalf_of or by.name)[:200],
        contents=contents,
        sha256=digest_of(contents),
    )
    record(
        "tell totals",
        f"instrument:{round_.instrument.key}",
        f"The totals of the region for the round {round_.label} on “{round_.instrument.title()}” were told.",
        by=by,
        details={"totals": made.sha256},
        classification=round_.instrument.classification,
        at=at,
    )
    return made


def actions_told(round_: Round, released: set[str]) -> dict[str, Any]:
    """Of public actions: counts by status where somebody's is hidden and the rule lets it be told."""
    rows = ProgressEntry.objects.filter(
        report__round=round_, report__submitted_on__isnull=False, action__classification="public"
    )
    said: dict[str, dict[str, str]] = {}
    for key, code, status in rows.values_list("action__key", "report__member__code", "status"):
        said.setdefault(key, {})[code] = status
    return {
        key: {"counts": counted(of), "of": of}
        for key, of in said.items()
        if set(of) - released and may_tell_statuses(of, released)
    }


def indicators_told(round_: Round, released: set[str]) -> dict[str, Any]:
    """Of whole figures only: a group beside its whole would give the other group away."""
    rows = Value.objects.filter(
        report__round=round_, report__submitted_on__isnull=False, group="", value__isnull=False
    ).exclude(indicator__together=Indicator.Together.NONE)
    rows = rows.exclude(indicator__action__in=round_.instrument.actions.exclude(classification="public"))
    said: dict[Indicator, dict[str, Decimal]] = {}
    for one in rows.select_related("indicator", "report__member"):
        said.setdefault(one.indicator, {})[one.report.member.code] = one.value
    return {
        indicator.key: {
            "value": written(total(of, of, way=indicator.together).value),
            "of": {code: written(figure) for code, figure in of.items()},
        }
        for indicator, of in said.items()
        if set(of) - released and may_tell_figures(of, released, kind=indicator.kind)
    }


def counted(of: Mapping[str, str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for status in of.values():
        found[status] = found.get(status, 0) + 1
    return found

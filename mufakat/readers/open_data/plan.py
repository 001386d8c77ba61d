"""The plan itself, its rounds and the totals that were told, row by row: only what everybody may read, whoever asks."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from django.db.models import Count, Q

from mufakat.core.sheet.answers.given import plainly
from mufakat.readers.dossiers.carrying.region import statuses_still_told, still_told
from mufakat.readers.open_data.rows import Row, day, yes
from mufakat.records.people.access import STRANGER
from mufakat.records.plans.models import Indicator
from mufakat.records.plans.queries import actions, indicators
from mufakat.records.progress.models import ProgressReport, RegionalTotals, Round
from mufakat.records.progress.queries import rounds
from mufakat.records.progress.results import regional_totals


def plan_rows() -> Iterator[Row]:
    found = actions(STRANGER).prefetch_related("answers__meeting")
    for one in found.order_by("instrument__key", "area__number", "pk"):
        seen = [
            each
            for each in one.answers.all()
            if {each.classification, each.meeting.classification} <= STRANGER.sees
        ]
        yield {
            "instrument": one.instrument.key, "action": one.number, "action_key": one.key,
            "area": str(one.area.number) if one.area else "", "text": one.text(), "lead": one.lead, "time_frame": one.time_frame,
            "in_force_since": one.in_force_since, "ended_on": one.ended_on,
            "answers": " ".join(f"{each.meeting.key}/{each.ref}" for each in seen), "illustrative": yes(one.illustrative),
        }  # fmt: skip


def measure_rows() -> Iterator[Row]:
    for one in indicators(STRANGER).order_by("instrument__key", "pk"):
        yield {
            "instrument": one.instrument.key, "indicator": one.key, "name": one.name(),
            "action": one.action.number if one.action else "", "kind": one.kind, "unit": one.unit, "direction": one.direction,
            "together": one.together, "baseline": "" if one.baseline is None else plainly(one.baseline),
            "baseline_year": str(one.baseline_year or ""),
            "targets": " ".join(f"{target.year}:{plainly(target.value)}" for target in one.targets.all()),
            "groups": "; ".join(one.disaggregation), "source": one.source_named, "method": one.method, "ended_on": one.ended_on,
            "illustrative": yes(one.illustrative),
        }  # fmt: skip


def round_rows() -> Iterator[Row]:
    found = rounds(STRANGER).defer("edition__contents").annotate(
        asked=Count("reports"), told=Count("reports", filter=Q(reports__released_on__isnull=False))
    )  # fmt: skip
    for one in found.order_by("instrument__key", "opens"):
        yield {
            "instrument": one.instrument.key, "round": one.label, "since": day(one.since), "until": day(one.until),
            "opens": day(one.opens), "deadline": day(one.deadline), "asked": str(one.asked), "released": str(one.told),
        }  # fmt: skip


def total_rows() -> Iterator[Row]:
    """Totals the body told, as long as the rule still lets them stand."""
    found = list(rounds(STRANGER).defer("edition__contents").order_by("instrument__key", "opens"))
    told = regional_totals(STRANGER, found)
    released = released_in(told)
    measured: dict[int, list[Indicator]] = {}
    for one in indicators(STRANGER).order_by("pk"):
        measured.setdefault(one.instrument_id, []).append(one)
    for one in found:
        if one.pk in told:
            yield from totals_of(
                one, told[one.pk], measured.get(one.instrument_id, ()), released.get(one.pk, ())
            )


def released_in(told: Mapping[int, RegionalTotals]) -> dict[int, set[str]]:
    """Round → codes of the members whose report is released."""
    found: dict[int, set[str]] = {}
    released = ProgressReport.objects.filter(round__in=list(told), released_on__isnull=False)
    for round_id, code in released.values_list("round_id", "member__code"):
        found.setdefault(round_id, set()).add(code)
    return found


def totals_of(
    round_: Round, told: RegionalTotals, measured: Iterable[Indicator], released: Collection[str]
) -> Iterator[Row]:
    common = {
        "instrument": round_.instrument.key,
        "round": round_.label,
        "told_on": told.on.isoformat(),
        "status": "",
    }
    for key in told.contents["actions"]:
        for status, number in (statuses_still_told(told, key, released) or {}).items():
            yield common | {
                "subject": "action",
                "key": key,
                "status": status,
                "value": "",
                "members": str(number),
            }
    for indicator in measured:
        if still := still_told(told, indicator, released):
            yield common | {
                "subject": "indicator",
                "key": indicator.key,
                "value": plainly(still[0]),
                "members": str(still[1]),
            }

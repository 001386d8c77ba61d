"""The plan itself, its money, its rounds and the totals that were told, as rows of open data: what everybody may read."""

from collections.abc import Iterator

from django.db.models import Count, Q

from mufakat.core.progress.sums import written
from mufakat.core.sheet.answers.given import plainly
from mufakat.readers.dossiers.carrying.region import statuses_still_told, still_told
from mufakat.records.people.access import STRANGER
from mufakat.records.plans.queries import actions, indicators
from mufakat.records.progress.models import ProgressReport, Round
from mufakat.records.progress.queries import rounds, spending
from mufakat.records.progress.results import regional_totals

Row = dict[str, str]


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


def money_rows() -> Iterator[Row]:
    found = spending(STRANGER).select_related("report__round__instrument")
    for one in found.order_by("report__round__opens", "report__member__code", "pk"):
        yield {
            "instrument": one.report.round.instrument.key, "round": one.report.round.label, "member": one.report.member.code,
            "action": one.action.number if one.action else "", "action_key": one.action.key if one.action else "",
            "currency": one.currency, "allocated": written(one.allocated), "spent": written(one.spent),
            "year": str(one.year or ""), "source": one.source_named, "because": one.because,
            "released_on": one.report.released_on.isoformat(), "illustrative": yes(one.illustrative),
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
    for one in found:
        if one.pk in told:
            yield from totals_of(one, told[one.pk])


def totals_of(one: Round, told) -> Iterator[Row]:
    common = {
        "instrument": one.instrument.key,
        "round": one.label,
        "told_on": told.on.isoformat(),
        "status": "",
    }
    released = ProgressReport.objects.filter(round=one, released_on__isnull=False)
    reporting = set(released.values_list("member__code", flat=True))
    for key in told.contents["actions"]:
        for status, number in (statuses_still_told(told, key, reporting) or {}).items():
            yield common | {
                "subject": "action",
                "key": key,
                "status": status,
                "value": "",
                "members": str(number),
            }
    for indicator in indicators(STRANGER).filter(instrument=one.instrument):
        if still := still_told(told, indicator, reporting):
            yield common | {
                "subject": "indicator",
                "key": indicator.key,
                "value": plainly(still[0]),
                "members": str(still[1]),
            }


def yes(fact: bool) -> str:
    return "yes" if fact else ""


def day(found) -> str:
    return found.isoformat() if found else ""

"""What the pages of results ask: rounds and reports without their bulk, and counts made by the database."""

from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import Count, Q, QuerySet

from mufakat.records.bodies.models import Member
from mufakat.records.instruments.models import Instrument
from mufakat.records.people.access import Viewer
from mufakat.records.plans.models import Action, Indicator
from mufakat.records.plans.queries import actions
from mufakat.records.progress.access import readable
from mufakat.records.progress.models import ProgressEntry, ProgressReport, RegionalTotals, Round, Value
from mufakat.records.progress.queries import entries, rounds, values

TOLD = 12  # rounds that a page tells of


def told_rounds(viewer: Viewer, instrument: Instrument, *, today: date) -> list[Round]:
    """The last rounds that have opened, the oldest first; without the edition's contents."""
    found = rounds(viewer, instrument).filter(opens__lte=today).defer("edition__contents").order_by("-opens")
    return list(found[:TOLD])[::-1]


def readable_reports(viewer: Viewer, found: Iterable[Round]) -> list[ProgressReport]:
    """Of these rounds the reports this viewer may read, without the answers under work."""
    return list(
        ProgressReport.objects.filter(
            readable(viewer, through=""),
            round__in=list(found),
            round__instrument__classification__in=viewer.sees,
        )
        .defer("answers", "round__edition__contents")
        .select_related("member", "round")
        .order_by("round__opens", "member__code")
    )


def asked_about(viewer: Viewer, instrument: Instrument) -> list[tuple[str, str, str, int]]:
    """(area number, in force since, ended on, how many actions): what a round asks follows from the day it opened."""
    return [
        ("" if area is None else str(area), since, ended, number)
        for area, since, ended, number in actions(viewer)
        .filter(instrument=instrument)
        .order_by()
        .values_list("area__number", "in_force_since", "ended_on")
        .annotate(number=Count("pk"))
    ]


def asked_when(opens: date) -> Q:
    """The actions that a round opened on that day asks about."""
    day = opens.isoformat()
    return Q(in_force_since__lte=day) & (Q(ended_on="") | Q(ended_on__gt=day))


def is_asked(since: str, ended: str, opens: date) -> bool:
    """The same of one row: partial ISO dates sort as they are written."""
    day = opens.isoformat()
    return since <= day and (not ended or ended > day)


def status_counts(viewer: Viewer, round_: Round, wanted: Collection[Action]) -> dict[int, dict[str, int]]:
    """Action → status → members, in one round."""
    reports = ProgressReport.objects.filter(readable(viewer, through=""), round=round_)
    return counts_in(viewer, wanted, list(reports.values_list("pk", flat=True)))


def last_reports(viewer: Viewer, instruments: Iterable[Instrument | int]) -> list[int]:
    """Of every member and plan the last report this viewer may read: a later one replaces it (core.trace.status)."""
    found = ProgressReport.objects.filter(
        readable(viewer, through=""), round__instrument__in=list(instruments)
    )
    told = found.order_by("round__opens", "pk").values_list("round__instrument_id", "member_id", "pk")
    return list({(instrument, member): pk for instrument, member, pk in told}.values())


def reports_named(viewer: Viewer, wanted: Collection[int]) -> QuerySet[ProgressReport]:
    """Reports by their ids, with member and round and without their bulk."""
    return (
        ProgressReport.objects.filter(readable(viewer, through=""), pk__in=wanted)
        .defer("answers", "sums", "round__edition")
        .select_related("member", "round")
    )


def last_reports_of(viewer: Viewer, member: Member) -> list[ProgressReport]:
    """The member's last readable report on each plan, the newest first."""
    found = (
        ProgressReport.objects.filter(
            readable(viewer, through=""), member=member, round__instrument__classification__in=viewer.sees
        )
        .defer("answers", "round__edition")
        .select_related("round__instrument")
        .order_by("round__opens", "pk")
    )
    last = {one.round.instrument_id: one for one in found}
    return sorted(last.values(), key=lambda one: one.round.opens, reverse=True)


def counts_in(
    viewer: Viewer, wanted: Iterable[Action], reports: Collection[int]
) -> dict[int, dict[str, int]]:
    """Action → status → members, over these reports."""
    found: dict[int, dict[str, int]] = {}
    counted = entries(viewer).filter(report__in=reports, action__in=list(wanted)).order_by()
    for action, status, number in counted.values_list("action_id", "status").annotate(number=Count("pk")):
        found.setdefault(action, {})[status] = number
    return found


def entries_of(
    viewer: Viewer, wanted: Collection[Action], reports: Collection[ProgressReport]
) -> QuerySet[ProgressEntry]:
    """Without their reports, which the caller has in hand: each would bring its answers along."""
    found = entries(viewer).filter(report__in=list(reports), action__in=list(wanted))
    return found.select_related(None)


def values_of(
    viewer: Viewer, wanted: Collection[Indicator], reports: Collection[ProgressReport]
) -> QuerySet[Value]:
    """The same of figures."""
    found = values(viewer).filter(report__in=list(reports), indicator__in=list(wanted))
    return found.select_related(None)


def regional_totals(viewer: Viewer, found: Iterable[Round]) -> dict[int, RegionalTotals]:
    """Round → what was told of the region; whether each total may still be told is asked of core.progress.withheld."""
    return {
        one.round_id: one
        for one in RegionalTotals.objects.filter(
            round__in=list(found), round__instrument__classification__in=viewer.sees
        )
    }

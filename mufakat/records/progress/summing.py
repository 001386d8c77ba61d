"""The sums of a report (core.progress.sums), kept with it at each handing-in; a report from before that is summed when read."""

from collections.abc import Iterable

from mufakat.core.progress.sums import Sums, seen, sums_of
from mufakat.records.people.access import Viewer
from mufakat.records.progress.models import ProgressEntry, ProgressReport, Spending, Value


def keep_sums(report: ProgressReport) -> None:
    report.sums = sums_from_rows([report.pk])[report.pk]
    ProgressReport.objects.filter(pk=report.pk).update(sums=report.sums)


def seen_sums(viewer: Viewer, reports: Iterable[ProgressReport]) -> dict[int, Sums]:
    """Report → what this viewer may read of its sums. The reports come through a query that asked who may read them."""
    told = list(reports)
    bare = [one.pk for one in told if not one.sums]
    made = sums_from_rows(bare) if bare else {}
    return {one.pk: seen(one.sums or made[one.pk], viewer.sees) for one in told}


def sums_from_rows(reports: Iterable[int]) -> dict[int, dict]:
    wanted = list(reports)
    statuses: dict[int, list] = {pk: [] for pk in wanted}
    money: dict[int, list] = {pk: [] for pk in wanted}
    figures: dict[int, list] = {pk: [] for pk in wanted}
    made_up: set[int] = set()
    for pk, classification, area, status, is_made_up in ProgressEntry.objects.filter(
        report__in=wanted
    ).values_list("report_id", "action__classification", "action__area__number", "status", "illustrative"):
        if is_made_up:
            made_up.add(pk)
        statuses[pk].append((classification, "" if area is None else str(area), status))
    for pk, classification, currency, allocated, spent in Spending.objects.filter(
        report__in=wanted
    ).values_list("report_id", "action__classification", "currency", "allocated", "spent"):
        money[pk].append((classification or "public", currency, allocated, spent))
    for pk, classification, value in Value.objects.filter(report__in=wanted, group="").values_list(
        "report_id", "indicator__action__classification", "value"
    ):
        figures[pk].append((classification or "public", value is not None))
    return {pk: sums_of(statuses[pk], money[pk], figures[pk], illustrative=pk in made_up) for pk in wanted}

from django.db.models import QuerySet

from mufakat.records.consolidated.models import ConsolidatedPaper, ConsolidatedReport
from mufakat.records.instruments.models import Instrument
from mufakat.records.people.access import Viewer, visible
from mufakat.records.progress.models import Round


def consolidated_reports(viewer: Viewer, round_: Round | None = None) -> QuerySet[ConsolidatedReport]:
    """Members read every edition; everybody the public one that was released. The newest first."""
    found = (
        visible(viewer, ConsolidatedReport)
        .filter(round__instrument__classification__in=viewer.sees)
        .select_related("round__instrument__body")
        .prefetch_related("papers__file")
        .order_by("-number")
    )
    return found.filter(round=round_) if round_ else found


def consolidated_report(viewer: Viewer, pk: int) -> ConsolidatedReport | None:
    return consolidated_reports(viewer).filter(pk=pk).first()


def published_reports(viewer: Viewer, instrument: Instrument) -> QuerySet[ConsolidatedReport]:
    """What the body released, of every round of a plan."""
    return (
        consolidated_reports(viewer)
        .filter(round__instrument=instrument, released_at__isnull=False)
        .order_by("-round__opens", "-number")
    )


def consolidated_paper(viewer: Viewer, pk: int, which: str, form: str) -> ConsolidatedPaper | None:
    return (
        ConsolidatedPaper.objects.filter(
            report__in=consolidated_reports(viewer), report=pk, which=which, form=form
        )
        .select_related("file", "report__round__instrument")
        .first()
    )

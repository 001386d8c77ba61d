"""Questions about means of verification; the viewer first."""

from collections import Counter
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from mufakat.records.people.access import Viewer
from mufakat.records.progress.access import readable, reporting_for
from mufakat.records.progress.models import ProgressReport, Proof


def proofs(viewer: Viewer) -> QuerySet[Proof]:
    """What was handed in and stands, for whoever may read its report, its action and itself."""
    return Proof.objects.filter(
        readable(viewer),
        Q(action=None) | Q(action__classification__in=viewer.sees),
        handed_on__isnull=False,
        taken_back_on=None,
        classification__in=viewer.sees,
        report__round__instrument__classification__in=viewer.sees,
    ).select_related("file", "report__member", "report__round__instrument")


def own_proofs(viewer: Viewer, report: ProgressReport) -> QuerySet[Proof]:
    """Everything this delegation laid beside its report, handed in or not, taken back or not."""
    if report.member.code not in reporting_for(viewer):
        return Proof.objects.none()
    return report.proofs.select_related("file", "report__member", "report__round__instrument")


def own_proof(viewer: Viewer, report: ProgressReport, pk: int) -> Proof | None:
    return own_proofs(viewer, report).filter(pk=pk).first()


def proof_file(viewer: Viewer, pk: int) -> Proof | None:
    """One with a file that this viewer may open: its own delegation's, or one that was handed in."""
    mine = Proof.objects.filter(report__member__code__in=reporting_for(viewer), taken_back_on=None)
    for readable_ones in (proofs(viewer), mine):
        if held := readable_ones.filter(pk=pk, file__isnull=False).select_related("file").first():
            return held
    return None


def proofs_beside(report: ProgressReport, table: str) -> dict[str, int]:
    """Row of a table of the own report → how many lie beside it."""
    rows = report.proofs.filter(taken_back_on=None, row__startswith=f"{table}/")
    return Counter(row.partition("/")[2] for row in rows.values_list("row", flat=True))


def by_report(found: Iterable[Proof]) -> dict[int, list[Proof]]:
    """Report → what lies beside it."""
    held: dict[int, list[Proof]] = {}
    for one in found:
        held.setdefault(one.report_id, []).append(one)
    return held

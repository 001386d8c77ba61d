from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Count, Q, QuerySet

from mufakat.records.clearance.models import Review
from mufakat.records.instruments.models import Instrument
from mufakat.records.people.access import Viewer
from mufakat.records.progress.access import may_oversee, readable, reporting_for
from mufakat.records.progress.models import (
    Handed,
    ProgressEntry,
    ProgressReport,
    Question,
    ReceivedWorkbook,
    Round,
    Shared,
    Spending,
    Value,
)

Row = TypeVar("Row", ProgressEntry, Value, Spending, Shared)


def rounds(viewer: Viewer, instrument: Instrument | None = None) -> QuerySet[Round]:
    """Rounds on texts this viewer may read, the oldest first."""
    found = Round.objects.filter(instrument__classification__in=viewer.sees).select_related(
        "instrument__body", "edition"
    )
    return found.filter(instrument=instrument) if instrument else found


def one_round(viewer: Viewer, pk: int) -> Round | None:
    return rounds(viewer).filter(pk=pk).first()


def open_rounds(viewer: Viewer, instrument: Instrument, *, on: date) -> QuerySet[Round]:
    """Rounds on this plan whose deadline has not passed."""
    return rounds(viewer, instrument).filter(deadline__gte=on)


def entries(viewer: Viewer) -> QuerySet[ProgressEntry]:
    """What members reported and this viewer may read: all that was submitted for members, what was released for everybody.

    A delegation's unsubmitted work is its own (domain.md 2.7).
    """
    return said_of_actions(viewer, ProgressEntry)


def values(viewer: Viewer) -> QuerySet[Value]:
    """Figures, by the same rule."""
    return said_of_actions(viewer, Value, through="indicator__")


def spending(viewer: Viewer) -> QuerySet[Spending]:
    """Money, by the same rule."""
    return said_of_actions(viewer, Spending)


def shared(viewer: Viewer) -> QuerySet[Shared]:
    """Practices and notes, by the same rule."""
    return said_of_actions(viewer, Shared)


def said_of_actions(viewer: Viewer, rows: type[Row], *, through: str = "") -> QuerySet[Row]:
    """Rows of reports this viewer may read, on plans it may read; what is about an action, only where it may know of it."""
    action = f"{through}action"
    return rows.objects.filter(
        readable(viewer),
        Q(**{action: None}) | Q(**{f"{action}__classification__in": viewer.sees}),
        report__round__instrument__classification__in=viewer.sees,
    ).select_related("report__member", "report__round", action)


def own_reports(viewer: Viewer) -> QuerySet[ProgressReport]:
    """The reports this person works on, the newest round first; with the answers nobody else sees."""
    return with_all(
        ProgressReport.objects.filter(
            member__code__in=reporting_for(viewer), round__instrument__classification__in=viewer.sees
        )
    ).order_by("-round__opens", "round__instrument__key")


def own_report(viewer: Viewer, pk: int) -> ProgressReport | None:
    return own_reports(viewer).filter(pk=pk).first()


def said_in(viewer: Viewer, report: ProgressReport) -> dict[str, QuerySet]:
    """What a report says that this viewer may read: its entries, values and spending."""
    return {
        "entries": entries(viewer).filter(report=report),
        "values": values(viewer).filter(report=report),
        "spending": spending(viewer).filter(report=report),
    }


def submitted_report(viewer: Viewer, pk: int) -> ProgressReport | None:
    """A report that was handed in, for whoever may read it; its answers under work are not for this page."""
    return with_all(
        ProgressReport.objects.filter(
            readable(viewer, through=""), submitted_on__isnull=False, round__instrument__classification__in=viewer.sees
        ).defer("answers")
    ).filter(pk=pk).first()  # fmt: skip


def with_all(found: QuerySet[ProgressReport]) -> QuerySet[ProgressReport]:
    return found.select_related("round__instrument__body", "round__edition", "member", "clearance")


def workbooks_of(viewer: Viewer, report: ProgressReport) -> QuerySet[ReceivedWorkbook]:
    """The workbooks that came for a report this person works on, the newest first; not those of its reviewers."""
    return report.workbooks.filter(report__in=own_reports(viewer), review=None).select_related("file")


def workbook_received(viewer: Viewer, pk: int) -> ReceivedWorkbook | None:
    """A workbook that came for a report this person works on."""
    return (
        ReceivedWorkbook.objects.filter(report__in=own_reports(viewer), review=None, pk=pk)
        .select_related("file", "report__round__instrument", "report__round__edition", "report__member")
        .first()
    )


def reviewed(viewer: Viewer, pk: int) -> ReceivedWorkbook | None:
    """What a reviewer sent about a report this person works on."""
    return (
        ReceivedWorkbook.objects.filter(report__in=own_reports(viewer), review__isnull=False, pk=pk)
        .select_related(
            "file", "review", "report__round__instrument", "report__round__edition", "report__member"
        )
        .first()
    )


def reviews_of(viewer: Viewer, report: ProgressReport) -> list[Review]:
    """Who was invited to this delegation's own review, with what came back as ``sent_in``."""
    if report.member.code not in reporting_for(viewer):
        return []
    subject = f"progress:{report.round_id}/{report.member.code}"
    found = list(Review.objects.filter(clearance__subject=subject).order_by("pk"))
    came = (
        ReceivedWorkbook.objects.filter(report=report, review__in=found).select_related("file").order_by("pk")
    )
    for one in found:
        one.sent_in = [piece for piece in came if piece.review_id == one.pk]
    return found


def report_of_review(review: Review) -> ProgressReport | None:
    """For whose report a reviewer reviews: its clearance's subject is "progress:12/VN"."""
    number, _, code = review.clearance.subject.removeprefix("progress:").partition("/")
    if not number.isdigit():
        return None
    return with_all(ProgressReport.objects.filter(round=int(number), member__code=code)).first()


def question(viewer: Viewer, pk: int) -> Question | None:
    return Question.objects.filter(report__in=own_reports(viewer), pk=pk).select_related("report").first()


def reports_due(viewer: Viewer) -> QuerySet[Round]:
    """Rounds for which a delegation of this viewer was asked and has neither cleared nor submitted its report."""
    owed = ProgressReport.objects.filter(
        member__code__in=reporting_for(viewer), submitted_on__isnull=True
    ).exclude(state="cleared")
    return Round.objects.select_related("instrument").filter(reports__in=owed).distinct()


@dataclass(frozen=True, slots=True)
class BoardLine:
    """Where a member stands in a round; before it submits, nobody else learns more than that it has not."""

    report: ProgressReport
    state: str  # silent, submitted, asked, answered, stands
    open_questions: int

    @property
    def is_silent(self) -> bool:
        return self.state == "silent"


def board(viewer: Viewer, round_: Round) -> list[BoardLine]:
    """Every member that was asked, for members and the secretariat; the public sees it by what was released only."""
    if not may_oversee(viewer) and "members" not in viewer.sees:
        return []
    reports = (
        ProgressReport.objects.filter(round=round_)
        .defer("answers")
        .select_related("member", "round")
        .annotate(open_questions=Count("questions", filter=Q(questions__answered_on=None)))
    )
    return [BoardLine(one, state_for_others(one), one.open_questions) for one in reports]


def state_for_others(report: ProgressReport) -> str:
    """The delegation's own work after a question is as invisible as before the first submission."""
    if not report.has_been_submitted:
        return "silent"
    return "asked" if report.state in ("open", "cleared") else report.state


def asked_in(viewer: Viewer, found: Iterable[Round]) -> dict[int, list[str]]:
    """Round → codes of the members that were asked."""
    asked: dict[int, list[str]] = {}
    for round_id, code in ProgressReport.objects.filter(
        round__in=list(found), round__instrument__classification__in=viewer.sees
    ).values_list("round_id", "member__code"):
        asked.setdefault(round_id, []).append(code)
    return asked


def round_called(instrument_key: str, label: str) -> Round | None:
    """For the console, which stands for nobody and sees every round."""
    return (
        Round.objects.select_related("instrument__body", "edition")
        .filter(instrument__key=instrument_key, label=label)
        .first()
    )


def round_before(viewer: Viewer, round_: Round) -> Round | None:
    """The round on the same plan that opened last before this one."""
    return rounds(viewer, round_.instrument).filter(opens__lt=round_.opens).order_by("-opens").first()


def handed_in(viewer: Viewer, round_: Round) -> dict[int, Handed]:
    """Report → its last handing-in, of the reports this viewer may read; without the answers."""
    found = Handed.objects.filter(readable(viewer), report__round=round_).defer("answers").order_by("number")
    return {one.report_id: one for one in found}

"""What waits in reports, and with whom: the member that was asked, the member that may go on, the secretariat."""

from django.db.models import Max, Q, QuerySet

from mufakat.records.people.access import Viewer
from mufakat.records.progress.access import may_oversee, may_report, reporting_for
from mufakat.records.progress.models import ProgressReport, Question


def open_questions(viewer: Viewer) -> QuerySet[Question]:
    """About this person's own reports, not answered yet; the oldest first."""
    if not may_report(viewer):
        return Question.objects.none()
    return (
        Question.objects.filter(
            report__in=without_answers().filter(member__code__in=reporting_for(viewer)),
            report__round__instrument__classification__in=viewer.sees,
            answered_on=None,
        )
        .defer("report__answers", "report__sums")
        .select_related("report__round__instrument")
        .order_by("asked_on", "pk")
    )


def own_to_move_on(viewer: Viewer) -> QuerySet[ProgressReport]:
    """This person's own reports that are cleared and not submitted, or stand and are not released."""
    if not may_report(viewer):
        return ProgressReport.objects.none()
    return (
        without_answers()
        .filter(
            Q(state="cleared") | Q(state="stands", released_on=None),
            member__code__in=reporting_for(viewer),
            round__instrument__classification__in=viewer.sees,
        )
        .select_related("clearance", "round__instrument")
        .order_by("round__opens", "pk")
    )


def reports_to_look_at(viewer: Viewer) -> QuerySet[ProgressReport]:
    """Handed in and not looked at, or answered and not looked at again; with the day of the last answer."""
    if not may_oversee(viewer):
        return ProgressReport.objects.none()
    return (
        without_answers()
        .filter(state__in=("submitted", "answered"), round__instrument__classification__in=viewer.sees)
        .select_related("member", "round__instrument")
        .annotate(last_answer=Max("questions__answered_on"))
        .order_by("submitted_on", "pk")
    )


def without_answers() -> QuerySet[ProgressReport]:
    return ProgressReport.objects.defer("answers", "sums", "round__edition")

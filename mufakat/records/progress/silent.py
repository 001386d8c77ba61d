"""Of whom no report has come."""

from mufakat.records.bodies.models import Member
from mufakat.records.people.access import Viewer
from mufakat.records.progress.models import ProgressReport, Round


def silent_in_rounds(viewer: Viewer) -> list[tuple[Round, list[str]]]:
    """Rounds with the codes of the members that have not submitted, for the secretariat."""
    if not viewer.is_secretariat:
        return []
    now_members = Member.objects.filter(memberships__capacity="member", memberships__until="")
    codes = list(now_members.values_list("code", flat=True))
    rounds = Round.objects.select_related("instrument").prefetch_related("reports__member")
    return [(one, [code for code in codes if code not in submitted(one)]) for one in rounds]


def submitted(round: Round) -> set[str]:
    return {
        report.member.code for report in round.reports.all() if report.state == ProgressReport.State.SUBMITTED
    }

"""Who reports, who oversees, who may read what (domain.md 2.6 and 2.7)."""

from django.db.models import Q

from mufakat.records.people.access import Viewer
from mufakat.records.people.models import Mandate
from mufakat.records.progress.models import ProgressReport, Round

REPORTS = frozenset(
    {
        Mandate.Capacity.FOCAL_POINT.value,
        Mandate.Capacity.ALTERNATE.value,
        Mandate.Capacity.VALIDATING_AUTHORITY.value,
    }
)


def reporting_for(viewer: Viewer) -> frozenset[str]:
    """The members for whom this person reports."""
    return frozenset(hat.member.code for hat in viewer.mandates if hat.member_id and hat.capacity in REPORTS)


def may_report(viewer: Viewer) -> bool:
    return bool(reporting_for(viewer))


def may_oversee(viewer: Viewer) -> bool:
    """The secretariat opens rounds, checks completeness, asks, and says what stands."""
    return viewer.is_secretariat


def may_release(viewer: Viewer, report: ProgressReport) -> bool:
    """The member; or the body the plan belongs to, by its chair or the secretariat on the chair's behalf."""
    body = report.round.instrument.body
    return (
        report.member.code in reporting_for(viewer)
        or viewer.is_secretariat
        or bool(body and viewer.chairs(body.key))
    )


def may_release_round(viewer: Viewer, round_: Round) -> bool:
    """The body the plan belongs to, by its chair; the secretariat on its behalf."""
    body = round_.instrument.body
    return viewer.is_secretariat or bool(body and viewer.chairs(body.key))


def readable(viewer: Viewer, *, through: str = "report__") -> Q:
    """What was submitted, for members; what was released, for everybody."""
    may_read = Q(**{f"{through}released_on__isnull": False})
    if "members" in viewer.sees:
        may_read |= Q(**{f"{through}submitted_on__isnull": False})
    return may_read

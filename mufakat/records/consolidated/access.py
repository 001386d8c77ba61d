from mufakat.records.consolidated.models import ConsolidatedReport
from mufakat.records.people.access import Viewer
from mufakat.records.progress.models import Round


def may_consolidate(viewer: Viewer, round_: Round | None = None) -> bool:
    """The secretariat; and whoever chairs the body the plan belongs to."""
    body = round_.instrument.body if round_ else None
    return viewer.is_secretariat or bool(body and viewer.chairs(body.key))


def may_publish(viewer: Viewer, report: ConsolidatedReport) -> bool:
    return report.edition == "public" and may_consolidate(viewer, report.round)

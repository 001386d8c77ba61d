"""Of whom no report has come."""

from mufakat.records.people.access import Viewer
from mufakat.records.progress.access import may_oversee
from mufakat.records.progress.models import ProgressReport, Round


def silent_in_rounds(viewer: Viewer) -> list[tuple[Round, list[str]]]:
    """Rounds with the codes of the members that were asked and have submitted nothing, for the secretariat."""
    if not may_oversee(viewer):
        return []
    waiting = ProgressReport.objects.filter(
        submitted_on=None, round__instrument__classification__in=viewer.sees
    )
    found: dict[int, list[str]] = {}
    for round_, code in waiting.order_by("member__code").values_list("round", "member__code"):
        found.setdefault(round_, []).append(code)
    rounds = Round.objects.select_related("instrument").filter(pk__in=list(found)).order_by("opens", "pk")
    return [(one, found[one.pk]) for one in rounds]

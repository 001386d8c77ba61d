"""Who sees a time frame, and who may plan. It rests only on what everybody who may read it may read."""

from django.db.models import QuerySet

from mufakat.records.decisions.access import journeys_seen
from mufakat.records.decisions.models import Journey
from mufakat.records.people.access import MEMBER, PARTICIPANT, PUBLIC, SECRETARIAT, Viewer, visible
from mufakat.records.timeframes.models import TimeFrame

LEVELS = {"public": PUBLIC, "participants": PARTICIPANT, "members": MEMBER, "secretariat": SECRETARIAT}


def visible_frames(viewer: Viewer) -> QuerySet[TimeFrame]:
    return visible(viewer, TimeFrame).filter(journeys_seen(viewer.sees, "journey__"))


def rests_on(frame: TimeFrame) -> frozenset[str]:
    """The classifications of meetings and acts its dates may be taken from."""
    return LEVELS[frame.classification]


def may_plan(viewer: Viewer, journey: Journey) -> bool:
    """The secretariat, and whoever chairs a body the route calls at."""
    bodies = [body for stage in journey.route.stages for body in stage["bodies"]]
    return viewer.is_secretariat or viewer.chairs(*bodies)

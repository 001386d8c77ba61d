"""The working group of an instrument: which body it is, and which of its seats nobody holds."""

from collections.abc import Iterable

from mufakat.records.bodies.models import Body
from mufakat.records.bodies.queries import bodies
from mufakat.records.circulation.queries import circulations
from mufakat.records.decisions.queries import journeys
from mufakat.records.instruments.models import Instrument
from mufakat.records.people.access import Viewer
from mufakat.records.people.models import Seat

KINDS = ("working_group", "task_force")


def group_of(viewer: Viewer, instrument: Instrument) -> Body | None:
    """The body that settles its drafts, the one on its route, or its own; None where it has no working group."""
    asked = circulations(viewer).filter(draft__instrument=instrument).exclude(group=None).first()
    if asked:
        return asked.group
    named = {body.key: body for body in bodies(viewer) if body.kind in KINDS}
    for journey in journeys(viewer).filter(instrument=instrument):
        for stage in journey.route.stages:
            for key in stage.get("bodies", ()):
                if key in named:
                    return named[key]
    return named.get(instrument.body.key) if instrument.body_id else None


def vacancies(seats: Iterable[Seat]) -> int:
    return sum(seat.person_id is None and not seat.until for seat in seats)

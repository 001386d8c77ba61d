from mufakat.records.instruments.models import Instrument
from mufakat.records.people.access import Viewer


def may_amend(viewer: Viewer, instrument: Instrument) -> bool:
    """The body the plan belongs to, by its chair; the secretariat on its behalf. The decision itself is the body's."""
    body = instrument.body
    return viewer.is_secretariat or bool(body and viewer.chairs(body.key))

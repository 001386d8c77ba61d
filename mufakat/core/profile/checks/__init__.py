"""Does the profile hold together? Every fault that only shows when its parts are seen side by side."""

from collections.abc import Mapping

from mufakat.core.profile.faults import Fault
from mufakat.core.profile.model import Profile

from .keys import keys
from .known import Known
from .lines import lines
from .references import references
from .routes import routes
from .sources import sources
from .structure import structure
from .time import time
from .words import words


def check(profile: Profile, spoilt: Mapping[str, frozenset[str]]) -> list[Fault]:
    """`spoilt` are the keys of entries that could not be read (section -> keys); to refer to them is no fault."""
    known = Known.of(profile, spoilt)
    return [
        *keys(profile),
        *references(profile, known),
        *words(profile),
        *sources(profile),
        *time(profile),
        *lines(profile),
        *structure(profile, known),
        *routes(profile, known),
    ]

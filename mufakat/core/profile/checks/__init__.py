"""Does the profile hold together? Every fault that only shows when its parts are seen side by side."""

from collections.abc import Mapping

from mufakat.core.profile.checks.keys import keys
from mufakat.core.profile.checks.known import Known
from mufakat.core.profile.checks.lines import lines
from mufakat.core.profile.checks.references import references
from mufakat.core.profile.checks.routes import routes
from mufakat.core.profile.checks.sources import sources
from mufakat.core.profile.checks.structure import structure
from mufakat.core.profile.checks.time import time
from mufakat.core.profile.checks.words import words
from mufakat.core.profile.faults import Fault
from mufakat.core.profile.model import Profile


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

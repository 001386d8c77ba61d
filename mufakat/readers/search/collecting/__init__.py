"""The records as the index keeps them, gathered by scope: what one act can change is one scope.

Nobody is looking while this is written: every entry carries the level that may find it, and
the engines ask for the viewer's level with every question.
"""

from collections.abc import Iterator

from mufakat.readers.search.collecting.decisions import journeys
from mufakat.readers.search.collecting.knowledge import practices, structures
from mufakat.readers.search.collecting.meetings import meetings
from mufakat.readers.search.collecting.region import region
from mufakat.readers.search.collecting.texts import instruments
from mufakat.readers.search.collecting.voices import voices
from mufakat.readers.search.entry import Entry

# scope → what gathers it; each takes the key it is asked for, or "" for all
GATHERERS = {
    "region": region,
    "meeting": meetings,
    "instrument": instruments,
    "journey": journeys,
    "voices": voices,
}
GATHERERS |= {"practice": practices, "structure": structures}


def gathered(kind: str, key: str = "") -> Iterator[tuple[str, Entry]]:
    """(scope, entry) of everything in one kind of scope, or in one scope."""
    return GATHERERS[kind](key)

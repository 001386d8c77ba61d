"""What the machine wrote beside the delegations' own words, where it is kept as plain words: told again in the reader's language."""

import re

from mufakat.core.problems import Phrase

STRUCK_BY_HAND = Phrase("Struck through by hand, not by a tracked change: “{words}”")
IN_A_BOX = Phrase("In a note or box: {words}")
CHANGED_SINCE = Phrase("This wording has changed since; please look at it again in {draft}.")
WITHOUT_WORDS = Phrase("(a picture; please look in the file)")

_PLACE = re.compile(r"\\\{(\w+)\\\}")
_READ = [
    (said, re.compile(_PLACE.sub(r"(?P<\1>.+)", re.escape(said)), re.DOTALL))
    for said in (STRUCK_BY_HAND, IN_A_BOX, CHANGED_SINCE, WITHOUT_WORDS)
]


def as_phrase(text: str) -> str:
    """One of these sentences as a phrase; what a person wrote is given back as it stands."""
    for said, pattern in _READ:
        if found := pattern.fullmatch(text):
            return Phrase(said, **found.groupdict())
    return text

"""What the machine writes where words are kept as they are, beside a person's: told again in the language of whoever reads it."""

import re

from mufakat.core.problems import Phrase

STRUCK_BY_HAND = Phrase("Struck through by hand, not by a tracked change: “{words}”")
IN_A_BOX = Phrase("In a note or box: {words}")
CHANGED_SINCE = Phrase("This wording has changed since; please look at it again in {draft}.")
WITHOUT_WORDS = Phrase("(a picture; please look in the file)")
COPY = Phrase("its own mark")
ADDRESS = Phrase("the sender's address")
DOMAIN = Phrase("the sender's domain")
FILE_NAME = Phrase("its name")
AWAY = Phrase("The mail server cannot be reached; it is tried again by itself.")
REFUSED_IT = Phrase("The mail server refused it: {error}")
BROKEN_OFF = Phrase("The connection broke off while it was being sent.")
NOT_WRITTEN = Phrase(
    "It could not be written. The fault is ours and has been noted; order it again, or tell the secretariat."
)

_PLACE = re.compile(r"\\\{(\w+)\\\}")
_READ = [
    (said, re.compile(_PLACE.sub(r"(?P<\1>.+)", re.escape(said)), re.DOTALL))
    for said in (
        STRUCK_BY_HAND,
        IN_A_BOX,
        CHANGED_SINCE,
        WITHOUT_WORDS,
        COPY,
        ADDRESS,
        DOMAIN,
        FILE_NAME,
        AWAY,
        REFUSED_IT,
        BROKEN_OFF,
        NOT_WRITTEN,
    )
]


def as_phrase(text: str) -> str:
    """One of these sentences as a phrase; what a person wrote is given back as it stands."""
    for said, pattern in _READ:
        if found := pattern.fullmatch(text):
            return Phrase(said, **found.groupdict())
    return text

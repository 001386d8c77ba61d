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

# what was done at a place of a rolling text, as records/circulation/operations/settle writes it
SETTLING = (
    Phrase("joined the wordings of {codes}: “{words}” stands"),
    Phrase("joined the new paragraphs of {codes}: that of {code} stands"),
    Phrase("set the wordings of {codes} apart again"),
    Phrase("proposed “{words}” for “{base}”"),
    Phrase("{group} agreed to delete “{words}”"),
    Phrase("{group} agreed “{words}”"),
    Phrase("{group} agreed: {what}"),
    Phrase("opened “{words}” again at the request of {whom}"),
    Phrase("{member} took up wording proposed by {code}"),
    Phrase("{member} no longer takes up this wording"),
    Phrase("{draft} was issued from what was settled"),
    Phrase("The submission of {code} on {draft} was carried to {newest}."),
    Phrase("{place}: {what} at the request of {whom}"),
    Phrase("{what}: {kind} at {key} of {code}"),
    Phrase("{what}: {words} of {code}"),
    Phrase("{place}: {what}"),
)
REMARKS = (
    STRUCK_BY_HAND, IN_A_BOX, CHANGED_SINCE, WITHOUT_WORDS, COPY, ADDRESS, DOMAIN, FILE_NAME, AWAY, REFUSED_IT,
    BROKEN_OFF, NOT_WRITTEN,
)  # fmt: skip
WORDS_OF_THEIR_OWN = ("what", "kind")  # such as "accepted", "agreed ad referendum"

_PLACE = re.compile(r"\\\{(\w+)\\\}")


def _readers(sentences: tuple[Phrase, ...]) -> list[tuple[Phrase, re.Pattern[str]]]:
    return [(said, re.compile(_PLACE.sub(r"(?P<\1>.+)", re.escape(said)), re.DOTALL)) for said in sentences]


_READ = {"remarks": _readers(REMARKS), "settling": _readers(SETTLING)}


def as_phrase(text: str, among: str = "remarks") -> str:
    """One of these sentences as a phrase; what a person wrote is given back as it stands."""
    for said, pattern in _READ[among]:
        if found := pattern.fullmatch(text):
            facts = {
                name: Phrase(words) if name in WORDS_OF_THEIR_OWN else words
                for name, words in found.groupdict().items()
            }
            return Phrase(said, **facts)
    return text

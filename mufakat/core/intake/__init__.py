"""From report to record: what a press report, communiqué or list of recommendations says of a meeting.

Stages: open and decode → clear away litter → sentences → which meetings → fields with their words → proposed record.
Nothing is invented; a person confirms. The JSON is documented in docs/howto/intake-json.md.
"""

from mufakat.core.intake.matching import KnownMeeting, Match, matches
from mufakat.core.intake.propose import propose, propose_from_text
from mufakat.core.intake.record import FIELDS, Found, ProposedRecord, Published, Quote
from mufakat.core.intake.vocabulary import (
    KnownBody,
    KnownCountry,
    KnownInstrument,
    KnownOrganisation,
    TargetGroup,
    Vocabulary,
    vocabulary_from,
)

__all__ = [
    "FIELDS", "Found", "KnownBody", "KnownCountry", "KnownInstrument", "KnownMeeting", "KnownOrganisation", "Match",
    "ProposedRecord", "Published", "Quote", "TargetGroup", "Vocabulary", "matches", "propose", "propose_from_text",
    "vocabulary_from",
]  # fmt: skip

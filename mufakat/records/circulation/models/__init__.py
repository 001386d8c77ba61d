"""The nouns of a circulation: what goes out, what comes back, what it asks for, how it is settled."""

from mufakat.records.circulation.models.amendments import Amendment, Comment, Disposition, Support
from mufakat.records.circulation.models.received import Batch, Mail, Submission
from mufakat.records.circulation.models.sent import Addressee, Circulation, Letter
from mufakat.records.circulation.models.settling import (
    AgreedWording,
    Joining,
    ParagraphState,
    Settling,
    SettlingAct,
)

__all__ = [
    "Addressee",
    "AgreedWording",
    "Amendment",
    "Batch",
    "Circulation",
    "Comment",
    "Disposition",
    "Joining",
    "Letter",
    "Mail",
    "ParagraphState",
    "Settling",
    "SettlingAct",
    "Submission",
    "Support",
]

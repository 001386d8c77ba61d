"""The nouns of reporting: the round, a member's report in it, and what the report says."""

from mufakat.records.progress.models.proofs import Proof
from mufakat.records.progress.models.reports import Handed, ProgressReport, Question, ReceivedWorkbook
from mufakat.records.progress.models.rounds import RegionalTotals, Round
from mufakat.records.progress.models.rows import ProgressEntry, Shared, Spending, Value

__all__ = [
    "Handed",
    "ProgressEntry",
    "ProgressReport",
    "Proof",
    "Question",
    "ReceivedWorkbook",
    "RegionalTotals",
    "Round",
    "Shared",
    "Spending",
    "Value",
]

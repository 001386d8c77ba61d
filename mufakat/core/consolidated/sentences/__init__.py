"""The sentences of a consolidated report, written from its figures; every one can be checked against a table."""

from mufakat.core.consolidated.reckoning import reckon
from mufakat.core.consolidated.sentences.moves import since_last
from mufakat.core.consolidated.sentences.places import of_area, of_figure, of_member
from mufakat.core.consolidated.sentences.reporting import period_said, who_reported
from mufakat.core.consolidated.sentences.saying import spoken
from mufakat.core.consolidated.sentences.standing import how_far, targets
from mufakat.core.consolidated.told import RoundTold

__all__ = [
    "how_far",
    "of_area",
    "of_figure",
    "of_member",
    "period_said",
    "since_last",
    "spoken",
    "summary",
    "targets",
    "who_reported",
]


def summary(told: RoundTold) -> list[str]:
    """The paragraphs a minister reads: who reported, how far it is, what moved, which targets are reached."""
    found = reckon(told)
    chapters = (
        who_reported(told),
        how_far(told, found),
        since_last(told, found) if told.speaking else (),
        targets(found),
    )
    return [words for one in chapters if (words := spoken(one, told))]

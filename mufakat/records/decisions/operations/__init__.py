"""Everything people do on a journey: it starts, is put before bodies, is spoken to, decided, passed on, mended."""

from mufakat.records.decisions.operations.acts import add_act, hash_of, load, who_moved_first
from mufakat.records.decisions.operations.answers import answer_recommendation
from mufakat.records.decisions.operations.clearance import clear_at_home, take_back_clearance
from mufakat.records.decisions.operations.corrections import Mended, correct
from mufakat.records.decisions.operations.journeys import (
    decide,
    put_before,
    start_journey,
    transmit,
    unused_key,
    withdraw,
)
from mufakat.records.decisions.operations.positions import state_position
from mufakat.records.decisions.operations.release import release_adopted_text
from mufakat.records.decisions.operations.routes import new_edition, new_edition_from

__all__ = [
    "Mended",
    "add_act",
    "answer_recommendation",
    "clear_at_home",
    "correct",
    "decide",
    "hash_of",
    "load",
    "new_edition",
    "new_edition_from",
    "put_before",
    "release_adopted_text",
    "start_journey",
    "state_position",
    "take_back_clearance",
    "transmit",
    "unused_key",
    "who_moved_first",
    "withdraw",
]

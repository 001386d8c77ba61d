"""What people do with a practice."""

from mufakat.records.knowledge.practices.operations.moderating import (
    ask_back,
    decline_practice,
    publish_practice,
    send_practice,
    take_up_again,
    withdraw_practice,
)
from mufakat.records.knowledge.practices.operations.offering import (
    Typed,
    add_presentation,
    offer_practice,
    still_missing,
    take_presentation_away,
    write_practice,
)

__all__ = [
    "Typed",
    "add_presentation",
    "ask_back",
    "decline_practice",
    "offer_practice",
    "publish_practice",
    "send_practice",
    "still_missing",
    "take_presentation_away",
    "take_up_again",
    "withdraw_practice",
    "write_practice",
]

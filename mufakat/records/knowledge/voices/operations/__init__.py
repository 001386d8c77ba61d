from mufakat.records.knowledge.voices.operations.answer import answer_children
from mufakat.records.knowledge.voices.operations.harm import refer_harm, see_referral
from mufakat.records.knowledge.voices.operations.moderate import (
    approve,
    ask_back,
    decline,
    name_safeguarding,
    take_out,
)
from mufakat.records.knowledge.voices.operations.open import SessionFacts, open_session
from mufakat.records.knowledge.voices.operations.say import say, say_again
from mufakat.records.knowledge.voices.operations.withdraw import withdraw_session, withdraw_voice

__all__ = [
    "SessionFacts",
    "answer_children",
    "approve",
    "ask_back",
    "decline",
    "name_safeguarding",
    "open_session",
    "refer_harm",
    "say",
    "say_again",
    "see_referral",
    "take_out",
    "withdraw_session",
    "withdraw_voice",
]

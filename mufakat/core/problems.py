"""What can go wrong, as sentences the user will read.

A sentence is written once, in English, with the places of what goes in: ``RuleBroken("{body} has already decided.",
body=…)``. Whoever shows it sets ``Problem.in_words`` to what says a sentence in the reader's language; the core knows
only English. What goes in is a name or a number, a ``Phrase``, which is said in that language too, or a ``Moment``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from mufakat.core.saying import date_said


class Phrase(str):
    """A word or a sentence inside another, such as a weekday; as a string it is English."""

    def __new__(cls, sentence: str, /, **facts: Any):
        made = super().__new__(cls, sentence.format_map(facts) if facts else sentence)
        made.sentence, made.facts = sentence, facts
        return made


@dataclass(frozen=True, slots=True)
class Moment:
    """A day (a date, an ISO date as far as it is known) or an instant inside a sentence.

    An instant is told on the reader's clock, or on that of ``zone`` where the zone itself matters.
    """

    value: Any
    zone: str = ""

    def __str__(self) -> str:
        return Problem.moment_in_words(self.value, self.zone)


def in_english(value: Any, zone: str = "") -> str:
    if not isinstance(value, datetime):
        return date_said(str(value), "en")
    there = value.astimezone(ZoneInfo(zone or "UTC"))
    return f"{there:%H:%M}, {date_said(there.date(), 'en')} ({zone or 'UTC'})"


class Problem(Exception):
    """Something a person can understand and mend; its text is shown as it stands."""

    in_words: Callable[[str], str] = staticmethod(str)
    moment_in_words: Callable[..., str] = staticmethod(in_english)

    def __init__(self, sentence: str = "", /, **facts: Any):
        super().__init__(sentence)
        self.sentence, self.facts = sentence, facts

    def __str__(self) -> str:
        return said(self.sentence, self.facts)


def said(sentence: str, facts: dict[str, Any]) -> str:
    words = Problem.in_words(sentence) if sentence else ""
    return words.format_map({name: filled(value) for name, value in facts.items()}) if facts else words


def filled(value: Any) -> Any:
    """Several phrases stand one after the other."""
    if isinstance(value, Phrase):
        return said(value.sentence, value.facts)
    if isinstance(value, list) and all(isinstance(one, Phrase) for one in value):
        return " ".join(map(filled, value))
    return value


class RuleBroken(Problem):
    """An act that the rules of the body do not allow."""


class Unreadable(Problem):
    """A file or a text that cannot be read for what it was given as."""


class OutOfDate(Problem):
    """Somebody else moved first; says who and when, so that the page can be redrawn."""

"""What can go wrong, as sentences the user will read.

A sentence is written once, in English, with the places of what goes in: ``RuleBroken("{body} has already decided.",
body=…)``. Whoever shows it sets ``Problem.in_words`` to what says a sentence in the reader's language; the core knows
only English. What goes in is a name or a number, a ``Phrase``, which is said in that language too, a ``Moment`` or a
``Count``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from mufakat.core.saying import date_said, dates_said


class Phrase(str):
    """A word or a sentence inside another, such as a weekday; as a string it is English."""

    def __new__(cls, sentence: str, /, **facts: Any):
        made = super().__new__(cls, sentence.format_map(facts) if facts else sentence)
        made.sentence, made.facts = sentence, facts
        return made


@dataclass(frozen=True, slots=True)
class Moment:
    """A day (a date, an ISO date as far as it is known), the days up to ``until``, or an instant inside a sentence.

    An instant is told on the reader's clock, or on that of ``zone`` where the zone itself matters.
    """

    value: Any
    zone: str = ""
    until: Any = None

    def __str__(self) -> str:
        return Problem.moment_in_words(self.value, self.zone, self.until)


class Count(int):
    """A number that may be large, with the marks its reader's language puts between the thousands."""

    def __str__(self) -> str:
        return Problem.number_in_words(int(self))

    def __format__(self, spec: str) -> str:
        return format(int(self), spec) if spec else str(self)


def in_english(value: Any, zone: str = "", until: Any = None) -> str:
    if not isinstance(value, datetime):
        return dates_said(str(value or ""), str(until or ""), "en")
    there = value.astimezone(ZoneInfo(zone or "UTC"))
    return f"{there:%H:%M}, {date_said(there.date(), 'en')} ({zone or 'UTC'})"


class Problem(Exception):
    """Something a person can understand and mend; its text is shown as it stands."""

    in_words: Callable[[str], str] = staticmethod(str)
    moment_in_words: Callable[..., str] = staticmethod(in_english)
    number_in_words: Callable[[int], str] = staticmethod("{:,}".format)

    def __init__(self, sentence: str = "", /, **facts: Any):
        super().__init__(sentence)
        if isinstance(sentence, Phrase):
            sentence, facts = sentence.sentence, sentence.facts | facts
        self.sentence, self.facts = sentence, facts

    @property
    def phrase(self) -> Phrase:
        """The same, to be kept or to stand inside another sentence."""
        return Phrase(self.sentence, **self.facts)

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


def kept(value: Any) -> Any:
    """A phrase, and whatever goes into one, as JSON keeps it: the sentence and its facts, not yet in any language."""
    match value:
        case Phrase():
            facts = {name: kept(one) for name, one in value.facts.items()}
            return {"sentence": value.sentence, "facts": facts}
        case Count():
            return {"count": int(value)}
        case list() | tuple():
            return [kept(one) for one in value]
    return value


def told_again(value: Any) -> Any:
    """What ``kept`` made, as a phrase again; a sentence kept before there were phrases is told as it stands."""
    match value:
        case {"sentence": sentence, "facts": facts}:
            return Phrase(sentence, **{name: told_again(one) for name, one in facts.items()})
        case {"count": number}:
            return Count(number)
        case list():
            return [told_again(one) for one in value]
    return value


class RuleBroken(Problem):
    """An act that the rules of the body do not allow."""


class Unreadable(Problem):
    """A file or a text that cannot be read for what it was given as."""


class OutOfDate(Problem):
    """Somebody else moved first; says who and when, so that the page can be redrawn."""

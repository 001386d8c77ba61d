"""Sentences a person reads, kept as a template and what goes into it, so that each language says the whole in its own way.

No sentence is glued from pieces: where a language needs another order, its template has another order.
What goes in is a name (looked up by the caller's ``names``), a number, a date or a list of these.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from mufakat.core.dates import PartialDate
from mufakat.core.saying import date_said

# (key or words, language) -> how that language names it; what it does not know it gives back as it stands.
Names = Callable[[str, str], str]

SMALL = {
    "en": [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ],
    "vi": [
        "không",
        "một",
        "hai",
        "ba",
        "bốn",
        "năm",
        "sáu",
        "bảy",
        "tám",
        "chín",
        "mười",
        "mười một",
        "mười hai",
    ],
}
AND = {"en": (", ", " and "), "vi": (", ", " và ")}


def as_written(name: str, _language: str) -> str:
    return name


@dataclass(frozen=True, slots=True)
class Day:
    """A date that stands in a sentence without its preposition: "26 April 2021", "May 2021"."""

    date: PartialDate


@dataclass(frozen=True, slots=True)
class OnDay:
    """A date with the preposition its language gives it: "on 26 April 2021", "in May 2021"."""

    date: PartialDate


@dataclass(frozen=True, slots=True)
class Words:
    """A word of the vocabulary that reads differently in each language; falls back to English."""

    by_language: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """``key`` for translators, ``params`` for programs, ``templates`` for readers (language → template)."""

    key: str
    params: Mapping[str, Any] = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def english(self) -> str:
        return self.in_language("en")

    @property
    def vietnamese(self) -> str:
        return self.in_language("vi")

    def in_language(self, language: str, names: Names = as_written) -> str:
        """The sentence in that language, or in English where there is no template in it."""
        spoken = language if language in self.templates else "en"
        filled = {name: said(value, spoken, names) for name, value in self.params.items()}
        text = self.templates[spoken].format_map(filled)
        if spoken == "en":
            text = text.replace("s's ", "s' ")  # the Philippines' objection
        return text[:1].upper() + text[1:]

    def __str__(self) -> str:
        return self.english


def sentence(templates: Mapping[str, Mapping[str, str]], key: str, **params: Any) -> Sentence:
    """A sentence out of a module's table of templates (key → language → template)."""
    return Sentence(key, MappingProxyType(params), templates[key])


def said(value: Any, language: str, names: Names = as_written) -> str:
    """One thing in a sentence, as the language says it."""
    match value:
        case bool() | None:
            raise TypeError("A sentence holds names, numbers, dates and lists of them.")
        case int():
            return number(value, language)
        case Words():
            words = dict(value.by_language)
            return words.get(language, words["en"])
        case Day():
            return day(value.date, language)
        case OnDay():
            return on_day(value.date, language)
        case PartialDate():
            return day(value, language)
        case datetime():
            return day(PartialDate(value.date().isoformat()), language)
        case date():
            return day(PartialDate(value.isoformat()), language)
        case str():
            return names(value, language)
        case Iterable():
            return listed([said(one, language, names) for one in value], language)
    raise TypeError(f"A sentence cannot hold a {type(value).__name__}.")


def number(value: int, language: str) -> str:
    small = SMALL.get(language, ())
    return small[value] if 0 <= value < len(small) else str(value)


def listed(things: list[str], language: str) -> str:
    """ "Laos", "Laos and Viet Nam", "Laos, Thailand and Viet Nam"."""
    comma, conjunction = AND.get(language, AND["en"])
    *some, last = things
    return f"{comma.join(some)}{conjunction}{last}" if some else last


def day(when: PartialDate, language: str) -> str:
    return date_said(when.text, language)


def on_day(when: PartialDate, language: str) -> str:
    if language == "vi":
        return day(when, language) if when.precision == "day" else f"vào {day(when, language)}"
    return f"{'on' if when.precision == 'day' else 'in'} {day(when, language)}"

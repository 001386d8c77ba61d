"""Templates filled in, and paragraphs made of them, with countries called as a sentence calls them."""

from mufakat.core.consolidated.numbers import figure_said
from mufakat.core.consolidated.templates import TEMPLATES
from mufakat.core.consolidated.told import RoundTold
from mufakat.core.sentences import Sentence, sentence


def say(key: str, **params) -> Sentence:
    return sentence(TEMPLATES, key, **params)


def say_of(key: str, n: int, **params) -> Sentence:
    """In the form for one where there is one."""
    return say(f"{key}_one" if n == 1 and f"{key}_one" in TEMPLATES else key, n=n, **params)


def spoken(sentences, told: RoundTold) -> str:
    """One paragraph in the report's language; countries as a sentence calls them."""
    called = {one.code: one.called for one in told.members}
    return " ".join(
        one.in_language(told.language, lambda word, _language: called.get(word, word)) for one in sentences
    )


def codes(members) -> tuple[str, ...]:
    return tuple(one.code for one in members)


def figure(value, told: RoundTold) -> str:
    return figure_said(value, told.language)

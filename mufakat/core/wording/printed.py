"""Provisions by the numbers they are printed with: "4", "4(b)", "II"."""

import re
from collections.abc import Iterable

from mufakat.core.wording.model import Provision, Text

BELOW = re.compile(r"^\(?\w{1,5}\)$")  # (b), b), (iv): part of another
BETWEEN = re.compile(r"\s*(?:[,;&]|\band\b|\bvà\b|\bto\b|[–—])\s*", re.IGNORECASE)
FRONT = re.compile(r"^(?:[^\W\d_]{3,}\.?\s+)+|^§\s*", re.UNICODE)  # "paragraph 4(b)", "Article 3"
TYPED = re.compile(
    r"^\(?(\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[a-z])[.)]\s"
)  # a number that is part of the words
MOST_NAMED = 30


def printed_numbers(text: Text) -> tuple[str, ...]:
    """As people call them, in the order of the text; a label in brackets is called with the number above it.

    Where no provision has a number of its own, those typed in front of the words count, as in a text that was pasted;
    a list of a few in a text that numbers nothing else is not taken for its numbers.
    """
    if own := called(each.label for each in text.provisions):
        return own
    paragraphs = [each for each in text.provisions if each.kind == "paragraph" and each.text.strip()]
    typed = [number for number in map(typed_number, text.provisions) if number]
    return called(typed) if paragraphs and len(typed) * 2 > len(paragraphs) else ()


def typed_number(provision: Provision) -> str:
    typed = TYPED.match(provision.text)
    return (f"({typed[1]})" if typed[1].isalpha() and typed[1].islower() else typed[1]) if typed else ""


def called(labels: Iterable[str]) -> tuple[str, ...]:
    found: list[str] = []
    above = ""
    for label in labels:
        own = label.strip().rstrip(".:")
        if not own:
            continue
        if not BELOW.match(own):
            above = own
        elif above:
            own = f"{above}({own.strip('()')})"
        found.append(own)
    return tuple(dict.fromkeys(found))


def unknown_in(text: Text, said: str) -> str:
    """What of ``said`` no provision of the text is called; "" where all is there or the text prints no numbers."""
    numbers = printed_numbers(text)
    if not numbers:
        return ""
    known = {bare(each) for each in numbers} | {bare(each.label) for each in text.provisions if each.label}
    heads = {each.text.strip().casefold() for each in text.provisions if each.text} | set(text.order)
    if said.strip().casefold() in heads or bare(said) in known:
        return ""
    parts = [each for each in BETWEEN.split(said.strip()) if each]
    return next((each for each in parts if bare(each) not in known and each.casefold() not in heads), "")


def bare(said: str) -> str:
    """Without spaces, closing dots and the word for what it is: "Paragraph 4 (b)." is "4(b)"."""
    return re.sub(r"[\s.:]+$|\s+", "", FRONT.sub("", said.strip())).casefold() or said.strip().casefold()


def numbers_said(text: Text) -> str:
    """The numbers for a sentence; of a long text those that stand for themselves first."""
    numbers = printed_numbers(text)
    if len(numbers) > MOST_NAMED:
        numbers = tuple(each for each in numbers if "(" not in each)
    shown = ", ".join(numbers[:MOST_NAMED])
    return shown if len(numbers) <= MOST_NAMED else f"{shown}, … {numbers[-1]}"

"""Paragraphs that were cut in two, or run together, with tracking or without.

A split keeps the key on the first part; a join keeps the first key (domain.md 2.1 *Place*).
"""

import itertools
from collections.abc import Iterator

from mufakat.core.wording.align.sides import Sides
from mufakat.core.wording.common import how_many_in_common
from mufakat.core.wording.model import STRUCTURE

MOSTLY = 0.6  # share of a part's words that must come from the other paragraph


def find_split(sides: Sides) -> None:
    """Tails: what the file says it was cut off, and paragraphs whose words the one before has lost."""
    for index, each in enumerate(sides.paragraphs):
        if each.split_from and each.before is None and index not in sides.key_of and each.after is not None:
            head = _named(sides, each.split_from)
            if head is not None:
                sides.split_from[index] = head
    for one, two in _neighbours(sides):
        if two not in sides.key_of and two not in sides.split_from:
            _cut_after(sides, one, two)
        elif one not in sides.key_of and one not in sides.split_from and two in sides.key_of:
            _cut_before(sides, one, two)


def _cut_after(sides: Sides, one: int, two: int) -> None:
    key = sides.key_of.get(one) or sides.split_from.get(one)
    if key is None or sides.provisions[key].kind in STRUCTURE:
        return
    base, tail = sides.base_words(key), _returned(sides, two)
    head = tuple(word for n in (*_tails(sides, key, one), one) for word in _returned(sides, n))
    if _holds(base, head, tail, after=True):
        sides.split_from[two] = key


def _cut_before(sides: Sides, one: int, two: int) -> None:
    """The longer tail was taken for the whole: the key belongs on the first part."""
    key = sides.key_of[two]
    if key in sides.keyed or key in sides.found_elsewhere:
        return
    if _holds(sides.base_words(key), _returned(sides, two), _returned(sides, one), after=False):
        del sides.key_of[two]
        sides.put(key, one)
        sides.circulated[key] = one
        sides.split_from[two] = key


def find_joined(sides: Sides) -> None:
    """Absent provisions whose words stand in the provision before them."""
    for index, each in enumerate(sides.paragraphs):
        into = _named(sides, each.joined_into) if each.joined_into and each.after is None else None
        key = each.key if each.key in sides.provisions else sides.was.get(index)
        if key and into and key != into and key not in sides.now:
            sides.joined[key] = into
    for siblings in sides.base_children.values():
        for one, two in itertools.pairwise(siblings):
            if sides.provisions[one].kind in STRUCTURE or sides.provisions[two].kind in STRUCTURE:
                continue
            if two not in sides.now and two not in sides.joined:
                _ran_into(sides, one, two)
            elif two in sides.now and one not in sides.now and one not in sides.joined:
                _took_in(sides, one, two)


def _ran_into(sides: Sides, one: str, two: str) -> None:
    into = one if one in sides.now else sides.joined.get(one)
    if into is None or into not in sides.now:
        return
    earlier = [key for key, taker in sides.joined.items() if taker == into]
    held = tuple(word for key in (into, *earlier) for word in sides.base_words(key))
    if _holds(_returned(sides, sides.now[into]), held, sides.base_words(two), after=True):
        sides.joined[two] = into


def _took_in(sides: Sides, one: str, two: str) -> None:
    """The second was longer and was taken for the whole: the key belongs to the first."""
    index = sides.now[two]
    if two in sides.keyed or two in sides.found_elsewhere:
        return
    if _holds(_returned(sides, index), sides.base_words(two), sides.base_words(one), after=False):
        del sides.now[two]
        sides.put(one, index)
        sides.joined[two] = one


def _holds(whole: tuple[str, ...], part: tuple[str, ...], rest: tuple[str, ...], *, after: bool) -> bool:
    """Whether ``whole`` holds most of ``rest`` behind (or before) what it holds of ``part``."""
    if not rest or not part:
        return False
    both = part + rest if after else rest + part
    gained = how_many_in_common(whole, both) - how_many_in_common(whole, part)
    return gained >= max(2, MOSTLY * len(rest)) or (gained == len(rest) and whole == both)


def _neighbours(sides: Sides) -> Iterator[tuple[int, int]]:
    """Present paragraphs that follow each other in one cell, or in the body."""
    for below in sides.file_children.values():
        present = [n for n in below if sides.paragraphs[n].after is not None]
        for one, two in itertools.pairwise(present):
            if sides.paragraphs[one].kind not in STRUCTURE and sides.paragraphs[two].kind not in STRUCTURE:
                yield one, two


def _tails(sides: Sides, key: str, before: int) -> list[int]:
    """The head and the tails so far, without the last one."""
    parts = [sides.now[key], *(n for n, head in sides.split_from.items() if head == key)]
    return [n for n in parts if n != before]


def _named(sides: Sides, name: str) -> str | None:
    """The key of what a reading names by key or, where it carries none, by index ("#7")."""
    if name.startswith("#") and name[1:].isdigit():
        index = int(name[1:])
        return sides.key_of.get(index) or sides.was.get(index)
    return name if name in sides.provisions else None


def _returned(sides: Sides, index: int) -> tuple[str, ...]:
    return sides.words(sides.paragraphs[index].after or "")

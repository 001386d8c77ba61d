"""Provisions that are no longer where they stood, and paragraphs that stand where none did."""

from collections.abc import Sequence

from mufakat.core.wording.align.likeness import measure
from mufakat.core.wording.align.pairs import pair_by_wording
from mufakat.core.wording.align.sides import Sides, sort
from mufakat.core.wording.model import STRUCTURE

SAME_PLACE = 0.6  # struck and written anew between the same neighbours
ELSEWHERE = 0.8  # carried off and edited
LONG_ENOUGH = 6  # words: shorter ones are found elsewhere only if they are equal
TOO_MANY = 250_000  # pairs above which only equal wordings are looked for


def find_moved(sides: Sides) -> None:
    """Pair absent provisions with paragraphs nobody claimed: tables and rows first, then words."""
    for kind in ("table", "row"):
        if _pair_sort(sides, kind):
            pair_by_wording(sides)
            sides.take_present()
    _follow_emptied(sides)
    _pair_sort(sides, "words")
    _leave_gone_cells(sides)
    _pair_blanks(sides)


def _follow_emptied(sides: Sides) -> None:
    """Words cut out and pasted elsewhere leave an empty paragraph behind: the provision goes with its words."""
    free: dict[str, list[int]] = {}
    for n, each in enumerate(sides.paragraphs):
        if each.after and n not in sides.key_of and sides.file_frame[n] is None:
            free.setdefault(each.after, []).append(n)
    for key, index in list(sides.now.items()) if free else ():
        words = sides.provisions[key].text
        if sides.paragraphs[index].after == "" and len(sides.base_words(key)) > 2 and free.get(words):
            if sides.base_frame[key] is None:
                del sides.key_of[index]
                _found(sides, key, free[words].pop(0))


def _leave_gone_cells(sides: Sides) -> None:
    """Words carried out of a cell that is gone (cells merged, a table pasted as lines) came to where they stand now."""
    for key, index in list(sides.now.items()):
        frame = sides.base_frame[key]
        if frame is not None and frame not in sides.now and sides.provisions[key].kind not in STRUCTURE:
            del sides.now[key], sides.key_of[index]


def _pair_sort(sides: Sides, kind: str) -> bool:
    absent = [
        each.key
        for each in sides.base.provisions
        if sort(each.kind) == kind and each.key not in sides.now and sides.base_text(each.key).strip()
    ]
    free = [
        n
        for n, each in enumerate(sides.paragraphs)
        if sort(each.kind) == kind and each.after is not None and n not in sides.key_of
    ]
    before = len(sides.now)
    if absent and free:
        _pair_equal(sides, absent, free)
        _pair_alike(sides, absent, free)
    return len(sides.now) > before


def _pair_equal(sides: Sides, absent: Sequence[str], free: Sequence[int]) -> None:
    waiting: dict[str, list[str]] = {}
    for key in absent:
        waiting.setdefault(sides.base_text(key), []).append(key)
    for n in free:
        keys = waiting.get(_returned_text(sides, n))
        if keys and (len(sides.base_words(keys[0])) > 2 or _same_place(sides, keys[0], n)):
            _found(sides, keys.pop(0), n)


def _pair_alike(sides: Sides, absent: Sequence[str], free: Sequence[int]) -> None:
    absent = [key for key in absent if key not in sides.now and len(sides.base_words(key)) >= LONG_ENOUGH]
    free = [n for n in free if n not in sides.key_of]
    if len(absent) * len(free) > TOO_MANY:
        return
    found, alike = [], measure(len(absent) * len(free))
    for a, key in enumerate(absent):
        for n in free:
            score = alike(sides.base_words(key), sides.words(_returned_text(sides, n)), SAME_PLACE)
            if score >= ELSEWHERE or (score and _same_place(sides, key, n)):
                found.append((-score, a, n))
    for _, a, n in sorted(found):
        if absent[a] not in sides.now and n not in sides.key_of:
            _found(sides, absent[a], n)


def _pair_blanks(sides: Sides) -> None:
    """Empty paragraphs follow the one they stood behind."""
    blanks = [
        n
        for n, each in enumerate(sides.paragraphs)
        if each.after == "" and each.kind not in STRUCTURE and n not in sides.key_of
    ]
    for each in sides.base.provisions if blanks else ():
        if each.kind in STRUCTURE or each.text.strip() or each.key in sides.now:
            continue
        free = next((n for n in blanks if n not in sides.key_of and _same_place(sides, each.key, n)), None)
        if free is not None:
            sides.put(each.key, free)


def _found(sides: Sides, key: str, index: int) -> None:
    sides.found_elsewhere.add(key)
    sides.put(key, index)
    if sides.provisions[key].kind in STRUCTURE:  # so that what stands in it is looked for there
        sides.release(key)
        sides.pair(key, index)


def _same_place(sides: Sides, key: str, index: int) -> bool:
    """Whether the provision before in the draft is also the one before in the file."""
    siblings = sides.base_children[sides.base_frame[key]]
    before = next((k for k in reversed(siblings[: siblings.index(key)]) if k in sides.now), None)
    theirs = sides.file_children[sides.file_frame[index]]
    ahead = theirs[: theirs.index(index)]
    return before == next((sides.key_of[n] for n in reversed(ahead) if n in sides.key_of), None)


def _returned_text(sides: Sides, index: int) -> str:
    own = sides.paragraphs[index]
    return sides.file_text(index) if own.kind in STRUCTURE else own.after or ""

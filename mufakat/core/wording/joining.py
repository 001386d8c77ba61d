"""Nearly equal wordings made one, as the drafters chose.

The compile knows nothing of it and its laws hold for what each delegation returned; this is laid over the
texts before they are compiled once more, and taken off again when somebody wants their own words apart.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mufakat.core.wording.edits import Hunk, apply, hunks
from mufakat.core.wording.model import STRUCTURE, Provision, Text


@dataclass(frozen=True, slots=True)
class JoinedWording:
    """At ``base[start:end]`` of the provision everybody in ``were`` stands for ``words`` instead of their own."""

    key: str
    start: int
    end: int
    words: str
    were: Mapping[str, str]  # code -> its own words there


@dataclass(frozen=True, slots=True)
class JoinedProvisions:
    """New provisions made the one called ``key``."""

    key: str
    were: Mapping[str, str]  # code -> the key of its own


Joined = JoinedWording | JoinedProvisions


def joined(base: Text, texts: Mapping[str, Text], joins: Iterable[Joined]) -> dict[str, Text]:
    """The texts with the joins laid over them.

    A join lapses where nobody wants the words that stand any more; a delegation that has since said something
    else keeps what it says.
    """
    made = dict(texts)
    ours = {each.key: each.text for each in base.provisions}
    for each in joins:
        if isinstance(each, JoinedWording):
            if each.key in ours:
                made |= _worded(ours[each.key], made, each)
        else:
            made |= _one_provision(made, each)
    return made


def words_at(base: str, text: str, start: int, end: int) -> str | None:
    """What ``text`` has in the place of ``base[start:end]``; None where a change reaches across its edge."""
    here = _within(base, hunks(base, text), start, end)
    if here is None:
        return None
    return apply(base[start:end], [Hunk(h.start - start, h.end - start, h.text) for h in here])


def _worded(base: str, texts: Mapping[str, Text], each: JoinedWording) -> dict[str, Text]:
    theirs = {code: _words(texts[code], each.key) for code in each.were if code in texts}
    now = {
        code: words_at(base, words, each.start, each.end)
        for code, words in theirs.items()
        if words is not None
    }
    if each.words not in now.values():
        return {}
    return {
        code: _with_words(texts[code], each.key, _said(base, theirs[code] or "", each))
        for code, words in now.items()
        if words == each.were[code] != each.words
    }


def _said(base: str, text: str, each: JoinedWording) -> str:
    """The delegation's paragraph with the joined words in place of its own; the rest as it was."""
    every = hunks(base, text)
    here = _within(base, every, each.start, each.end) or []
    rest = [h for h in every if h not in here and not _reaches(h, each.start, each.end)]
    said = sorted([*rest, Hunk(each.start, each.end, each.words)], key=lambda h: (h.start, h.end))
    return apply(base, said)


def _within(base: str, changes: Sequence[Hunk], start: int, end: int) -> list[Hunk] | None:
    found = []
    for hunk in changes:
        if not _reaches(hunk, start, end):
            continue
        cut = _cut(base, hunk, start, end)
        if cut is None:
            return None
        found.append(cut)
    return found


def _reaches(hunk: Hunk, start: int, end: int) -> bool:
    """The rule of the brackets: what is put in at a point belongs to no span that only touches it."""
    if start == end:
        return hunk.start == hunk.end == start or hunk.start < start < hunk.end
    if hunk.start == hunk.end:
        return start < hunk.start < end
    return hunk.start < end and start < hunk.end


def _cut(base: str, hunk: Hunk, start: int, end: int) -> Hunk | None:
    """The hunk without words it shares with the base outside the span; None where it changes those."""
    head, tail = base[hunk.start : max(hunk.start, start)], base[min(hunk.end, end) : hunk.end]
    text = hunk.text
    if len(head) + len(tail) > len(text) or not text.startswith(head) or not text.endswith(tail):
        return None
    return Hunk(hunk.start + len(head), hunk.end - len(tail), text[len(head) : len(text) - len(tail)])


def _one_provision(texts: Mapping[str, Text], each: JoinedProvisions) -> dict[str, Text]:
    stands = next((texts[code] for code, key in each.were.items() if key == each.key and code in texts), None)
    block = _block(stands, each.key) if stands else []
    if not block:
        return {}
    return {
        code: _in_place(texts[code], key, block)
        for code, key in each.were.items()
        if key != each.key
        and code in texts
        and key in texts[code].order
        and each.key not in texts[code].order
    }


def _block(text: Text, key: str) -> list[Provision]:
    """The provision and, for a table, row or cell, all that stands in it."""
    inside: set[str] = set()
    found = []
    for each in text.provisions:
        if each.key == key or (each.parent in inside):
            found.append(each)
            if each.kind in STRUCTURE:
                inside.add(each.key)
    return found


def _in_place(text: Text, key: str, block: Sequence[Provision]) -> Text:
    gone = {each.key for each in _block(text, key)}
    made: list[Provision] = []
    for each in text.provisions:
        if each.key == key:
            made += [replace(block[0], parent=each.parent), *block[1:]]
        elif each.key not in gone:
            made.append(replace(each, parent=block[0].key) if each.parent == key else each)
    return replace(text, provisions=tuple(made))


def _words(text: Text, key: str) -> str | None:
    return next((each.text for each in text.provisions if each.key == key), None)


def _with_words(text: Text, key: str, words: str) -> Text:
    made = tuple(replace(each, text=words) if each.key == key else each for each in text.provisions)
    return replace(text, provisions=made)

"""A pair that the machine made on little evidence, taken apart by a person, or put together again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from mufakat.core.wording.edits import hunks
from mufakat.core.wording.keys import new_key
from mufakat.core.wording.model import Provision, Text


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of words; ``own`` where the other of the two texts does not have it."""

    text: str
    own: bool = False


def told_apart(text: Text, key: str) -> tuple[Text, str]:
    """The draft's provision is struck and the file's paragraph stands in its place as a new one; the new key."""
    order = text.order
    at = order.index(key)
    held = text.provisions[at]
    fresh = new_key(key, "words", held.text, set(order))
    return _renamed(text, key, fresh), fresh


def taken_together(base: Text, text: Text, key: str, fresh: str) -> Text:
    """The new paragraph is the draft's provision after all, reworded."""
    made = _renamed(text, fresh, key)
    ours = next(each for each in base.provisions if each.key == key)
    return replace(
        made,
        provisions=tuple(
            replace(each, kind=ours.kind, level=ours.level) if each.key == key else each
            for each in made.provisions
        ),
    )


def _renamed(text: Text, old: str, new: str) -> Text:
    def told(each: Provision) -> Provision:
        if each.key == old:
            return replace(each, key=new)
        return replace(each, parent=new) if each.parent == old else each

    return replace(text, provisions=tuple(map(told, text.provisions)), moved=text.moved - {old})


def beside(base: str, text: str) -> tuple[list[Marked], list[Marked]]:
    """Both texts in stretches, so that a person sees at a glance what they share."""
    changes = hunks(base, text)
    ours = _marked(base, ((each.start, each.end) for each in changes))
    shift, spans = 0, []
    for each in changes:
        start = each.start + shift
        spans.append((start, start + len(each.text)))
        shift += len(each.text) - (each.end - each.start)
    return ours, _marked(text, spans)


def _marked(text: str, spans: Iterable[tuple[int, int]]) -> list[Marked]:
    pieces, at = [], 0
    for start, end in spans:
        pieces += [Marked(text[at:start]), Marked(text[start:end], own=True)]
        at = end
    return [each for each in (*pieces, Marked(text[at:])) if each.text]

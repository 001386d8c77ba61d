"""One delegation's text as a list of amendments: each can be carried, answered and withdrawn by itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from mufakat.core.wording.edits import hunks
from mufakat.core.wording.model import STRUCTURE, Provision, Text
from mufakat.core.wording.order import moved

WORDING, NEW, DELETION, MOVE, SPLIT, JOIN = "wording", "new", "deletion", "move", "split", "join"


@dataclass(frozen=True, slots=True)
class Amendment:
    """``kind`` wording: ``base`` at [start:end] of the provision becomes ``text`` (offsets are characters).

    new, split: the provision ``key`` with ``text`` stands after ``after`` (None: first under ``parent``);
    move: ``key`` goes there; deletion: ``key`` goes; join: ``key``'s words went into ``after``.
    """

    by: str
    kind: str
    key: str
    start: int = 0
    end: int = 0
    base: str = ""
    text: str = ""
    after: str | None = None
    parent: str | None = None
    sort: str = ""  # kind of provision, for new ones: paragraph, row, cell …
    ref: str = ""  # whatever the caller knows it by


def amendments(base: Text, by: str, text: Text) -> list[Amendment]:
    """Everything in which ``text`` differs from ``base``, wording first, each in the text's order."""
    ours = {each.key: each for each in base.provisions}
    return [
        *_wordings(ours, by, text),
        *_arrivals(ours, by, text),
        *_moves(base, by, text),
        *_departures(ours, by, text),
    ]


def _wordings(ours: dict[str, Provision], by: str, text: Text) -> Iterator[Amendment]:
    for each in text.provisions:
        old = ours.get(each.key)
        if old is None or old.text == each.text:
            continue
        for hunk in hunks(old.text, each.text):
            words = old.text[hunk.start : hunk.end]
            yield Amendment(by, WORDING, each.key, hunk.start, hunk.end, words, hunk.text)


def _arrivals(ours: dict[str, Provision], by: str, text: Text) -> Iterator[Amendment]:
    ahead = _ahead(text)
    for each in text.provisions:
        if each.key not in ours:
            kind = SPLIT if each.split_from else NEW
            yield Amendment(
                by,
                kind,
                each.key,
                text=each.text,
                after=ahead[each.key],
                parent=each.parent,
                sort=each.kind,
            )


def _moves(base: Text, by: str, text: Text) -> Iterator[Amendment]:
    keys = moved(base, text) if text.order != base.order else []
    ahead = _ahead(text) if keys else {}
    parents = {each.key: each.parent for each in text.provisions}
    for key in keys:
        yield Amendment(by, MOVE, key, after=ahead[key], parent=parents[key])


def _departures(ours: dict[str, Provision], by: str, text: Text) -> Iterator[Amendment]:
    held, joined = set(text.order), dict(text.joined)
    for key, each in ours.items():
        if key in held:
            continue
        if key in joined:
            yield Amendment(by, JOIN, key, base=each.text, after=joined[key])
        elif each.parent in held or each.parent not in ours or ours[each.parent].kind not in STRUCTURE:
            yield Amendment(by, DELETION, key, base=each.text)  # a struck row takes its cells along


def _ahead(text: Text) -> dict[str, str | None]:
    """Key -> the sibling it follows."""
    last: dict[str | None, str] = {}
    ahead = {}
    for each in text.provisions:
        ahead[each.key] = last.get(each.parent)
        last[each.parent] = each.key
    return ahead

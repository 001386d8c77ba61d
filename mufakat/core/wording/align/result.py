"""What a file and its draft, once paired, come to: a `Returned`."""

from dataclasses import replace

from mufakat.core.problems import Phrase
from mufakat.core.wording.align.likeness import SURE, likeness
from mufakat.core.wording.align.pasted import said_of_pasting
from mufakat.core.wording.align.sides import Sides, sort
from mufakat.core.wording.keys import new_key
from mufakat.core.wording.model import STRUCTURE, Comment, Provision, Text
from mufakat.core.wording.order import moved
from mufakat.core.wording.returned import Doubt, Returned, Silent


def as_returned(sides: Sides) -> Returned:
    text = _text(sides)
    silent = _silent(sides)
    found_by_key = sum(key in sides.keyed for key in sides.now)
    return Returned(
        text=text,
        comments=tuple(_comment(each, sides) for each in sides.reading.comments),
        doubtful=_doubtful(sides),
        silent=silent,
        unplaced=sides.reading.unplaced,
        unplaced_at=tuple(
            None if at is None else sides.key_of.get(at, sides.was.get(at))
            for at in sides.reading.unplaced_at
        ),
        warnings=(*sides.reading.warnings, *_warnings(sides, text, silent, found_by_key)),
        counts=dict(sides.reading.counts),
        by_key=found_by_key,
        by_wording=len(sides.now) - found_by_key,
    )


def _text(sides: Sides) -> Text:
    """Everything that is there once all changes are accepted, in the file's order."""
    made: list[Provision] = []
    taken = set(sides.provisions)
    before: dict[int | None, str] = {}  # in each frame, the base provision before
    parents = _Parents(sides)
    for index, each in enumerate(sides.paragraphs):
        if each.after is None:
            continue
        key = sides.key_of.get(index)
        frame = sides.file_frame[index]
        if key is None:
            where = before.get(frame) or sides.key_of.get(frame)
            key = new_key(where, sort(each.kind), _all_words(sides, index), taken)
            taken.add(key)
            sides.key_of[index] = key
            head = sides.split_from.get(index)
            parent = parents.of(None, frame)
            made.append(Provision(key, each.kind, _words(each), parent, each.label, each.level, head))
        else:
            before[frame] = key
            made.append(_held(sides.provisions[key], _words(each), parents.of(key, frame)))
        parents.follow(made[-1], frame)
    tracked = {sides.key_of[n] for n, each in enumerate(sides.paragraphs) if each.moved and n in sides.key_of}
    joined = tuple(sorted((key, into) for key, into in sides.joined.items() if into in sides.now))
    held = frozenset(tracked & sides.provisions.keys())
    return Text(tuple(made), draft_id=sides.reading.draft_id, joined=joined, moved=held)


class _Parents:
    """Under what each provision stands: its cell or row; in the body its part, as in the draft."""

    def __init__(self, sides: Sides) -> None:
        self.sides = sides
        self.parts = {each.parent for each in sides.base.provisions if each.parent}
        self.before: Provision | None = None  # the last one of the body

    def of(self, key: str | None, frame: int | None) -> str | None:
        while frame is not None and frame not in self.sides.key_of:
            frame = self.sides.file_frame[frame]  # its row or table is gone, and yet it stands
        if frame is not None:
            return self.sides.key_of[frame]
        if key is not None:
            return self.sides.provisions[key].parent if self.sides.base_frame[key] is None else None
        if self.before is None:
            return None
        opens = self.before.key in self.parts and self.before.kind not in STRUCTURE
        return self.before.key if opens else self.before.parent

    def follow(self, made: Provision, frame: int | None) -> None:
        if frame is None:
            self.before = made


def _held(ours: Provision, words: str, parent: str | None) -> Provision:
    if ours.text == words and ours.parent == parent:
        return ours  # the very same object: a hundred copies of one draft cost little more than one
    return replace(ours, text=words, parent=parent)


def _words(paragraph) -> str:
    return "" if paragraph.kind in STRUCTURE else paragraph.after


def _all_words(sides: Sides, index: int) -> str:
    own = sides.paragraphs[index]
    if own.kind not in STRUCTURE:
        return own.after or ""
    below = sides.file_children.get(index, ())
    return "\x1e".join(_all_words(sides, n) for n in below if sides.paragraphs[n].after is not None)


def _comment(comment: Comment, sides: Sides) -> Comment:
    at = comment.paragraph
    key = sides.key_of.get(at, sides.was.get(at)) if at is not None else comment.key
    return comment if key == comment.key else replace(comment, key=key)


def _doubtful(sides: Sides) -> tuple[Doubt, ...]:
    found = []
    for key, index in sides.now.items():
        ours, each = sides.provisions[key], sides.paragraphs[index]
        if ours.kind in STRUCTURE or sides.base_frame[key] is not None or not each.after:
            continue
        text = each.before if each.before is not None and sides.was.get(index) == key else each.after
        if text == ours.text or key in sides.joined.values() or key in sides.split_from.values():
            continue
        score = likeness(sides.base_words(key), sides.words(text))
        if score < (LOST if key in sides.keyed else SURE):
            found.append(Doubt(key, ours.text, each.after, round(score, 2)))
    return tuple(found)


LOST = 0.3  # below this even a key is doubted: bookmarks slip when words are pasted over them


def _silent(sides: Sides) -> tuple[Silent, ...]:
    """Where rejecting every tracked change does not give the draft."""
    found = []
    for each in sides.base.provisions:
        index = sides.circulated.get(each.key)
        if index is None:
            if each.kind not in STRUCTURE:
                found.append(Silent(each.key, each.text, None))
        elif each.kind not in STRUCTURE and sides.paragraphs[index].before != each.text:
            found.append(Silent(each.key, each.text, sides.paragraphs[index].before))
    found += [
        Silent(key, sides.provisions[key].text, sides.provisions[key].text, moved=True)
        for key in _carried(sides)
    ]
    seen = set(sides.circulated.values())
    for index, each in enumerate(sides.paragraphs):
        if each.before is not None and each.kind not in STRUCTURE and index not in seen:
            if index in sides.key_of:
                found.append(Silent(sides.key_of[index], None, each.before))
    return tuple(found)


def _carried(sides: Sides) -> list[str]:
    """What stands elsewhere in the file as circulated than in the draft."""
    at = sorted(sides.circulated, key=lambda key: sides.circulated[key])
    return moved(sides.base, Text(tuple(sides.provisions[key] for key in at)))


def _draft(named: str) -> str:
    """Of "roadmap/0/en;4;LA" the draft: the copies of one draft differ in whom they were sent to."""
    return named.partition(";")[0]


def _warnings(sides: Sides, text: Text, silent: tuple[Silent, ...], by_key: int) -> list[Phrase]:
    said = []
    theirs, ours = sides.reading.draft_id, sides.base.draft_id
    if theirs and ours and _draft(theirs) != _draft(ours):
        said.append(
            Phrase("This file was made from another draft ({theirs}, not {ours}).", theirs=theirs, ours=ours)
        )
    if not by_key and sides.now:
        said.append(
            Phrase("This file carries no keys of the draft; its paragraphs were found by their words.")
        )
    if silent and not any(each.edits for each in sides.paragraphs):
        said.append(
            Phrase("Nothing in this file is tracked; its edits were found by comparing it with the draft.")
        )
    elif silent:
        said.append(_untracked(len(silent)))
    said += said_of_pasting(sides)
    if sides.provisions and not sides.now:
        said.append(Phrase("Nothing in this file was found in the draft. Is it the right file?"))
    return said


def _untracked(count: int) -> Phrase:
    if count == 1:
        return Phrase(
            "Tracking was off for part of the work: one paragraph was changed without a tracked change."
        )
    return Phrase(
        "Tracking was off for part of the work: {number} paragraphs were changed without a tracked change.",
        number=count,
    )

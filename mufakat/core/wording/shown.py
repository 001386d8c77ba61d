"""Brackets as a person is shown them: white space at their edges stands outside, a number stands inside whole.

The data keeps its tight brackets ("2021–[2025 / 2030]"); on paper that is [2021–2025 / 2021–2030].
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mufakat.core.wording.rolling import Alternative, Bracket, Plain, RollingProvision, Segment

_JOINT = "[.,:/\u2011\u2013-]"  # what may stand inside a number, a range or a date
_HEAD = re.compile(rf"(?<!\w)(?:\d+{_JOINT})+$")
_TAIL = re.compile(rf"(?:{_JOINT}\d+)+(?!\w)")
_BETWEEN = re.compile(rf"{_JOINT}(?:\d+{_JOINT})*")


def shown(provision: RollingProvision) -> tuple[Segment, ...]:
    """The provision's words for reading; everybody's wording is the same, but for spaces, in wider brackets."""
    return tuple(_spaced([_without_blanks(_as_one(group)) for group in _glued(provision.segments)]))


def _glued(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Each piece alone, but what is left of a number together with the bracket that changes the rest of it."""
    groups: list[list[Segment]] = []
    glue = False
    for n, segment in enumerate(segments):
        if isinstance(segment, Bracket):
            groups[-1:] = [[*groups[-1], segment]] if glue else [*groups[-1:], [segment]]
            glue = False
            continue
        left = segments[n - 1] if n else None
        right = segments[n + 1] if n + 1 < len(segments) else None
        tail, middle, head = _cut(segment.text, _has_number(left, -1), _has_number(right, 0))
        if tail:
            groups[-1].append(Plain(tail))
        groups += [[Plain(text)] for text in (middle, head) if text]
        glue = bool(head) or (bool(tail) and not middle and _has_number(right, 0))
    return groups


def _cut(text: str, after_number: bool, before_number: bool) -> tuple[str, str, str]:
    """What belongs to the number before, what to none, what to the number that follows."""
    if after_number and before_number and _BETWEEN.fullmatch(text):
        return text, "", ""
    tail = _TAIL.match(text) if after_number else None
    done = tail.end() if tail else 0
    head = _HEAD.search(text, done) if before_number else None
    end = head.start() if head else len(text)
    return text[:done], text[done:end], text[end:]


def _has_number(bracket: Segment | None, at: int) -> bool:
    """Whether every wording there has a digit as its first (0) or last (-1) character."""
    return isinstance(bracket, Bracket) and all(text[at].isdigit() for text in _wordings(bracket))


def _wordings(bracket: Bracket) -> list[str]:
    return [text for text in (bracket.base, *(each.text for each in bracket.alternatives)) if text]


def _as_one(group: Sequence[Segment]) -> Segment:
    """A group as one bracket: everybody's wording is what they chose in each piece of it."""
    if len(group) == 1:
        return group[0]
    brackets = [each for each in group if isinstance(each, Bracket)]
    one = brackets[0]
    codes = {*one.retain, *one.delete, *(code for a in one.alternatives for code in a.by)}
    base = "".join(each.base if isinstance(each, Bracket) else each.text for each in group)
    by_text: dict[str, list[str]] = {}
    for code in sorted(codes):
        words = (each.chosen(code) if isinstance(each, Bracket) else each.text for each in group)
        by_text.setdefault("".join(words), []).append(code)
    retain = by_text.pop(base, [])
    return Bracket(
        start=one.start,
        end=brackets[-1].end,
        base=base,
        alternatives=tuple(Alternative(text, tuple(by)) for text, by in by_text.items()),
        retain=tuple(retain),
        said=tuple(code for code in retain if all(code in each.said for each in brackets)),
    )


def _without_blanks(segment: Segment) -> Segment:
    """Who struck a word and left both its spaces struck a word; where the base had but spaces, words were put in."""
    if not isinstance(segment, Bracket) or not any(text.strip(" ") for text in _wordings(segment)):
        return segment
    kept = tuple(each for each in segment.alternatives if each.text.strip(" "))
    blank = [code for each in segment.alternatives if each not in kept for code in each.by]
    base = segment.base if segment.base.strip(" ") else ""
    if base == segment.base and not blank:
        return segment
    struck = tuple(sorted((*segment.delete, *blank))) if base else ()
    return replace(segment, base=base, alternatives=kept, delete=struck)


def _spaced(segments: Sequence[Segment]) -> Iterator[Segment]:
    """White space a bracket begins or ends with stands outside it, unless it is all there is."""
    spaced = True  # whether what was shown last ends with a space
    for segment in segments:
        texts = _wordings(segment) if isinstance(segment, Bracket) else []
        if not isinstance(segment, Bracket) or not all(text.strip(" ") for text in texts):
            yield segment
            spaced = isinstance(segment, Plain) and segment.text.endswith(" ")
            continue
        if not spaced and any(text[0] == " " for text in texts):
            yield Plain(" ")
        yield Bracket(
            start=segment.start,
            end=segment.end,
            base=segment.base.strip(" "),
            alternatives=tuple(Alternative(each.text.strip(" "), each.by) for each in segment.alternatives),
            retain=segment.retain,
            delete=segment.delete,
            said=segment.said,
        )
        spaced = any(text[-1] == " " for text in texts)
        if spaced:
            yield Plain(" ")

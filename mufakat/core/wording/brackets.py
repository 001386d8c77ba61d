"""Many delegations' hunks over one provision become brackets.

Spans that overlap share a bracket; adjacent ones do not; what was put in at one point forms a bracket of
no width of its own, unless the point lies strictly inside another (domain.md 2.1 *Compile*).
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import takewhile

from mufakat.core.wording.edits import Hunk, apply, hunks
from mufakat.core.wording.rolling import Alternative, Bracket, Plain, Segment
from mufakat.core.wording.tokens import tokens

_Span = tuple[int, int]
_Hunks = Mapping[str, Sequence[Hunk]]


def segments(
    base: str, texts: Mapping[str, str], holders: Collection[str], said: Collection[str] = ()
) -> tuple[Segment, ...]:
    """The provision's words in pieces.

    ``texts`` is what each delegation that changed ``base`` made of it, ``holders`` are all whose text has
    the provision, ``said`` those who said in so many words that it should stay.
    """
    by_code = {code: hunks(base, text) for code, text in texts.items() if text != base}
    if not by_code:
        return (Plain(base),)
    found = _tight(base, by_code).items()
    return _with_untouched(base, [_bracket(base, span, by, holders, said) for span, by in found])


def new_segments(texts: Mapping[str, str]) -> tuple[Segment, ...]:
    """The same for a provision that the base does not have."""
    wordings = set(texts.values())
    if len(wordings) == 1:
        return (Plain(wordings.pop()),)
    return (_bracket("", (0, 0), {code: text for code, text in texts.items() if text}, texts, ()),)


def _tight(base: str, by_code: _Hunks) -> dict[_Span, dict[str, str]]:
    """Span -> who wants which words there, for those who touched it; spans sorted, apart and tight.

    A bracket is trimmed by its own tokens: in scripts cut by dictionary a word may fall otherwise when it
    stands alone. Trimming can only make spans smaller, so this ends.
    """
    while True:
        every = {span: _wordings(base, span, by_code) for span in _spans(by_code)}
        found = {span: wordings for span, wordings in every.items() if wordings}
        tightened: dict[str, list[Hunk]] = {code: [] for code in by_code}
        changed = False
        for (start, end), wordings in found.items():
            head, tail = _shared_ends(base[start:end], set(wordings.values()))
            changed = changed or head + tail > 0
            for code, text in wordings.items():
                tightened[code].append(Hunk(start + head, end - tail, text[head : len(text) - tail]))
        if not changed:
            return found
        by_code = tightened


def _spans(by_code: _Hunks) -> list[_Span]:
    every = {(hunk.start, hunk.end) for changes in by_code.values() for hunk in changes}
    wide: list[_Span] = []
    for start, end in sorted(span for span in every if span[0] < span[1]):
        if wide and start < wide[-1][1]:
            wide[-1] = (wide[-1][0], max(end, wide[-1][1]))
        else:
            wide.append((start, end))
    points = {start for start, end in every if start == end}
    inside = {point for start, end in wide for point in points if start < point < end}
    return sorted([*wide, *((point, point) for point in points - inside)])


def _wordings(base: str, span: _Span, by_code: _Hunks) -> dict[str, str]:
    start, end = span
    wordings = {}
    for code, changes in by_code.items():
        here = [Hunk(h.start - start, h.end - start, h.text) for h in changes if _belongs(h, start, end)]
        if here:
            text = apply(base[start:end], here)
            if text != base[start:end]:
                wordings[code] = text
    return wordings


def _belongs(hunk: Hunk, start: int, end: int) -> bool:
    if start == end:
        return hunk.start == hunk.end == start
    if hunk.start == hunk.end:
        return start < hunk.start < end
    return start <= hunk.start and hunk.end <= end


def _shared_ends(base: str, texts: set[str]) -> tuple[int, int]:
    """How many characters the base and every wording share as whole tokens, at the start and at the end."""
    if not base or not texts or "" in texts:
        return 0, 0
    cut = [tokens(text) for text in (base, *texts)]
    first = list(takewhile(lambda column: len(set(column)) == 1, zip(*cut, strict=False)))
    rest = [each[len(first) :] for each in cut]
    last = list(takewhile(lambda column: len(set(column)) == 1, zip(*map(reversed, rest), strict=False)))
    return sum(len(column[0]) for column in first), sum(len(column[0]) for column in last)


def _bracket(
    base: str, span: _Span, wordings: Mapping[str, str], holders: Collection[str], said: Collection[str]
) -> Bracket:
    start, end = span
    by_text: dict[str, list[str]] = {}
    for code in sorted(wordings):
        by_text.setdefault(wordings[code], []).append(code)
    struck = by_text.pop("", [])
    retain = tuple(sorted(set(holders) - set(wordings)))
    return Bracket(
        start=start,
        end=end,
        base=base[start:end],
        alternatives=tuple(Alternative(text, tuple(codes)) for text, codes in by_text.items()),
        retain=retain,
        delete=tuple(struck),
        said=tuple(code for code in retain if code in said),
    )


def _with_untouched(base: str, brackets: Sequence[Bracket]) -> tuple[Segment, ...]:
    pieces: list[Segment] = []
    at = 0
    for bracket in brackets:
        if at < bracket.start:
            pieces.append(Plain(base[at : bracket.start]))
        pieces.append(bracket)
        at = bracket.end
    if at < len(base):
        pieces.append(Plain(base[at:]))
    return tuple(pieces)

"""A page knows lines and no paragraphs: words taken from a PDF are cut where the draft's provisions begin.

Nothing is left out by it: a number in front that the draft counts by itself becomes the paragraph's label again.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mufakat.core.wording.model import STRUCTURE, Paragraph, Provision, Reading, Text

ON_PAGES = "pages"  # the count of a reading that was taken from pages
OPENING = 3  # words by which a provision is known; one that has fewer is known by what stands before it
MOST_COMPARED = 6

_WORD = re.compile(r"\S+")


def with_paragraphs_of(base: Text, reading: Reading) -> Reading:
    """The reading as it is, or, where it was taken from pages, in paragraphs like the draft's."""
    if not reading.counts.get(ON_PAGES):
        return reading
    cutter = _Cutter([each for each in base.provisions if each.kind not in STRUCTURE and each.text.strip()])
    pieces = [piece for each in _run_on(reading.paragraphs) for piece in cutter.pieces(each)]
    return replace(reading, paragraphs=tuple(pieces))


def _run_on(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """A line that ends in a comma goes on where the next begins small."""
    found: list[Paragraph] = []
    for each in paragraphs:
        before = (found[-1].after or "") if found else ""
        if before.endswith(",") and (each.after or "")[:1].islower():
            found[-1] = _piece(each, f"{before} {each.after}", "")
        else:
            found.append(each)
    return found


class _Cutter:
    def __init__(self, provisions: list[Provision]) -> None:
        self.openings: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self.words = [tuple(each.text.casefold().split()) for each in provisions]
        self.labels = [_bare(each.label) for each in provisions]
        self.shown = [each.label for each in provisions]
        for n, words in enumerate(self.words):
            self.openings[words[:OPENING]].append(n)

    def pieces(self, paragraph: Paragraph) -> list[Paragraph]:
        text = paragraph.after or ""
        found = list(_WORD.finditer(text))
        words = [each[0].casefold() for each in found]
        cuts: list[tuple[int, int, str]] = []  # where a piece begins, where its words begin, its label
        expected = None  # which provision comes next, and at which word
        for at in range(len(words)):
            n = self._opens(words, at, expected)
            if n is None:
                continue
            numbered = self._numbered(n, words, at)
            start = at - numbered
            if cuts and start <= cuts[-1][1] and start != 0:
                continue
            cuts.append((start, at, self.shown[n] if numbered else ""))
            expected = (n + 1, at + len(self.words[n]))
        if not cuts:
            return [paragraph]
        ends = [start for start, _, _ in cuts[1:]] + [len(words)]
        head = [(0, cuts[0][0], "")] if cuts[0][0] else []
        spans = head + [(at, end, label) for (_, at, label), end in zip(cuts, ends, strict=True)]
        return [
            _piece(paragraph, text[found[a].start() : found[b - 1].end()], label) for a, b, label in spans
        ]

    def _opens(self, words: list[str], at: int, expected: tuple[int, int] | None) -> int | None:
        """Which provision's words begin here."""
        for n in self.openings.get(tuple(words[at : at + OPENING]), ()):
            # where a line begins, or behind its own number, less is enough
            most = OPENING if at <= 1 or self._numbered(n, words, at) else MOST_COMPARED
            length = min(len(self.words[n]), most)
            if length >= OPENING and tuple(words[at : at + length]) == self.words[n][:length]:
                return n
        for n in self._short(words, at, expected):
            if tuple(words[at : at + len(self.words[n])]) == self.words[n]:
                return n
        return None

    def _short(self, words: list[str], at: int, expected: tuple[int, int] | None) -> Iterator[int]:
        """What has fewer words is known by its number, or where the provision before it has just ended."""
        for length in range(1, OPENING) if at else ():
            for n in self.openings.get(tuple(words[at : at + length]), ()):
                if self._numbered(n, words, at):
                    yield n
        if expected and expected[1] == at and expected[0] < len(self.words):
            yield expected[0]

    def _numbered(self, n: int, words: list[str], at: int) -> bool:
        return bool(at and self.labels[n]) and _bare(words[at - 1]) == self.labels[n]


def _piece(paragraph: Paragraph, words: str, label: str) -> Paragraph:
    return replace(paragraph, before=words, after=words, label=label)


def _bare(label: str) -> str:
    return label.casefold().strip("[](). \t:")

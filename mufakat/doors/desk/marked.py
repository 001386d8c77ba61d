"""A text cut at the edges of the words that support its fields."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Segment:
    text: str
    fields: tuple[str, ...] = ()  # the fields these words support; none for the rest of the text
    first_of: tuple[str, ...] = ()  # those of them whose first words these are: the target of their link


def marked(text: str, proposal: Mapping) -> list[Segment]:
    """The whole text in order, nothing left out; overlapping quotes share their common words."""
    spans = [
        (start, end, name)
        for name, found in proposal.items()
        for start, end in found.get("quotes", ())
        if 0 <= start < end <= len(text)
    ]
    edges = sorted({0, len(text), *(edge for start, end, _ in spans for edge in (start, end))})
    seen: set[str] = set()
    segments = []
    for start, end in pairwise(edges):
        names = tuple(dict.fromkeys(name for s, e, name in spans if s <= start and end <= e))
        new = tuple(name for name in names if name not in seen)
        seen.update(new)
        segments.append(Segment(text[start:end], names, new))
    return segments

"""Bars lying, each a whole made of parts: how many members, or actions, stand where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mufakat.readers.charts.drawing import Drawing, cut, mark, text, titled, wide

LABEL, LANE, THICK, TOP = 150, 30, 20, 26
DARK = ("done",)  # parts dark enough for light words


@dataclass(frozen=True, slots=True)
class Bar:
    """``parts``: look → how many, in the order of the key."""

    label: str
    parts: Mapping[str, int]


def stacked(
    key: str, bars: Sequence[Bar], words: Mapping[str, str], *, title: str, says: str, width: int = 640
) -> Drawing:
    """``words``: look → what it means, for the key; every part carries its number."""
    used = [look for look in words if any(bar.parts.get(look) for bar in bars)]
    most = max((sum(bar.parts.values()) for bar in bars), default=0) or 1
    marks = list(chart_key(used, words, width))
    top = TOP * key_lines(used, words, width) + 4
    for n, bar in enumerate(bars):
        marks.append(lane(bar, words, top + LANE * n, (width - LABEL) / most))
    return Drawing(key, width, top + LANE * len(bars) + 4, title, says, tuple(marks))


def lane(bar: Bar, words: Mapping[str, str], y: float, unit: float) -> str:
    shapes, x = [text(cut(bar.label, LABEL - 10), 0, y + 15)], float(LABEL)
    for look in words:
        if not (part := bar.parts.get(look, 0)):
            continue
        shapes.append(mark("rect", look=look, x=x, y=y, width=max(2.0, part * unit - 2), height=THICK))
        if part * unit > wide(str(part)) + 6:
            inside = "inside" if look in DARK else "inside dark"
            shapes.append(text(str(part), x + part * unit / 2 - 1, y + 15, look=inside, anchor="middle"))
        x += part * unit
    said = ", ".join(f"{words[look]}: {bar.parts[look]}" for look in words if bar.parts.get(look))
    return titled(f"{bar.label} – {said}", shapes)


def chart_key(used: Sequence[str], words: Mapping[str, str], width: int):
    x, y = 0.0, 0
    for look in used:
        taken = 22 + wide(words[look]) + 18
        if x and x + taken > width:
            x, y = 0.0, y + TOP
        yield mark("rect", look=look, x=x + 1, y=y + 4, width=14, height=12) + text(
            words[look], x + 22, y + 15
        )
        x += taken


def key_lines(used: Sequence[str], words: Mapping[str, str], width: int) -> int:
    x, lines = 0.0, 1
    for look in used:
        taken = 22 + wide(words[look]) + 18
        if x and x + taken > width:
            x, lines = 0.0, lines + 1
        x += taken
    return lines

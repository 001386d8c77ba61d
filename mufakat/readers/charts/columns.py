"""Columns of a hundred percent side by side: how a whole is made up from round to round."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mufakat.core.progress import percents
from mufakat.readers.charts.drawing import Drawing, cut, mark, text, titled
from mufakat.readers.charts.stacked import DARK, TOP, chart_key, key_lines

TALL, FOOT, LEFT, MOST = 180, 24, 44, 64


@dataclass(frozen=True, slots=True)
class Column:
    """``parts``: look → how many; an empty column is drawn as its name only."""

    label: str
    parts: Mapping[str, int]


def columns(
    key: str, told: Sequence[Column], words: Mapping[str, str], *, title: str, says: str, width: int = 420
) -> Drawing:
    used = [look for look in words if any(one.parts.get(look) for one in told)]
    top = TOP * key_lines(used, words, width) + 10
    step = (width - LEFT) / max(1, len(told))
    marks = [*chart_key(used, words, width), *scale(top, width)]
    for n, one in enumerate(told):
        marks.append(column(one, words, LEFT + step * n, top, step))
    return Drawing(key, width, top + TALL + FOOT, title, says, tuple(marks))


def scale(top: float, width: int):
    for percent in (0, 50, 100):
        y = top + TALL - TALL * percent / 100
        yield mark("path", look="line", d=f"M{LEFT - 6} {y:g}H{width}") + text(
            f"{percent}%", LEFT - 10, y + 4, look="quiet small", anchor="end"
        )


def column(one: Column, words: Mapping[str, str], x: float, top: float, step: float) -> str:
    thick = min(MOST, step * 0.7)
    left, y = x + (step - thick) / 2, top + TALL
    shares = percents({look: one.parts.get(look, 0) for look in words})
    shapes = []
    for look, share in shares.items():
        high = TALL * share / 100
        y -= high
        if high:
            shapes.append(mark("rect", look=look, x=left, y=y, width=thick, height=max(1.0, high - 1.5)))
        if high > 16 and thick > 30:
            inside = "inside" if look in DARK else "inside dark"
            shapes.append(text(f"{share}%", left + thick / 2, y + high / 2 + 4, look=inside, anchor="middle"))
    shapes.append(text(cut(one.label, step), x + step / 2, top + TALL + 18, anchor="middle"))
    said = ", ".join(f"{words[look]}: {one.parts[look]}" for look in words if one.parts.get(look))
    return titled(f"{one.label} – {said}", shapes)

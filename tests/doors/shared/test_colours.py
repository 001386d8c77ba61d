import re
from pathlib import Path

import pytest

from mufakat.doors import shared

SHEET = (Path(shared.__file__).parent / "static/mufakat.css").read_text()
ON_PAPER = ["ink", "quiet", "route", "done", "moving", "open", "late", "gap"]
ON_WASH = [
    ("done", "done-wash"),
    ("moving", "moving-wash"),
    ("open", "open-wash"),
    ("late", "late-wash"),
    ("ink", "open-wash"),
    ("ink", "late-wash"),
    ("ink", "moving-wash"),
    ("quiet", "wash"),
    ("sheet", "route"),
]
# What is seen but not read: marks, arcs and the edges of fields need 3 : 1 (WCAG 1.4.11).
SEEN = [("edge", "sheet"), ("edge", "paper"), ("amber", "sheet"), ("route", "paper")]


def tokens(scheme: str) -> dict[str, str]:
    light, dark = SHEET.split("@media (prefers-color-scheme: dark)")[:2]
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})", light))
    return {**found, **(dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})", dark.split("}")[0])))} if scheme == "dark" else found  # fmt: skip


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_the_highest_contrast(scheme):
    colours = tokens(scheme)
    pairs = [(text, ground) for text in ON_PAPER for ground in ("paper", "sheet")] + ON_WASH
    weak = [(pair, round(contrast(*map(colours.get, pair)), 2)) for pair in pairs]
    assert [found for found in weak if found[1] < 7] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_and_edges_are_seen(scheme):
    colours = tokens(scheme)
    assert [pair for pair in SEEN if contrast(*map(colours.get, pair)) < 3] == []


def test_dark_overrules_every_colour():
    assert set(re.findall(r"--([\w-]+): #", SHEET.split("@media (prefers-color-scheme: dark)")[1].split("}")[0])) >= {
        *ON_PAPER,
        *(name for pair in ON_WASH + SEEN for name in pair),
    }  # fmt: skip

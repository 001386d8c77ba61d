"""Charts: well made for the eye, the screen reader and Word; nothing is drawn that was not said."""

from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as some
from lxml import etree
from PIL import Image

from mufakat.core.progress import Span
from mufakat.readers.charts import Bar, Column, Lane, Point, as_png, columns, small_line, stacked, timeline

WORDS = {"done": "xong", "under_way": "đang làm", "silent": "im lặng"}
SAID = {"title": "Đến đâu <b>", "says": "Hai nước & một nước im lặng."}


def drawings():
    bars = [Bar("Priority area 1 with a long name", {"done": 2, "silent": 1}), Bar("2 & <3>", {})]
    yield stacked("a", bars, WORDS, **SAID)
    yield columns("b", [Column("2024", {"done": 1, "under_way": 3}), Column("2025", {})], WORDS, **SAID)
    points = [Point(2022, Decimal(3), "3"), Point(2023, None, "n/a"), Point(2024, Decimal(9), "9")]
    yield small_line(
        "c", points, years=(2021, 2024), scale=(Decimal(0), Decimal(10)), targets={2024: Decimal(8)}, **SAID
    )
    yield timeline(
        "d",
        [Lane("1.1 Build", "1.1", Span(2021, None)), Lane("1.2", "x", None)],
        years=(2021, 2024),
        today=2022.5,
        **SAID,
    )


def rectangles(drawing, look: str) -> list:
    return [one for one in etree.fromstring(drawing.alone).iter("{*}rect") if one.get("class") == look]


@pytest.mark.parametrize("drawing", [*drawings()], ids=lambda one: one.key)
def test_a_chart_tells_a_screen_reader_what_it_shows(drawing):
    root = etree.fromstring(drawing.svg.encode())
    named = {one.get("id"): one.text for one in root if one.get("id")}
    assert root.get("role") == "img"
    assert [named[key] for key in root.get("aria-labelledby").split()] == [SAID["title"], SAID["says"]]
    assert root.find("{*}style") is None, "a page has its own colours, and its policy lets no style in"


@pytest.mark.parametrize("drawing", [*drawings()], ids=lambda one: one.key)
def test_word_gets_a_picture_twice_as_sharp_as_the_drawing(drawing):
    with Image.open(BytesIO(as_png(drawing))) as picture:
        assert abs(picture.width - drawing.width * 2) <= 2
        assert picture.convert("L").getextrema()[0] < 100, "something dark is drawn"


@given(some.dictionaries(some.sampled_from(sorted(WORDS)), some.integers(0, 40)))
def test_a_bar_is_as_long_as_its_parts_and_shows_no_part_of_nothing(parts):
    drawing = stacked("a", [Bar("x", parts), Bar("most", {"done": 200})], WORDS, **SAID)
    for look in WORDS:
        keys = 1 if parts.get(look) or look == "done" else 0
        assert len(rectangles(drawing, look)) == keys + bool(parts.get(look)) + (look == "done")


def test_a_line_is_never_drawn_across_a_year_without_a_figure():
    points = [Point(2021 + n, None if n == 2 else Decimal(n), str(n)) for n in range(5)]
    drawing = small_line("c", points, years=(2021, 2025), scale=(Decimal(0), Decimal(5)), **SAID)
    paths = [one for one in etree.fromstring(drawing.alone).iter("{*}path") if one.get("class") == "graph"]
    assert [one.get("d").count("L") for one in paths] == [1, 1]


def test_an_action_whose_time_frame_names_no_year_has_no_bar():
    drawing = timeline("d", [Lane("x", "x", None)], years=(2021, 2024), today=None, **SAID)
    assert rectangles(drawing, "span") == []

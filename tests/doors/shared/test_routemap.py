import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from mufakat.doors.shared.parts import STATES
from mufakat.doors.shared.routemap import LapArc, RouteMap, Station, Train, draw, markup
from mufakat.doors.shared.routemap.lettering import width, wrap
from mufakat.doors.shared.routemap.sheet import SHEET

WORDS = st.text(
    alphabet=st.sampled_from(list("abcdefgh ijklmnop-/ MWQ éếộ คณะกรรมการ ក្រសួង လူမှု 社会福祉 0123456789")),
    max_size=70,
)
STATIONS = st.builds(
    Station,
    label=WORDS,
    verb=WORDS,
    meeting=WORDS,
    date=st.sampled_from(["", "2021", "2021-05", "2019-11-18"]),
    state=st.sampled_from(STATES),
)


@st.composite
def trains(draw_):
    stations = draw_(st.lists(STATIONS, min_size=2, max_size=7))
    ends = st.integers(0, len(stations) - 1)
    laps = draw_(st.lists(st.builds(LapArc, from_index=ends, to_index=ends, says=WORDS), max_size=4))
    return Train(draw_(WORDS), stations, laps=laps)


MAPS = st.builds(RouteMap, title=st.just("Route map"), trains=st.lists(trains(), min_size=1, max_size=6))


@settings(max_examples=60, deadline=None)
@given(MAPS)
def test_no_words_meet_and_none_leave_the_sheet(route_map):
    drawing = draw(route_map)
    boxes = [line.box for row in drawing.rows for line in row.lines]
    for at, one in enumerate(boxes):
        assert one[0] >= 0 and one[2] <= SHEET + 0.1 and one[3] <= drawing.height
        assert not [other for other in boxes[:at] if meet(one, other)]


@settings(max_examples=60, deadline=None)
@given(MAPS)
def test_no_words_lie_on_a_line_of_their_train(route_map):
    for row in draw(route_map).rows:
        for line in row.lines:
            _left, top, _right, bottom = line.box
            assert all(bottom <= stop.y - 4 or top >= stop.y + 4 for stop in row.stops)


@settings(max_examples=100, deadline=None)
@given(WORDS, st.floats(30, 400), st.booleans())
def test_wrapping_keeps_every_letter_and_the_width(text, within, bold):
    lines = wrap(text, within=within, size=15, bold=bold)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line, size=15, bold=bold) <= within for line in lines if len(line) > 3)


def test_a_word_is_not_parted_from_its_marks():
    lines = wrap("ក្រសួងសុខាភិបាល", within=40, size=15)
    assert len(lines) > 1
    assert not [line for line in lines if line[0] in "្ួុាិ" or line[-1] == "្"]


def test_what_is_too_long_ends_in_an_ellipsis():
    assert wrap("one two three four five", within=72, size=15, lines=2) == ("one two", "three…")


def test_the_way_into_and_out_of_a_gap_is_drawn_as_a_gap():
    train = Train(
        "Forum", [Station("a"), Station("b", state="gap"), Station("c"), Station("d", state="ahead")]
    )
    (row,) = draw(RouteMap("Route map", [train])).rows
    assert [track.look for track in row.tracks] == ["gap", "gap", "ahead"]


def test_laps_that_would_cross_stand_on_levels_of_their_own():
    laps = [LapArc(1, 0, "first"), LapArc(2, 1, "second"), LapArc(2, 0, "third")]
    train = Train("Roadmap", [Station("a"), Station("b"), Station("c", state="now")], laps=laps)
    (row,) = draw(RouteMap("Route map", [train])).rows
    first, second, third = (arc.lines[0].y for arc in row.arcs)
    assert first == second > third


def test_a_map_without_trains_is_an_empty_sheet():
    assert draw(RouteMap("Route map", [])).rows == ()


def test_an_unknown_state_is_a_fault_of_the_page():
    with pytest.raises(KeyError):
        draw(RouteMap("Route map", [Train("t", [Station("a", state="finished")])]))


def meet(one, other) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_what_people_wrote_is_words_on_the_map_and_never_markup():
    wild = "<b>&\"'"
    stations = [Station(wild, verb=wild, meeting=wild, href=f"/{wild}/"), Station(wild, state="now")]
    found = RouteMap("Route map", [Train(wild, stations, href="/", laps=[LapArc(1, 0, wild)])])
    drawn = etree.fromstring(f"<div>{markup.drawing(draw(found))}{markup.listing(found)}</div>")
    words = {span.text for span in drawn.iterfind(".//tspan")}
    assert words == {wild, "here now"}
    assert {link.get("href") for link in drawn.iterfind(".//a")} == {"/", f"/{wild}/"}
    assert drawn.find(".//li/b/b") is None
    assert "".join(drawn.find(".//span[@class='returned']").itertext()) == f"↩ {wild}"

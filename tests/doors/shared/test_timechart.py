"""The drawing of a time frame: on a phone a lane's name stands above its bar, and nothing leaves the sheet."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mufakat.doors.shared.timechart import ABOVE, time_charts

DAYS = st.dates(date(2019, 1, 1), date(2031, 12, 31))


@dataclass(frozen=True)
class Row:
    latest_start: date
    latest_end: date
    start: date | None = None
    end: date | None = None
    agreed: date | None = None
    late_by: int = 0
    done: bool = False
    is_session: bool = False
    stage_name: str = "Senior officials of the community"
    says: str = "clearance at home and translation into every language of the region"


def test_on_a_phone_the_name_stands_above_its_bar_in_two_lines_at_most():
    rows = [
        Row(date(2021, 3, 1), date(2021, 3, 20)),
        Row(date(2021, 5, 1), date(2021, 5, 9), stage_name="Summit", says="meeting"),
    ]
    beside, above = time_charts(rows, last=date(2021, 10, 26), begins=None, today=date(2021, 4, 1))
    assert [len(lane.lines) for lane in above.lanes] == [2, 1]
    assert [len(lane.lines) for lane in beside.lanes] == [1, 1]
    assert beside.lanes[0].lines[0][1].endswith("…")
    for lane in above.lanes:
        assert max(y for y, _words in lane.lines) < lane.y
    assert above.lanes[0].y < min(y for y, _words in above.lanes[1].lines)


@given(st.lists(st.tuples(DAYS, st.integers(0, 900)), min_size=1, max_size=6), DAYS, DAYS)
def test_nothing_leaves_the_sheet_and_the_months_do_not_meet(steps, last, today):
    rows = [Row(day, day + timedelta(days=long)) for day, long in steps]
    for chart in time_charts(rows, last=last, begins=None, today=today):
        for lane in chart.lanes:
            assert all(bar.x >= 0 and bar.x + bar.width <= chart.width for bar in lane.bars)
            assert lane.y < chart.height
        places = [month.x for month in chart.months]
        assert all(after - before >= 20 for before, after in pairwise(places))
        if chart.shape == ABOVE.name and places:
            assert chart.width - places[-1] >= 40

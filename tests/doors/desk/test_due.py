"""How a day by which something is owed is told: by the day, with how far off it is where it is near."""

from datetime import date, timedelta

import pytest
from django.template.loader import render_to_string
from django.utils.html import strip_tags

from mufakat.readers.owed import Owed
from mufakat.readers.owed.item import days_late, days_left

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (None, "no date"),
        (-400, "late since 2025"),
        (-2, "2 days late"),
        (-1, "one day late"),
        (0, "by 22 November 2026 today"),
        (1, "by 23 November 2026 tomorrow"),
        (5, "by 27 November 2026 in 5 days"),
        (14, "by 6 December 2026 in 14 days"),
        (15, "by 7 December 2026"),
    ],
)
def test_a_day_that_is_near_says_how_near(days, said):
    due = None if days is None else TODAY + timedelta(days=days)
    one = Owed("Reply", "the body", due, days_late(due, TODAY), "/", left=days_left(due, TODAY))
    assert " ".join(strip_tags(render_to_string("desk/due.html", {"one": one})).split()) == said

"""Texts as HTML, written by hand: five hundred brackets are to be drawn while somebody waits."""

from mufakat.doors.shared.rolling_marks.brackets import drawn
from mufakat.doors.shared.rolling_marks.comparison import drawn_comparison, drawn_three
from mufakat.doors.shared.rolling_marks.working import drawn_working

__all__ = ["drawn", "drawn_comparison", "drawn_three", "drawn_working"]

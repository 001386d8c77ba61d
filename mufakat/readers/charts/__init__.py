"""Charts, drawn here once for pages and papers alike: no script, no library in the browser, a table beside each.

A chart is a `Drawing`. ``.svg`` goes into a page (its colours are the page's: static/charts.css); ``.alone`` is a whole SVG
file with its own colours, which typst sets as it is; `as_png` makes the picture a Word file needs. Words come in from
the caller, in the reader's language; a drawing says in ``says`` what there is to see.
"""

from mufakat.readers.charts.columns import Column, columns
from mufakat.readers.charts.drawing import Drawing
from mufakat.readers.charts.multiples import Point, small_line
from mufakat.readers.charts.picture import as_png
from mufakat.readers.charts.stacked import Bar, stacked
from mufakat.readers.charts.timeline import Lane, timeline

__all__ = [
    "Bar",
    "Column",
    "Drawing",
    "Lane",
    "Point",
    "as_png",
    "columns",
    "small_line",
    "stacked",
    "timeline",
]

"""The chapters of the report, each from the same figures."""

from collections.abc import Iterator

from mufakat.readers.papers.consolidated.blocks import Block
from mufakat.readers.papers.consolidated.chapters.annexes import annexes
from mufakat.readers.papers.consolidated.chapters.areas import areas, figure_of_region
from mufakat.readers.papers.consolidated.chapters.changes import changes, unknown
from mufakat.readers.papers.consolidated.chapters.members import members
from mufakat.readers.papers.consolidated.chapters.summary import chart_of_areas, glance, summary, who
from mufakat.readers.papers.consolidated.chapters.telling import STATUSES, Telling

__all__ = ["STATUSES", "Telling", "chart_of_areas", "figure_of_region", "glance", "whole"]


def whole(t: Telling) -> Iterator[Block]:
    for chapter in (summary, who, areas, members, changes, unknown, annexes):
        yield from chapter(t)

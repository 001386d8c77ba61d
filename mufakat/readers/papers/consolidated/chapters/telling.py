"""One round being told: the words of its language, what its tables rest on, how its cells are written."""

from collections.abc import Iterable
from decimal import Decimal

from mufakat.core.consolidated import AreaTold, FigureTold, Reckoning, RoundTold
from mufakat.core.consolidated.numbers import figure_said
from mufakat.core.consolidated.reckoning import Counted
from mufakat.core.consolidated.sentences import (
    spoken,
    targets,
)
from mufakat.core.saying import date_said
from mufakat.readers.papers.consolidated.blocks import Cell, Row
from mufakat.readers.papers.consolidated.words import word

STATUSES = ("done", "under_way", "not_started", "not_available")


class Telling:
    def __init__(self, told: RoundTold, found: Reckoning):
        self.told, self.found = told, found
        self.quiet = "held" if any(one.state == "held" for one in told.members) else "silent"
        source = "source_released" if told.edition == "public" else "source_reports"
        what = self.say(source, label=told.label, day=date_said(told.as_of, told.language))
        self.source = self.say("source", what=what)

    def say(self, key: str, **filled) -> str:
        return word(key, self.told.language, **filled)

    def day(self, value) -> str:
        return date_said(value, self.told.language, short=True) if value else ""

    def figure(self, value) -> str:
        return figure_said(value, self.told.language)

    def value(self, one: FigureTold, value: Decimal | None) -> str:
        if one.kind == "yes_no" and value in (0, 1):
            return self.say("yes" if value else "none")
        return self.figure(value)

    def amount(self, value: Decimal | None) -> Cell:
        return Cell(self.figure(value), align="right")

    def status(self, said: str, *, quiet: bool = False) -> Cell:
        """A status as a cell; where there is none, a dash."""
        if said:
            return Cell(self.say(said), said, align="center")
        return Cell(self.say("dash"), "silent" if quiet else "", align="center")

    def names(self, codes: Iterable[str]) -> str:
        return ", ".join(self.told.member(code).name for code in codes)

    def codes(self, members: Iterable[str]) -> str:
        return ", ".join(self.told.member(code).name for code in members)

    def area_short(self, area: AreaTold) -> str:
        return self.say("no_area") if area.number is None else self.say("area_short", number=area.number)

    def keys(self) -> dict[str, str]:
        return {status: self.say(status) for status in STATUSES} | {"silent": self.say(self.quiet)}

    def totals(self, label: str, counts: Counted, *, strong: bool = True) -> Row:
        numbers = [getattr(counts, status) for status in STATUSES] + [counts.open]
        tone = "total" if strong else ""
        return (
            Cell(label, tone, strong),
            *(Cell(str(n), tone, strong, align="center") for n in numbers),
        )

    def judged(self, verdict: str) -> list[FigureTold]:
        return [one.figure for one in self.found.reached.values() if one.verdict == verdict]

    def targets_said(self) -> str:
        return spoken(targets(self.found), self.told)


def parts(counts: Counted) -> dict[str, int]:
    return {status: getattr(counts, status) for status in STATUSES}

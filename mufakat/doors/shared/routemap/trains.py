"""A route map as it is said: texts as trains, bodies as stations, returns as laps."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Station:
    """Where a text stops: ``state`` is done, now, ahead, gap, unsure, or plain on a route nothing travels on; ``date`` an ISO partial date."""

    label: str
    verb: str = ""
    meeting: str = ""
    date: str = ""
    state: str = "done"
    href: str = ""
    word: str = ""  # instead of the usual word of its state

    @property
    def state_word(self) -> str:
        if self.word:
            return self.word
        words = {
            "done": _("done"),
            "now": _("here now"),
            "ahead": _("still ahead"),
            "gap": _("no record held here"),
            "unsure": _("unsure"),
            "plain": "",
        }
        return words[self.state]

    @property
    def shows_state(self) -> bool:
        """What is done says so by its verb; every other state is written out."""
        return self.state != "plain" and (self.state != "done" or not self.verb)


@dataclass(frozen=True)
class LapArc:
    """A return: from which station back to which, and why."""

    from_index: int
    to_index: int
    says: str = ""


@dataclass(frozen=True)
class Train:
    name: str
    stations: Sequence[Station]
    href: str = ""
    laps: Sequence[LapArc] = ()

    def returns_from(self, index: int) -> list[LapArc]:
        return [lap for lap in self.laps if lap.from_index == index]


@dataclass(frozen=True)
class RouteMap:
    """``title`` names the map; ``describes`` says in a sentence or two what it shows."""

    title: str
    trains: Sequence[Train]
    describes: str = ""

    @property
    def numbered(self) -> list[tuple[Train, list[tuple[Station, list[LapArc]]]]]:
        """Trains with their stations and what was returned from there, for the ordered list."""
        return [
            (train, [(station, train.returns_from(at)) for at, station in enumerate(train.stations)])
            for train in self.trains
        ]

"""What journeys ask of a person: a decision to record, a silence to declare, a position to state."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from mufakat.core.route.plan import WRITTEN
from mufakat.readers.clock import said_to_reader
from mufakat.readers.dossiers.acts import load_title
from mufakat.readers.owed.item import Owed, days_late, days_left, worst_first
from mufakat.records.decisions.access import SPEAKS
from mufakat.records.people.access import Viewer
from mufakat.records.whereabouts.models import Waiting
from mufakat.records.whereabouts.queries import (
    LONGEST,
    WORST,
    asked_together,
    decided_by,
    lacking,
    ripe,
    waits,
    with_others,
)

OTHERS_SHOWN = 12


def owed_on_journeys(
    viewer: Viewer, *, today: date, language: str, at_most: int | None = None
) -> tuple[list[Owed], int]:
    """The worst of what is owed; and how many more there are of it than were asked for."""
    positions, unread = positions_owed(viewer, today=today, language=language, at_most=at_most)
    decisions, unlooked = decisions_owed(viewer, today=today, language=language, at_most=at_most)
    every = sorted(positions + decisions, key=worst_first)
    shown = every if at_most is None else every[:at_most]
    return shown, unread + unlooked + len(every) - len(shown)


def positions_owed(
    viewer: Viewer, *, today: date, language: str, at_most: int | None
) -> tuple[list[Owed], int]:
    hats = [hat for hat in viewer.mandates if hat.member_id and hat.capacity in SPEAKS]
    if not hats:
        return [], 0
    speaks = {hat.member.code: hat.member.name(language) for hat in hats}
    asked, total = asked_together(lacking(waits(viewer), speaks), by=WORST, at_most=at_most)
    return [
        owed(some, position_asked(some[0], speaks, language), today=today, to_whom=bodies_of(some))
        for some in asked
    ], total - len(asked)


def decisions_owed(
    viewer: Viewer, *, today: date, language: str, at_most: int | None
) -> tuple[list[Owed], int]:
    if not (viewer.is_secretariat or viewer.chaired):
        return [], 0
    mine = waits(viewer).filter(decided_by(viewer))
    found = ripe(mine, today=today, now=timezone.now())
    asked, total = asked_together(found, by=WORST, at_most=at_most)
    return [
        owed(some, decision_asked(some[0], bodies_of(some), language), today=today, to_whom=_("the record"))
        for some in asked
    ], total - len(asked)


def bodies_of(rows: Iterable[Waiting]) -> str:
    return ", ".join(str(row.body) for row in rows)


def position_asked(row: Waiting, speaks: dict[str, str], language: str) -> str:
    mine = [name for code, name in sorted(speaks.items()) if code in row.silent]
    asked = {"title": load_title(row.journey, language), "member": ", ".join(mine)}
    if row.procedure == "silence" and row.closes_at:
        asked["closes"] = said_to_reader(row.closes_at)
        return (
            _("“%(title)s” is under silence until %(closes)s: speak for %(member)s by then, if you object")
            % asked
        )
    if row.procedure == "silence":
        return _("“%(title)s” is under silence: speak for %(member)s before it closes, if you object") % asked
    return _("State the position of %(member)s on “%(title)s”") % asked


def decision_asked(row: Waiting, bodies: str, language: str) -> str:
    asked = {"title": load_title(row.journey, language), "bodies": bodies}
    if row.procedure in WRITTEN:
        return _("The time for replies is over: declare what came of “%(title)s” in %(bodies)s") % asked
    return _("Record what %(bodies)s decided on “%(title)s”") % asked


def owed(some: list[Waiting], what: str, *, today: date, to_whom: str) -> Owed:
    row = some[0]
    address = f"/desk/journeys/{row.journey.key}/"
    return Owed(
        what, to_whom, row.due, days_late(row.due, today), address, row.since, days_left(row.due, today)
    )  # fmt: skip


def waits_for_others(viewer: Viewer, *, today: date, language: str) -> tuple[Owed, ...]:
    """What lies with somebody else, the longest first."""
    asked, _total = asked_together(with_others(viewer), by=LONGEST, at_most=OTHERS_SHOWN)
    return tuple(
        Owed(load_title(some[0].journey, language), whom(some), some[0].due, days_late(some[0].due, today),
             f"/journeys/{some[0].journey.key}/", some[0].since)
        for some in asked
    )  # fmt: skip


def whom(some: list[Waiting]) -> str:
    """ "AMMSWD", or with the number of members of whom nothing is on record."""
    silent = some[0].silent
    if not silent:
        return bodies_of(some)
    return _("%(body)s: %(count)d without a word") % {"body": bodies_of(some), "count": len(silent)}

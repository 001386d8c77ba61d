"""The chair's and the secretariat's boards: what is stuck since when, and who is silent."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from mufakat.readers.dossiers.acts import load_title
from mufakat.readers.owed.item import days_late
from mufakat.records.bodies.queries import members
from mufakat.records.circulation.waiting import silent_addressees
from mufakat.records.people.access import Viewer
from mufakat.records.progress.silent import silent_in_rounds
from mufakat.records.whereabouts.models import Waiting
from mufakat.records.whereabouts.queries import WORST, decided_by, soonest, waits

SHOWN = 100


@dataclass(frozen=True, slots=True)
class Stuck:
    title: str
    body: str
    says: str  # lies before it, or waits to be put before it
    since: date | None
    days: int  # how long
    due: date | None
    late: int
    address: str


@dataclass(frozen=True, slots=True)
class Silent:
    """Something that was asked, and those of whom nothing has come."""

    what: str
    due: date | None
    late: int
    who: tuple[str, ...]
    address: str


@dataclass(frozen=True, slots=True)
class Board:
    stuck: tuple[Stuck, ...]
    more: int
    silent: tuple[Silent, ...]


def board(viewer: Viewer, *, today: date, language: str) -> Board:
    """Of the bodies this person chairs; everything for the secretariat."""
    mine = waits(viewer).filter(decided_by(viewer))
    named = {one.code: one.name(language) for one in members(viewer)}
    silent = [
        *silent_in_writing(mine, named, today=today, language=language),
        *silent_on_drafts(viewer, named, today=today, language=language),
        *silent_on_progress(viewer, named, today=today, language=language),
    ]
    rows = mine[:SHOWN]
    return Board(
        stuck=tuple(stuck(row, today=today, language=language) for row in rows),
        more=mine.count() - SHOWN if len(rows) == SHOWN else 0,
        silent=tuple(sorted(silent, key=lambda one: (-one.late, one.due or date.max, one.what))[:SHOWN]),
    )


def stuck(row: Waiting, *, today: date, language: str) -> Stuck:
    return Stuck(
        title=load_title(row.journey, language),
        body=str(row.body),
        says=_("lies before it") if row.lies else _("waits to be put before it"),
        since=row.since,
        days=days_late(row.since, today),
        due=row.due,
        late=days_late(row.due, today),
        address=reverse("desk-journey", args=[row.journey.key]),
    )


def silent_in_writing(mine: QuerySet[Waiting], named: dict, *, today: date, language: str) -> list[Silent]:
    return [
        Silent(
            _("“%(title)s” in %(body)s") % {"title": load_title(row.journey, language), "body": row.body},
            row.due, days_late(row.due, today), tuple(named.get(code, code) for code in row.silent),
            reverse("desk-journey", args=[row.journey.key]),
        )
        for row in mine.exclude(silent=[]).order_by(*soonest(WORST), "pk")[:SHOWN]
    ]  # fmt: skip


def silent_on_drafts(viewer: Viewer, named: dict, *, today: date, language: str) -> list[Silent]:
    found: dict[int, list] = {}
    for addressee in silent_addressees(viewer):
        found.setdefault(addressee.circulation_id, []).append(addressee)
    return [
        Silent(
            _("Comments on %(draft)s of “%(title)s”") % {
                "draft": asked[0].circulation.draft.label,
                "title": asked[0].circulation.draft.instrument.title(language),
            },
            asked[0].circulation.closes_at.date(), days_late(asked[0].circulation.closes_at.date(), today),
            tuple(named.get(one.code, one.code) for one in asked), reverse("board", args=[pk]),
        )
        for pk, asked in found.items()
    ]  # fmt: skip


def silent_on_progress(viewer: Viewer, named: dict, *, today: date, language: str) -> list[Silent]:
    return [
        Silent(
            _("Report on “%(title)s”, round %(round)s") % {"title": round.instrument.title(language), "round": round.label},
            round.deadline, days_late(round.deadline, today), tuple(named.get(code, code) for code in codes),
            reverse("round-board", args=[round.pk]),
        )
        for round, codes in silent_in_rounds(viewer)
    ]  # fmt: skip

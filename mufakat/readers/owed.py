"""What a person owes, to whom, by when; what waits for others; what changed since the last visit."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mufakat.readers.dossiers.journey import JourneyDossier, all_journeys
from mufakat.records.circulation.queries import unanswered
from mufakat.records.journal.models import Entry
from mufakat.records.journal.queries import entries_since
from mufakat.records.meetings.queries import reports
from mufakat.records.people.access import Viewer, may_decide
from mufakat.records.progress.queries import reports_due

CHANGES_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing to do. ``late`` counts days past ``due``; 0 where it is in time or has no day."""

    what: str
    to_whom: str
    due: date | None
    late: int
    address: str


@dataclass(frozen=True, slots=True)
class Desk:
    owed: tuple[Owed, ...]
    waiting: tuple[Owed, ...]  # what others owe: ``to_whom`` says who
    changes: tuple[Entry, ...]


def desk(viewer: Viewer, *, today: date, language: str) -> Desk:
    journeys = all_journeys(viewer, today=today, language=language)
    mine = [*owed_on_journeys(viewer, journeys), *owed_on_reports(viewer), *owed_as_delegation(viewer, today)]
    return Desk(
        owed=tuple(sorted(mine, key=worst_first)),
        waiting=tuple(waits_for_others(viewer, journeys)),
        changes=tuple(entries_since(viewer, viewer.person.last_visit)[:CHANGES_SHOWN]),
    )


def worst_first(owed: Owed) -> tuple:
    return (-owed.late, owed.due or date.max, owed.what)


def owed_on_reports(viewer: Viewer) -> list[Owed]:
    waiting = reports(viewer).filter(state="proposed").count()
    if not waiting:
        return []
    what = ngettext(
        "Confirm or set aside %(count)d report", "Confirm or set aside %(count)d reports", waiting
    ) % {"count": waiting}
    return [Owed(what, _("the record"), None, 0, "/desk/intake/")]


def owed_on_journeys(viewer: Viewer, journeys: tuple[JourneyDossier, ...]) -> list[Owed]:
    """What lies before a body this person chairs or serves and waits for its decision to be recorded."""
    return [
        Owed(
            _("Record what %(bodies)s decided on “%(title)s”")
            % {"bodies": stop.title, "title": journey.title},
            _("the record"),
            None,
            0,
            f"/desk/journeys/{journey.journey.key}/",
        )
        for journey in journeys
        for stop in journey.stops
        if stop.place == "here" and may_decide(viewer, *(body.key for body in stop.bodies))
    ]


def owed_as_delegation(viewer: Viewer, today: date) -> list[Owed]:
    owed = [
        Owed(
            _("Clear and send your comments on %(draft)s") % {"draft": addressee.circulation.draft.label},
            _("secretariat"),
            addressee.circulation.closes_at.date(),
            days_late(addressee.circulation.closes_at.date(), today),
            f"/desk/circulations/{addressee.circulation_id}/answer/",
        )
        for addressee in unanswered(viewer)
    ]
    owed += [
        Owed(
            _("Report on “%(title)s”, round %(round)s")
            % {"title": round.instrument.title(), "round": round.label},
            _("secretariat"),
            round.deadline,
            days_late(round.deadline, today),
            f"/instruments/{round.instrument.key}/",
        )
        for round in reports_due(viewer)
    ]
    return owed


def days_late(due: date, today: date) -> int:
    return max(0, (today - due).days)


def waits_for_others(viewer: Viewer, journeys: tuple[JourneyDossier, ...]) -> list[Owed]:
    return [
        Owed(journey.title, stop.title, None, 0, journey.address)
        for journey in journeys
        for stop in journey.stops
        if stop.place == "here" and not may_decide(viewer, *(body.key for body in stop.bodies))
    ]

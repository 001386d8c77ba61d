"""What journeys ask of a person: a decision to record, a silence to declare, a position to state."""

from collections.abc import Iterator
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from mufakat.core.route.plan import WRITTEN
from mufakat.readers.dossiers.acts import load_title
from mufakat.readers.owed.item import Owed, days_late, days_left
from mufakat.records.decisions.access import SPEAKS
from mufakat.records.people.access import Viewer, may_decide
from mufakat.records.whereabouts.models import Waiting

OTHERS_SHOWN = 12


def owed_on_journeys(viewer: Viewer, rows: list[Waiting], *, today: date, language: str) -> Iterator[Owed]:
    speaks = {hat.member.code for hat in viewer.mandates if hat.member_id and hat.capacity in SPEAKS}
    for row in rows:
        if not row.lies:
            continue
        if mine := sorted(speaks.intersection(row.silent)):
            yield owed(row, position_asked(row, mine, language), today=today)
        if is_ripe(row, today) and may_decide(viewer, row.body.key):
            yield owed(row, decision_asked(row, language), today=today, to_whom=_("the record"))


def is_ripe(row: Waiting, today: date) -> bool:
    """A decision can be recorded once its meeting has come, and declared once the time for replies is over."""
    if row.procedure in WRITTEN:
        return row.closes_at is not None and row.closes_at <= timezone.now()
    return row.due is None or row.due <= today


def position_asked(row: Waiting, mine: list[str], language: str) -> str:
    asked = {"title": load_title(row.journey, language), "member": ", ".join(mine)}
    if row.procedure == "silence":
        return _("“%(title)s” is under silence: speak for %(member)s before it closes, if you object") % asked
    return _("State the position of %(member)s on “%(title)s”") % asked


def decision_asked(row: Waiting, language: str) -> str:
    asked = {"title": load_title(row.journey, language), "bodies": str(row.body)}
    if row.procedure in WRITTEN:
        return _("The time for replies is over: declare what came of “%(title)s” in %(bodies)s") % asked
    return _("Record what %(bodies)s decided on “%(title)s”") % asked


def owed(row: Waiting, what: str, *, today: date, to_whom: str = "") -> Owed:
    address = f"/desk/journeys/{row.journey.key}/"
    return Owed(
        what, to_whom or str(row.body), row.due, days_late(row.due, today), address, row.since, days_left(row.due, today)
    )  # fmt: skip


def waits_for_others(viewer: Viewer, rows: list[Waiting], *, today: date, language: str) -> tuple[Owed, ...]:
    """What lies with somebody else, the longest first."""
    others = [row for row in rows if not may_decide(viewer, row.body.key) or row.silent]
    return tuple(
        Owed(load_title(row.journey, language), whom(row), row.due, days_late(row.due, today),
             f"/journeys/{row.journey.key}/", row.since)
        for row in others[:OTHERS_SHOWN]
    )  # fmt: skip


def whom(row: Waiting) -> str:
    """ "AMMSWD", or with the number of members of whom nothing is on record."""
    if not row.silent:
        return str(row.body)
    return _("%(body)s: %(count)d without a word") % {"body": row.body, "count": len(row.silent)}

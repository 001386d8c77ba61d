"""What journeys ask of a person: a decision to record, a silence to declare, a position to state."""

from collections.abc import Iterable, Iterator
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
    speaks = {
        hat.member.code: hat.member.name(language)
        for hat in viewer.mandates
        if hat.member_id and hat.capacity in SPEAKS
    }
    for some in asked_together(row for row in rows if row.lies):
        row = some[0]
        if mine := [name for code, name in sorted(speaks.items()) if code in row.silent]:
            yield owed(row, position_asked(row, mine, language), today=today, to_whom=bodies_of(some))
        ripe = [one for one in some if is_ripe(one, today) and may_decide(viewer, one.body.key)]
        if ripe:
            yield owed(
                row, decision_asked(row, bodies_of(ripe), language), today=today, to_whom=_("the record")
            )


def asked_together(rows: Iterable[Waiting]) -> list[list[Waiting]]:
    """One text asked about in one written procedure is one thing, however many bodies it lies before."""
    found: dict[tuple, list[Waiting]] = {}
    for row in rows:
        found.setdefault((row.journey_id, row.procedure_pk or -row.pk), []).append(row)
    return list(found.values())


def bodies_of(rows: Iterable[Waiting]) -> str:
    return ", ".join(str(row.body) for row in rows)


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


def decision_asked(row: Waiting, bodies: str, language: str) -> str:
    asked = {"title": load_title(row.journey, language), "bodies": bodies}
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
        Owed(load_title(some[0].journey, language), whom(some), some[0].due, days_late(some[0].due, today),
             f"/journeys/{some[0].journey.key}/", some[0].since)
        for some in asked_together(others)[:OTHERS_SHOWN]
    )  # fmt: skip


def whom(some: list[Waiting]) -> str:
    """ "AMMSWD", or with the number of members of whom nothing is on record."""
    silent = some[0].silent
    if not silent:
        return bodies_of(some)
    return _("%(body)s: %(count)d without a word") % {"body": bodies_of(some), "count": len(silent)}

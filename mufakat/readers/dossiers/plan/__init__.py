"""A journey's time frame: every step with its latest date, what happened, what is late, what slipped since it was agreed."""

from dataclasses import replace
from datetime import date

from mufakat.core.route.plan import slips
from mufakat.core.saying import date_said
from mufakat.readers.dossiers.acts import called_journey
from mufakat.readers.dossiers.plan.shapes import PlanDossier
from mufakat.readers.dossiers.plan.telling import Telling
from mufakat.readers.dossiers.plan.words import IDLE, IDLE_HOLIDAY, said_in
from mufakat.records.facts import first_name
from mufakat.records.people.access import Viewer
from mufakat.records.timeframes.checks import idle_days
from mufakat.records.timeframes.models import TimeFrame
from mufakat.records.timeframes.queries import calendars, time_frame
from mufakat.records.timeframes.telling import Planned, calendar_of, planned


def plan_dossier(viewer: Viewer, key: str, *, today: date, language: str = "en") -> PlanDossier | None:
    """As things stood on that day; None where there is no time frame this viewer may see."""
    frame = time_frame(viewer, key)
    return told(viewer, frame, planned(frame, on=today), on=today, language=language) if frame else None


def plan_preview(
    viewer: Viewer, frame: TimeFrame, changed: TimeFrame, *, today: date, language: str = "en"
) -> PlanDossier:
    """The plan with a change that is not saved, and what it would move."""
    before, after = planned(frame, on=today), planned(changed, on=today)
    telling = Telling(viewer, changed, language)
    moves = tuple(telling.moved(slip) for slip in slips(before.now, after.now))
    return replace(told(viewer, changed, after, on=today, language=language), moves=moves)


def told(viewer: Viewer, frame: TimeFrame, plan: Planned, *, on: date, language: str) -> PlanDossier:
    telling = Telling(viewer, frame, language)
    rows = telling.rows(plan)
    return PlanDossier(
        journey=called_journey(frame.journey, language),
        last_date=frame.last_date,
        begins=frame.begins,
        on=on,
        verdict=plan.told.verdict.in_language(language, telling.body_named),
        short_by=plan.told.short_by,
        rows=rows,
        late=tuple(
            telling.late_said(row) for row in rows if row.late_by and (row.is_session or row.milestone)
        ),
        editions=tuple(telling.edition(one) for one in frame.editions.all()),
        calendars=tuple(
            first_name(row.names, language) for row in calendars(viewer) if row.key in frame.calendars
        ),
        idle=tuple(
            idle_said(day, why, language) for day, why in idle_days(frame, calendar_of(frame, language))
        ),
        illustrative=frame.illustrative,
    )


def idle_said(day: date, why: str, language: str) -> str:
    table = IDLE_HOLIDAY if why else IDLE
    return said_in(table, language).format(day=date_said(day, language), why=why)

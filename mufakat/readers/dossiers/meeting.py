"""Everything about one meeting, and about a series, assembled for one viewer."""

from dataclasses import dataclass

from mufakat.readers.dossiers.acts import ActSaid, acts_said
from mufakat.readers.dossiers.titles import Called, called_body, called_meeting, meeting_title
from mufakat.records.bodies.models import Body, TargetGroup
from mufakat.records.bodies.queries import bodies, body, target_groups
from mufakat.records.decisions.queries import acts_at
from mufakat.records.meetings.models import AgendaItem, Meeting, Outcome, Participation, PlannedDate, Report
from mufakat.records.meetings.queries import meeting, meetings, reports_about, series
from mufakat.records.people.access import Viewer
from mufakat.records.recommendations.models import Recommendation
from mufakat.records.recommendations.queries import recommendations


@dataclass(frozen=True, slots=True)
class MeetingDossier:
    meeting: Meeting
    title: str
    body: Called
    planned: tuple[PlannedDate, ...]
    slipped: bool  # it met on another date than the one announced
    target_groups: tuple[TargetGroup, ...]
    participations: tuple[Participation, ...]
    agenda: tuple[AgendaItem, ...]
    outcomes: tuple[Outcome, ...]
    recommendations: tuple[Recommendation, ...]
    acts: tuple[ActSaid, ...]
    onward: tuple["Onward", ...]
    announced_in: Called | None
    announces: tuple["Announced", ...]
    before: Called | None
    after: Called | None
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Onward:
    """What the report announced about where the results go, and the meeting it means where it is held here."""

    verb: str
    body: Called
    ordinal: int | None
    meeting: Called | None


@dataclass(frozen=True, slots=True)
class Announced:
    meeting: Called
    planned: str  # ISO partial date it was announced for
    met: str  # ISO partial date it met, "" where not known


def meeting_dossier(viewer: Viewer, key: str, *, language: str = "en") -> MeetingDossier | None:
    found = meeting(viewer, key)
    if found is None:
        return None
    vocabulary = target_groups(viewer)
    neighbours = list(series(viewer, found.body.key).exclude(ordinal=None).order_by("ordinal"))
    return MeetingDossier(
        meeting=found,
        title=meeting_title(found, language),
        body=called_body(found.body, language),
        planned=tuple(found.planned_dates.all()),
        slipped=slipped(found),
        target_groups=tuple(vocabulary[key] for key in found.target_groups if key in vocabulary),
        participations=tuple(found.participations.all()),
        agenda=tuple(found.agenda_items.all()),
        outcomes=tuple(found.outcomes.all()),
        recommendations=tuple(recommendations(viewer).filter(meeting=found)),
        acts=acts_said(acts_at(viewer, found), language),
        onward=onward(viewer, found, language),
        announced_in=seen(viewer, found.announced_in, language),
        announces=announced(viewer, found, language),
        before=neighbour(neighbours, found, -1, language),
        after=neighbour(neighbours, found, +1, language),
        reports=tuple(reports_about(viewer, found)),
    )


def slipped(meeting: Meeting) -> bool:
    """Whether it met outside the last announced date. An announced month is kept by any day of it."""
    plans = list(meeting.planned_dates.all())
    return bool(plans and meeting.met_from) and not meeting.met_from.startswith(plans[-1].starts)


def seen(viewer: Viewer, meeting: Meeting | None, language: str) -> Called | None:
    return called_meeting(meeting, language) if meeting and meeting.classification in viewer.sees else None


def onward(viewer: Viewer, meeting: Meeting, language: str) -> tuple[Onward, ...]:
    announced = list(meeting.announced_onward.all())
    ordinals = {item.ordinal for item in announced if item.ordinal}
    held = (
        {(m.body_id, m.ordinal): m for m in meetings(viewer).filter(ordinal__in=ordinals)} if ordinals else {}
    )
    return tuple(
        Onward(
            verb=item.verb,
            body=called_body(item.body, language),
            ordinal=item.ordinal,
            meeting=seen(viewer, held.get((item.body_id, item.ordinal)), language),
        )
        for item in announced
    )


def announced(viewer: Viewer, meeting: Meeting, language: str) -> tuple[Announced, ...]:
    following = [m for m in meeting.announces.all() if m.classification in viewer.sees]
    return tuple(
        Announced(
            meeting=called_meeting(m, language),
            planned=next((plan.starts for plan in m.planned_dates.all()), ""),
            met=m.met_from,
        )
        for m in following
    )


def neighbour(ordered: list[Meeting], meeting: Meeting, step: int, language: str) -> Called | None:
    """The meeting before or after it by ordinal, within its own series only."""
    keys = [m.key for m in ordered]
    if meeting.key not in keys:
        return None
    at = keys.index(meeting.key) + step
    return called_meeting(ordered[at], language) if 0 <= at < len(ordered) else None


@dataclass(frozen=True, slots=True)
class MeetingLine:
    meeting: Meeting
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Series:
    body: Body
    name: str
    lines: tuple[MeetingLine, ...]


def all_series(
    viewer: Viewer, *, language: str = "en", body_key: str = "", year: str = ""
) -> tuple[Series, ...]:
    """Meetings by series, the highest tier first, newest meeting first; optionally one body's, one year's."""
    wanted = meetings(viewer)
    if body_key:
        wanted = wanted.filter(body__key=body_key)
    if year.isdigit():
        wanted = wanted.filter(sort_date__year=int(year))
    grouped: dict[int, list[Meeting]] = {}
    for one in wanted.order_by("-sort_date", "-ordinal"):
        grouped.setdefault(one.body_id, []).append(one)
    return tuple(
        Series(
            body=organ,
            name=organ.name(language),
            lines=tuple(
                MeetingLine(m, meeting_title(m, language), f"/meetings/{m.key}/") for m in grouped[organ.pk]
            ),
        )
        for organ in bodies(viewer)
        if organ.pk in grouped
    )


def years(viewer: Viewer) -> tuple[int, ...]:
    return tuple(
        day.year for day in meetings(viewer).exclude(sort_date=None).dates("sort_date", "year", order="DESC")
    )


@dataclass(frozen=True, slots=True)
class BodyDossier:
    body: Body
    name: str
    reports_to: tuple[Called, ...]
    reported_to_by: tuple[Called, ...]
    chairs: tuple
    series: Series | None


def body_dossier(viewer: Viewer, key: str, *, language: str = "en") -> BodyDossier | None:
    found = body(viewer, key)
    if found is None:
        return None
    held = all_series(viewer, language=language, body_key=key)
    return BodyDossier(
        body=found,
        name=found.name(language),
        reports_to=tuple(called_body(line.reports_to, language) for line in found.reporting_lines.all()),
        reported_to_by=tuple(
            called_body(line.body, language) for line in found.reported_to_by.select_related("body")
        ),
        chairs=tuple(found.chairs.select_related("member").order_by("-since")),
        series=held[0] if held else None,
    )

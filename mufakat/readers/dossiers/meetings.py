"""Meetings as lists: by series, by year, what comes next."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mufakat.readers.dossiers.places import countries, place_of
from mufakat.readers.dossiers.titles import Called, called_body, meeting_title, short
from mufakat.records.bodies.queries import bodies
from mufakat.records.meetings.models import Meeting
from mufakat.records.meetings.queries import meeting_numbered, meetings, meetings_at_desk
from mufakat.records.people.access import Viewer


@dataclass(frozen=True, slots=True)
class MeetingLine:
    key: str
    title: str
    address: str
    series: str
    state: str  # met; planned; unheard: announced for a day now past, and no source here says that it met
    starts: str  # ISO partial date: when it met, else when it is announced for
    ends: str
    place: str
    mode: str
    theme: dict
    unsure: bool
    note: str


@dataclass(frozen=True, slots=True)
class Series:
    body: Called
    name: str
    lines: tuple[MeetingLine, ...]


@dataclass(frozen=True, slots=True)
class MeetingsDossier:
    """Meetings by series with what may be chosen from, and what was chosen."""

    series: tuple[Series, ...]
    count: int
    bodies: tuple[Called, ...]
    years: tuple[int, ...]
    body: str
    year: str


def meetings_dossier(
    viewer: Viewer, *, today: date, language: str = "en", body_key: str = "", year: str = ""
) -> MeetingsDossier:
    all_lines = list(meetings(viewer).order_by("-sort_date", "-ordinal", "-pk"))
    wanted = [m for m in all_lines if chosen(m, body_key, year)]
    held = {m.body_id for m in all_lines}
    organs = [organ for organ in bodies(viewer) if organ.pk in held]
    return MeetingsDossier(
        series=by_series(wanted, organs, today=today, language=language),
        count=len(wanted),
        bodies=tuple(called_body(organ, language) for organ in organs),
        years=tuple(sorted({m.sort_date.year for m in all_lines if m.sort_date}, reverse=True)),
        body=body_key,
        year=year,
    )


def chosen(meeting: Meeting, body_key: str, year: str) -> bool:
    in_year = not year or bool(meeting.sort_date and str(meeting.sort_date.year) == year)
    return in_year and (not body_key or meeting.body.key == body_key)


def by_series(wanted: Iterable[Meeting], organs, *, today: date, language: str) -> tuple[Series, ...]:
    """The highest tier first; within a series in the order given."""
    grouped: dict[int, list[Meeting]] = {}
    for one in wanted:
        grouped.setdefault(one.body_id, []).append(one)
    named = countries(language)
    return tuple(
        Series(
            body=called_body(organ, language),
            name=organ.name(language),
            lines=lines_of(grouped[organ.pk], named, today=today, language=language),
        )
        for organ in organs
        if organ.pk in grouped
    )


def lines_of(
    wanted: Iterable[Meeting], named: Mapping[str, Called], *, today: date, language: str
) -> tuple[MeetingLine, ...]:
    return tuple(line(one, named, today, language) for one in wanted)


def line(meeting: Meeting, named: Mapping[str, Called], today: date, language: str) -> MeetingLine:
    plan = next(reversed(meeting.planned_dates.all()), None)
    return MeetingLine(
        key=meeting.key,
        title=meeting_title(meeting, language),
        address=f"/meetings/{meeting.key}/",
        series=short(meeting.body, language),
        state=state_of(meeting, today),
        starts=meeting.met_from or (plan.starts if plan else ""),
        ends=meeting.met_until if meeting.met_from else (plan.ends if plan else ""),
        place=place_of(meeting, named),
        mode=meeting.mode,
        theme=meeting.theme,
        unsure=meeting.unsure,
        note=meeting.note,
    )


def state_of(meeting: Meeting, today: date) -> str:
    if meeting.met_from:
        return "met"
    return "planned" if meeting.sort_date and meeting.sort_date >= today else "unheard"


def to_come(
    viewer: Viewer, named: Mapping[str, Called], *, today: date, language: str = "en", most: int = 4
) -> tuple[MeetingLine, ...]:
    """Meetings from today on, the nearest first. ``named``: places.countries."""
    ahead = meetings(viewer).filter(sort_date__gte=today).order_by("sort_date", "pk")[:most]
    return lines_of(ahead, named, today=today, language=language)


def last_known(
    viewer: Viewer, named: Mapping[str, Called], *, today: date, language: str = "en", most: int = 3
) -> tuple[MeetingLine, ...]:
    """The latest meetings before today that are known of here, the newest first."""
    past = meetings(viewer).filter(sort_date__lt=today).order_by("-sort_date", "-pk")[:most]
    return lines_of(past, named, today=today, language=language)


def dated(
    viewer: Viewer,
    *,
    today: date,
    language: str = "en",
    key: str = "",
    body_key: str = "",
    mine: bool = False,
) -> tuple[MeetingLine, ...]:
    """Every meeting with a date, or the ones asked for: what a calendar can hold."""
    found = (meetings_at_desk(viewer) if mine else meetings(viewer)).exclude(sort_date=None)
    found = found.filter(key=key) if key else found
    found = found.filter(body__key=body_key) if body_key else found
    return lines_of(found, countries(language), today=today, language=language)


def forum_key(viewer: Viewer, ordinal: int) -> str:
    """The key of the forum's meeting with that ordinal, "" where there is none to see."""
    found = meeting_numbered(viewer, ordinal, kind="forum")
    return found.key if found else ""

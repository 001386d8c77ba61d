"""Everything about one meeting, assembled for one viewer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mufakat.readers.dossiers.acts import ActSaid, acts_said
from mufakat.readers.dossiers.before_meeting import by_outcome
from mufakat.readers.dossiers.meetings import state_of
from mufakat.readers.dossiers.onward import Onward, announced_onward
from mufakat.readers.dossiers.places import countries, place_of
from mufakat.readers.dossiers.practices import PracticeLine
from mufakat.readers.dossiers.practices import lines_of as practice_lines
from mufakat.readers.dossiers.recommendations import RecommendationLine, all_lines
from mufakat.readers.dossiers.titles import Called, called_body, called_meeting, meeting_title, seen_meeting
from mufakat.readers.dossiers.voices import SessionSaid, said_about
from mufakat.records.bodies.models import TargetGroup
from mufakat.records.bodies.queries import target_groups
from mufakat.records.decisions.queries import acts_at
from mufakat.records.instruments.queries import drafts
from mufakat.records.knowledge.practices.queries import shared_at
from mufakat.records.meetings.models import (
    AgendaItem,
    Meeting,
    Outcome,
    Paper,
    Participation,
    PlannedDate,
    Report,
)
from mufakat.records.meetings.queries import meeting, neighbours, outcomes_said, papers, reports_about
from mufakat.records.news.models import NewsItem
from mufakat.records.news.queries import news
from mufakat.records.people.access import Viewer


@dataclass(frozen=True, slots=True)
class MeetingDossier:
    meeting: Meeting
    title: str
    body: Called
    body_name: str
    state: str  # met, planned, unheard (meetings.MeetingLine)
    planned: tuple[PlannedDate, ...]
    slipped: bool  # it met on another date than the one announced
    place: str
    chairs: tuple[Called, ...]
    target_groups: tuple[TargetGroup, ...]
    took_part: tuple["Kind", ...]
    agenda: tuple[AgendaItem, ...]
    outcomes: tuple[Outcome, ...]
    recommendations: tuple[RecommendationLine, ...]
    acts: tuple[ActSaid, ...]
    onward: tuple[Onward, ...]
    announced_in: Called | None
    announces: tuple["Announced", ...]
    before: Called | None
    after: Called | None
    reports: tuple[Report, ...]
    news: tuple[NewsItem, ...]
    papers: tuple[Paper, ...]
    practices: tuple[PracticeLine, ...]  # shared there
    record: Called | None  # its summary record, once adopted
    voices: tuple[SessionSaid, ...]  # what children said about it
    concerns: dict[int, list[Called]]  # outcome → what it concerns

    @property
    def numbered(self) -> dict[int, "Numbered"]:
        """Agenda item → its number and title, for an outcome that has no words of its own."""
        return {item.pk: Numbered(n, item.title) for n, item in enumerate(self.agenda, 1)}


@dataclass(frozen=True, slots=True)
class Numbered:
    number: int
    title: str


@dataclass(frozen=True, slots=True)
class Kind:
    """Who took part, of one kind: governments, NGOs, partners, …"""

    kind: str
    delegations: tuple[Participation, ...]


@dataclass(frozen=True, slots=True)
class Announced:
    meeting: Called
    planned: str  # ISO partial date it was announced for
    met: str  # ISO partial date it met, "" where not known
    slipped: bool


def meeting_dossier(viewer: Viewer, key: str, *, today: date, language: str = "en") -> MeetingDossier | None:
    found = meeting(viewer, key)
    if found is None:
        return None
    vocabulary = target_groups(viewer) if found.target_groups else {}
    named = countries(language)
    before, after = neighbours(viewer, found)
    recommended = tuple(all_lines(viewer, today=today, language=language, meeting=found))
    numbered = {one.recommendation.outcome_id for one in recommended}  # said once, under its number
    return MeetingDossier(
        meeting=found,
        title=meeting_title(found, language),
        body=called_body(found.body, language),
        body_name=found.body.name(language),
        state=state_of(found, today),
        planned=tuple(found.planned_dates.all()),
        slipped=slipped(found),
        place=place_of(found, named),
        chairs=tuple(named.get(code, Called(code, code)) for code in found.chairs),
        target_groups=tuple(vocabulary[key] for key in found.target_groups if key in vocabulary),
        took_part=by_kind(one for one in found.participations.all() if one.took_part),
        agenda=tuple(found.agenda_items.all()),
        outcomes=tuple(one for one in outcomes_said(viewer, found) if one.pk not in numbered),
        recommendations=recommended,
        acts=told_once(acts_said(viewer, acts_at(viewer, found), language)),
        onward=announced_onward(viewer, [found], today=today, language=language).get(found.pk, ()),
        announced_in=seen_meeting(viewer, found.announced_in, language),
        announces=announced(viewer, found, language),
        before=called_meeting(before, language) if before else None,
        after=called_meeting(after, language) if after else None,
        reports=tuple(reports_about(viewer, found)),
        news=tuple(news(viewer, meeting=found)),
        papers=tuple(papers(viewer, found)),
        practices=practice_lines(viewer, shared_at(viewer, found), language=language),
        record=adopted_record(viewer, found, language),
        voices=said_about(viewer, language=language, meeting=found),
        concerns=by_outcome(viewer, found, language),
    )


def adopted_record(viewer: Viewer, meeting: Meeting, language: str) -> Called | None:
    """The address of the draft that became the record, for those who may read it."""
    record = meeting.summary_record
    if record is None or not record.adopted_on:
        return None
    final = drafts(viewer, record).last()
    address = f"/instruments/{record.key}/drafts/{final.sequence}/" if final else ""
    return Called(record.key, record.title(language), address) if final else None


def told_once(acts: tuple[ActSaid, ...]) -> tuple[ActSaid, ...]:
    """Without what was put before a body here and decided here as well: the decision says both."""
    decided = {(act.journey.key, act.stage, act.lap) for act in acts if act.kind != "put_before"}
    return tuple(
        act
        for act in acts
        if act.kind != "put_before" or (act.journey.key, act.stage, act.lap) not in decided
    )


def slipped(meeting: Meeting) -> bool:
    """Whether it met outside the last announced date. An announced month is kept by any day of it."""
    plans = list(meeting.planned_dates.all())
    return bool(plans and meeting.met_from) and not meeting.met_from.startswith(plans[-1].starts)


def by_kind(participations: Iterable[Participation]) -> tuple[Kind, ...]:
    grouped: dict[str, list[Participation]] = {}
    for one in participations:
        grouped.setdefault(one.kind, []).append(one)
    return tuple(Kind(kind, tuple(some)) for kind, some in grouped.items())


def announced(viewer: Viewer, meeting: Meeting, language: str) -> tuple[Announced, ...]:
    following = [m for m in meeting.announces.all() if m.classification in viewer.sees]
    return tuple(
        Announced(
            meeting=called_meeting(m, language),
            planned=next((plan.starts for plan in m.planned_dates.all()), ""),
            met=m.met_from,
            slipped=slipped(m),
        )
        for m in following
    )

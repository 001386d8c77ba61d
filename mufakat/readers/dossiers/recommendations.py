"""Recommendations as a list: by forum, kind, target group, addressee, follow-up status."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date

from django.db.models import F

from mufakat.core.trace.status import STATUSES
from mufakat.readers.dossiers.recommendation import statuses
from mufakat.readers.dossiers.titles import Called, called_meeting
from mufakat.readers.dossiers.words import addressees
from mufakat.records.bodies.models import TargetGroup
from mufakat.records.people.access import Viewer
from mufakat.records.recommendations.models import Recommendation
from mufakat.records.recommendations.queries import recommendations


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for; "" is everything."""

    forum: str = ""
    kind: str = ""
    group: str = ""
    to: str = ""
    status: str = ""

    @property
    def anything(self) -> bool:
        return any(asdict(self).values())


@dataclass(frozen=True, slots=True)
class RecommendationLine:
    recommendation: Recommendation
    address: str
    status: str
    addressed_to: tuple[Called, ...]
    target_groups: tuple[TargetGroup, ...]


@dataclass(frozen=True, slots=True)
class Forum:
    meeting: Called
    met: str
    lines: tuple[RecommendationLine, ...]


@dataclass(frozen=True, slots=True)
class RecommendationsDossier:
    forums: tuple[Forum, ...]
    count: int
    wanted: Wanted
    all_forums: tuple[Called, ...]
    kinds: tuple[str, ...]
    groups: tuple[TargetGroup, ...]
    addressees: tuple[Called, ...]
    statuses: tuple[str, ...]


def recommendations_dossier(
    viewer: Viewer, wanted: Wanted, *, today: date, language: str = "en"
) -> RecommendationsDossier:
    lines = all_lines(viewer, today=today, language=language)
    fitting = [one for one in lines if fits(one, wanted)]
    held = {one.status for one in lines}
    return RecommendationsDossier(
        forums=by_forum(fitting, language),
        count=len(fitting),
        wanted=wanted,
        all_forums=tuple(
            {one.recommendation.meeting_id: called_meeting(one.recommendation.meeting, language) for one in lines}.values()
        ),
        kinds=tuple(dict.fromkeys(one.recommendation.kind for one in lines)),
        groups=tuple({group.pk: group for one in lines for group in one.target_groups}.values()),
        addressees=tuple({to.key: to for one in lines for to in one.addressed_to}.values()),
        statuses=tuple(status for status in STATUSES if status in held),
    )  # fmt: skip


def all_lines(viewer: Viewer, *, today: date, language: str = "en", **narrow) -> list[RecommendationLine]:
    """Newest forum first; `narrow` filters, by meeting."""
    rows = list(
        recommendations(viewer)
        .filter(**narrow)
        .order_by("-meeting__sort_date", F("number").asc(nulls_last=True), "pk")
    )
    if not rows:
        return []
    became = statuses(viewer, rows, today=today, language=language)
    named = addressees(viewer, language)
    return [line(row, became[row.pk], named) for row in rows]


def line(row: Recommendation, status: str, named: Mapping[str, str]) -> RecommendationLine:
    return RecommendationLine(
        recommendation=row,
        address=f"/meetings/{row.meeting.key}/recommendations/{row.ref}/",
        status=status,
        addressed_to=tuple(Called(key, named.get(key, key)) for key in row.addressed_to),
        target_groups=tuple(row.target_groups.all()),
    )


def fits(one: RecommendationLine, wanted: Wanted) -> bool:
    row = one.recommendation
    return (
        wanted.forum in ("", row.meeting.key)
        and wanted.kind in ("", row.kind)
        and wanted.status in ("", one.status)
        and (not wanted.group or any(group.key == wanted.group for group in one.target_groups))
        and (not wanted.to or any(to.key == wanted.to for to in one.addressed_to))
    )


def by_forum(lines: Iterable[RecommendationLine], language: str) -> tuple[Forum, ...]:
    grouped: dict[int, list[RecommendationLine]] = {}
    for one in lines:
        grouped.setdefault(one.recommendation.meeting_id, []).append(one)
    return tuple(
        Forum(
            meeting=called_meeting(some[0].recommendation.meeting, language),
            met=some[0].recommendation.meeting.met_from,
            lines=tuple(some),
        )
        for some in grouped.values()
    )


@dataclass(frozen=True, slots=True)
class Unheard:
    """A forum with recommendations that ask for follow-up and of which no later record is held here."""

    meeting: Called
    met: str
    unheard: int
    asked: int


def unheard(viewer: Viewer, *, today: date, language: str = "en") -> tuple[Unheard, ...]:
    """The newest forum first."""
    asking = recommendations(viewer).filter(asks_follow_up=True).order_by("-meeting__sort_date", "pk")
    rows = list(asking)
    became = statuses(viewer, rows, today=today, language=language)
    forums: dict[int, list[Recommendation]] = {}
    for row in rows:
        forums.setdefault(row.meeting_id, []).append(row)
    found = []
    for some in forums.values():
        silent = sum(became[row.pk] == "no_later_record" for row in some)
        if silent:
            meeting = some[0].meeting
            found.append(Unheard(called_meeting(meeting, language), meeting.met_from, silent, len(some)))
    return tuple(found)

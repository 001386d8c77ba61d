"""Recommendations as a list: by forum, kind, target group, addressee, follow-up status."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from django.db.models import F, QuerySet

from mufakat.core.trace.status import STATUSES
from mufakat.readers.dossiers.recommendation import statuses
from mufakat.readers.dossiers.titles import Called, called_meeting
from mufakat.readers.dossiers.words import addressees
from mufakat.records.bodies.models import TargetGroup
from mufakat.records.meetings.models import Meeting
from mufakat.records.people.access import Viewer
from mufakat.records.recommendations.models import Recommendation
from mufakat.records.recommendations.queries import followed, recommendations

PER_PAGE = 50


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
    forums: tuple[Forum, ...]  # of the page that was asked for
    count: int  # on all pages
    page: int
    wanted: Wanted
    all_forums: tuple[Called, ...]
    kinds: tuple[str, ...]
    groups: tuple[TargetGroup, ...]
    addressees: tuple[Called, ...]
    statuses: tuple[str, ...] = STATUSES


def recommendations_dossier(
    viewer: Viewer, wanted: Wanted, *, today: date, language: str = "en", page: int | None = 1
) -> RecommendationsDossier:
    """One page of what fits, the last one where there are fewer; ``page`` None: all of it."""
    named = addressees(viewer, language)
    fitting: Sequence[Recommendation] | QuerySet[Recommendation] = newest_first(chosen(viewer, wanted, named))
    if wanted.status:  # what became of them is worked out, not held: of all that fit otherwise
        became = statuses(viewer, rows := list(fitting), today=today, language=language)
        fitting = [row for row in rows if became[row.pk] == wanted.status]
    count = len(fitting) if wanted.status else fitting.count()
    number = min(page or 1, max(1, -(-count // PER_PAGE)))
    shown = fitting if page is None else fitting[(number - 1) * PER_PAGE : number * PER_PAGE]
    return RecommendationsDossier(
        forums=by_forum(lines(viewer, list(shown), named, today=today, language=language), language),
        count=count,
        page=number,
        wanted=wanted,
        **to_choose_from(viewer, named, language),
    )


def chosen(viewer: Viewer, wanted: Wanted, named: Mapping[str, str]) -> QuerySet[Recommendation]:
    """All that is asked for but the follow-up status. Forums write one addressee in several ways: it is asked for by its name."""
    found = recommendations(viewer)
    asked = {"meeting__key": wanted.forum, "kind": wanted.kind, "target_groups__key": wanted.group}
    found = found.filter(**{name: value for name, value in asked.items() if value})
    if wanted.to:
        whom = named.get(wanted.to, wanted.to)
        held = found.values_list("pk", "addressed_to")
        found = found.filter(
            pk__in=[pk for pk, addressed in held if whom in {named.get(key, key) for key in addressed}]
        )
    return found


def newest_first(found: QuerySet[Recommendation]) -> QuerySet[Recommendation]:
    """Newest forum first, each in its own order."""
    return found.order_by("-meeting__sort_date", "-meeting", F("number").asc(nulls_last=True), "pk")


def to_choose_from(viewer: Viewer, named: Mapping[str, str], language: str) -> dict[str, tuple]:
    """What the choices of the list offer: only what some recommendation has."""
    every = recommendations(viewer).prefetch_related(None)
    forums = (
        Meeting.objects.filter(pk__in=every.values("meeting")).select_related("body").order_by("-sort_date")
    )
    keys = dict.fromkeys(
        key for addressed in every.values_list("addressed_to", flat=True) for key in addressed
    )
    kinds = set(every.values_list("kind", flat=True))
    return {
        "all_forums": tuple(called_meeting(forum, language) for forum in forums),
        "kinds": tuple(kind for kind in Recommendation.Kind.values if kind in kinds),
        "groups": tuple(TargetGroup.objects.filter(recommendations__in=every).distinct()),
        "addressees": tuple(
            sorted(
                {named.get(key, key): Called(key, named.get(key, key)) for key in keys}.values(),
                key=lambda to: to.title.casefold(),
            )
        ),
    }


def all_lines(viewer: Viewer, *, today: date, language: str = "en", **narrow) -> list[RecommendationLine]:
    """Newest forum first; `narrow` filters, by meeting."""
    rows = list(newest_first(recommendations(viewer).filter(**narrow)))
    return lines(viewer, rows, addressees(viewer, language) if rows else {}, today=today, language=language)


def lines(
    viewer: Viewer, rows: Sequence[Recommendation], named: Mapping[str, str], *, today: date, language: str
) -> list[RecommendationLine]:
    became = statuses(viewer, rows, today=today, language=language) if rows else {}
    return [line(row, became[row.pk], named) for row in rows]


def line(row: Recommendation, status: str, named: Mapping[str, str]) -> RecommendationLine:
    return RecommendationLine(
        recommendation=row,
        address=f"/meetings/{row.meeting.key}/recommendations/{row.ref}/",
        status=status,
        addressed_to=tuple(Called(key, named.get(key, key)) for key in row.addressed_to),
        target_groups=tuple(row.target_groups.all()),
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
    asking = followed(viewer).filter(asks_follow_up=True).order_by("-meeting__sort_date", "pk")
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

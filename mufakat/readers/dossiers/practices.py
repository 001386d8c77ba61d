"""What countries and organisations shared: found by country, target group, priority area, meeting; and one in full."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from django.db.models import Q

from mufakat.readers.dossiers.titles import Called, called_meeting, called_member, seen_meeting
from mufakat.records.bodies.models import Member, TargetGroup
from mufakat.records.instruments.models import PriorityArea
from mufakat.records.knowledge.practices.models import Practice
from mufakat.records.knowledge.practices.queries import practice, published
from mufakat.records.meetings.models import Meeting
from mufakat.records.people.access import Viewer

PER_PAGE = 30


@dataclass(frozen=True, slots=True)
class WantedPractices:
    """What was asked for; "" is everything."""

    country: str = ""
    group: str = ""
    area: str = ""  # instrument.number
    meeting: str = ""
    kind: str = ""  # participation: only measures for children's participation

    @property
    def anything(self) -> bool:
        return any(asdict(self).values())


@dataclass(frozen=True, slots=True)
class PracticeLine:
    address: str
    title: str
    language: str
    what: str
    offered_by: Called
    where: Called | None
    meeting: Called | None
    groups: tuple[TargetGroup, ...]
    takes_part: bool
    has_file: bool
    published_on: date | None
    illustrative: bool


@dataclass(frozen=True, slots=True)
class PracticesDossier:
    wanted: WantedPractices
    lines: tuple[PracticeLine, ...]
    count: int
    page: int
    countries: tuple[Called, ...]
    groups: tuple[TargetGroup, ...]
    areas: tuple[Called, ...]
    meetings: tuple[Called, ...]
    measures: int  # how many of all are for children's participation


@dataclass(frozen=True, slots=True)
class PracticeDossier:
    practice: Practice
    address: str
    state: str
    offered_by: Called
    where: Called | None
    meeting: Called | None
    groups: tuple[TargetGroup, ...]
    areas: tuple[Called, ...]
    recommendations: tuple[Called, ...]
    file_name: str
    file_size: int


def practices_dossier(
    viewer: Viewer, wanted: WantedPractices, *, today: date, language: str = "en", page: int = 1
) -> PracticesDossier:
    every = published(viewer)
    fitting = narrowed(every, wanted)
    count = fitting.count()
    page = max(1, min(page, -(-count // PER_PAGE)))
    rows = fitting.order_by("-published_on", "-pk")[(page - 1) * PER_PAGE : page * PER_PAGE]
    pks = every.order_by().values("pk")
    return PracticesDossier(
        wanted=wanted,
        lines=lines_of(viewer, rows, language=language),
        count=count,
        page=page,
        countries=tuple(called_member(one, language) for one in countries_of(pks)),
        groups=tuple(TargetGroup.objects.filter(practices__in=pks).distinct()),
        areas=tuple(areas_of(viewer, pks, language)),
        meetings=tuple(
            called_meeting(one, language)
            for one in Meeting.objects.select_related("body").filter(
                practices__in=pks, classification__in=viewer.sees
            ).order_by("-sort_date").distinct()
        ),
        measures=every.filter(takes_part=True).count(),
    )  # fmt: skip


def narrowed(found, wanted: WantedPractices):
    if wanted.country:
        code = wanted.country.upper()
        found = found.filter(Q(where__code=code) | Q(where=None, offered_by__code=code))
    if wanted.group:
        found = found.filter(groups__key=wanted.group)
    if wanted.meeting:
        found = found.filter(meeting__key=wanted.meeting)
    if wanted.kind == "participation":
        found = found.filter(takes_part=True)
    if wanted.area:
        key, _, number = wanted.area.rpartition(".")
        found = found.filter(
            areas__instrument__key=key, areas__number=int(number) if number.isdecimal() else 0
        )
    return found.distinct()


def countries_of(pks) -> Iterable[Member]:
    return Member.objects.filter(
        Q(practices__in=pks) | Q(practices_offered__in=pks, practices_offered__where=None)
    ).distinct()


def areas_of(viewer: Viewer, pks, language: str) -> Iterable[Called]:
    areas = PriorityArea.objects.select_related("instrument").filter(
        practices__in=pks, instrument__classification__in=viewer.sees
    )
    for area in areas.order_by("instrument__key", "number").distinct():
        yield called_area(area, language)


def called_area(area: PriorityArea, language: str) -> Called:
    key = f"{area.instrument.key}.{area.number}"
    return Called(key, f"{area.number}. {area.name(language)}", f"/practices/?area={key}")


def lines_of(viewer: Viewer, rows: Iterable[Practice], *, language: str = "en") -> tuple[PracticeLine, ...]:
    """``rows`` come from `published`, with their links."""
    return tuple(
        PracticeLine(
            address=address_of(one),
            title=one.title,
            language=one.language,
            what=one.what,
            offered_by=called_offerer(one, language),
            where=called_member(one.where, language) if one.where else None,
            meeting=seen_meeting(viewer, one.meeting, language),
            groups=tuple(one.groups.all()),
            takes_part=one.takes_part,
            has_file=one.file_id is not None,
            published_on=one.published_on,
            illustrative=one.illustrative,
        )
        for one in rows
    )


def address_of(one: Practice) -> str:
    return f"/practices/{one.pk}/"


def called_offerer(one: Practice, language: str) -> Called:
    if one.offered_by:
        return called_member(one.offered_by, language)
    return Called(one.organisation.key, one.organisation.name(language) or str(one.organisation))


def practice_dossier(viewer: Viewer, pk: int, *, language: str = "en") -> PracticeDossier | None:
    """Only what is published: what is on its way stands on the desk."""
    one = practice(viewer, pk)
    if one is None or one.state != Practice.State.PUBLISHED:
        return None
    return whole(viewer, one, language=language)


def whole(viewer: Viewer, one: Practice, *, language: str = "en") -> PracticeDossier:
    """Everything about one practice, published or on its way; ``one`` comes from a query that takes the viewer."""
    return PracticeDossier(
        practice=one,
        address=address_of(one),
        state=one.state,
        offered_by=called_offerer(one, language),
        where=called_member(one.where, language) if one.where else None,
        meeting=seen_meeting(viewer, one.meeting, language),
        groups=tuple(one.groups.all()),
        areas=tuple(called_area(area, language) for area in one.areas.all()),
        recommendations=tuple(called_recommendations(one, language)),
        file_name=one.file.name if one.file else "",
        file_size=one.file.size if one.file else 0,
    )


def called_recommendations(one: Practice, language: str) -> Sequence[Called]:
    return [
        Called(
            f"{row.meeting.key}/{row.ref}",
            f"{row.number or row.ref}. {row.text(language)}",
            f"/meetings/{row.meeting.key}/recommendations/{row.ref}/",
        )
        for row in one.recommendations.all()
    ]

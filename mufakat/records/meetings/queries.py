from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q, QuerySet, prefetch_related_objects

from mufakat.core.intake.matching import KnownMeeting, matches
from mufakat.records.circulation.access import visible_circulations
from mufakat.records.circulation.models import Circulation
from mufakat.records.instruments.models import Draft
from mufakat.records.meetings.access import belongs_to, chaired, may_run, own_delegations, sees_room
from mufakat.records.meetings.models import (
    AgendaItem,
    AnnouncedOnward,
    Brief,
    Meeting,
    Nominee,
    Outcome,
    Paper,
    Participation,
    Report,
)
from mufakat.records.people.access import Viewer, visible


def meetings(viewer: Viewer) -> QuerySet[Meeting]:
    # one body for a series of a thousand meetings, not a thousand
    return visible(viewer, Meeting).prefetch_related("body", "planned_dates")


def meeting(viewer: Viewer, key: str) -> Meeting | None:
    return (
        meetings(viewer)
        .prefetch_related(
            "announced_in__body", "summary_record", "participations", "agenda_items", "outcomes",
            "announces__body", "announces__planned_dates",
        )
        .filter(key=key)
        .first()
    )  # fmt: skip


def announcements(viewer: Viewer, told: Iterable[Meeting]) -> QuerySet[AnnouncedOnward]:
    """What the reports of these meetings said of where their results go."""
    return AnnouncedOnward.objects.select_related("body").filter(meeting__in=list(told)).order_by("pk")


def series(viewer: Viewer, body_key: str) -> QuerySet[Meeting]:
    return meetings(viewer).filter(body__key=body_key)


def neighbours(viewer: Viewer, found: Meeting) -> tuple[Meeting | None, Meeting | None]:
    """The meetings before and after it by ordinal, within its own series."""
    if found.ordinal is None:
        return None, None
    others = visible(viewer, Meeting).filter(body_id=found.body_id)
    before = others.filter(ordinal__lt=found.ordinal).order_by("-ordinal", "-pk").first()
    after = others.filter(ordinal__gt=found.ordinal).order_by("ordinal", "pk").first()
    for one in filter(None, (before, after)):
        one.body = found.body
    return before, after


def meeting_numbered(viewer: Viewer, ordinal: int, *, kind: str = "", body_key: str = "") -> Meeting | None:
    found = meetings(viewer).filter(ordinal=ordinal)
    if kind:
        found = found.filter(body__kind=kind)
    if body_key:
        found = found.filter(body__key=body_key)
    return found.first()


def forums(viewer: Viewer) -> QuerySet[Meeting]:
    """Meetings that made recommendations this viewer may see, with their number."""
    return (
        meetings(viewer)
        .filter(recommendations__classification__in=viewer.sees)
        .annotate(recommendation_count=Count("recommendations"))
    )


def reports_about(viewer: Viewer, meeting: Meeting) -> QuerySet[Report]:
    """Confirmed reports only; what waits for a person is nobody's fact yet."""
    return Report.objects.select_related("file").filter(meeting=meeting, state=Report.State.CONFIRMED)


def reports(viewer: Viewer) -> QuerySet[Report]:
    """The intake inbox: the secretariat's."""
    if not viewer.is_secretariat:
        return Report.objects.none()
    return Report.objects.select_related("file", "meeting__body")


def report(viewer: Viewer, pk: int) -> Report | None:
    return reports(viewer).filter(pk=pk).first()


@dataclass(frozen=True, slots=True)
class LikelyMeeting:
    meeting: Meeting
    because: tuple[str, ...]  # which fields agree: ordinal, start_date, city, theme


def likely_meetings(viewer: Viewer, report: Report) -> list[LikelyMeeting]:
    """Known meetings of the proposed body that agree with the report in number or date, the likeliest first."""
    said = {name: found["value"] for name, found in report.proposal.get("fields", {}).items() if found}
    key = report.proposal.get("body_key") or ""
    held = {one.key: one for one in series(viewer, key)}
    judged = matches(
        said, [as_known(one, language=said.get("language") or "en") for one in held.values()], body_key=key
    )
    likely = [one for one in judged if {"ordinal", "start_date"} & set(one.reasons)]
    return [
        LikelyMeeting(held[one.meeting.key], tuple(name for name in one.reasons if name != "body"))
        for one in likely[:4]
    ]


def as_known(meeting: Meeting, *, language: str) -> KnownMeeting:
    """The meeting as matching asks for it; its theme in the language of the report."""
    return KnownMeeting(
        key=meeting.key,
        body=meeting.body.key,
        ordinal=meeting.ordinal,
        start=meeting.met_from or None,
        end=meeting.met_until or None,
        city=meeting.city or None,
        theme=meeting.theme.get(language),
    )


def meeting_to_run(viewer: Viewer, key: str) -> Meeting | None:
    """The meeting for its desk, with all that its pages show."""
    return (
        meetings(viewer)
        .select_related("summary_record", "current_item", "announced_in__body")
        .prefetch_related("declarations", agenda_with_outcomes())
        .filter(key=key)
        .first()
    )


def agenda_with_outcomes() -> Prefetch:
    standing = Outcome.objects.filter(replaced_by=None).prefetch_related("recommendations")
    before = Outcome.objects.filter(replaced_by=None)
    items = AgendaItem.objects.select_related("draft__instrument", "follows__meeting__body").prefetch_related(
        Prefetch("outcomes", standing), Prefetch("follows__outcomes", before)
    )
    return Prefetch("agenda_items", items)


def agenda_of(meeting: Meeting) -> list[AgendaItem]:
    """The agenda of a meeting this viewer was given, each item with what stands of its outcomes."""
    fetched = getattr(meeting, "_prefetched_objects_cache", {}).get("agenda_items")
    if fetched is None or any(not hasattr(item, "_prefetched_objects_cache") for item in fetched):
        prefetch_related_objects([meeting], agenda_with_outcomes())
    return list(meeting.agenda_items.all())


def announced_next(viewer: Viewer, meeting: Meeting) -> Meeting | None:
    """The next meeting of the series, where this one announced it."""
    return meetings(viewer).filter(announced_in=meeting, body=meeting.body).first()


def meetings_at_desk(viewer: Viewer) -> QuerySet[Meeting]:
    """Those this person runs or takes part in, the latest first."""
    mine = Q(body__key__in=chaired(viewer)) | Q(
        pk__in=Participation.objects.filter(own_delegations(viewer)).values("meeting")
    )
    found = meetings(viewer) if viewer.is_secretariat else meetings(viewer).filter(mine)
    return found.order_by("-sort_date", "-pk")


def item(viewer: Viewer, meeting: Meeting, pk: int) -> AgendaItem | None:
    return AgendaItem.objects.select_related("meeting__body").filter(pk=pk, meeting=meeting).first()


def outcome(viewer: Viewer, meeting: Meeting, pk: int) -> Outcome | None:
    return Outcome.objects.select_related("meeting__body", "item").filter(pk=pk, meeting=meeting).first()


def loose_outcomes(viewer: Viewer, meeting: Meeting) -> QuerySet[Outcome]:
    """What the room recorded under no item; what a press report says of the meeting is not the room's."""
    return meeting.outcomes.filter(item=None, replaced_by=None, at__isnull=False)


def outcomes_said(viewer: Viewer, meeting: Meeting) -> list[Outcome]:
    """What came of it, as this viewer may know: what the room wrote down is theirs until the record is adopted."""
    standing = [one for one in meeting.outcomes.all() if not one.replaced_by_id]
    if all(one.at is None for one in standing) or sees_room(viewer, meeting):
        return standing
    return [one for one in standing if one.at is None]


def papers(viewer: Viewer, meeting: Meeting) -> QuerySet[Paper]:
    """Of a meeting one may know of: by the paper's own classification, and for those who take part all but the secretariat's."""
    found = Paper.objects.filter(meeting=meeting).select_related("file", "item")
    return found.filter(classification__in=viewer.sees)


def paper(viewer: Viewer, meeting: Meeting, pk: int) -> Paper | None:
    return papers(viewer, meeting).filter(pk=pk).first()


def delegations(viewer: Viewer, meeting: Meeting) -> list[Participation]:
    """Who is invited and who came. Names of delegates for whoever runs the meeting, and each delegation its own."""
    rows = meeting.participations.select_related("member", "organisation", "body", "meeting__body")
    rows = rows.prefetch_related(Prefetch("nominees", Nominee.objects.exclude(state="withdrawn")))
    found = list(rows.order_by("kind", "named", "pk"))
    runs = may_run(viewer, meeting)
    for one in found:
        one.names_shown = list(one.nominees.all()) if runs or belongs_to(viewer, one) else []
    return found


def own_participations(viewer: Viewer, meeting: Meeting) -> QuerySet[Participation]:
    return meeting.participations.filter(own_delegations(viewer)).select_related(
        "member", "organisation", "body", "meeting__body"
    )


def participation(viewer: Viewer, meeting: Meeting, pk: int) -> Participation | None:
    """One this person may nominate for: its own delegation's, or any for whoever runs the meeting."""
    found = meeting.participations if may_run(viewer, meeting) else own_participations(viewer, meeting)
    return found.select_related("member", "organisation", "body", "meeting__body").filter(pk=pk).first()


def nominee(viewer: Viewer, meeting: Meeting, pk: int) -> Nominee | None:
    found = Nominee.objects.select_related(
        "participation__member", "participation__organisation", "participation__body"
    )
    one = found.filter(pk=pk, participation__meeting=meeting).first()
    if one and (viewer.is_secretariat or belongs_to(viewer, one.participation)):
        return one
    return None


def briefs(viewer: Viewer, meeting: Meeting) -> QuerySet[Brief]:
    """The own delegation's lines and nobody else's, the secretariat included."""
    mine = Q(pk__in=())
    for hat in viewer.mandates:
        if hat.member_id:
            mine |= Q(member=hat.member_id)
        elif hat.organisation_id:
            mine |= Q(organisation=hat.organisation_id)
    return Brief.objects.filter(mine, item__meeting=meeting).select_related("item")


def last_of_series(viewer: Viewer, meeting: Meeting) -> Meeting | None:
    """The meeting of the same series that met last before this one."""
    met = series(viewer, meeting.body.key).exclude(pk=meeting.pk).exclude(met_from="")
    if meeting.sort_date:
        met = met.filter(sort_date__lte=meeting.sort_date)
    return met.prefetch_related(agenda_with_outcomes()).order_by("-sort_date", "-ordinal", "-pk").first()


def corrections(viewer: Viewer, meeting: Meeting) -> QuerySet[Circulation]:
    """The circulations of its record that this viewer may see, the latest first."""
    return visible_circulations(viewer).filter(draft__instrument=meeting.summary_record_id)


def record_versions(viewer: Viewer, meeting: Meeting) -> list[Draft]:
    if meeting.summary_record_id is None:
        return []
    return list(visible(viewer, Draft).filter(instrument=meeting.summary_record).order_by("sequence"))

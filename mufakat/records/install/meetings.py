"""Meetings as announced and as met, and what forums recommended."""

from django.utils.text import slugify

from mufakat.core.profile.model import Meeting as MeetingFact
from mufakat.core.profile.model import Profile
from mufakat.records import models as tables
from mufakat.records.install.facts import by_key, meeting_key, sourced, written


def install_meetings(profile: Profile) -> None:
    bodies = by_key(tables.Body.objects.all())
    rows = {}
    for meeting in profile.meetings:
        rows[meeting.key], _ = tables.Meeting.objects.update_or_create(
            key=meeting_key(meeting.key), defaults=meeting_fields(meeting, bodies)
        )
    for meeting in profile.meetings:
        row = rows[meeting.key]
        if meeting.announced_in:
            row.announced_in = rows[meeting.announced_in]
            row.save(update_fields=["announced_in"])
        if meeting.planned:
            tables.PlannedDate.objects.get_or_create(
                meeting=row,
                starts=written(meeting.planned.start),
                ends=written(meeting.planned.end),
                defaults={"announced_on": row.announced_in.met_from if row.announced_in else ""},
            )


def meeting_fields(meeting: MeetingFact, bodies: dict) -> dict:
    actual = meeting.actual
    return {
        "body": bodies[meeting.body],
        "ordinal": meeting.ordinal,
        "label": meeting.label or "",
        "met_from": written(actual.start) if actual else "",
        "met_until": written(actual.end) if actual else "",
        "sort_date": meeting.days.start.earliest if meeting.days else None,
        "city": meeting.city or "",
        "country": meeting.country or "",
        "mode": meeting.mode or "",
        "theme": {"en": meeting.theme} if meeting.theme else {},
        "hosts": list(meeting.hosts),
        "chairs": list(meeting.chair),
        "classification": "public",
        **sourced(meeting),
    }


def install_recommendations(profile: Profile) -> None:
    meetings = by_key(tables.Meeting.objects.all())
    groups = by_key(tables.TargetGroup.objects.all())
    for recommendation in profile.recommendations:
        ref = str(recommendation.number) if recommendation.number else slugify(recommendation.key)
        row, _ = tables.Recommendation.objects.update_or_create(
            meeting=meetings[meeting_key(recommendation.forum)],
            ref=ref,
            defaults={
                "number": recommendation.number,
                "kind": recommendation.kind,
                "texts": {"en": recommendation.gist},
                "is_gist": True,
                "theme": recommendation.theme or "",
                "addressed_to": list(recommendation.addressed_to),
                "asks_follow_up": recommendation.asks_follow_up,
                "sub_items": list(recommendation.sub_items),
                "classification": "public",
                **sourced(recommendation),
            },
        )
        row.target_groups.set(groups[key] for key in recommendation.target_groups)

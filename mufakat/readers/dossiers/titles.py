"""What a meeting, a body or a member is called in a sentence."""

from dataclasses import dataclass

from mufakat.core.saying import date_said, ordinal_said
from mufakat.records.bodies.models import Body, Member
from mufakat.records.meetings.models import Meeting


@dataclass(frozen=True, slots=True)
class Called:
    """A thing named elsewhere on the page: its key, its title in the reader's language, its address."""

    key: str
    title: str
    address: str = ""


def meeting_title(meeting: Meeting, language: str = "en") -> str:
    """ "14th GO-NGO Forum", "SOMSWD 15", "Working group, kick-off"; the body's own pattern wins where the profile has one."""
    body, number = meeting.body, meeting.ordinal
    pattern = body.meeting_title.get(language) or body.meeting_title.get("en")
    if number and pattern:
        return pattern.format(n=number, nth=ordinal_said(number, language))
    short = body.abbreviation or body.name(language)
    if number and not meeting.label:
        return f"{short} {number}" if body.abbreviation else f"{ordinal_said(number, language)} {short}"
    if meeting.label:
        return f"{short}, {meeting.label}"
    return f"{short}, {date_said(meeting.met_from or last_plan(meeting), language)}".rstrip(", ")


def last_plan(meeting: Meeting) -> str:
    plans = list(meeting.planned_dates.all())
    return plans[-1].starts if plans else ""


def called_meeting(meeting: Meeting, language: str = "en") -> Called:
    return Called(meeting.key, meeting_title(meeting, language), f"/meetings/{meeting.key}/")


def called_body(body: Body, language: str = "en") -> Called:
    return Called(body.key, body.abbreviation or body.name(language), f"/bodies/{body.key}/")


def called_member(member: Member, language: str = "en") -> Called:
    return Called(member.code, member.name(language), f"/countries/{member.code.lower()}/")

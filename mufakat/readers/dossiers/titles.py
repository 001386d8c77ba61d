"""What a meeting, a body or a member is called in a sentence."""

from dataclasses import dataclass

from mufakat.core.saying import date_said, ordinal_said
from mufakat.records.bodies.models import Body, Member
from mufakat.records.meetings.models import Meeting
from mufakat.records.people.access import Viewer


@dataclass(frozen=True, slots=True)
class Called:
    """A thing named elsewhere on the page: its key, its title in the reader's language, its address."""

    key: str
    title: str
    address: str = ""


def meeting_title(meeting: Meeting, language: str = "en") -> str:
    """ "14th GO-NGO Forum", "SOMSWD 15", "Working group, kick-off"; the body's own pattern wins where the profile has one."""
    body, number = meeting.body, meeting.ordinal
    spoken = language if language in body.meeting_title else "en"
    pattern = body.meeting_title.get(spoken)
    if number and pattern:
        return pattern.format(n=number, nth=ordinal_said(number, spoken))
    short = body.abbreviation or body.name(language)
    if number and not meeting.label:
        return f"{short} {number}" if body.abbreviation else f"{ordinal_said(number, language)} {short}"
    if meeting.label:
        return f"{short}, {meeting.label}"
    return f"{short}, {date_said(meeting.met_from, language) or year(meeting)}".rstrip(", ")


def year(meeting: Meeting) -> str:
    """Of a meeting that is only planned; the plan itself stands beside the title."""
    return str(meeting.sort_date.year) if meeting.sort_date else ""


def called_meeting(meeting: Meeting, language: str = "en") -> Called:
    return Called(meeting.key, meeting_title(meeting, language), f"/meetings/{meeting.key}/")


def seen_meeting(viewer: Viewer, meeting: Meeting | None, language: str = "en") -> Called | None:
    """The meeting another record points at, unless this viewer may not know of it."""
    return called_meeting(meeting, language) if meeting and meeting.classification in viewer.sees else None


def short(body: Body, language: str = "en") -> str:
    """What a body is called in passing: its abbreviation, else its name."""
    return body.abbreviation or body.name(language)


def called_body(body: Body, language: str = "en") -> Called:
    return Called(body.key, short(body, language), f"/bodies/{body.key}/")


def called_member(member: Member, language: str = "en") -> Called:
    return Called(member.code, member.name(language), f"/countries/{member.code.lower()}/")

"""What a meeting, a body or a member is called in a sentence."""

from dataclasses import dataclass

from mufakat.core.saying import date_said
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
    """ "14th GO-NGO Forum", "SOMSWD 15", "Working group, kick-off"."""
    return meeting.title(language)


def meeting_dated(meeting: Meeting, language: str) -> str:
    """As one is chosen from a list, where several of a series stand: SOMSWD 15 (November 2019)."""
    met = f" ({date_said(meeting.met_from, language)})" if meeting.met_from else ""
    return f"{meeting_title(meeting, language)}{met}"


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

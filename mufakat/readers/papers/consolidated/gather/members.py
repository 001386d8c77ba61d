"""The members that were asked, and how each stands in the round."""

from datetime import date

from mufakat.core.consolidated import MemberTold
from mufakat.core.dates import PartialDate
from mufakat.records.bodies.models import Member
from mufakat.records.bodies.queries import capacity_on, members
from mufakat.records.people.access import Viewer
from mufakat.records.progress.models import ProgressReport, Round
from mufakat.records.progress.queries import handed_in, state_for_others


def members_told(viewer: Viewer, round_: Round, edition: str, language: str) -> tuple[MemberTold, ...]:
    reports = {one.member_id: one for one in round_.reports.defer("answers").select_related("round")}
    handed = handed_in(viewer, round_)
    named = [one for one in members(viewer) if one.pk in reports]
    told = (
        member_told(one, reports[one.pk], handed.get(reports[one.pk].pk), edition, language) for one in named
    )
    return tuple(sorted(told, key=lambda one: one.name))


def member_told(member: Member, report: ProgressReport, handed, edition: str, language: str) -> MemberTold:
    readable = bool(report.released_on) if edition == "public" else report.has_been_submitted
    names = {
        "code": member.code,
        "name": member.name(language),
        "called": called(member, language),
        "joined": joined(member, report.round),
    }
    if not readable:
        return MemberTold(**names, state=quiet(report, edition))
    return MemberTold(
        **names,
        state="released" if edition == "public" else state_for_others(report),
        on=report.submitted_on,
        days_late=report.days_late,
        released=bool(report.released_on),
        handing=handed.number if handed else 0,
        sha256=handed.sha256 if handed else "",
    )


def quiet(report: ProgressReport, edition: str) -> str:
    """The public is told of silence only once the body has released the round."""
    told = edition != "public" or (report.round.released_on and not report.has_been_submitted)
    return "silent" if told else "held"


def called(member: Member, language: str) -> str:
    """As a sentence calls it: "the Philippines", where the profile knows the name with its article."""
    names = member.names.get(language) or [member.name(language)]
    names = [names] if isinstance(names, str) else names
    with_article = f"the {names[0]}"
    return with_article if with_article in names else names[0]


def joined(member: Member, round_: Round) -> date | None:
    """The day it became a member, where that was in the period of the round or after it."""
    held = capacity_on(member, PartialDate(round_.opens.isoformat()))
    since = PartialDate(held.since).earliest if held and held.since else None
    return since if since and round_.since and since >= round_.since else None

"""Nothing ends before it begins, no two hold one office at once, and no member is nowhere."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from mufakat.core.dates import PartialDate
from mufakat.core.profile.checks.known import fault
from mufakat.core.profile.faults import Fault
from mufakat.core.profile.model import Body, Meeting, Profile, Term


def time(profile: Profile) -> Iterator[Fault]:
    for meeting in profile.meetings:
        yield from of_a_meeting(meeting, profile)
    for body in profile.bodies:
        yield from of_a_body(body)
    yield from of_members(profile)
    yield from of_chairs(profile)


def of_a_meeting(meeting: Meeting, profile: Profile) -> Iterator[Fault]:
    for days in filter(None, (meeting.planned, meeting.actual)):
        if days.end and ends_before(days.end, days.start):
            yield fault(
                days, "end", f"Meeting {meeting.key} ends ({days.end}) before it begins ({days.start})."
            )
    if meeting.ordinal is not None and meeting.ordinal < 1:
        yield fault(
            meeting,
            "ordinal",
            f"Meeting {meeting.key} has the ordinal {meeting.ordinal}; meetings are counted from 1.",
        )
    earlier = profile.meeting.get(meeting.announced_in or "")
    if earlier and earlier.days and meeting.days and ends_before(meeting.days.last, earlier.days.start):
        yield fault(
            meeting,
            "announced_in",
            f"Meeting {meeting.key} is announced in {earlier.key}, which came after it ({earlier.days.start}).",
        )
    body = profile.body.get(meeting.body)
    if body and meeting.days and body.founded and ends_before(meeting.days.last, body.founded):
        yield fault(
            meeting,
            "body",
            f"Meeting {meeting.key} took place before {body.key} was founded ({body.founded}).",
        )


def of_a_body(body: Body) -> Iterator[Fault]:
    if body.until and body.founded and ends_before(body.until, body.founded):
        yield fault(
            body, "until", f"Body {body.key} ended ({body.until}) before it was founded ({body.founded})."
        )
    for line in body.reports_to:
        yield from turned(line, f"The reporting line of {body.key} to {line.body}")


def of_members(profile: Profile) -> Iterator[Fault]:
    for member in profile.members:
        if not member.membership:
            yield fault(
                member,
                "membership",
                f"Member {member.code} has no membership; say what it is, and from when.",
            )
        for what, terms in (("membership", member.membership), ("focal ministry", member.ministries)):
            who = f"The {what} of {member.code}"
            for term in terms:
                yield from turned(term, who)
            yield from side_by_side(terms, f"{member.code} has two entries of its {what} at once")
            yield from gaps(terms, who)


def of_chairs(profile: Profile) -> Iterator[Fault]:
    offices: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for chair in profile.chairs:
        offices[chair.body, chair.title].append(chair)
        yield from turned(chair, f"The term of {chair.country} in the chair of {chair.body}")
    for (body, title), terms in offices.items():
        said = "chairs" if title == "chair" else f"holders of “{title}”"
        yield from side_by_side(terms, f"{body} has two {said} at once")


def turned(term: Term, who: str) -> Iterator[Fault]:
    if term.since and term.until and ends_before(term.until, term.since):
        yield fault(term, "until", f"{who} ends ({term.until}) before it begins ({term.since}).")


def side_by_side(terms: Sequence[Term], what: str) -> Iterator[Fault]:
    """A fault at the second of two terms that overlap; a hand-over within one month or year is none."""
    ordered = in_order(terms)
    for before, after in pairwise(ordered):
        if before.until and after.since and before.until.latest < after.since.earliest:
            continue
        if (
            before.until
            and after.since
            and before.since != after.since
            and one_hand_over(before.until, after.since)
        ):
            continue
        place = f"({said(before)} on line {before.at.line}, {said(after)} on line {after.at.line})"
        yield fault(after, "from", f"{what} {place}.")


def one_hand_over(until: PartialDate, since: PartialDate) -> bool:
    if until.precision == since.precision == "day":
        return False
    return since.earliest <= until.latest and until.earliest <= since.latest


def gaps(terms: Sequence[Term], who: str) -> Iterator[Fault]:
    ordered = in_order(terms)
    for before, after in pairwise(ordered):
        if before.until and after.since and before.until.latest + timedelta(days=1) < after.since.earliest:
            yield fault(after, "from", f"{who} has a gap between {before.until} and {after.since}.")


def in_order(terms: Sequence[Term]) -> list[Term]:
    return sorted(terms, key=lambda term: term.since.earliest if term.since else date.min)


def ends_before(end: PartialDate, start: PartialDate) -> bool:
    """Whether it certainly does: a month never ends before a day in it."""
    return end.latest < start.earliest


def said(term: Term) -> str:
    return f"{term.since or '…'} to {term.until or '…'}"

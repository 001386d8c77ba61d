"""Nothing ends before it begins, no two hold one office at once, and no member is nowhere."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from mufakat.core.dates import PartialDate
from mufakat.core.problems import Phrase
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
                days,
                "end",
                Phrase(
                    "Meeting {meeting} ends ({end}) before it begins ({start}).",
                    meeting=meeting.key,
                    end=days.end,
                    start=days.start,
                ),
            )
    if meeting.ordinal is not None and meeting.ordinal < 1:
        yield fault(
            meeting,
            "ordinal",
            Phrase(
                "Meeting {meeting} has the ordinal {ordinal}; meetings are counted from 1.",
                meeting=meeting.key,
                ordinal=meeting.ordinal,
            ),
        )
    earlier = profile.meeting.get(meeting.announced_in or "")
    if earlier and earlier.days and meeting.days and ends_before(meeting.days.last, earlier.days.start):
        yield fault(
            meeting,
            "announced_in",
            Phrase(
                "Meeting {meeting} is announced in {earlier}, which came after it ({start}).",
                meeting=meeting.key,
                earlier=earlier.key,
                start=earlier.days.start,
            ),
        )
    body = profile.body.get(meeting.body)
    if body and meeting.days and body.founded and ends_before(meeting.days.last, body.founded):
        yield fault(
            meeting,
            "body",
            Phrase(
                "Meeting {meeting} took place before {body} was founded ({founded}).",
                meeting=meeting.key,
                body=body.key,
                founded=body.founded,
            ),
        )


def of_a_body(body: Body) -> Iterator[Fault]:
    if body.until and body.founded and ends_before(body.until, body.founded):
        yield fault(
            body,
            "until",
            Phrase(
                "Body {body} ended ({until}) before it was founded ({founded}).",
                body=body.key,
                until=body.until,
                founded=body.founded,
            ),
        )
    for line in body.reports_to:
        yield from turned(
            line, Phrase("The reporting line of {body} to {above}", body=body.key, above=line.body)
        )


def of_members(profile: Profile) -> Iterator[Fault]:
    for member in profile.members:
        if not member.membership:
            yield fault(
                member,
                "membership",
                Phrase(
                    "Member {member} has no membership; say what it is, and from when.", member=member.code
                ),
            )
        for what, terms in (
            (Phrase("membership"), member.membership),
            (Phrase("focal ministry"), member.ministries),
        ):
            who = Phrase("The {what} of {member}", what=what, member=member.code)
            for term in terms:
                yield from turned(term, who)
            yield from side_by_side(
                terms, Phrase("{member} has two entries of its {what} at once", member=member.code, what=what)
            )
            yield from gaps(terms, who)


def of_chairs(profile: Profile) -> Iterator[Fault]:
    offices: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for chair in profile.chairs:
        offices[chair.body, chair.title].append(chair)
        yield from turned(
            chair,
            Phrase("The term of {country} in the chair of {body}", country=chair.country, body=chair.body),
        )
    for (body, title), terms in offices.items():
        yield from side_by_side(
            terms,
            Phrase("{body} has two chairs at once", body=body)
            if title == "chair"
            else Phrase("{body} has two holders of “{title}” at once", body=body, title=title),
        )


def turned(term: Term, who: str) -> Iterator[Fault]:
    if term.since and term.until and ends_before(term.until, term.since):
        yield fault(
            term,
            "until",
            Phrase(
                "{who} ends ({until}) before it begins ({since}).",
                who=who,
                until=term.until,
                since=term.since,
            ),
        )


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
        sentence = Phrase(
            "{what} ({first} on line {line}, {second} on line {other}).",
            what=what, first=said(before), line=before.at.line, second=said(after), other=after.at.line,
        )  # fmt: skip
        yield fault(after, "from", sentence)


def one_hand_over(until: PartialDate, since: PartialDate) -> bool:
    if until.precision == since.precision == "day":
        return False
    return since.earliest <= until.latest and until.earliest <= since.latest


def gaps(terms: Sequence[Term], who: str) -> Iterator[Fault]:
    ordered = in_order(terms)
    for before, after in pairwise(ordered):
        if before.until and after.since and before.until.latest + timedelta(days=1) < after.since.earliest:
            yield fault(
                after,
                "from",
                Phrase(
                    "{who} has a gap between {until} and {since}.",
                    who=who,
                    until=before.until,
                    since=after.since,
                ),
            )


def in_order(terms: Sequence[Term]) -> list[Term]:
    return sorted(terms, key=lambda term: term.since.earliest if term.since else date.min)


def ends_before(end: PartialDate, start: PartialDate) -> bool:
    """Whether it certainly does: a month never ends before a day in it."""
    return end.latest < start.earliest


def said(term: Term) -> str:
    return Phrase("{start} to {end}", start=term.since or "…", end=term.until or "…")

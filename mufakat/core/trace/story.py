"""From links to a story: the trail in order, the gaps by name, the answer in one sentence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from mufakat.core.sentences import Sentence, sentence
from mufakat.core.trace.answer import Answer
from mufakat.core.trace.model import KINDS, Facts, Label, Link, Subject
from mufakat.core.trace.sentences import GAPS, STEPS
from mufakat.core.trace.status import follow_up_status, last_consideration, last_ending, reports

STILL_OPEN = ("no_later_record", "shared", "under_consideration", "noted")


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the trail, the link it comes from beside it."""

    said: Sentence  # "Shared at SOMSWD 15."
    link: Link


@dataclass(frozen=True, slots=True)
class Story:
    subject: Subject
    status: str
    answer: Answer
    steps: tuple[Step, ...]
    gaps: tuple[Sentence, ...]
    progress: Mapping[str, str] = field(default_factory=dict)  # member → what it last reported


def story(subject: Subject, links: Iterable[Link], *, held_until: Label = "") -> Story:
    """The whole story of one recommendation, provision or action, from what is recorded and nothing else.

    ``held_until`` names the last meeting of whose records anything is held here ("SOMSWD 16"), for
    the gap at the end; without it the last step of the trail is named.
    """
    told = in_order(links)
    counted = [link for link in told if link.confirmed]
    status = follow_up_status(counted, subject.members)
    return Story(
        subject=subject,
        status=status,
        answer=Answer(facts_of(subject, counted)),
        steps=tuple(Step(_said(link), link) for link in told),
        gaps=tuple(_gaps(subject, told, status, held_until)),
        progress=reports(counted, subject.members)[1],
    )


def in_order(links: Iterable[Link]) -> tuple[Link, ...]:
    """In time; where the dates leave it open ("November 2019" beside 18 November 2019), in the usual order of things."""
    waiting, ordered = list(links), []
    while waiting:
        free = [link for link in waiting if not any(_surely_before(other, link) for other in waiting)]
        following = min(free, key=_usual_place)
        waiting.remove(following)
        ordered.append(following)
    return tuple(ordered)


def _surely_before(first: Link, second: Link) -> bool:
    return bool(first.at and second.at and first.at.latest < second.at.earliest)


def _usual_place(link: Link) -> tuple[int, date, date]:
    span = (link.at.earliest, link.at.latest) if link.at else (date.max, date.max)
    return (KINDS.index(link.kind), *span)


def _said(link: Link) -> Sentence:
    if link.kind == "dropped" and link.reason:
        return sentence(STEPS, "dropped.reason", reason=link.reason)
    variant = {"considered_at": link.outcome, "reported_by": link.progress}.get(link.kind, "")
    key = f"{link.kind}.{variant}" if f"{link.kind}.{variant}" in STEPS else link.kind
    return sentence(STEPS, key, where=link.label)


def facts_of(subject: Subject, links: Sequence[Link]) -> Facts:
    """What the answer is made of; only confirmed links should come in here."""
    considered, ending = last_consideration(links), last_ending(links)
    whole, reported = reports(links, subject.members)
    adopted = [link for link in links if link.kind == "adopted_in"]
    said = [
        progress for member, progress in reported.items() if not subject.members or member in subject.members
    ]
    return Facts(
        subject=subject.kind,
        **{
            kind: _labels(links, kind)
            for kind in (
                "agreed_at",
                "shared_at",
                "submitted_to",
                "answered_by",
                "comes_from",
                "taken_up_in",
                "adopted_in",
            )
        },
        outcome=considered.outcome if considered else "",
        outcome_at=(considered.label,) if considered else (),
        adopted_on=adopted[-1].at if adopted else None,
        actions=len({link.target for link in links if link.kind == "carried_out_by"}),
        instrument=subject.instrument,
        done=said.count("done"),
        under_way=said.count("under_way"),
        whole=whole,
        members=len([member for member in subject.members if reported.get(member) != "not_applicable"]),
        members_called=subject.members_called,
        ending=ending.kind if ending else "",
        ended_in=ending.label if ending else "",
        ended_on=ending.at if ending else None,
        reason=ending.reason if ending else "",
    )


def _labels(links: Iterable[Link], kind: str) -> tuple[Label, ...]:
    return tuple(dict.fromkeys(link.label for link in links if link.kind == kind))


def _gaps(subject: Subject, told: Sequence[Link], status: str, held_until: Label) -> Iterable[Sentence]:
    counted = [link for link in told if link.confirmed]
    kinds = {link.kind for link in counted}
    if status not in ("dropped", "superseded", "merged"):
        yield from _not_recorded(subject, counted)
        yield from _not_carried_on(subject, kinds)
    if not counted:
        yield sentence(GAPS, "no_record")
    elif status in STILL_OPEN:
        yield sentence(GAPS, "no_later_record", last=held_until or counted[-1].label)
    waiting = len(told) - len(counted)
    if waiting:
        yield (
            sentence(GAPS, "unconfirmed_one")
            if waiting == 1
            else sentence(GAPS, "unconfirmed", count=waiting)
        )


def _not_recorded(subject: Subject, counted: Sequence[Link]) -> Iterable[Sentence]:
    """The stops of the route of which nothing is on record."""
    seen = {link.body for link in counted}
    for stop in subject.expected:
        if stop.body not in seen:
            yield sentence(GAPS, "nothing_of", body=stop.label)


def _not_carried_on(subject: Subject, kinds: set[str]) -> Iterable[Sentence]:
    """The first link missing between the text and its results."""
    if "taken_up_in" in kinds and "adopted_in" not in kinds:
        yield sentence(GAPS, "not_adopted")
    elif "adopted_in" in kinds and not kinds & {"carried_out_by", "reported_by"} and subject.kind != "action":
        yield sentence(GAPS, "no_action")
    elif ("carried_out_by" in kinds or subject.kind == "action") and "reported_by" not in kinds:
        yield sentence(GAPS, "no_report")

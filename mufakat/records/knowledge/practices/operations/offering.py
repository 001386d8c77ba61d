"""Offering: whatever was typed is kept, complete or not; the presentation is kept as it came, or refused with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.kinds import presentation_type
from mufakat.core.practice import Offered, after, missing
from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.core.sentences import Sentence
from mufakat.records.bodies.models import Member, Organisation, TargetGroup
from mufakat.records.clearance.operations import PRIVATE
from mufakat.records.files.operations import keep
from mufakat.records.instruments.models import PriorityArea
from mufakat.records.journal.operations import By, record
from mufakat.records.knowledge.practices.models import Practice
from mufakat.records.meetings.models import Meeting
from mufakat.records.meetings.operations.papers import refuse_large
from mufakat.records.recommendations.models import Recommendation


@dataclass(frozen=True, slots=True)
class Typed:
    """A practice as the form has it; the links are rows the person may see."""

    title: str = ""
    what: str = ""
    results: str = ""
    evidence: str = ""
    contact: str = ""
    since: str = ""
    language: str = "en"
    takes_part: bool = False
    mechanism: str = ""
    ages_from: str = ""
    ages_to: str = ""
    run_by: str = ""
    material_in: Sequence[str] = ()
    where: Member | None = None
    meeting: Meeting | None = None
    groups: Sequence[TargetGroup] = field(default=())
    areas: Sequence[PriorityArea] = field(default=())
    recommendations: Sequence[Recommendation] = field(default=())


WORDS = (
    "title", "what", "results", "evidence", "contact", "since", "language", "takes_part", "mechanism", "ages_from", "ages_to",
    "run_by", "material_in",
)  # fmt: skip


@transaction.atomic
def offer_practice(
    typed: Typed,
    *,
    by: By,
    member: Member | None = None,
    organisation: Organisation | None = None,
    made_key: str = "",
    illustrative: bool = False,
    at: datetime | None = None,
) -> Practice:
    """A new one, begun; the same one again where the form arrives twice."""
    if (member is None) == (organisation is None):
        raise RuleBroken("A practice is offered by one country or one organisation.")
    if made_key:
        former = Practice.objects.filter(
            made_key=made_key, offered_by=member, organisation=organisation
        ).first()
        if former:
            return write_practice(former, typed, seen=former.version, by=by, at=at)
    made = Practice.objects.create(
        offered_by=member, organisation=organisation, made_key=made_key[:40], classification="secretariat",
        illustrative=illustrative, changed_by=by.name, changed_at=at or timezone.now(), version=0,
    )  # fmt: skip
    return write_practice(made, typed, seen=0, by=by, at=at)


@transaction.atomic
def write_practice(
    practice: Practice, typed: Typed, *, seen: int, by: By, at: datetime | None = None
) -> Practice:
    """Keep what was typed, complete or not. Raises OutOfDate where somebody else of the delegation wrote meanwhile."""
    practice = locked(practice)
    after(practice.state, "write")
    if practice.version != seen:
        raise OutOfDate(
            "{who} changed this meanwhile. What you typed is still in the form.", who=practice.changed_by
        )
    for name in WORDS:
        setattr(practice, name, getattr(typed, name))
    practice.material_in = list(typed.material_in)
    practice.where, practice.meeting = typed.where, typed.meeting
    practice.version, practice.changed_by = practice.version + 1, by.name
    practice.changed_at = at or timezone.now()
    practice.save()
    practice.groups.set(typed.groups)
    practice.areas.set(typed.areas)
    practice.recommendations.set(typed.recommendations)
    own_entry("write practice", practice, by=by)
    return practice


@transaction.atomic
def add_presentation(practice: Practice, content: bytes, name: str, *, by: By) -> Practice:
    """The file as it came; refused where it is not what its name says, marked where it carries programs of its own."""
    refuse_large(name, len(content))
    kind, macros = presentation_type(content, name)
    practice = locked(practice)
    after(practice.state, "write")
    practice.file, practice.has_macros = keep(content, name, media_type=kind), macros
    practice.save(update_fields=["file", "has_macros"])
    own_entry("add presentation to practice", practice, by=by)
    return practice


@transaction.atomic
def take_presentation_away(practice: Practice, *, by: By) -> Practice:
    """The file stays in the archive of what was received; it no longer belongs to the practice."""
    practice = locked(practice)
    after(practice.state, "write")
    practice.file, practice.has_macros = None, False
    practice.save(update_fields=["file", "has_macros"])
    own_entry("take presentation away", practice, by=by)
    return practice


def still_missing(practice: Practice) -> dict[str, Sentence]:
    """Field → what is missing before it can be sent."""
    return missing(
        Offered(
            **{
                name: getattr(practice, name)
                for name in Offered.__dataclass_fields__
                if name not in ("groups",)
            },
            groups=practice.groups.count(),
        )
    )


def locked(practice: Practice) -> Practice:
    return (
        Practice.objects.select_for_update(of=("self",))
        .select_related("offered_by", "organisation", "meeting", "where", "file")
        .get(pk=practice.pk)
    )


def own_entry(verb: str, practice: Practice, *, by: By) -> None:
    """Before it is sent it is the delegation's own; the journal keeps only that it was written."""
    record(
        verb,
        f"practice:{practice.pk}",
        "A delegation wrote down what it shares.",
        by=by,
        classification=PRIVATE,
    )

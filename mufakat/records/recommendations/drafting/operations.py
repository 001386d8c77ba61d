"""Before a forum agrees: who drafts, what came from home, the wordings, and their way into the room."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from mufakat.core.dates import PartialDate
from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.records.bodies.models import Member
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import AgendaItem, Meeting, Participation
from mufakat.records.recommendations.drafting.models import (
    DraftingSeat,
    PreConsultation,
    ProposedRecommendation,
)
from mufakat.records.recommendations.models import Recommendation
from mufakat.records.recommendations.operations import agree_recommendation

NGO_KINDS = ("ngo", "civil_society", "association", "academia")


@transaction.atomic
def seat_in_team(participation: Participation, *, by: By, illustrative: bool = False) -> DraftingSeat:
    """A delegation of the forum joins the team, on the side it belongs to; asked again it is one seat."""
    meeting = participation.meeting
    refuse_closed(meeting)
    side = "ngo" if participation.kind in NGO_KINDS else "government"
    made, new = DraftingSeat.objects.get_or_create(
        participation=participation,
        defaults={"meeting": meeting, "side": side, "illustrative": illustrative},
    )
    if new:
        told(meeting, f"{participation.named} joined the drafting team.", by=by)
    return made


@transaction.atomic
def unseat(seat: DraftingSeat, *, by: By) -> None:
    refuse_closed(seat.meeting)
    told(seat.meeting, f"{seat.participation.named} left the drafting team.", by=by)
    seat.delete()


@transaction.atomic
def note_consultation(
    meeting: Meeting,
    member: Member,
    *,
    held_on: str,
    held_by: str,
    wishes: str,
    by: By,
    language: str = "en",
    illustrative: bool = False,
    at: datetime | None = None,
) -> PreConsultation:
    """What a country consulted at home and wishes from the forum."""
    refuse_closed(meeting)
    PartialDate(held_on)
    if not wishes.strip() or not held_by.strip():
        raise RuleBroken("A pre-consultation says who held it and what it wishes.")
    made = PreConsultation.objects.create(
        meeting=meeting, member=member, held_on=held_on, held_by=held_by.strip()[:200], wishes=wishes.strip(),
        language=language, written_by=by.name, written_at=at or timezone.now(), illustrative=illustrative,
    )  # fmt: skip
    told(meeting, f"The pre-consultation of {member.name()} was written down.", by=by)
    return made


@transaction.atomic
def propose(
    meeting: Meeting,
    text: str,
    *,
    by: By,
    kind: str = "action",
    addressed_to: Iterable[str] = (),
    target_groups: Iterable[str] = (),
    comes_from: Iterable[PreConsultation] = (),
    language: str = "en",
    illustrative: bool = False,
    at: datetime | None = None,
) -> ProposedRecommendation:
    refuse_closed(meeting)
    if not text.strip():
        raise RuleBroken("A recommendation needs its words.")
    if kind not in Recommendation.Kind.values:
        raise RuleBroken("“{kind}” is no kind of recommendation.", kind=kind)
    last = meeting.proposed_recommendations.aggregate(last=Max("position"))["last"] or 0
    made = ProposedRecommendation.objects.create(
        meeting=meeting, position=last + 1, kind=kind, text=text.strip(), language=language,
        addressed_to=[one for one in addressed_to if one], target_groups=list(target_groups),
        changed_by=by.name, changed_at=at or timezone.now(), illustrative=illustrative,
    )  # fmt: skip
    made.comes_from.set(comes_from)
    told(meeting, f"The drafting team proposed: {made.text}", by=by)
    return made


@transaction.atomic
def reword(
    proposed: ProposedRecommendation,
    text: str,
    *,
    seen: int,
    by: By,
    addressed_to: Iterable[str] = (),
    at: datetime | None = None,
) -> ProposedRecommendation:
    """OutOfDate where somebody else worded it since ``seen``; the earlier wordings stand in the journal."""
    held = still_drafted(proposed)
    if held.version != seen:
        raise OutOfDate("{who} worded it first; your words are still below.", who=held.changed_by)
    if not text.strip():
        raise RuleBroken("A recommendation needs its words.")
    held.text, held.addressed_to = text.strip(), [one for one in addressed_to if one]
    held.version, held.changed_by, held.changed_at = held.version + 1, by.name, at or timezone.now()
    held.save()
    told(held.meeting, f"The drafting team worded {held.position} anew: {held.text}", by=by)
    return held


@transaction.atomic
def drop(proposed: ProposedRecommendation, reason: str, *, by: By) -> ProposedRecommendation:
    held = still_drafted(proposed)
    if not reason.strip():
        raise RuleBroken("Say why it is dropped.")
    held.state, held.reason = ProposedRecommendation.State.DROPPED, reason.strip()
    held.save(update_fields=["state", "reason"])
    told(held.meeting, f"The drafting team dropped {held.position}: {held.reason}", by=by)
    return held


@transaction.atomic
def agree_proposed(
    proposed: ProposedRecommendation, *, by: By, item: AgendaItem | None = None
) -> Recommendation:
    """The forum agrees it in the room: numbered as agreed, with where it came from. Pressed twice it is one."""
    held = (
        ProposedRecommendation.objects.select_for_update(of=("self",))
        .select_related("meeting__body")
        .get(pk=proposed.pk)
    )
    if held.recommendation_id:
        return held.recommendation
    still_drafted(held)
    made = agree_recommendation(
        held.meeting, held.text, item=item, kind=held.kind, addressed_to=held.addressed_to,
        target_groups=held.target_groups, language=held.language, made_key=f"proposed-{held.pk}", by=by,
    )  # fmt: skip
    held.state, held.recommendation = ProposedRecommendation.State.AGREED, made
    held.save(update_fields=["state", "recommendation"])
    return made


@transaction.atomic
def became(
    proposed: ProposedRecommendation, recommendation: Recommendation, *, by: By
) -> ProposedRecommendation:
    """Said afterwards: the forum had already numbered this proposal as that recommendation."""
    held = still_drafted(proposed)
    if recommendation.meeting_id != held.meeting_id:
        raise RuleBroken("This recommendation is another forum's.")
    held.state, held.recommendation = ProposedRecommendation.State.AGREED, recommendation
    held.save(update_fields=["state", "recommendation"])
    told(held.meeting, f"Proposal {held.position} became recommendation {recommendation.ref}.", by=by)
    return held


def still_drafted(proposed: ProposedRecommendation) -> ProposedRecommendation:
    held = (
        ProposedRecommendation.objects.select_for_update(of=("self",))
        .select_related("meeting__body")
        .get(pk=proposed.pk)
    )
    if held.state != ProposedRecommendation.State.DRAFTED:
        raise OutOfDate("The forum has agreed it, or the team has dropped it.")
    refuse_closed(held.meeting)
    return held


def refuse_closed(meeting: Meeting) -> None:
    if meeting.body.kind != "forum":
        raise RuleBroken("Only a forum has a drafting team.")
    if meeting.is_closed:
        raise RuleBroken("The forum is closed.")


def told(meeting: Meeting, says: str, *, by: By) -> None:
    record("draft recommendations", f"meeting:{meeting.key}", says, by=by, classification="participants")

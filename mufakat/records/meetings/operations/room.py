"""While it meets: opened, item by item, outcomes as they come, closed when each item has one."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from mufakat.core.dates import PartialDate
from mufakat.core.problems import Phrase, RuleBroken
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import AgendaItem, Declaration, Meeting, Outcome
from mufakat.records.meetings.operations.agenda import locked
from mufakat.records.meetings.operations.plan import named, now_or, refuse_closed

ASIDE = (Outcome.Kind.DEFERRED, Outcome.Kind.NOT_TAKEN_UP)  # these may go without words of their own
KIND_SAID = {Outcome.Kind.DEFERRED: "put off"}  # as every page says it


@transaction.atomic
def open_meeting(meeting: Meeting, *, by: By, on: date | None = None) -> Meeting:
    """The chair opens it: from here on it met, whatever day was announced."""
    meeting = locked(meeting)
    if meeting.met_from:
        raise RuleBroken("{meeting} is open already.", meeting=named(meeting))
    on = on or timezone.localdate()
    meeting.met_from, meeting.sort_date = on.isoformat(), on
    meeting.current_item = meeting.agenda_items.first()
    meeting.save(update_fields=["met_from", "sort_date", "current_item"])
    record(
        "open meeting",
        f"meeting:{meeting.key}",
        f"{named(meeting)} was opened.",
        by=by,
        details={"on": meeting.met_from},
        classification=meeting.classification,
    )
    return meeting


@transaction.atomic
def take_up(item: AgendaItem, *, by: By) -> None:
    """The item is before the room now."""
    meeting = locked(item.meeting)
    meeting.current_item = item
    meeting.save(update_fields=["current_item"])
    record("take up item", f"meeting:{meeting.key}", f"{named(meeting)} took up “{item.title}”.", by=by)


@transaction.atomic
def record_outcome(
    meeting: Meeting,
    kind: str,
    text: str,
    *,
    by: By,
    item: AgendaItem | None = None,
    who: str = "",
    due: str = "",
    made_key: str = "",
    language: str = "en",
    at: datetime | None = None,
    illustrative: bool = False,
) -> Outcome:
    """What came of an item. Sent twice under one ``made_key`` (a bad line, a second click) it is written once.

    The repetition is answered even after the meeting was closed: what was sent in time is already here.
    """
    found = Meeting.objects.select_for_update(of=("self",)).select_related("body").get(pk=meeting.pk)
    if made_key and (same := found.outcomes.filter(made_key=made_key).first()):
        return same
    refuse_closed(found)
    return written(
        found, kind, text, by=by, item=item, who=who, due=due, made_key=made_key, language=language, at=at,
        illustrative=illustrative,
    )  # fmt: skip


def written(
    meeting: Meeting,
    kind: str,
    text: str,
    *,
    by: By,
    item: AgendaItem | None,
    who: str,
    due: str,
    made_key: str,
    language: str,
    at: datetime | None = None,
    illustrative: bool = False,
) -> Outcome:
    check_outcome(meeting, kind, text, item=item, due=due)
    outcome = Outcome.objects.create(
        meeting=meeting,
        item=item,
        position=(meeting.outcomes.aggregate(last=Max("position"))["last"] or 0) + 1,
        kind=kind,
        text=text.strip(),
        who=who.strip()[:200],
        due=due,
        made_key=made_key[:40],
        language=language,
        by=by.name,
        at=now_or(at),
        illustrative=illustrative,
    )
    record(
        "record outcome",
        f"meeting:{meeting.key}",
        f"{named(meeting)}: {KIND_SAID.get(kind, outcome.get_kind_display())}: {outcome.text or (item.title if item else '')}",
        by=by,
        details={"outcome": outcome.pk, "kind": kind, "text": outcome.text},
    )
    return outcome


def check_outcome(meeting: Meeting, kind: str, text: str, *, item: AgendaItem | None, due: str) -> None:
    if kind not in Outcome.Kind.values:
        raise RuleBroken("“{kind}” is no kind of outcome.", kind=kind)
    if not text.strip() and kind not in ASIDE:
        raise RuleBroken("An outcome needs its words.")
    if not text.strip() and item is None:
        raise RuleBroken("What was put off or not taken up beside the agenda needs its words.")
    if not meeting.met_from:
        raise RuleBroken("{meeting} has not been opened.", meeting=named(meeting))
    if item is not None and item.meeting_id != meeting.pk:
        raise RuleBroken("This item stands on another meeting's agenda.")
    if due:
        PartialDate(due)


@transaction.atomic
def correct_outcome(
    outcome: Outcome, *, kind: str, text: str, by: By, who: str = "", due: str = "", made_key: str = ""
) -> Outcome:
    """Said better, or said of another kind: a new row takes its place; what was written first stays in the record.

    A slip is often seen after the meeting: it can be mended until the record is adopted.
    """
    meeting = (
        Meeting.objects.select_for_update(of=("self",))
        .select_related("body", "summary_record")
        .get(pk=outcome.meeting_id)
    )
    if meeting.record_is_adopted:
        raise RuleBroken("The record was adopted with these words; they are corrected at the next meeting.")
    if outcome.replaced_by_id:
        if made_key and outcome.replaced_by.made_key == made_key:
            return outcome.replaced_by
        raise RuleBroken("This outcome was already corrected; correct the newer one.")
    if outcome.recommendations.exists() and kind != Outcome.Kind.RECOMMENDATION:
        raise RuleBroken("It is numbered as a recommendation; drop the recommendation with a reason instead.")
    better = written(
        meeting, kind, text, item=outcome.item, who=who, due=due, made_key=made_key, language=outcome.language, by=by
    )  # fmt: skip
    better.position = outcome.position
    better.save(update_fields=["position"])
    Outcome.objects.filter(pk=outcome.pk).update(replaced_by=better)
    return better


@transaction.atomic
def declare(meeting: Meeting, side: str, *, by: By, at: datetime | None = None) -> Declaration:
    """A co-chair declares what the forum recommended: there is no objection on this side."""
    meeting = locked(meeting)
    if side not in Declaration.Side.values:
        raise RuleBroken("Only the co-chairs declare what a forum recommended.")
    if not meeting.outcomes.filter(kind=Outcome.Kind.RECOMMENDATION, replaced_by=None).exists():
        raise RuleBroken("There is no recommendation to declare yet.")
    if meeting.declarations.filter(side=side).exists():
        raise RuleBroken("This side has already declared.")
    made = Declaration.objects.create(
        meeting=meeting, side=side, by=by.name, on_behalf_of=by.on_behalf_of, at=now_or(at)
    )
    says = f"The recommendations of {named(meeting)} were declared {made.get_side_display()}."
    record("declare recommendations", f"meeting:{meeting.key}", says, by=by)
    return made


@transaction.atomic
def close_meeting(meeting: Meeting, *, by: By, on: date | None = None, at: datetime | None = None) -> Meeting:
    """Only when each item has an outcome; at a forum that recommended, when both co-chairs have declared."""
    meeting = locked(meeting)
    if missing := what_is_missing(meeting):
        raise RuleBroken(missing)
    on = on or timezone.localdate()
    meeting.met_until = on.isoformat()
    meeting.closed_at, meeting.closed_by, meeting.current_item = now_or(at), by.name, None
    meeting.save(update_fields=["met_until", "closed_at", "closed_by", "current_item"])
    record(
        "close meeting",
        f"meeting:{meeting.key}",
        f"{named(meeting)} was closed.",
        by=by,
        details={"on": meeting.met_until},
        classification=meeting.classification,
    )
    return meeting


def what_is_missing(meeting: Meeting) -> str | Phrase:
    """Why it cannot be closed yet, in a sentence; "" when it can."""
    if not meeting.met_from:
        return Phrase("{meeting} has not been opened.", meeting=named(meeting))
    numbered = enumerate(meeting.agenda_items.all(), 1)
    open_items = [f"{n}. {item.title}" for n, item in numbered if not has_outcome(item)]
    if open_items:
        return Phrase(
            "A meeting closes when each item has an outcome. Still without one: {items}",
            items="; ".join(open_items),
        )
    if undeclared := undeclared_sides(meeting):
        one, *other = undeclared
        sides = Phrase("{one} and {other}", one=one, other=other[0]) if other else one
        return Phrase(
            "Both co-chairs declare the recommendations of a forum. Still missing: {sides}.", sides=sides
        )
    return ""


def has_outcome(item: AgendaItem) -> bool:
    return any(outcome.replaced_by_id is None for outcome in item.outcomes.all())


def undeclared_sides(meeting: Meeting) -> list[Phrase]:
    recommended = meeting.outcomes.filter(kind=Outcome.Kind.RECOMMENDATION, replaced_by=None)
    if meeting.body.kind != "forum" or not recommended.exists():
        return []
    said = set(meeting.declarations.values_list("side", flat=True))
    return [Phrase(label) for side, label in Declaration.Side.choices if side not in said]

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.records.bodies.models import TargetGroup
from mufakat.records.instruments.models import Draft
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import AgendaItem, Meeting
from mufakat.records.meetings.operations.room import record_outcome
from mufakat.records.recommendations.models import Fate, Recommendation, TakenUp


@transaction.atomic
def add_recommendation(
    meeting: Meeting,
    *,
    number: int,
    texts: Mapping[str, str],
    by: By,
    kind: str = "action",
    theme: str = "",
    addressed_to: Iterable[str] = (),
    target_groups: Iterable[str] = (),
    asks_follow_up: bool = True,
    classification: str = "public",
    illustrative: bool = False,
    sources: Iterable[str] = (),
) -> Recommendation:
    """A forum's result under the number the forum gave it; the wording is kept as agreed."""
    if not any(text.strip() for text in texts.values()):
        raise RuleBroken("A recommendation needs its words.")
    if Recommendation.objects.filter(meeting=meeting, ref=str(number)).exists():
        raise RuleBroken("This forum already has a recommendation {number}.", number=number)
    recommendation = Recommendation.objects.create(
        meeting=meeting,
        ref=str(number),
        number=number,
        kind=kind,
        texts=dict(texts),
        theme=theme,
        addressed_to=list(addressed_to),
        asks_follow_up=asks_follow_up,
        classification=classification,
        illustrative=illustrative,
        sources=list(sources),
    )
    recommendation.target_groups.set(TargetGroup.objects.filter(key__in=list(target_groups)))
    record(
        "add recommendation",
        f"recommendation:{recommendation}",
        f"Recommendation {number} of the {meeting.title()} was recorded.",
        by=by,
        details={"texts": dict(texts), "kind": kind},
        classification=classification,
    )
    return recommendation


@transaction.atomic
def agree_recommendation(
    meeting: Meeting,
    text: str,
    *,
    by: By,
    item: AgendaItem | None = None,
    kind: str = "action",
    addressed_to: Iterable[str] = (),
    target_groups: Iterable[str] = (),
    theme: str = "",
    made_key: str = "",
    language: str = "en",
) -> Recommendation:
    """Agreed in the room: an outcome, numbered as agreed. Sent twice under one ``made_key`` it is one recommendation."""
    outcome = record_outcome(
        meeting, "recommendation", text, item=item, made_key=made_key, language=language, by=by
    )
    if known := outcome.recommendations.first():
        return known
    numbers = Recommendation.objects.filter(meeting=meeting).aggregate(last=Max("number"))
    recommendation = add_recommendation(
        meeting,
        number=(numbers["last"] or 0) + 1,
        texts={language: outcome.text},
        kind=kind,
        theme=theme,
        addressed_to=addressed_to,
        target_groups=target_groups,
        classification="participants",
        by=by,
    )
    recommendation.outcome = outcome
    recommendation.save(update_fields=["outcome"])
    return recommendation


@transaction.atomic
def release_recommendations(meeting: Meeting, *, by: By) -> int:
    """With the record of a public meeting its recommendations are for everybody."""
    if meeting.classification != "public":
        return 0
    released = Recommendation.objects.filter(meeting=meeting, classification="participants").update(
        classification="public"
    )
    if released:
        record(
            "release recommendations",
            f"meeting:{meeting.key}",
            f"The recommendations of {meeting.key} may be read by everybody.",
            by=by,
            classification="public",
        )
    return released


@transaction.atomic
def link_to_provision(
    recommendation: Recommendation,
    draft: Draft,
    provision_key: str,
    *,
    on: str,
    by: By,
    illustrative: bool = False,
) -> TakenUp:
    """Say that a recommendation lives on in a provision of a draft. A person says so; nothing is guessed here."""
    if not draft.provisions.filter(key=provision_key).exists():
        raise RuleBroken("{draft} has no provision {key}.", draft=draft.label, key=provision_key)
    if TakenUp.objects.filter(
        recommendation=recommendation, instrument=draft.instrument, provision_key=provision_key
    ).exists():
        raise RuleBroken("This link is already there.")
    link = TakenUp.objects.create(
        recommendation=recommendation,
        instrument=draft.instrument,
        provision_key=provision_key,
        draft=draft,
        on=on,
        by=by.name,
        recorded_at=timezone.now(),
        illustrative=illustrative,
    )
    record(
        "take up",
        f"recommendation:{recommendation}",
        f"Recommendation {recommendation.ref} of the {recommendation.meeting.title()} was taken up in “{draft.instrument.title()}”.",
        by=by,
        details={"provision": provision_key, "draft": draft.sha256},
        classification=draft.classification,
    )
    return link


@transaction.atomic
def settle_fate(
    recommendation: Recommendation,
    kind: str,
    *,
    on: str,
    by: By,
    into: Recommendation | None = None,
    reason: str = "",
) -> Fate:
    """Merged into or superseded by another, or dropped with a reason."""
    if kind == Fate.Kind.DROPPED and not reason.strip():
        raise RuleBroken("Dropping a recommendation needs a reason.")
    if kind != Fate.Kind.DROPPED and into is None:
        raise RuleBroken("Say which recommendation it went into.")
    if into == recommendation:
        raise RuleBroken("A recommendation cannot go into itself.")
    fate = Fate.objects.create(
        recommendation=recommendation,
        kind=kind,
        into=into,
        reason=reason.strip(),
        on=on,
        by=by.name,
        recorded_at=timezone.now(),
    )
    record(
        fate.get_kind_display(),
        f"recommendation:{recommendation}",
        f"Recommendation {recommendation.ref} of the {recommendation.meeting.title()}: {fate.get_kind_display()} {into or ''}".strip(),
        by=by,
        details={"reason": reason},
        classification=recommendation.classification,
    )
    return fate


@transaction.atomic
def take_back(said: TakenUp | Fate, *, reason: str, by: By) -> None:
    """A link or a fate that was said in error is gone from the story; the journal keeps that it was said, and why it was not so."""
    if not reason.strip():
        raise RuleBroken("Say why it was not so.")
    recommendation = said.recommendation
    what = said.provision_key if isinstance(said, TakenUp) else said.get_kind_display()
    record(
        "take back link",
        f"recommendation:{recommendation}",
        f"Recommendation {recommendation.ref} of the {recommendation.meeting.title()}: “{what}” was said in error. {reason.strip()}",
        by=by,
        details={"said": what, "on": said.on, "by": said.by, "reason": reason.strip()},
        classification=said.draft.classification
        if isinstance(said, TakenUp)
        else recommendation.classification,
    )
    said.delete()

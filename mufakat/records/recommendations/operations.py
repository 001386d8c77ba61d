from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.records.bodies.models import TargetGroup
from mufakat.records.instruments.models import Draft
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import Meeting
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
        raise RuleBroken(f"This forum already has a recommendation {number}.")
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
        f"Recommendation {number} of {meeting.key} was recorded.",
        by=by,
        details={"texts": dict(texts), "kind": kind},
        classification=classification,
    )
    return recommendation


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
        raise RuleBroken(f"{draft.label} has no provision {provision_key}.")
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
        f"Recommendation {recommendation.ref} of {recommendation.meeting.key} was taken up in “{draft.instrument.title()}”.",
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
        f"Recommendation {recommendation.ref} of {recommendation.meeting.key}: {fate.get_kind_display()} {into or ''}".strip(),
        by=by,
        details={"reason": reason},
        classification=recommendation.classification,
    )
    return fate

"""One act onto a journey: the lock, the rules, the row, the seal, the journal."""

from collections.abc import Collection
from datetime import timedelta

from django.utils import timezone

from mufakat.core.chain import digest_of
from mufakat.core.dates import PartialDate
from mufakat.core.problems import Moment, OutOfDate, RuleBroken
from mufakat.core.route.consensus import RESTS_ON_CONSENSUS
from mufakat.core.route.journey import standing
from mufakat.core.route.rules import may
from mufakat.core.route.standing import Standing
from mufakat.core.wording.printed import numbers_said, unknown_in
from mufakat.records.decisions.entitled import day_of, entitled_at
from mufakat.records.decisions.models import Act, Journey, Seal
from mufakat.records.decisions.telling import names_of, route_of, told_act, told_acts
from mufakat.records.decisions.written.telling import must_rest_on_replies
from mufakat.records.instruments.models import Draft
from mufakat.records.instruments.operations import text_hash, text_of
from mufakat.records.journal.models import Entry
from mufakat.records.journal.operations import By, record

TOLD_WITH = ("body", "meeting", "to_body", "member", "draft", "journey__route")


def add_act(journey: Journey, act: Act, *, by: By, says: str, seen: int | None = None) -> Act:
    """Append one act if the rules allow it; to be called inside a transaction.

    The journey's row is locked, so two people at once act one after the other. ``seen`` is the last act the
    person had before them; where another came since, OutOfDate says whose and nothing is written.
    """
    before = locked(journey, seen=seen)
    refuse_what_lies_ahead(act.on)
    refuse_before_issue(act)
    act.journey = journey
    act.position = len(before) + 1
    act.by, act.on_behalf_of = by.name, by.on_behalf_of
    act.recorded_at = timezone.now()
    act.classification = "members" if act.kind == Act.Kind.POSITION else journey.classification
    act.illustrative = act.illustrative or journey.illustrative
    told, here = _refuse_unlawful(journey, before, act)
    act.save()
    keep_seals(journey, act, [*told, told_act(act)], here)
    write_down(act, by=by, says=says)
    return act


def locked(journey: Journey, *, seen: int | None = None) -> list[Act]:
    """The acts so far, with the journey locked until the transaction ends."""
    Journey.objects.select_for_update().get(pk=journey.pk)
    before = list(journey.acts.select_related(*TOLD_WITH).order_by("position"))
    if seen is not None and before and before[-1].position != seen:
        raise who_moved_first(journey)
    return before


def who_moved_first(journey: Journey, sees: Collection[str] | None = None) -> OutOfDate:
    """Who acted on the journey last, and what; of acts this reader may not see, only that there was one."""
    last = journey.acts.order_by("-position").first()
    entry = Entry.objects.filter(subject=f"journey:{journey.key}").order_by("-number").first()
    if entry and sees is not None and entry.classification not in sees:
        return OutOfDate("Somebody else moved first. Look again before you act.")
    what = entry.says if entry else last.get_kind_display()
    return OutOfDate(
        "{who} moved first, at {at}: {what} Look again before you act.",
        who=last.by, at=Moment(last.recorded_at), what=what, entry=entry,
    )  # fmt: skip


def refuse_what_lies_ahead(on: str) -> None:
    """Only what has happened is recorded; where the day has begun first it is fourteen hours later than in UTC."""
    today = (timezone.now() + timedelta(hours=14)).date()
    if on and PartialDate(on).earliest > today:
        raise RuleBroken("{day} lies ahead; only what has happened is recorded.", day=Moment(on))


def refuse_before_issue(act: Act) -> None:
    """Nobody acts on a text before it is issued. What a source reports of the past rests on that source."""
    if act.draft is None or not act.on or act.sources:
        return
    if PartialDate(act.on).latest < act.draft.issued_on:
        raise RuleBroken(
            "{draft} was issued on {issued}; nobody can have acted on it on {day}, before that.",
            draft=act.draft.label, issued=Moment(act.draft.issued_on), day=Moment(act.on),
        )  # fmt: skip


def _refuse_unlawful(journey: Journey, before: list[Act], act: Act) -> tuple[list, Standing]:
    route, told = route_of(journey.route), told_acts(before)
    names = names_of(route)
    here = standing(route, told)
    stage = route.stage(act.stage) if route.has(act.stage) else None
    entitled = entitled_at(stage, day_of(here, act.on)) if stage else None
    may(route, told, told_act(act), entitled=entitled, names=names)
    if act.kind == Act.Kind.DECIDED and act.outcome in RESTS_ON_CONSENSUS and not act.sources:
        must_rest_on_replies(journey, act, here, names=names)
    return told, here


def refuse_unprinted(draft: Draft | None, *provisions: str) -> None:
    """A position or a return names provisions that the text has."""
    if draft is None or not any(provisions):
        return
    text = text_of(draft)
    unknown = next(filter(None, (unknown_in(text, each) for each in provisions if each.strip())), "")
    if unknown:
        raise RuleBroken(
            "There is no provision “{unknown}” in {draft}; its provisions are {numbers}.",
            unknown=unknown, draft=draft.label, numbers=numbers_said(text),
        )  # fmt: skip


def keep_seals(journey: Journey, act: Act, told: list, before: Standing) -> None:
    """A text is sealed by the act that adopted it; only a correction of that act takes the seal off."""
    now = standing(before.route, told) if act.kind != Act.Kind.STARTED else before
    if now.seals == before.seals:
        return
    sealed = {seal.draft for seal in now.seals}
    for seal in journey.seals.filter(taken_off_by=None):
        if seal.sha256 not in sealed:
            seal.taken_off_by = act
            seal.save(update_fields=["taken_off_by"])
    held = set(journey.seals.filter(taken_off_by=None).values_list("sha256", flat=True))
    for sha256 in dict.fromkeys(seal.draft for seal in now.seals):
        if sha256 and sha256 not in held:
            _seal(journey, act, sha256)


def _seal(journey: Journey, act: Act, sha256: str) -> None:
    draft = draft_of(journey, sha256)
    if draft and text_hash(text_of(draft)) != sha256:
        raise RuleBroken(
            "The words of {draft} are no longer those of its fingerprint; nothing was sealed.",
            draft=draft.label,
        )
    Seal.objects.create(journey=journey, act=act, draft=draft, sha256=sha256, sealed_at=act.recorded_at)


def write_down(act: Act, *, by: By, says: str) -> None:
    """The journal's entry of an act, with all of it that matters later."""
    record(
        act.get_kind_display(),
        f"journey:{act.journey.key}",
        says,
        by=by,
        details={key: value for key, value in _details(act).items() if value or key in ALWAYS},
        classification=act.classification,
    )


ALWAYS = ("stage", "lap", "outcome", "body", "meeting", "text", "on", "reasons")


def _details(act: Act) -> dict:
    return {
        "stage": act.stage,
        "lap": act.lap,
        "outcome": act.outcome,
        "body": act.body.key if act.body else "",
        "meeting": act.meeting.key if act.meeting else "",
        "text": act.text_hash,
        "on": act.on,
        "reasons": act.reasons,
        "procedure": act.procedure,
        "provisions": list(act.provisions),
        "verb": act.verb,
        "to_body": act.to_body.key if act.to_body else "",
        "member": act.member.code if act.member else "",
        "stance": act.stance,
        "wording": act.wording,
        "lifted_if": act.lifted_if,
        "came_by": act.came_by,
        "letter": act.letter.sha256 if act.letter else "",
        "signed_by": act.signed_by,
        "act": act.position,
        "corrects": act.corrects.position if act.corrects else 0,
        "note": act.note if act.kind == Act.Kind.CORRECTED else "",
    }


def load(journey: Journey) -> str:
    """What travels, as the journal names it."""
    if journey.instrument:
        return f"“{journey.instrument.title()}”"
    return f"The recommendations of {journey.forum.key}"


def hash_of(journey: Journey, draft: Draft | None) -> str:
    """The hash of exactly the text acted on: the draft's, or that of the forum's recommendations as they stand."""
    if draft is not None:
        return draft.sha256
    if journey.forum_id:
        rows = journey.forum.recommendations.order_by("number").values_list("number", "kind", "texts")
        return digest_of({"recommendations": [list(row) for row in rows]})
    return ""


def draft_of(journey: Journey, sha256: str) -> Draft | None:
    """The newest draft with this fingerprint; none where a forum's recommendations travel."""
    if journey.instrument_id is None:
        return None
    return Draft.objects.filter(instrument=journey.instrument_id, sha256=sha256).order_by("-sequence").first()

"""Whether a provision is put in, goes, stays or moves: settled apart from its words."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import Phrase, RuleBroken
from mufakat.core.wording.model import STRUCTURE
from mufakat.core.wording.rolling import RollingProvision
from mufakat.records.circulation.live import live
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.models import AgreedWording, Amendment
from mufakat.records.circulation.operations.settle.answers import Answer, refuse_unreasoned, unique
from mufakat.records.circulation.operations.settle.place import Place, provision_at, refuse_nobody
from mufakat.records.circulation.operations.settle.written import (
    KIND,
    STANDING,
    WHAT,
    called,
    dispose_all,
    tell,
    write_agreed,
)
from mufakat.records.circulation.operations.versions import settled_on
from mufakat.records.instruments.models import Draft
from mufakat.records.journal.operations import By


@transaction.atomic
def agree_provision(
    draft: Draft,
    key: str,
    what: str,
    *,
    group: str,
    by: By,
    wording: str = "",
    code: str = "",
    reason: str = "",
    seen: int | None = None,
    at: datetime | None = None,
) -> AgreedWording:
    """Place is settled apart from wording: put in, taken out, stays, moved where ``code`` wants it, not moved."""
    at = at or timezone.now()
    refuse_nobody(group)
    now = live(draft)
    held = provision_at(now, key)
    answers = place_answers(now, held, what, wording=wording, code=code)
    says = f"{group} agreed: {WHAT(what).label}"
    settled_on(draft, key=key, seen=seen, says=says, by=by, at=at)
    refuse_unreasoned(answers, reason)
    row = write_agreed(
        Place(draft, key, 0, 0),
        "",
        wording,
        STANDING.AGREED,
        what=what,
        code=code,
        reason=reason,
        group=group,
        by=by,
        at=at,
    )
    dispose_all(answers, wording=wording, reason=reason, group=group, by=by, at=at)
    tell(draft, key, "agree provision", f"{says} ({called(held)}).", by=by, at=at)
    return row


def place_answers(now: Live, held: RollingProvision, what: str, *, wording: str, code: str) -> list[Answer]:
    answers = []
    concerned = {
        WHAT.PUT_IN: {Amendment.Kind.NEW, Amendment.Kind.SPLIT},
        WHAT.TAKEN_OUT: {Amendment.Kind.REMOVE, Amendment.Kind.JOIN},
        # what is new is left out with all that is new in it; what stands stays, and what others put into it is theirs
        WHAT.STAYS: {Amendment.Kind.NEW, Amendment.Kind.SPLIT}
        if held.by
        else {Amendment.Kind.REMOVE, Amendment.Kind.JOIN},
        WHAT.MOVED: {Amendment.Kind.MOVE},
        WHAT.NOT_MOVED: {Amendment.Kind.MOVE},
    }
    if what not in concerned:
        raise RuleBroken("Words are agreed at their bracket, not for the paragraph's place.")
    if what == WHAT.MOVED and code not in held.moved_by:
        raise RuleBroken("{who} did not move this paragraph.", who=code or Phrase("Nobody"))
    if what == WHAT.PUT_IN and not held.by:
        raise RuleBroken("This paragraph stands in the draft already.")
    theirs = now.joined_into(held.key)
    inside = {key for own in (held.key, *theirs) for key in (own, *below(now, own))}
    for name, rows in now.rows.items():
        for row in rows:
            if row.provision_key in inside and row.kind in concerned[what]:
                kind = place_kind(row, what, held=held, wording=wording, mine=name == code, theirs=theirs)
                answers.append((row, kind, now.of_members(name)))
    return unique(answers)


def below(now: Live, key: str) -> set[str]:
    """What is new together with a new row: its cells, their words."""
    inside = {key}
    for rolling in (now.apart, now.others):
        for each in rolling.provisions:
            if each.by and each.parent in inside:
                inside.add(each.key)
    return inside - {key}


def place_kind(
    row: Amendment, what: str, *, held: RollingProvision, wording: str, mine: bool, theirs: Collection[str]
) -> str:
    if what == WHAT.PUT_IN:
        if row.provision_key in theirs and held.kind in STRUCTURE:
            return KIND.MODIFIED  # the cells of another's row are put in
        same = row.provision_key not in (held.key, *theirs) or row.wording == wording
        return KIND.ACCEPTED if same else KIND.MODIFIED
    if what == WHAT.TAKEN_OUT:
        return KIND.ACCEPTED
    if what == WHAT.MOVED:
        return KIND.ACCEPTED if mine else KIND.MODIFIED
    return KIND.NOT_ACCEPTED

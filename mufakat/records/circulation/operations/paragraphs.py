"""One paragraph before the whole group: edited live, agreed, agreed ad referendum, or reopened at somebody's request."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.core.wording.edits import Hunk, hunks
from mufakat.core.wording.near import folded
from mufakat.records.circulation.live import live
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.models import Amendment, Disposition, ParagraphState
from mufakat.records.circulation.operations.settle import (
    KIND,
    called,
    provision_at,
    refuse_nobody,
    tell,
    unique,
    write_disposition,
)
from mufakat.records.circulation.operations.versions import settled_on
from mufakat.records.instruments.models import Draft
from mufakat.records.journal.operations import By

STATE = ParagraphState.State
SETTLED = frozenset({STATE.AGREED, STATE.AD_REFERENDUM})
AD_REFERENDUM = "Agreed ad referendum."
AGREED_AS_A_WHOLE = "The group agreed the paragraph as a whole, in other words."


@transaction.atomic
def say_of_paragraph(
    draft: Draft,
    key: str,
    state: str,
    *,
    by: By,
    group: str = "",
    wording: str | None = None,
    at_request_of: str = "",
    seen: int | None = None,
    at: datetime | None = None,
) -> ParagraphState:
    """What the group said of one paragraph. ``wording`` is the whole paragraph as agreed; None: as in the draft."""
    at = at or timezone.now()
    now = live(draft)
    held = provision_at(now, key)
    if state in SETTLED:
        refuse_nobody(group)
    if state == STATE.REOPENED and not at_request_of.strip():
        raise RuleBroken("Say at whose request this is opened again.")
    says = f"{called(held)}: {STATE(state).label}"
    says += f" at the request of {at_request_of}" if at_request_of else ""
    settled_on(draft, key=key, seen=seen, says=says, by=by, at=at)
    words = wording if wording is not None else held.chosen("base" if not held.by else held.by[0])
    row = ParagraphState.objects.create(
        draft=draft,
        provision_key=key,
        state=state,
        wording=words.strip() if state in SETTLED or wording is not None else "",
        at_request_of=at_request_of.strip(),
        by=by.name,
        at=at,
    )
    if state in (*SETTLED, STATE.REOPENED):
        answer_all(now, key, row, group=group, by=by, at=at)
    tell(draft, key, "say of paragraph", f"{says}.", by=by, at=at, wording=row.wording)
    return row


def answer_all(now: Live, key: str, row: ParagraphState, *, group: str, by: By, at: datetime) -> None:
    """Agreeing the paragraph answers every amendment to its words; reopening it opens them again."""
    base = next((each.text for each in now.base.provisions if each.key == key), None)
    here = [
        (amendment, now.of_members(code))
        for code, rows in now.rows.items()
        for amendment in rows
        if amendment.provision_key == key and amendment.kind != Amendment.Kind.MOVE
    ]
    kinds = kinds_in([amendment for amendment, _ in here], base, row.wording)
    found = [(amendment, kinds[amendment.pk], member) for amendment, member in here]
    apart = answered_apart(amendment for amendment, _, _ in found)
    for amendment, kind, _ in unique(found):
        if amendment.pk in apart and kind in (KIND.MODIFIED, KIND.NOT_ACCEPTED):
            continue
        if row.state == STATE.REOPENED:
            write_disposition(
                amendment, KIND.OPEN, reason=f"Reopened at the request of {row.at_request_of}.", by=by, at=at
            )
        else:
            modified = kind == KIND.MODIFIED
            write_disposition(
                amendment,
                kind,
                wording=row.wording if modified else "",
                reason=reason_of(kind, row),
                group=group,
                by=by,
                at=at,
            )


def answered_apart(amendments: Iterable[Amendment]) -> set[int]:
    """Those not accepted for a reason of their own, not because the paragraph was agreed."""
    acts = Disposition.objects.filter(amendment__in=[each.pk for each in amendments]).order_by("at", "pk")
    last = {each.amendment_id: each for each in acts}
    return {
        pk
        for pk, each in last.items()
        if each.kind == KIND.NOT_ACCEPTED and AGREED_AS_A_WHOLE not in each.reason
    }


def reason_of(kind: str, row: ParagraphState) -> str:
    said = [AD_REFERENDUM] if row.state == STATE.AD_REFERENDUM else []
    return " ".join([*said, *([] if kind == KIND.ACCEPTED else [AGREED_AS_A_WHOLE])])


def kinds_in(amendments: Iterable[Amendment], base: str | None, agreed: str) -> dict[int, str]:
    """What the agreed paragraph makes of each amendment to it; who lost a place to another's words did not get theirs."""
    kinds = {each.pk: kind_in(each, base, agreed) for each in amendments}
    accepted = [each for each in amendments if kinds[each.pk] == KIND.ACCEPTED and each.start is not None]
    for each in amendments:
        rivals = [other for other in accepted if kinds[each.pk] == KIND.MODIFIED and same_place(each, other)]
        if rivals and not any(folded(other.wording) == folded(each.wording) for other in rivals):
            kinds[each.pk] = KIND.NOT_ACCEPTED
    return kinds


def kind_in(amendment: Amendment, base: str | None, agreed: str) -> str:
    """By itself: its words stand in the agreed paragraph, or the draft's still do, or others."""
    if amendment.kind in (Amendment.Kind.REMOVE, Amendment.Kind.JOIN):
        return KIND.NOT_ACCEPTED
    if amendment.kind == Amendment.Kind.RETAIN:
        return KIND.ACCEPTED if base == agreed else KIND.MODIFIED
    if amendment.start is None or base is None:  # a new provision
        return KIND.ACCEPTED if amendment.wording == agreed else KIND.MODIFIED
    words, start, end = amendment.wording, amendment.start, amendment.end
    if stands(base[:start] + words + base[end:], start, start + len(words), agreed):
        return KIND.ACCEPTED
    return KIND.NOT_ACCEPTED if stands(base, start, end, agreed) else KIND.MODIFIED


def stands(text: str, start: int, end: int, agreed: str) -> bool:
    """Whether these characters of a text, or this point of it, are the same in the agreed one."""
    return not any(touches_span(each, start, end) for each in hunks(text, agreed))


def touches_span(hunk: Hunk, start: int, end: int) -> bool:
    if start == end or hunk.start == hunk.end:
        return hunk.start <= end and start <= hunk.end
    return hunk.start < end and start < hunk.end


def same_place(one: Amendment, other: Amendment) -> bool:
    if one.start is None or other.start is None:
        return False
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end

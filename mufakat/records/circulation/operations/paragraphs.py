"""One paragraph before the whole group: edited live, agreed, agreed ad referendum, or reopened at somebody's request."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.core.wording.edits import hunks
from mufakat.records.circulation.live import live
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.live.standing import last_kinds
from mufakat.records.circulation.models import Amendment, ParagraphState
from mufakat.records.circulation.operations.settle import (
    KIND,
    called,
    provision_at,
    refuse_nobody,
    tell,
    unique,
    write_disposition,
)
from mufakat.records.circulation.operations.versions import moved_on
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
    moved_on(draft, key=key, seen=seen, says=says, by=by, at=at)
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
    taken = (
        {(each.start, each.end, each.text) for each in hunks(base, row.wording)}
        if base is not None
        else set()
    )
    found = [
        (amendment, kind_in(amendment, taken, row), now.of_members(code))
        for code, rows in now.rows.items()
        for amendment in rows
        if amendment.provision_key == key and amendment.kind != Amendment.Kind.MOVE
    ]
    before = last_kinds(amendment for amendment, _, _ in found)
    for amendment, kind, _ in unique(found):
        if before.get(amendment.pk) == KIND.NOT_ACCEPTED and kind in (KIND.MODIFIED, KIND.NOT_ACCEPTED):
            continue  # answered with a reason of its own already
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


def reason_of(kind: str, row: ParagraphState) -> str:
    said = [AD_REFERENDUM] if row.state == STATE.AD_REFERENDUM else []
    return " ".join([*said, *([] if kind == KIND.ACCEPTED else [AGREED_AS_A_WHOLE])])


def kind_in(amendment: Amendment, taken: set[tuple[int, int, str]], row: ParagraphState) -> str:
    """What the agreed paragraph makes of one amendment to it."""
    if amendment.kind in (Amendment.Kind.REMOVE, Amendment.Kind.JOIN):
        return KIND.NOT_ACCEPTED
    if amendment.kind == Amendment.Kind.RETAIN:
        return KIND.MODIFIED if taken else KIND.ACCEPTED
    if amendment.start is None:  # a new provision
        return KIND.ACCEPTED if amendment.wording == row.wording else KIND.MODIFIED
    accepted = (amendment.start, amendment.end, amendment.wording) in taken
    return KIND.ACCEPTED if accepted else KIND.MODIFIED

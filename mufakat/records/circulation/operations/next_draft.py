"""What is settled is the next draft; what is open is carried onto it, and nobody's words are lost on the way."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.kept_words import CHANGED_SINCE
from mufakat.core.problems import RuleBroken
from mufakat.core.wording.amendments import NEW, SPLIT, WORDING, amendments
from mufakat.core.wording.amendments import Amendment as Wish
from mufakat.core.wording.carry import carry
from mufakat.core.wording.model import Text
from mufakat.core.wording.standing import with_more
from mufakat.records.circulation.live import live
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.live.standing import last_kinds, standing_submissions
from mufakat.records.circulation.models import Amendment, Comment, Disposition, Joining, Submission, Support
from mufakat.records.circulation.operations.reading import fitted
from mufakat.records.circulation.operations.settle import FINAL, write_disposition
from mufakat.records.circulation.operations.settle.provision import below
from mufakat.records.circulation.operations.versions import moved_on, nobody_moved, refuse_replaced
from mufakat.records.circulation.settled import said_of, settled_text
from mufakat.records.circulation.texts import amendment_of, as_rows, row_of
from mufakat.records.instruments.models import Draft
from mufakat.records.instruments.operations import issue_draft, text_of
from mufakat.records.journal.operations import By, record


@transaction.atomic
def issue_next(
    draft: Draft,
    *,
    label: str,
    on: date,
    by: By,
    classification: str | None = None,
    illustrative: bool = False,
    at: datetime | None = None,
) -> Draft:
    """Issue the draft that follows from what was settled in the rolling text of ``draft``, and carry what is open."""
    at = at or timezone.now()
    nobody_moved(draft, key="", seen=None)  # of two who issue at one moment the second is told
    refuse_replaced(draft)
    now = live(draft)
    text = settled_text(now, said_of(draft))
    made = issue_draft(
        draft.instrument,
        text,
        label=label,
        on=on,
        by=by,
        language=draft.language,
        classification=classification or draft.classification,
        illustrative=illustrative,
    )
    for submission in standing_submissions(draft):
        carry_open(submission, made, now=now, by=by, at=at)
    moved_on(made, says=f"{label} was issued from what was settled", by=by, at=at)
    return made


@transaction.atomic
def carry_late(submission: Submission, *, by: By, at: datetime | None = None) -> Submission | None:
    """What came for a draft that has been replaced, on the newest; None where nothing of it applies there any more."""
    at = at or timezone.now()
    nobody_moved(submission.draft, key="", seen=None)
    newest = submission.draft.newest()
    if newest.pk == submission.draft_id or submission.state != Submission.State.SUBMITTED:
        raise RuleBroken("Only what was confirmed for a draft that has been replaced is carried.")
    if submission.carried_to.exists():
        raise RuleBroken("This was carried to {draft} already.", draft=newest.label)
    made = carry_open(submission, newest, now=live(submission.draft), by=by, at=at)
    says = f"The submission of {submission.addressee.code} on {submission.draft.label} was carried to {newest.label}."
    moved_on(newest, says=says, by=by, at=at)
    record("carry submission", f"submission:{submission.pk}", says, by=by, at=at)
    return made


def carry_open(submission: Submission, made: Draft, *, now: Live, by: By, at: datetime) -> Submission | None:
    """One submission's open amendments and comments on the next draft; None where nothing of it is open."""
    rows = list(submission.amendments.all())
    kinds = last_kinds(rows)
    one = as_joined(now, rows, kinds)
    waiting = [
        (row, amendment_of(row, submission.addressee.code))
        for row in rows
        if kinds.get(row.pk) not in FINAL and row.pk not in one
    ]
    waiting += [pair for pairs in one.values() for pair in pairs]
    comments = [each for each in submission.comments.all() if not answered(each)]
    standing, changed = still_standing(waiting, now.base, text_of(made))
    for row in changed:
        reason = CHANGED_SINCE.format(draft=made.label)
        write_disposition(row, Disposition.Kind.DEFERRED, reason=reason, by=by, at=at)
    if not standing and not comments:
        return None
    return write_carried(submission, made, standing, comments, by=by, at=at)


def answered(comment: Comment) -> bool:
    last = comment.dispositions.order_by("at", "pk").last()
    return bool(last and last.kind in FINAL)


Told = Wish | None  # None: retain
Pair = tuple[Amendment, Told]


def as_joined(now: Live, rows: Iterable[Amendment], kinds: Mapping[int, str]) -> dict[int, list[Pair]]:
    """Amendment → what it says since its words were joined to others'; nothing where another of them says it all."""
    own = {row.pk: row for row in rows if kinds.get(row.pk) not in FINAL - {Disposition.Kind.MERGED}}
    found: dict[int, list[Pair]] = {}
    for joining in now.joinings:
        for code in joining.were:
            theirs = [
                row for row in now.rows.get(code, ()) if row.pk in own and was_joined(row, code, joining, now)
            ]
            for n, row in enumerate(theirs):
                wishes = wished_instead(now, code, joining) if n == 0 else ()
                found[row.pk] = [(row, replace(wish, by=code)) for wish in wishes]
    return found


def was_joined(row: Amendment, code: str, joining: Joining, now: Live) -> bool:
    if joining.start is not None and joining.end is not None:
        inside = row.start is not None and joining.start <= row.start and row.end <= joining.end
        return inside and row.provision_key == joining.provision_key and joining.were[code] != joining.wording
    key = joining.were[code]
    return key != joining.provision_key and row.provision_key in {key, *below(now, key)}


def wished_instead(now: Live, code: str, joining: Joining) -> list[Wish]:
    """The amendments in the delegation's text as joined, at the place of the joining."""
    if not now.of_members(code):
        return []
    every = amendments(now.base, code, now.members.text(code))
    if joining.start is not None and joining.end is not None:
        return [
            each
            for each in every
            if each.kind == WORDING
            and each.key == joining.provision_key
            and joining.start <= each.start
            and each.end <= joining.end
        ]
    inside = {joining.provision_key, *below(now, joining.provision_key)}
    return [each for each in every if each.kind in (NEW, SPLIT) and each.key in inside]


def still_standing(waiting: Iterable[Pair], base: Text, new: Text) -> tuple[list[Pair], list[Amendment]]:
    """Those that still apply, with where they do in the new text; and those whose wording has changed since."""
    pairs = [(row, replace(told, ref=str(n)) if told else None) for n, (row, told) in enumerate(waiting)]
    where = {each.amendment.ref: each for each in carry([told for _, told in pairs if told], base, new)}
    standing, changed = [], []
    held = set(new.order)
    for row, told in pairs:
        found = where.get(told.ref) if told else None
        if told is None and row.provision_key in held:  # retain
            standing.append((row, None))
        elif found is not None and found.stands:
            standing.append((row, fitted(found)))
        else:
            changed.append(row)
    return standing, changed


def write_carried(
    submission: Submission, made: Draft, standing, comments, *, by: By, at: datetime
) -> Submission:
    base = text_of(made)
    text, _ = with_more(base, base, [told for _, told in standing if told])
    carried = Submission.objects.create(
        circulation=submission.circulation,
        draft=made,
        addressee=submission.addressee,
        way=Submission.Way.CARRIED,
        state=Submission.State.SUBMITTED,
        carried_from=submission,
        text=as_rows(text),
        reading={"moved": sorted(text.moved), "joined": [list(pair) for pair in text.joined]},
        received_at=at,
        received_by=by.name,
        decided_at=at,
        decided_by=by.name,
    )
    for n, (row, told) in enumerate(standing):
        write_carried_row(carried, row, told, n)
    held = set(base.order)
    Comment.objects.bulk_create(
        Comment(
            submission=carried,
            provision_key=each.provision_key if each.provision_key in held else "",
            kind=each.kind,
            text=each.text,
            language=each.language,
            english=each.english,
            anchor=each.anchor,
            position=n,
        )
        for n, each in enumerate(comments)
    )
    return carried


def write_carried_row(carried: Submission, row: Amendment, told: Told, position: int) -> None:
    if told is None:
        made = Amendment(
            submission=carried, provision_key=row.provision_key, kind=row.kind, position=position
        )
    else:
        made = row_of(told, carried, position)
    made.carried_from, made.reason = row, row.reason
    made.save()
    for support in row.supports.filter(ended_at=None):
        Support.objects.create(amendment=made, member=support.member, by=support.by, at=support.at)

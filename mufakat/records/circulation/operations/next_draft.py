"""What is settled is the next draft; what is open is carried onto it, and nobody's words are lost on the way."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.wording.amendments import Amendment as Told
from mufakat.core.wording.carry import carry
from mufakat.core.wording.model import Text
from mufakat.core.wording.standing import with_more
from mufakat.records.circulation.live import Live, last_kinds, live, standing_submissions
from mufakat.records.circulation.models import Amendment, Comment, Disposition, Submission, Support
from mufakat.records.circulation.operations.reading import fitted
from mufakat.records.circulation.operations.settle import FINAL, write_disposition
from mufakat.records.circulation.operations.versions import moved_on
from mufakat.records.circulation.settled import said_of, settled_text
from mufakat.records.circulation.texts import amendment_of, as_rows, row_of
from mufakat.records.instruments.models import Draft
from mufakat.records.instruments.operations import issue_draft, text_of
from mufakat.records.journal.operations import By

CHANGED_SINCE = "This wording has changed since; please look at it again in {draft}."


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


def carry_open(submission: Submission, made: Draft, *, now: Live, by: By, at: datetime) -> Submission | None:
    """One submission's open amendments and comments on the next draft; None where nothing of it is open."""
    rows = list(submission.amendments.all())
    kinds = last_kinds(rows)
    waiting = [row for row in rows if kinds.get(row.pk) not in FINAL]
    comments = [each for each in submission.comments.all() if not answered(each)]
    standing, changed = still_standing(waiting, submission, now.base, text_of(made))
    for row in changed:
        reason = CHANGED_SINCE.format(draft=made.label)
        write_disposition(row, Disposition.Kind.DEFERRED, reason=reason, by=by, at=at)
    if not standing and not comments:
        return None
    return write_carried(submission, made, standing, comments, by=by, at=at)


def answered(comment: Comment) -> bool:
    last = comment.dispositions.order_by("at", "pk").last()
    return bool(last and last.kind in FINAL)


def still_standing(
    rows: list[Amendment], submission: Submission, base: Text, new: Text
) -> tuple[list[tuple[Amendment, Told | None]], list[Amendment]]:
    """Those that still apply, with where they do in the new text; and those whose wording has changed since."""
    told = {row.pk: amendment_of(row, submission.addressee.code) for row in rows}
    carried = carry([each for each in told.values() if each], base, new)
    where = {each.amendment.ref: each for each in carried}
    standing, changed = [], []
    held = set(new.order)
    for row in rows:
        found = where.get(str(row.pk))
        if found is None and row.provision_key in held:  # retain
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


def write_carried_row(carried: Submission, row: Amendment, told: Told | None, position: int) -> None:
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

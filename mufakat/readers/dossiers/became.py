"""What became of each of theirs: for every submitter, member or not."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext

from mufakat.core.wording.readable import called
from mufakat.core.wording.retain import says_retain
from mufakat.records.circulation.live import live
from mufakat.records.circulation.models import Addressee, Amendment, Comment, Disposition, Submission
from mufakat.records.circulation.queries import dispositions
from mufakat.records.instruments.models import Draft
from mufakat.records.instruments.operations import text_of
from mufakat.records.instruments.queries import drafts
from mufakat.records.people.access import Viewer


@dataclass(frozen=True)
class Became:
    """One amendment or comment and its answer."""

    what: Amendment | Comment
    is_comment: bool
    named: str
    draft: Draft
    answer: Disposition | None
    carried: bool  # it stands, open, on a later draft
    last: Amendment | Comment  # the same on the newest draft it was carried to
    last_draft: Draft
    now: str = ""  # the paragraph in the newest draft this viewer may read


def became(viewer: Viewer, addressee: Addressee) -> list[Became]:
    """In the order of the text, oldest draft first; a carried amendment is shown once, where it began."""
    submissions = addressee.submissions.filter(state=Submission.State.SUBMITTED, review=None).select_related(
        "draft__instrument"
    )
    words = _newest_words(viewer, addressee.circulation.draft)
    found: list[Became] = []
    for submission in submissions.exclude(way=Submission.Way.CARRIED).order_by("received_at"):
        found += _of(submission, words)
    return found


def _of(submission: Submission, words: dict[str, str]) -> list[Became]:
    wants = told_once(submission.amendments.all())
    kept = {row.provision_key for row in wants if row.kind == Amendment.Kind.RETAIN}
    said = [each for each in submission.comments.all() if not only_retains(each, kept)]
    rows: list[Amendment | Comment] = [*wants, *said]
    last = _newest([row for row in rows if isinstance(row, Amendment)])
    answers = dispositions([*rows, *last.values()])
    now = live(submission.draft)
    names = {
        e.key: called(e, rolling)
        for rolling in (now.others, now.apart, now.members)
        for e in rolling.provisions
    }
    order = {key: n for n, key in enumerate(names)}
    made = []
    for row in rows:
        is_comment = isinstance(row, Comment)
        end = row if is_comment else last[row.pk]
        answer = answers.get(("comment" if is_comment else "amendment", end.pk)) or answers.get(
            ("comment" if is_comment else "amendment", row.pk)
        )
        made.append(
            Became(
                what=row,
                is_comment=is_comment,
                named=names.get(row.provision_key) or by_words(row),
                draft=submission.draft,
                answer=answer,
                carried=end.pk != row.pk,
                last=end,
                last_draft=end.submission.draft if end.pk != row.pk else submission.draft,
                now=words.get(row.provision_key, ""),
            )
        )
    return sorted(made, key=lambda each: order.get(each.what.provision_key, len(order)))


def only_retains(comment: Comment, kept: Collection[str]) -> bool:
    """A remark that says no more than "retain" is told once, as the wish it is."""
    return comment.provision_key in kept and says_retain(comment.text)


def by_words(row: Amendment | Comment) -> str:
    """A place that is no longer in the text is called by what was said of it; "" for the text as a whole."""
    if not row.provision_key:
        return ""
    said = row.anchor or row.text if isinstance(row, Comment) else row.wording or row.base
    words = said.split()
    return (
        f"“{' '.join(words[:6])}{' …' if len(words) > 6 else ''}”"
        if words
        else gettext(row.get_kind_display())
    )


def told_once(rows: Iterable[Amendment]) -> list[Amendment]:
    """A new table row is one proposal, with the words of all its cells; nothing of it is told twice."""
    rows = list(rows)
    new = {row.provision_key: row for row in rows if row.kind == Amendment.Kind.NEW}
    told = []
    for row in rows:
        if row.provision_key in new and row.parent_key in new:
            top = new[row.parent_key]
            while top.parent_key in new:
                top = new[top.parent_key]
            if row.wording:
                top.wording = f"{top.wording} | {row.wording}" if top.wording else row.wording
        else:
            told.append(row)
    return told


def _newest(rows: Iterable[Amendment]) -> dict[int, Amendment]:
    """Amendment → the same on the newest draft it was carried to; a query for each draft, not for each amendment."""
    newest = {row.pk: row for row in rows}
    began = {pk: pk for pk in newest}  # where it stands now → where it began
    while began:
        later = Amendment.objects.filter(carried_from__in=began).select_related(
            "submission__draft__instrument"
        )
        found = {}
        for row in later.order_by("pk"):
            origin = began[row.carried_from_id]
            newest[origin] = row
            found[row.pk] = origin
        began = found
    return newest


def _newest_words(viewer: Viewer, draft: Draft) -> dict[str, str]:
    """Of a later draft than the one that was sent out; nothing where there is none to be read."""
    later = (
        drafts(viewer, draft.instrument).filter(sequence__gt=draft.sequence, language=draft.language).last()
    )
    return {p.key: p.text for p in text_of(later).provisions} if later else {}

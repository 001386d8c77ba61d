"""Answering on the page instead of in Word: wording or a comment at a provision, sent when the delegation says so."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.core.wording.amendments import amendments
from mufakat.core.wording.keys import new_key
from mufakat.core.wording.model import STRUCTURE, Provision, Text
from mufakat.records.circulation.models import Addressee, Comment, Submission
from mufakat.records.circulation.operations.confirm import confirm_submission, locked
from mufakat.records.circulation.operations.receive import is_late
from mufakat.records.circulation.texts import as_rows, submitted_text
from mufakat.records.instruments.operations import text_of
from mufakat.records.journal.operations import By, record


@transaction.atomic
def web_answer(addressee: Addressee, *, by: By, at: datetime | None = None) -> Submission:
    """The answer this addressee is writing on the page; begun where there is none. Nobody else sees it until it is sent."""
    circulation = addressee.circulation
    open_one = addressee.submissions.filter(
        way=Submission.Way.WEB, state=Submission.State.OPEN, review=None
    ).first()
    if open_one:
        return open_one
    at = at or timezone.now()
    return Submission.objects.create(
        circulation=circulation,
        draft=circulation.draft,
        addressee=addressee,
        way=Submission.Way.WEB,
        state=Submission.State.OPEN,
        text=as_rows(text_of(circulation.draft)),
        reading={"comments": []},
        received_at=at,
        received_by=by.name,
    )


@transaction.atomic
def propose_on_web(submission: Submission, key: str, words: str) -> Submission:
    """The delegation's words for one provision; the draft's own words take the proposal back, none at all strike it."""
    submission = still_open(submission)
    base = text_of(submission.draft)
    text = submitted_text(submission, base)
    held = {each.key: each for each in text.provisions}
    wanted = next((each for each in base.provisions if each.key == key), held.get(key))
    if wanted is None or wanted.kind in STRUCTURE:
        raise RuleBroken("There are no words at this place.")
    words = words.replace("\r\n", "\n").strip()
    if words and key in held:
        made = [replace(each, text=words) if each.key == key else each for each in text.provisions]
    elif words:
        made = put_back(text, base, replace(wanted, text=words))
    else:
        made = [each for each in text.provisions if each.key != key]
    return kept(submission, made)


@transaction.atomic
def add_on_web(submission: Submission, after: str, words: str) -> Submission:
    """A new paragraph behind a provision."""
    submission = still_open(submission)
    text = submitted_text(submission, text_of(submission.draft))
    if not words.strip() or after not in text.order:
        raise RuleBroken("A new paragraph needs its words and the paragraph it follows.")
    at = text.order.index(after)
    own = text.provisions[at]
    parent = own.key if own.kind in ("part", "area") else own.parent
    new = Provision(
        new_key(after, "words", words.strip(), set(text.order)), "paragraph", words.strip(), parent
    )
    return kept(submission, [*text.provisions[: at + 1], new, *text.provisions[at + 1 :]])


@transaction.atomic
def comment_on_web(
    submission: Submission,
    key: str,
    text: str,
    *,
    kind: str = "substantive",
    language: str = "",
    english: str = "",
) -> Submission:
    submission = still_open(submission)
    if not text.strip():
        raise RuleBroken("A comment needs words.")
    if kind not in Comment.Kind.values:
        raise RuleBroken("“{kind}” is no kind of comment.", kind=kind)
    said = {
        "text": text.strip(),
        "key": key or None,
        "kind": kind,
        "language": language,
        "english": english.strip(),
    }
    submission.reading = {**submission.reading, "comments": [*submission.reading.get("comments", ()), said]}
    submission.save(update_fields=["reading"])
    return submission


@transaction.atomic
def take_comment_back(submission: Submission, number: int) -> Submission:
    submission = still_open(submission)
    said = list(submission.reading.get("comments", ()))
    if 0 <= number < len(said):
        del said[number]
    submission.reading = {**submission.reading, "comments": said}
    submission.save(update_fields=["reading"])
    return submission


@transaction.atomic
def send_web_answer(
    submission: Submission, *, by: By, nothing: bool = False, at: datetime | None = None
) -> Submission:
    """The delegation sends what it wrote: it is submitted, and the link it came by is used.

    ``nothing``: it says in so many words that it has nothing to propose; an empty page is not sent by mistake.
    """
    at = at or timezone.now()
    submission = still_open(submission)
    if not nothing and is_empty(submission):
        raise RuleBroken(
            "Nothing is written here yet. Write at a paragraph and keep it, or send that there is nothing to propose."
        )
    late = is_late(submission.circulation, at)
    Submission.objects.filter(pk=submission.pk).update(late=late, received_at=at)
    use_link(submission.addressee, at=at)
    return confirm_submission(submission, by=by, at=at)


def is_empty(submission: Submission) -> bool:
    base = text_of(submission.draft)
    return not submission.reading.get("comments") and not amendments(
        base, "", submitted_text(submission, base)
    )


def use_link(addressee: Addressee, *, at: datetime) -> None:
    Addressee.objects.filter(pk=addressee.pk, link_used_at=None).exclude(link_hash="").update(link_used_at=at)


def by_link(addressee: Addressee) -> By:
    """Who acts by a link in a mail: no person we know, on behalf of the addressee."""
    whom = str(addressee.member or addressee.organisation or addressee.body)
    return By(actor=f"link:{addressee.pk}", name=f"by the link sent to {addressee.code}", on_behalf_of=whom)


def still_open(submission: Submission) -> Submission:
    submission = locked(submission)
    if submission.state != Submission.State.OPEN or submission.way != Submission.Way.WEB:
        raise RuleBroken("This answer has been sent; a new one can be begun.")
    return submission


def put_back(text: Text, base: Text, wanted: Provision) -> list[Provision]:
    order = base.order
    before = next((k for k in reversed(order[: order.index(wanted.key)]) if k in text.order), None)
    at = text.order.index(before) + 1 if before else 0
    return [*text.provisions[:at], wanted, *text.provisions[at:]]


def kept(submission: Submission, provisions: list[Provision]) -> Submission:
    submission.text = as_rows(Text(tuple(provisions)))
    submission.save(update_fields=["text"])
    return submission


@transaction.atomic
def note_taken_by_link(submission: Submission, *, at: datetime | None = None) -> None:
    """A file came by the link: the link is used, and the secretariat sees the file among those received."""
    use_link(submission.addressee, at=at or timezone.now())
    record(
        "use link",
        f"circulation:{submission.circulation_id}",
        f"{submission.addressee.code} answered by its link.",
        by=by_link(submission.addressee),
        classification="secretariat",
    )

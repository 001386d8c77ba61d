"""Questions about circulations; the first argument is who asks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Prefetch, Q, QuerySet
from django.utils import timezone

from mufakat.records.circulation.access import (
    may_circulate,
    own,
    sees_rolling,
    visible_circulations,
    visible_submissions,
)
from mufakat.records.circulation.models import (
    Addressee,
    Amendment,
    Batch,
    Circulation,
    Comment,
    Disposition,
    Joining,
    Letter,
    Submission,
)
from mufakat.records.circulation.operations.circulate import hash_of_secret
from mufakat.records.clearance.models import Review
from mufakat.records.instruments.models import Draft
from mufakat.records.outbox.queries import PREPARED
from mufakat.records.people.access import Viewer


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One addressee on the board; there is no mail tracking, receipt is what somebody acknowledged."""

    addressee: Addressee
    letter: Letter | None
    submissions: tuple[Submission, ...]

    @property
    def stands(self) -> str:
        """answered, acknowledged, sent, not_sent, withdrawn; the silent are those who only were sent it."""
        if self.addressee.withdrawn_at:
            return "withdrawn"
        if self.submissions:
            return "answered"
        if self.addressee.acknowledged_at:
            return "acknowledged"
        return "sent" if self.addressee.sent_at else "not_sent"


def circulations(viewer: Viewer) -> QuerySet[Circulation]:
    return visible_circulations(viewer)


def circulations_of_text(viewer: Viewer, instrument_id: int) -> QuerySet[Circulation]:
    return visible_circulations(viewer).filter(draft__instrument=instrument_id)


def circulation(viewer: Viewer, pk: int) -> Circulation | None:
    return visible_circulations(viewer).filter(pk=pk).first()


def draft_circulations(viewer: Viewer, draft: Draft) -> QuerySet[Circulation]:
    return visible_circulations(viewer).filter(draft=draft)


def board(viewer: Viewer, circulation: Circulation) -> list[BoardRow]:
    """Everybody asked, for the secretariat; for a delegation its own line."""
    asked = circulation.addressees.select_related("member", "organisation", "body", "file")
    if not may_circulate(viewer):
        asked = asked.filter(own(viewer))
    seen = visible_submissions(viewer).filter(circulation=circulation).exclude(way=Submission.Way.CARRIED)
    asked = asked.prefetch_related(Prefetch("submissions", queryset=seen), "letters")
    return [
        BoardRow(each, each.letters.all()[0] if each.letters.all() else None, tuple(each.submissions.all()))
        for each in asked
    ]


def reminders(circulation: Circulation) -> int:
    """How many prepared by the calendar wait in the outbox for a person."""
    return Letter.objects.filter(PREPARED, addressee__circulation=circulation).count()


def submissions(viewer: Viewer, circulation: Circulation) -> QuerySet[Submission]:
    found = visible_submissions(viewer).filter(circulation=circulation, review=None)
    return found.exclude(way=Submission.Way.CARRIED).order_by("-received_at", "-pk")


def submissions_in(viewer: Viewer, batch: Batch) -> QuerySet[Submission]:
    """What was read of the files dropped together."""
    return submissions(viewer, batch.circulation).filter(batch=batch)


def submission(viewer: Viewer, pk: int) -> Submission | None:
    return visible_submissions(viewer).select_related("circulation").filter(pk=pk).first()


def unassigned(viewer: Viewer, circulation: Circulation) -> QuerySet[Submission]:
    return submissions(viewer, circulation).filter(addressee=None, state=Submission.State.RECEIVED)


def addressee(viewer: Viewer, circulation: Circulation, code: str) -> Addressee | None:
    """Any addressee, for the secretariat; one's own otherwise."""
    asked = circulation.addressees.select_related(
        "member", "organisation", "body", "file", "circulation__draft__instrument"
    )
    if not may_circulate(viewer):
        asked = asked.filter(own(viewer))
    return asked.filter(code=code).first()


def addressee_to_assign(submission: Submission, pk: int) -> Addressee | None:
    """One of those who were asked in the same circulation."""
    return submission.circulation.addressees.filter(pk=pk).first()


def own_addressees(viewer: Viewer, circulation: Circulation) -> list[Addressee]:
    return list(circulation.addressees.filter(own(viewer)).select_related("member", "organisation", "body"))


def being_written(addressee: Addressee) -> Submission | None:
    """The answer its delegation is writing or has gathered; asked for by the delegation's own pages only."""
    found = addressee.submissions.filter(way=Submission.Way.WEB, state=Submission.State.OPEN, review=None)
    return found.first()


def own_submitted(addressee: Addressee) -> Submission | None:
    """What stands for this delegation; None where nothing was sent, or it was withdrawn."""
    sent = addressee.submissions.filter(state=Submission.State.SUBMITTED, review=None)
    return sent.exclude(way=Submission.Way.CARRIED).order_by("-decided_at").first()


def amendment(viewer: Viewer, pk: int) -> Amendment | None:
    """One that stands in a rolling text the viewer sees, or one's own."""
    found = Amendment.objects.select_related("submission__addressee__member", "submission__draft__instrument")
    return found.filter(pk=pk, submission__in=visible_submissions(viewer)).first()


def comment(viewer: Viewer, pk: int) -> Comment | None:
    found = Comment.objects.select_related("submission__addressee__member", "submission__draft__instrument")
    return found.filter(pk=pk, submission__in=visible_submissions(viewer)).first()


def joining(draft: Draft, pk: int) -> Joining | None:
    """Of a draft whose rolling text the viewer may see."""
    return Joining.objects.filter(draft=draft, pk=pk).first()


def batch(viewer: Viewer, pk: int) -> Batch | None:
    if not may_circulate(viewer):
        return None
    return Batch.objects.select_related("circulation__draft__instrument").filter(pk=pk).first()


def rolling_draft(viewer: Viewer, instrument_key: str, sequence: int, language: str = "") -> Draft | None:
    """The draft whose rolling text may be seen; attribution is for members."""
    if not sees_rolling(viewer):
        return None
    found = Draft.objects.select_related("instrument__body").filter(
        instrument__key=instrument_key,
        sequence=sequence,
        classification__in=viewer.sees,
        instrument__classification__in=viewer.sees,
    )
    return (found.filter(language=language).first() if language else None) or found.order_by("pk").first()


def followed_by(viewer: Viewer, draft: Draft) -> Draft | None:
    """The draft that was issued from this one's rolling text, where the viewer may see that."""
    later = draft.followed_by()
    return later if later and later.classification in viewer.sees else None


def missed_next(submission: Submission) -> bool:
    """Whether it was confirmed only after the next draft was issued, and stands in none but its own."""
    later = submission.draft.followed_by()
    if later is None or submission.decided_at is None or submission.state != Submission.State.SUBMITTED:
        return False
    issued = later.settling_acts.order_by("pk").first()
    after = submission.decided_at > issued.at if issued else submission.decided_at.date() > later.issued_on
    return after and not submission.carried_to.exists()


def group_settling(draft: Draft) -> str:
    """The body in whose name agreements are made, as printed; "" where none was named."""
    named = Circulation.objects.filter(
        draft__instrument_id=draft.instrument_id, group__isnull=False
    ).select_related("group")
    found = named.order_by("-pk").first()
    return str(found.group) if found else str(draft.instrument.body or "")


def invited(secret: str, *, at: datetime | None = None) -> Addressee | None:
    """Whoever holds an answer link that was not used and has not expired."""
    at = at or timezone.now()
    found = Addressee.objects.select_related(
        "circulation__draft__instrument", "member", "organisation", "body", "file"
    )
    return found.filter(
        link_hash=hash_of_secret(secret), link_used_at=None, link_expires_at__gt=at, withdrawn_at=None
    ).first()


def invited_reviewer(secret: str, *, at: datetime | None = None) -> Review | None:
    at = at or timezone.now()
    found = Review.objects.select_related("clearance")
    return found.filter(link_hash=hash_of_secret(secret), answered_at=None, until__gt=at).first()


def dispositions(things: Iterable[Amendment | Comment]) -> dict[tuple[str, int], Disposition]:
    """The last answer to each: ("amendment" or "comment", its number) → disposition."""
    things = list(things)
    found: dict[tuple[str, int], Disposition] = {}
    for word, table in (("amendment", Amendment), ("comment", Comment)):
        keys = [each.pk for each in things if isinstance(each, table)]
        for act in Disposition.objects.filter(**{f"{word}__in": keys}).order_by("at", "pk"):
            found[(word, getattr(act, f"{word}_id"))] = act
    return found


def unanswered(viewer: Viewer) -> QuerySet[Addressee]:
    """Where a delegation of this viewer was asked for its comments and nothing of it has been submitted yet."""
    if not viewer.member_codes:
        return Addressee.objects.none()
    answered = Submission.objects.filter(state=Submission.State.SUBMITTED, addressee__isnull=False)
    return (
        Addressee.objects.filter(
            member__code__in=viewer.member_codes,
            sent_at__isnull=False,
            withdrawn_at=None,
            circulation__closed_at=None,
        )
        .exclude(pk__in=answered.values("addressee"))
        .select_related("circulation__draft__instrument")
    )


def sent_by_ours(viewer: Viewer) -> QuerySet[Addressee]:
    """The delegations of this viewer that have answered a draft, each with ``answered_at``; the last answer first."""
    stands = Q(submissions__state=Submission.State.SUBMITTED, submissions__review=None)
    return (
        Addressee.objects.filter(own(viewer), stands)
        .annotate(answered_at=Max("submissions__received_at", filter=stands))
        .select_related("circulation__draft__instrument", "member", "organisation", "body")
        .order_by("-answered_at", "code")
    )


def has_rolling(viewer: Viewer, draft: Draft) -> bool:
    return sees_rolling(viewer) and draft.submissions.filter(state=Submission.State.SUBMITTED).exists()


def addressee_of_review(review: Review) -> Addressee | None:
    """For whom a reviewer reviews: its clearance's subject is "circulation:12/VN"."""
    number, _, code = review.clearance.subject.removeprefix("circulation:").partition("/")
    if not number.isdigit():
        return None
    found = Addressee.objects.select_related(
        "circulation__draft__instrument", "member", "organisation", "file"
    )
    return found.filter(circulation=int(number), code=code).first()

"""What went out: circulations, their addressees, who is silent."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Prefetch, Q, QuerySet
from django.utils import timezone

from mufakat.records.circulation.access import may_circulate, own, visible_circulations, visible_submissions
from mufakat.records.circulation.models import Addressee, Circulation, Letter, Submission
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
        """answered, unread, acknowledged, sent, not_sent, withdrawn; the silent are those who only were sent it.

        What cannot be read, was set aside or taken back is no answer: its sender is asked again like the silent.
        """
        if self.addressee.withdrawn_at:
            return "withdrawn"
        if any(each.counts_as_answer for each in self.submissions):
            return "answered"
        if any(each.problem for each in self.submissions):
            return "unread"
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


def addressee(viewer: Viewer, circulation: Circulation, code: str) -> Addressee | None:
    """Any addressee, for the secretariat; one's own otherwise."""
    asked = circulation.addressees.select_related(
        "member", "organisation", "body", "file", "circulation__draft__instrument"
    )
    if not may_circulate(viewer):
        asked = asked.filter(own(viewer))
    return asked.filter(code=code).first()


def own_addressees(viewer: Viewer, circulation: Circulation) -> list[Addressee]:
    return list(circulation.addressees.filter(own(viewer)).select_related("member", "organisation", "body"))


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


def addressee_of_review(review: Review) -> Addressee | None:
    """For whom a reviewer reviews: its clearance's subject is "circulation:12/VN"."""
    number, _, code = review.clearance.subject.removeprefix("circulation:").partition("/")
    if not number.isdigit():
        return None
    found = Addressee.objects.select_related(
        "circulation__draft__instrument", "member", "organisation", "file"
    )
    return found.filter(circulation=int(number), code=code).first()

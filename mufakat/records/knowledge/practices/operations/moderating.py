"""On its way: sent, asked back with a reason, published, declined, withdrawn; each an act that stays."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.chain import digest_of
from mufakat.core.practice import after
from mufakat.core.problems import RuleBroken
from mufakat.records.clearance.operations import PRIVATE
from mufakat.records.journal.operations import By, record
from mufakat.records.knowledge.practices.models import Practice, PracticeAct
from mufakat.records.knowledge.practices.operations.offering import WORDS, locked, still_missing

STATE = Practice.State


@transaction.atomic
def send_practice(practice: Practice, *, by: By, at: datetime | None = None) -> Practice:
    """To the secretariat. Raises RuleBroken while something is missing; nothing typed is touched."""
    practice = locked(practice)
    if still_missing(practice):
        after(practice.state, "send")
        raise RuleBroken("It is saved. Before it can be sent, what is marked below needs mending.")
    return act(practice, "send", by=by, at=at)


@transaction.atomic
def ask_back(practice: Practice, reason: str, *, by: By, at: datetime | None = None) -> Practice:
    """The secretariat asks for something; a published one goes off the page until it is published again."""
    return act(locked(practice), "ask_back", reason=reason, by=by, at=at)


@transaction.atomic
def decline_practice(practice: Practice, reason: str, *, by: By, at: datetime | None = None) -> Practice:
    return act(locked(practice), "decline", reason=reason, by=by, at=at)


@transaction.atomic
def withdraw_practice(practice: Practice, *, by: By, at: datetime | None = None) -> Practice:
    """By whoever offered it; from then on nobody else sees it."""
    return act(locked(practice), "withdraw", by=by, at=at)


@transaction.atomic
def take_up_again(practice: Practice, *, by: By, at: datetime | None = None) -> Practice:
    return act(locked(practice), "take_up_again", by=by, at=at)


@transaction.atomic
def publish_practice(practice: Practice, *, by: By, on: date, at: datetime | None = None) -> Practice:
    """On the page for everybody; of a meeting that not everybody may know, for those who may."""
    practice = locked(practice)
    meeting = practice.meeting
    practice.classification = meeting.classification if meeting else "public"
    practice.published_on = on
    practice.save(update_fields=["classification", "published_on"])
    return act(practice, "publish", by=by, at=at)


SAYS = {
    "send": "“{title}” was sent to the secretariat by {offerer}.",
    "ask_back": "The secretariat asked {offerer} about “{title}”.",
    "publish": "A practice was published: “{title}”, shared by {offerer}.",
    "decline": "“{title}”, offered by {offerer}, was not published.",
    "withdraw": "{offerer} withdrew “{title}”.",
    "take_up_again": "{offerer} took “{title}” up again.",
}


def act(practice: Practice, kind: str, *, by: By, reason: str = "", at: datetime | None = None) -> Practice:
    """One act on its way: the row of the act, the state it leads to, the entry of the journal."""
    before = practice.state
    practice.state = after(practice.state, kind, reason=reason)
    at = at or timezone.now()
    if practice.state != STATE.PUBLISHED:
        practice.classification = "secretariat"
    practice.version, practice.changed_at = practice.version + 1, at
    practice.save(update_fields=["state", "classification", "version", "changed_at"])
    PracticeAct.objects.create(
        practice=practice, kind=kind, reason=reason.strip(), by=by.name, on_behalf_of=by.on_behalf_of, at=at
    )
    record(
        f"{kind.replace('_', ' ')} practice",
        f"practice:{practice.pk}",
        SAYS[kind].format(title=practice.title[:200], offerer=practice.offerer),
        by=by,
        details={"state": practice.state, "words": digest_of(words_of(practice))},
        classification=heard_by(practice, kind, before=before),
    )
    return practice


def heard_by(practice: Practice, kind: str, *, before: str) -> str:
    """Who may read in the journal that it was done: what nobody but the delegation has seen stays its own."""
    if kind == "publish":
        return practice.classification
    if kind == "take_up_again" or (kind == "withdraw" and before == STATE.BEGUN):
        return PRIVATE
    return "members" if before == STATE.PUBLISHED else "secretariat"


def words_of(practice: Practice) -> dict:
    return {name: getattr(practice, name) for name in WORDS}

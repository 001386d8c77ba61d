"""The safeguarding person reads each voice: approved, asked back, declined, or taken out because it tells of harm."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.records.journal.operations import By
from mufakat.records.knowledge.voices.checking import look
from mufakat.records.knowledge.voices.models import HarmReferral, Voice, VoiceSession
from mufakat.records.knowledge.voices.operations.telling import for_good, kept, told
from mufakat.records.people.models import Person


@transaction.atomic
def approve(voice: Voice, *, person: Person, by: By, at: datetime | None = None) -> Voice:
    """For everybody where the children consented to that; else for those who decide."""
    voice = moderated(voice, person)
    settle(voice, Voice.State.PUBLISHED, reason="", by=by, at=at)
    public = voice.session.may_publish
    whom = "everybody may read it" if public else "those who decide may read it"
    told(
        voice.session,
        "approve voice",
        f"What was said in a session with children was approved; {whom}.",
        by=by,
        classification="public" if public else "members",
    )
    return voice


@transaction.atomic
def ask_back(
    voice: Voice, reason: str, *, person: Person, by: By, certain: bool = False, at: datetime | None = None
) -> Voice:
    """The facilitator words it anew. The reason names the trouble, not the child: it is looked at like any text here."""
    voice = moderated(voice, person)
    settle(voice, Voice.State.ASKED_BACK, reason=reasoned(reason, certain), by=by, at=at)
    told(voice.session, "ask voice back", "A voice of children was asked back.", by=by)
    return voice


@transaction.atomic
def decline(
    voice: Voice, reason: str, *, person: Person, by: By, certain: bool = False, at: datetime | None = None
) -> Voice:
    """It will not be published: its words are erased, the reason stays."""
    voice = moderated(voice, person)
    erase(voice, Voice.State.DECLINED, reason=reasoned(reason, certain), by=by, at=at)
    told(voice.session, "decline voice", "A voice of children was declined; its words were erased.", by=by)
    return voice


@transaction.atomic
def take_out(voice: Voice, *, person: Person, by: By, at: datetime | None = None) -> Voice:
    """It tells of harm, or of who was harmed: erased at once; the facilitator refers it by the organisation's own procedure."""
    voice = moderated(voice, person)
    erase(voice, Voice.State.TAKEN_OUT, reason="", by=by, at=at)
    HarmReferral.objects.get_or_create(
        session=voice.session,
        seen_at=None,
        defaults={"referred_on": (at or timezone.now()).date(), "told_at": at or timezone.now()},
    )
    told(
        voice.session,
        "take voice out",
        "A voice of children was taken out and erased; the facilitator was told what to do.",
        by=by,
    )
    return voice


@transaction.atomic
def name_safeguarding(session: VoiceSession, person: Person, *, by: By) -> VoiceSession:
    """Somebody else protects this session from now on."""
    if person.pk == session.facilitator_id:
        raise RuleBroken("Whoever facilitates does not moderate; name another safeguarding person.")
    session.safeguarding = person
    session.save(update_fields=["safeguarding"])
    told(session, "name safeguarding person", f"{person.name} protects a session with children.", by=by)
    return session


def moderated(voice: Voice, person: Person) -> Voice:
    voice = Voice.objects.select_for_update(of=("self",)).select_related("session").get(pk=voice.pk)
    if person.pk in (voice.session.facilitator_id, voice.written_by_id):
        raise RuleBroken("Whoever facilitates does not moderate.")
    if voice.state != Voice.State.WAITING:
        raise OutOfDate("This voice has been decided on, or is being worded anew.")
    return voice


def reasoned(reason: str, certain: bool) -> str:
    if not reason.strip():
        raise RuleBroken("Say why, without repeating what was said.")
    look({"reason": reason}, certain=certain)
    return reason.strip()


def settle(voice: Voice, state: str, *, reason: str, by: By, at: datetime | None) -> None:
    voice.state, voice.reason = state, reason
    voice.moderated_by, voice.moderated_at = by.name, at or timezone.now()
    fields = ["state", "reason", "moderated_by", "moderated_at", "words", "english"]
    kept(lambda: voice.save(update_fields=fields))


def erase(voice: Voice, state: str, *, reason: str, by: By, at: datetime | None) -> None:
    for_good()
    voice.words = voice.english = ""
    settle(voice, state, reason=reason, by=by, at=at)

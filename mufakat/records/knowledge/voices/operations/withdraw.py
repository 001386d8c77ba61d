"""Consent is taken back: the words are erased, the journal keeps the fact (the one exception to "never overwritten")."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import OutOfDate
from mufakat.records.journal.operations import By
from mufakat.records.knowledge.voices.models import Voice, VoiceSession
from mufakat.records.knowledge.voices.operations.telling import for_good, told

ERASED = {
    "topic": "",
    "province": "",
    "provision_key": "",
    "feedback": {},
    "feedback_by": "",
    "harmed": False,
}


@transaction.atomic
def withdraw_voice(voice: Voice, *, by: By, at: datetime | None = None) -> Voice:
    """One voice is taken back, whatever became of it before."""
    voice = Voice.objects.select_for_update(of=("self",)).select_related("session").get(pk=voice.pk)
    if voice.state == Voice.State.WITHDRAWN:
        raise OutOfDate("It has been withdrawn already.")
    was_public = voice.state == Voice.State.PUBLISHED and voice.session.may_publish
    empty(Voice.objects.filter(pk=voice.pk), by=by, at=at)
    told(
        voice.session,
        "withdraw voice",
        "A voice of children was withdrawn; its words were erased.",
        by=by,
        classification="public" if was_public else "members",
    )
    return Voice.objects.select_related("session").get(pk=voice.pk)


@transaction.atomic
def withdraw_session(session: VoiceSession, *, by: By, at: datetime | None = None) -> VoiceSession:
    """All of it: every word, the topic, the place, the groups, the answer to the children."""
    session = VoiceSession.objects.select_for_update().get(pk=session.pk)
    if session.withdrawn_at:
        raise OutOfDate("It has been withdrawn already.")
    was_public = session.may_publish and session.voices.filter(state=Voice.State.PUBLISHED).exists()
    count = session.voices.exclude(state=Voice.State.WITHDRAWN).count()
    empty(session.voices.exclude(state=Voice.State.WITHDRAWN), by=by, at=at)
    VoiceSession.objects.filter(pk=session.pk).update(
        **ERASED, country=None, may_publish=was_public, withdrawn_at=at or timezone.now()
    )
    session.target_groups.clear()
    told(
        session,
        "withdraw session",
        "A session with children was withdrawn; all that was said was erased.",
        by=by,
        details={"voices": count},
        classification="public" if was_public else "members",
    )
    return VoiceSession.objects.get(pk=session.pk)


def empty(voices, *, by: By, at: datetime | None) -> None:
    for_good()
    voices.update(
        words="",
        english="",
        reason="",
        state=Voice.State.WITHDRAWN,
        moderated_by=by.name,
        moderated_at=at or timezone.now(),
    )

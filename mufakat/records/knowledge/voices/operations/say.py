from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.core.voices.place import AGE_BANDS
from mufakat.records.journal.operations import By
from mufakat.records.knowledge.voices.checking import look
from mufakat.records.knowledge.voices.models import Voice, VoiceSession
from mufakat.records.knowledge.voices.operations.telling import kept, told
from mufakat.records.people.models import Person


@transaction.atomic
def say(
    session: VoiceSession,
    words: str,
    *,
    age_band: str,
    person: Person,
    by: By,
    language: str = "",
    english: str = "",
    certain: bool = False,
    made_key: str = "",
    at: datetime | None = None,
) -> Voice:
    """What somebody said, for the safeguarding person to read. Sent twice under one ``made_key`` it is one voice."""
    session = VoiceSession.objects.select_for_update().get(pk=session.pk)
    if made_key and (same := session.voices.filter(made_key=made_key).first()):
        return same
    refuse_withdrawn(session)
    warned = check_words(words, english, age_band=age_band, certain=certain)
    voice = kept(
        lambda: Voice.objects.create(
            session=session,
            age_band=age_band,
            words=words.strip(),
            language=language or session.language,
            english=english.strip(),
            warned=warned,
            made_key=made_key[:40],
            written_by=person,
            written_at=at or timezone.now(),
        )
    )
    told(session, "enter voice", "What was said in a session with children was entered.", by=by)
    return voice


@transaction.atomic
def say_again(
    voice: Voice,
    words: str,
    *,
    age_band: str,
    by: By,
    language: str = "",
    english: str = "",
    certain: bool = False,
    at: datetime | None = None,
) -> Voice:
    """Changed before it was approved, or because it was asked back; what stood before is not kept."""
    voice = Voice.objects.select_for_update().get(pk=voice.pk)
    if voice.state not in (Voice.State.WAITING, Voice.State.ASKED_BACK):
        raise OutOfDate("This voice has been decided on in the meantime.")
    warned = check_words(words, english, age_band=age_band, certain=certain)
    voice.words, voice.english, voice.warned = words.strip(), english.strip(), warned
    voice.age_band, voice.language = age_band, language or voice.language
    voice.state, voice.written_at = Voice.State.WAITING, at or timezone.now()
    kept(voice.save)
    told(voice.session, "change voice", "What was said in a session with children was changed.", by=by)
    return voice


def check_words(words: str, english: str, *, age_band: str, certain: bool) -> bool:
    if age_band not in AGE_BANDS:
        raise RuleBroken("Choose the age band; an age is not kept.")
    if not words.strip():
        raise RuleBroken("A voice needs its words.")
    return look({"words": words, "english": english}, certain=certain)


def refuse_withdrawn(session: VoiceSession) -> None:
    if session.withdrawn_at:
        raise RuleBroken("This session was withdrawn; nothing more is entered.")

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.records.journal.operations import By
from mufakat.records.knowledge.voices.checking import look
from mufakat.records.knowledge.voices.models import VoiceSession
from mufakat.records.knowledge.voices.operations.say import refuse_withdrawn
from mufakat.records.knowledge.voices.operations.telling import kept, told


@transaction.atomic
def answer_children(
    session: VoiceSession,
    words: Mapping[str, str],
    *,
    by: By,
    certain: bool = False,
    at: datetime | None = None,
) -> VoiceSession:
    """What came of it, in plain words by language; the page adds where the thing stands, from the records."""
    session = VoiceSession.objects.select_for_update().get(pk=session.pk)
    refuse_withdrawn(session)
    said = {language: text.strip() for language, text in words.items() if text.strip()}
    if not said:
        raise RuleBroken("Write what came of it; a sentence is enough.")
    look(said, certain=certain)
    session.feedback, session.feedback_by, session.feedback_at = said, by.name, at or timezone.now()
    kept(lambda: session.save(update_fields=["feedback", "feedback_by", "feedback_at"]))
    told(session, "answer children", "Children were told what came of what they said.", by=by)
    return session

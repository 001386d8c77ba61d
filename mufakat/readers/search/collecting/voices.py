"""What children said, once it was approved; what waits, was declined or was taken back is not gathered."""

from collections.abc import Iterator

from django.db.models import Prefetch

from mufakat.readers.search.collecting.said import in_each
from mufakat.readers.search.entry import Entry, level_of
from mufakat.records.facts import Classification
from mufakat.records.knowledge.voices.models import Voice, VoiceSession

TITLES = {"en": "What children said: {topic}", "vi": "Trẻ em đã nói: {topic}"}


def voices(key: str = "") -> Iterator[tuple[str, Entry]]:
    approved = Voice.objects.filter(state=Voice.State.PUBLISHED)
    held = VoiceSession.objects.filter(withdrawn_at=None, voices__state=Voice.State.PUBLISHED).distinct()
    held = held.select_related("meeting", "recommendation__meeting", "instrument").prefetch_related(
        Prefetch("voices", approved, to_attr="approved_voices")
    )
    for session in held.filter(pk=key) if key else held:
        yield f"voices:{session.pk}", entry_of_session(session)


def entry_of_session(session: VoiceSession) -> Entry:
    titles = in_each(lambda language: TITLES[language].format(topic=session.topic))
    texts = [(one.language, one.words) for one in session.approved_voices]
    texts += [("en", one.english) for one in session.approved_voices if one.english]
    return Entry(
        kind="voices",
        key=str(session.pk),
        address=f"/voices/{session.pk}/",
        titles=titles,
        named=(*titles.values(), session.topic),
        texts=tuple(texts),
        where={},
        day=session.held_in[:4],
        level=level_of(*around(session)),
        illustrative=session.illustrative,
    )


def around(session: VoiceSession) -> Iterator[str]:
    """The classifications it stands in: of what it is about, and whether the children let it be published."""
    yield Classification.PUBLIC if session.may_publish else Classification.MEMBERS
    if session.meeting:
        yield session.meeting.classification
    if session.recommendation:
        yield session.recommendation.classification
        yield session.recommendation.meeting.classification
    if session.instrument:
        yield session.instrument.classification

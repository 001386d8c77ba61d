"""Who may hear children, who may moderate, who may read."""

from collections.abc import Collection

from mufakat.records.knowledge.voices.models import Voice, VoiceSession
from mufakat.records.people.access import Viewer
from mufakat.records.people.models import Mandate

FACILITATOR = Mandate.Capacity.FACILITATOR
SAFEGUARDING = Mandate.Capacity.SAFEGUARDING


def organisations_of(viewer: Viewer) -> Collection[int]:
    """For which organisations this person may open sessions."""
    return {
        hat.organisation_id for hat in viewer.mandates if hat.capacity == FACILITATOR and hat.organisation_id
    }


def may_open(viewer: Viewer) -> bool:
    return bool(organisations_of(viewer))


def is_safeguarding(viewer: Viewer) -> bool:
    return any(hat.capacity == SAFEGUARDING for hat in viewer.mandates)


def may_enter(viewer: Viewer) -> bool:
    """The room of voices: who hears, who protects, and the secretariat, which reads no words before they are approved."""
    return may_open(viewer) or is_safeguarding(viewer) or viewer.is_secretariat


def facilitates(viewer: Viewer, session: VoiceSession) -> bool:
    """The organisation's facilitators: a withdrawal must find somebody when the first has left."""
    return session.organisation_id in organisations_of(viewer)


def may_moderate(viewer: Viewer, session: VoiceSession) -> bool:
    """The safeguarding person named for this session, and nobody in their stead; never who facilitates it."""
    return (
        viewer.person is not None
        and is_safeguarding(viewer)
        and session.safeguarding_id == viewer.person.pk
        and session.facilitator_id != viewer.person.pk
    )


def reads_words(viewer: Viewer, session: VoiceSession) -> bool:
    return facilitates(viewer, session) or may_moderate(viewer, session)


def may_change(viewer: Viewer, voice: Voice) -> bool:
    return facilitates(viewer, voice.session) and voice.state in (
        Voice.State.WAITING,
        Voice.State.ASKED_BACK,
    )

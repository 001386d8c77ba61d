"""What children and young people said, as far as it was approved for this viewer; nothing here leads to a child."""

from collections.abc import Iterable
from dataclasses import dataclass

from mufakat.core.voices.place import sayable
from mufakat.readers.dossiers.titles import Called, called_meeting
from mufakat.records.instruments.models import Instrument
from mufakat.records.knowledge.voices.models import VoiceSession
from mufakat.records.knowledge.voices.queries import heard, heard_about, heard_session, taken_back
from mufakat.records.people.access import Viewer
from mufakat.records.recommendations.models import Recommendation


@dataclass(frozen=True, slots=True)
class Said:
    age_band: str
    words: str
    language: str
    english: str  # the facilitator's translation, "" where it was said in English


@dataclass(frozen=True, slots=True)
class SessionSaid:
    """Of few or harmed children neither the organisation nor the month is told: either may name a shelter."""

    key: int
    address: str
    topic: str
    when: str  # ISO year-month, or the year alone
    organisation: str
    place: str
    groups: tuple[dict, ...]  # language → names
    about: tuple[Called, ...]
    said: tuple[Said, ...]
    for_everybody: bool
    answered: bool  # the children were told what came of it
    illustrative: bool


@dataclass(frozen=True, slots=True)
class VoicesDossier:
    sessions: tuple[SessionSaid, ...]
    group: str  # the age band asked for
    bands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SessionDossier:
    session: SessionSaid | None  # None: it was taken back
    taken_back_on: str


def voices_dossier(viewer: Viewer, *, language: str = "en", band: str = "") -> VoicesDossier:
    told = [session_said(viewer, one, language) for one in heard(viewer)]
    bands = tuple(dict.fromkeys(said.age_band for one in told for said in one.said))
    if band:
        told = [one for one in told if any(said.age_band == band for said in one.said)]
    return VoicesDossier(tuple(told), band, tuple(sorted(bands)))


def session_dossier(viewer: Viewer, pk: int, *, language: str = "en") -> SessionDossier | None:
    if found := heard_session(viewer, pk):
        return SessionDossier(session_said(viewer, found, language), "")
    gone = taken_back(viewer, pk)
    return SessionDossier(None, gone.withdrawn_at.date().isoformat()) if gone else None


def said_about(viewer: Viewer, *, language: str = "en", **about) -> tuple[SessionSaid, ...]:
    """For the page of a recommendation, a meeting or a place in a text: the same few queries for one as for many."""
    return tuple(session_said(viewer, one, language) for one in heard_about(viewer, **about))


def session_said(viewer: Viewer, session: VoiceSession, language: str) -> SessionSaid:
    groups = list(session.target_groups.all())
    shielded = not sayable(
        size=session.size, target_groups=[one.key for one in groups], harmed=session.harmed
    ).province
    country = session.country.name(language) if session.country else ""
    return SessionSaid(
        key=session.pk,
        address=f"/voices/{session.pk}/",
        topic=session.topic,
        when=session.held_in[:4] if shielded else session.held_in,
        organisation="" if shielded else session.organisation.name(language),
        place=country if shielded or not session.province else f"{session.province}, {country}",
        groups=tuple(one.names for one in groups),
        about=tuple(called_about(viewer, session, language)),
        said=tuple(
            Said(one.age_band, one.words, one.language, one.english) for one in session.approved_voices
        ),
        for_everybody=session.may_publish,
        answered=bool(session.feedback),
        illustrative=session.illustrative,
    )


def called_about(viewer: Viewer, session: VoiceSession, language: str) -> Iterable[Called]:
    if session.recommendation:
        yield called_wish(session.recommendation, language)
    if session.instrument:
        yield called_place(session.instrument, session.provision_key, language)
    if session.meeting:
        yield called_meeting(session.meeting, language)


def called_wish(one: Recommendation, language: str) -> Called:
    meeting = called_meeting(one.meeting, language)
    title = f"{one.text(language)} ({meeting.title})"
    return Called(str(one), title, f"{meeting.address}recommendations/{one.ref}/")


def called_place(instrument: Instrument, key: str, language: str) -> Called:
    address = f"/instruments/{instrument.key}/"
    return Called(
        f"{instrument.key}/{key}" if key else instrument.key,
        instrument.title(language),
        f"{address}provisions/{key}/" if key else address,
    )

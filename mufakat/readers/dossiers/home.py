"""What the front page tells: what is on its way, what was decided last, what comes next, where nothing was heard."""

from dataclasses import dataclass
from datetime import date

from mufakat.readers.dossiers.acts import ActSaid, acts_said
from mufakat.readers.dossiers.journey import JourneyDossier, all_journeys
from mufakat.readers.dossiers.meetings import MeetingLine, last_known, to_come
from mufakat.readers.dossiers.places import countries
from mufakat.readers.dossiers.recommendations import Unheard, unheard
from mufakat.records.decisions.queries import decisions
from mufakat.records.people.access import Viewer

ON_THE_MAP = 8  # journeys: a map of more would be read by nobody


@dataclass(frozen=True, slots=True)
class HomeDossier:
    journeys: tuple[JourneyDossier, ...]
    decided: tuple[ActSaid, ...]
    to_come: tuple[MeetingLine, ...]
    last_known: tuple[MeetingLine, ...]  # told where nothing that comes next is known
    unheard: tuple[Unheard, ...]


def home_dossier(viewer: Viewer, *, today: date, language: str = "en") -> HomeDossier:
    named = countries(language)
    ahead = to_come(viewer, named, today=today, language=language)
    return HomeDossier(
        journeys=all_journeys(viewer, today=today, language=language, newest=ON_THE_MAP),
        decided=acts_said(viewer, decisions(viewer)[:4], language),
        to_come=ahead,
        last_known=() if ahead else last_known(viewer, named, today=today, language=language),
        unheard=unheard(viewer, today=today, language=language),
    )

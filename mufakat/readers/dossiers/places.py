"""What countries are called, members or not."""

from collections.abc import Mapping

from mufakat.core.saying import name_said
from mufakat.readers.dossiers.titles import Called
from mufakat.records.bodies.register import Register, register
from mufakat.records.meetings.models import Meeting


def countries(language: str, *, here: Register | None = None) -> Mapping[str, Called]:
    """Code → the country; with an address where it has a page here. ``here``: the register, where it is at hand."""
    here = here or register()
    others = here.region.rules.get("other_countries", {}) if here.region else {}
    named = {code: Called(code, name_said(names, language)[0]) for code, names in others.items()}
    for code, member in here.members.items():
        named[code] = Called(code, member.name(language), f"/countries/{code.lower()}/")
    return named


def place_of(meeting: Meeting, named: Mapping[str, Called]) -> str:
    """ "Vientiane, Lao PDR"; a code nobody names is given as it stands."""
    country = named[meeting.country].title if meeting.country in named else meeting.country
    return ", ".join(dict.fromkeys(part for part in (meeting.city, country) if part))

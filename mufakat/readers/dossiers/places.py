"""What countries are called, members or not."""

from collections.abc import Mapping

from mufakat.core.saying import name_said
from mufakat.readers.dossiers.titles import Called
from mufakat.records.bodies.models import Member, Region
from mufakat.records.bodies.queries import region
from mufakat.records.meetings.models import Meeting


def countries(language: str, *, here: Region | None = None) -> Mapping[str, Called]:
    """Code → the country; with an address where it has a page here. ``here``: the region, where it is at hand."""
    found = here or region()
    others = found.rules.get("other_countries", {}) if found else {}
    named = {code: Called(code, name_said(names, language)[0]) for code, names in others.items()}
    for code, names in Member.objects.values_list("code", "names"):
        named[code] = Called(code, name_said(names, language)[0], f"/countries/{code.lower()}/")
    return named


def place_of(meeting: Meeting, named: Mapping[str, Called]) -> str:
    """ "Vientiane, Lao PDR"; a code nobody names is given as it stands."""
    country = named[meeting.country].title if meeting.country in named else meeting.country
    return ", ".join(dict.fromkeys(part for part in (meeting.city, country) if part))

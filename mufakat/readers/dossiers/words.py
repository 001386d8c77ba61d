"""Words that are the profile's: what a member is called, who can be addressed."""

from collections.abc import Mapping

from mufakat.core.saying import name_said
from mufakat.readers.dossiers.places import countries
from mufakat.readers.dossiers.titles import short
from mufakat.records.bodies.queries import organisations
from mufakat.records.bodies.register import register
from mufakat.records.people.access import Viewer


def addressees(viewer: Viewer, language: str) -> Mapping[str, str]:
    """Key → how it is printed, for bodies and for the profile's audiences; what is no key was written out already."""
    here = register()
    audiences = here.region.rules.get("audiences", {}) if here.region else {}
    return (
        {country.key: country.title for country in countries(language, here=here).values()}
        | {
            organisation.key: organisation.abbreviation or organisation.name(language)
            for organisation in organisations(viewer)
        }
        | {body.key: short(body, language) for body in here.bodies.values()}
        | {key: name_said(names, language)[0] for key, names in audiences.items()}
    )

"""Which region this house is set up for, and by which rules its bodies decide."""

from dataclasses import dataclass

from mufakat.records.bodies.models import DecisionRule
from mufakat.records.bodies.queries import decision_rules, region
from mufakat.records.people.access import Viewer


@dataclass(frozen=True, slots=True)
class AboutDossier:
    region: dict  # language → names
    notices: dict
    digest: str  # SHA-256 of the profile's files
    rules: tuple[DecisionRule, ...]


def about_dossier(viewer: Viewer) -> AboutDossier:
    found = region()
    return AboutDossier(
        region=found.names if found else {},
        notices=found.notices if found else {},
        digest=found.digest if found else "",
        rules=tuple(decision_rules(viewer)),
    )

"""One small fixed world every test knows: the invented Lagoon Islands Forum.

Ana serves the secretariat, Ben chairs the Canoe Forum, Coral is Atoll Republic's focal point, Dov Breadfruit
Islands', Eve comes for an NGO, Finn has no mandate any more. Nothing here is named after a real region.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mufakat.core.profile import read_profile
from mufakat.core.wording.model import Provision, Text
from mufakat.records import models as tables
from mufakat.records.install import install
from mufakat.records.instruments.operations import issue_draft
from mufakat.records.journal.operations import By
from mufakat.records.people.access import STRANGER, Viewer, viewer_of
from mufakat.records.people.operations import add_person, give_mandate
from tests.copied import copied

LAGOON = Path(__file__).parent / "samples" / "profile_lagoon"
TODAY = date(2021, 3, 1)
ISSUED = date(2020, 1, 1)  # the charter's Draft Zero
PASSWORD = "a-long-enough-word"
BY = By(actor="test", name="The test")

CHARTER = Text(
    (
        Provision("title", "title", "Charter of the Reefs"),
        Provision("part1", "part", "What we protect", label="I.", level=1),
        Provision(
            "para1", "paragraph", "Each island shall teach its children to swim.", parent="part1", label="1."
        ),
        Provision(
            "para2", "paragraph", "Islands are encouraged to share canoes.", parent="part1", label="2."
        ),
    )
)


@dataclass(frozen=True)
class Cast:
    ana: Viewer
    ben: Viewer
    coral: Viewer
    dov: Viewer
    eve: Viewer
    finn: Viewer
    stranger: Viewer = STRANGER


def people() -> Cast:
    """The cast of a database that holds it."""
    return Cast(**{
        name: viewer_of(tables.Person.objects.get(email=f"{name}@lagoon.example"), on=TODAY)
        for name in ("ana", "ben", "coral", "dov", "eve", "finn")
    })  # fmt: skip


@copied(names=people)
def lagoon() -> Cast:
    """The profile in the database, and its people."""
    profile, faults = read_profile(LAGOON)
    assert not faults
    install(profile, digest="lagoon")
    ngo = tables.Organisation.objects.create(key="reef-watch", kind="ngo", names={"en": ["Reef Watch"]})
    return Cast(
        ana=person("Ana", "secretariat", body="lagoon-office"),
        ben=person("Ben", "chair", body="canoe-forum"),
        coral=person("Coral", "focal_point", body="reef-officials", member="XA"),
        dov=person("Dov", "focal_point", body="reef-officials", member="XB"),
        eve=person("Eve", "observer", body="canoe-forum", organisation=ngo),
        finn=person("Finn", "focal_point", member="XC", until=date(2020, 12, 31)),
    )


def person(name: str, capacity: str, *, body="", member="", organisation=None, until=None) -> Viewer:
    made = add_person(email=f"{name.lower()}@lagoon.example", name=name, password=PASSWORD, by=BY)
    give_mandate(
        made,
        capacity,
        body=tables.Body.objects.get(key=body) if body else None,
        member=tables.Member.objects.get(code=member) if member else None,
        organisation=organisation,
        since=date(2010, 1, 1),
        until=until,
        by=BY,
    )
    return viewer_of(made, on=TODAY)


def forum() -> tables.Meeting:
    return tables.Meeting.objects.get(key="cf-10")


def body(key: str) -> tables.Body:
    return tables.Body.objects.get(key=key)


def route() -> tables.RouteEdition:
    return tables.RouteEdition.objects.get(key="canoe-wishes")


def charter(*, classification: str = "public") -> tables.Draft:
    """An instrument with its Draft Zero."""
    instrument = tables.Instrument.objects.create(
        key=f"charter-{classification}",
        kind="declaration",
        titles={"en": "Charter of the Reefs"},
        classification=classification,
    )
    return issue_draft(
        instrument, CHARTER, label="Draft Zero", on=ISSUED, by=BY, classification=classification
    )

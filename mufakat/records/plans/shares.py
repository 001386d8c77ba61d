"""Who leads, contributes, reviews or is consulted at a part, a priority area or an action row of an instrument."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.records.bodies.models import Body, Member, Organisation
from mufakat.records.instruments.models import Draft, Instrument, Provision
from mufakat.records.journal.operations import By, record
from mufakat.records.people.access import Viewer
from mufakat.records.plans.models import Responsibility

PLACES = ("part", "area", "row")


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the responsibility matrix; ``holes`` says in words what is missing."""

    provision: Provision
    title: str
    shares: dict[str, tuple[Responsibility, ...]]
    holes: tuple[str, ...]

    @property
    def by_share(self) -> list[tuple[str, tuple[Responsibility, ...]]]:
        return [(share, self.shares.get(share, ())) for share in Responsibility.Share.values]


@transaction.atomic
def share_out(
    instrument: Instrument,
    provision_key: str,
    share: str,
    *,
    by: By,
    member: Member | None = None,
    organisation: Organisation | None = None,
    body: Body | None = None,
    since: date | None = None,
    illustrative: bool = False,
) -> Responsibility:
    """Somebody takes a share in a place; one lead for each place, and nobody twice at the same place."""
    if share not in Responsibility.Share.values:
        raise RuleBroken("One leads, contributes, reviews or is consulted.")
    if member is None and organisation is None and body is None:
        raise RuleBroken("Say who is responsible.")
    if not Provision.objects.filter(
        draft__instrument=instrument, key=provision_key, kind__in=PLACES
    ).exists():
        raise RuleBroken(
            "Responsibility is shared out over parts, priority areas and action rows of the text."
        )
    standing = Responsibility.objects.filter(instrument=instrument, provision_key=provision_key, ended=None)
    if share == Responsibility.Share.LEADS and (lead := standing.filter(share=share).first()):
        raise RuleBroken("{who} leads here already; end that first.", who=lead.whom)
    if standing.filter(member=member, organisation=organisation, body=body).exists():
        raise RuleBroken("They already have a share here; end it before giving another.")
    made = Responsibility.objects.create(
        instrument=instrument,
        provision_key=provision_key,
        share=share,
        member=member,
        organisation=organisation,
        body=body,
        since=since or timezone.localdate(),
        by=by.name,
        illustrative=illustrative,
    )
    told(made, f"{made.whom} {made.get_share_display()} at {provision_key} of “{instrument.title()}”.", by=by)
    return made


@transaction.atomic
def end_share(held: Responsibility, *, by: By, on: date | None = None) -> Responsibility:
    if held.ended:
        raise RuleBroken("This has ended already.")
    held.ended = on or timezone.localdate()
    held.save(update_fields=["ended"])
    told(held, f"{held.whom} no longer {held.get_share_display()} at {held.provision_key}.", by=by)
    return held


def told(held: Responsibility, says: str, *, by: By) -> None:
    record("share out", f"instrument:{held.instrument.key}", says, by=by)


def matrix(viewer: Viewer, draft: Draft) -> list[Place]:
    """Every part, priority area and action row of the draft with its shares, and the holes flagged."""
    if "members" not in viewer.sees:
        return []
    provisions = list(draft.provisions.order_by("position"))
    held = Responsibility.objects.filter(instrument=draft.instrument, ended=None).select_related(
        "member", "organisation", "body"
    )
    shares: dict[str, dict[str, list[Responsibility]]] = {}
    for one in held:
        shares.setdefault(one.provision_key, {}).setdefault(one.share, []).append(one)
    return [
        place(one, titled(one, provisions), shares.get(one.key, {}))
        for one in provisions
        if one.kind in PLACES and (one.kind != "row" or one.label)
    ]


def place(provision: Provision, title: str, held: dict[str, list[Responsibility]]) -> Place:
    return Place(provision, title, {share: tuple(rows) for share, rows in held.items()}, holes_in(held))


def holes_in(held: dict[str, list[Responsibility]]) -> tuple[str, ...]:
    """What a working group would be asked about: nobody leads; nobody reviews."""
    return tuple(share for share in ("leads", "reviews") if not held.get(share))


def titled(provision: Provision, provisions: Iterable[Provision]) -> str:
    """A row is called by the words of its first cell."""
    if provision.kind != "row":
        return provision.text
    cells = [one.key for one in provisions if one.parent_key == provision.key]
    return next((one.text for one in provisions if one.parent_key in cells[:1]), "")


def share(viewer: Viewer, instrument: Instrument, pk: int) -> Responsibility | None:
    return (
        Responsibility.objects.filter(pk=pk, instrument=instrument).first()
        if "members" in viewer.sees
        else None
    )

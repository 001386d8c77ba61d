"""How an action came to read as it does: every edition of the plan that brought it, changed it or ended it."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from mufakat.records.instruments.models import Instrument
from mufakat.records.people.access import Viewer
from mufakat.records.plans.models import PlanEdition
from mufakat.records.plans.queries import editions


@dataclass(frozen=True, slots=True)
class Amended:
    """``what``: agreed, added, changed, ended; ``fields`` of the action where it was changed."""

    edition: int
    on: str
    because: str
    what: str
    fields: tuple[str, ...]


def amendments_of(viewer: Viewer, instrument: Instrument, key: str) -> tuple[Amended, ...]:
    """The oldest first."""
    found, before = [], None
    for edition in editions(viewer, instrument).defer("contents").order_by("number"):
        now = actions_of(edition.pk, edition.sha256).get(key)
        if told := what_happened(before, now):
            what = "agreed" if what_is_first(edition, told[0]) else told[0]
            found.append(Amended(edition.number, edition.on, edition.because, what, told[1]))
        before = now
    return tuple(found)


def what_happened(
    before: dict[str, Any] | None, now: dict[str, Any] | None
) -> tuple[str, tuple[str, ...]] | None:
    if before == now:
        return None
    if before is None:
        return "added", ()
    if now is None:
        return "ended", ()
    return "changed", tuple(name for name in now if now[name] != before.get(name))


def what_is_first(edition: PlanEdition, what: str) -> bool:
    return edition.number == 1 and what == "added"


@lru_cache(maxsize=64)
def actions_of(edition: int, sha256: str) -> dict[str, dict[str, Any]]:
    """Key → the action as that edition has it. An edition is frozen, so what was read once holds; the hash says it is it."""
    contents = PlanEdition.objects.filter(pk=edition, sha256=sha256).values_list("contents", flat=True).get()
    return {one["key"]: one for one in contents["actions"]}

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from mufakat.core.problems import RuleBroken
from mufakat.core.profile.one_route import route_written
from mufakat.core.route.checks import faults
from mufakat.core.route.reading import route_from
from mufakat.records.bodies.models import Body
from mufakat.records.decisions.models import RouteEdition
from mufakat.records.journal.operations import By, record


def new_edition_from(text: str, *, by: By) -> RouteEdition:
    """The route somebody typed, as in routes.yaml. Unreadable says every fault behind its line, and nothing is kept."""
    can = {body.key: tuple(body.can) for body in Body.objects.all()}
    return new_edition(route_written(text, can), by=by)


@transaction.atomic
def new_edition(written: Mapping[str, Any], *, by: By) -> RouteEdition:
    """A changed route becomes its next edition, for journeys that start from now on; those under way keep theirs.

    ``written`` is a route as in routes.yaml. Unreadable or RuleBroken says everything that is wrong with it.
    """
    held = RouteEdition.objects.select_for_update().filter(key=written.get("key")).order_by("edition").last()
    edition = held.edition + 1 if held else 1
    route = route_from({**written, "edition": edition})
    can = {body.key: tuple(body.can) for body in Body.objects.all()}
    if found := faults(route, can):
        raise RuleBroken("{faults}", faults=found)
    if held and (held.stages, held.carries) == (list(written["stages"]), route.carries):
        raise RuleBroken(
            "This is edition {edition} of the route as it stands; nothing has changed.", edition=held.edition
        )
    row = RouteEdition.objects.create(
        key=route.key,
        edition=edition,
        names={code: [name] if isinstance(name, str) else name for code, name in route.names.items()},
        carries=route.carries,
        stages=list(written["stages"]),
    )
    record(
        "new edition of a route",
        f"route:{row.key}",
        f"Edition {edition} of the route “{row.name()}” is there for journeys that start from now on.",
        by=by,
        details={"stages": row.stages, "carries": row.carries},
        classification="public",
    )
    return row

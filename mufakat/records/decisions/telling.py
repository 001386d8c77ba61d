"""Between the rows of acts and the core's acts: the same thing, told twice."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from django.utils.translation import get_language

from mufakat.core.dates import PartialDate
from mufakat.core.route import acts as told
from mufakat.core.route.journey import standing
from mufakat.core.route.model import Route
from mufakat.core.route.reading import route_from
from mufakat.core.route.standing import Standing
from mufakat.records.bodies.register import register
from mufakat.records.decisions.models import Act, Journey, RouteEdition


def route_of(edition: RouteEdition) -> Route:
    return route_from(
        {
            "key": edition.key,
            "edition": edition.edition,
            "names": edition.names,
            "carries": edition.carries,
            "stages": edition.stages,
        }
    )


def standing_of(journey: Journey, rows: Iterable[Act]) -> Standing:
    """Where the journey stands, computed from these rows and nothing else."""
    return standing(route_of(journey.route), told_acts(rows))


def names_of(route: Route, language: str = "") -> Callable[[str], str]:
    """How people call the stages, bodies and members that a rule's sentence may name; in the language of whoever acts."""
    language = language or get_language() or "en"
    held = register()
    called = {code: member.name(language) for code, member in held.members.items()}
    called |= {key: str(body) for key, body in held.bodies.items()}
    for stage in route.stages:  # one without a name of its own is called as its bodies are
        name = stage.names.get(language) or stage.names.get("en")
        if not name:
            name = " · ".join(called.get(key, key) for key in stage.bodies)
        called[stage.key] = name if isinstance(name, str) else name[0]
    return lambda key: called.get(key, key)


def told_acts(rows: Iterable[Act]) -> list[told.Act]:
    """The core's acts of these rows; a correction of several acts at once is one of them."""
    acts: list[told.Act] = []
    heads: dict[int, int] = {}  # row of a correction -> where it stands among the acts
    for row in rows:
        act = told_act(row)
        first = row.part_of_id or (row.part_of.pk if row.part_of else None)
        if first in heads and isinstance(act, told.Corrected):
            head = acts[heads[first]]
            acts[heads[first]] = replace(head, also=(*head.also, (act.corrects, act.instead)))
            continue
        if row.kind == Act.Kind.CORRECTED and row.pk:
            heads[row.pk] = len(acts)
        acts.append(act)
    return acts


def told_act(row: Act, kind: str = "") -> told.Act:
    """The core's act of a row. A correction carries what stands instead in the same row."""
    shared = {
        "id": str(row.pk),
        "at": PartialDate(row.on) if row.on else None,
        "by": row.by,
        "on_behalf_of": row.on_behalf_of,
    }
    body = row.body.key if row.body else ""
    meeting = row.meeting.key if row.meeting else ""
    match kind or row.kind:
        case Act.Kind.STARTED:
            edition = row.journey.route
            return told.Started(
                route=edition.key, edition=edition.edition, left_out=tuple(row.provisions), **shared
            )
        case Act.Kind.PUT_BEFORE:
            return told.PutBefore(
                stage=row.stage, lap=row.lap, draft=row.text_hash, body=body, meeting=meeting, procedure=row.procedure,
                **shared,
            )  # fmt: skip
        case Act.Kind.DECIDED:
            return told.Decided(
                stage=row.stage, lap=row.lap, body=body, kind=row.outcome, draft=row.text_hash, meeting=meeting,
                procedure=row.procedure, reasons=row.reasons, provisions=tuple(row.provisions),
                return_to=row.return_to, **shared,
            )  # fmt: skip
        case Act.Kind.POSITION:
            return told.Position(
                stage=row.stage, lap=row.lap, member=row.member.code, stance=row.stance, draft=row.text_hash,
                provision="".join(row.provisions[:1]), wording=row.wording, reason=row.reasons,
                lifted_if=row.lifted_if, **shared,
            )  # fmt: skip
        case Act.Kind.TRANSMITTED:
            return told.Transmitted(
                verb=row.verb, from_body=body, to_body=row.to_body.key, to_meeting=meeting, draft=row.text_hash,
                reasons=row.reasons, open_points=tuple(row.provisions), **shared,
            )  # fmt: skip
        case Act.Kind.WITHDRAWN:
            return told.Withdrawn(reasons=row.reasons, **shared)
        case Act.Kind.CORRECTED:
            instead = told_act(row, row.instead_kind) if row.instead_kind else None
            return told.Corrected(corrects=str(row.corrects_id), reasons=row.note, instead=instead, **shared)
    raise ValueError(f"an act of unknown kind: {row.kind}")

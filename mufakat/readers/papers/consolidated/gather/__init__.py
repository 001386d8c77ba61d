"""Everything one edition of a round's report tells, in one language: seen with a delegate's eyes, or with everybody's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from mufakat.core.consolidated import RoundTold
from mufakat.core.saying import date_said
from mufakat.readers.papers.consolidated.gather.beside import money_told, practices_told
from mufakat.readers.papers.consolidated.gather.members import members_told
from mufakat.readers.papers.consolidated.gather.plan import actions_told, areas_told, figures_told
from mufakat.records.bodies.queries import region
from mufakat.records.people.access import STRANGER, Viewer
from mufakat.records.people.models import Mandate
from mufakat.records.plans.editions import contents_of
from mufakat.records.progress.models import Round
from mufakat.records.progress.queries import entries, round_before, values


def round_told(round_: Round, *, edition: str, language: str, as_of: date) -> RoundTold:
    viewer = eyes_of(edition, round_)
    contents = round_.edition.contents if round_.edition else contents_of(round_.instrument)
    before = round_before(viewer, round_)
    rounds = [one for one in (round_, before) if one]
    said = by_round(entries(viewer).filter(report__round__in=rounds))
    figures = by_round(values(viewer).filter(report__round__in=rounds))
    now, then = round_.pk, before.pk if before else 0
    asked = members_told(viewer, round_, edition, language)
    areas = {one.number: one.name(language) for one in round_.instrument.priority_areas.all()}
    actions = tuple(actions_told(contents, said[now], said[then], language))
    area_of = {one.number: one.area for one in actions}
    return RoundTold(
        title=round_.instrument.title(language),
        body=issuer_of(round_, language),
        label=round_.label,
        edition=edition,
        language=language,
        as_of=as_of,
        deadline=round_.deadline,
        since=round_.since,
        until=round_.until,
        plan=str(round_.edition or ""),
        plan_agreed=agreed(round_, language),
        before=before.label if before else "",
        members=asked,
        areas=areas_told(areas, actions),
        actions=actions,
        figures=tuple(figures_told(contents, figures[now], figures[then], area_of, language)),
        money=tuple(money_told(viewer, round_)),
        practices=tuple(practices_told(viewer, round_)),
        illustrative=any(one.illustrative for one in said[now]),
        members_before=tuple(sorted({one.report.member.code for one in said[then]})),
    )


def issuer_of(round_: Round, language: str) -> str:
    """The body the plan belongs to; where it belongs to none of them, the region."""
    held = round_.instrument.body or region()
    return held.name(language) if held else ""


def eyes_of(edition: str, round_: Round) -> Viewer:
    """Nobody in particular: a delegate in the body for the members' edition, a stranger for the public one.

    Whoever ordered the report may see more; the report does not.
    """
    if edition == "public":
        return STRANGER
    return Viewer(
        mandates=(Mandate(capacity=Mandate.Capacity.OBSERVER, body_id=round_.instrument.body_id or -1),)
    )


def by_round(rows: Iterable) -> Mapping[int, list]:
    found = defaultdict(list)
    for one in rows:
        found[one.report.round_id].append(one)
    return found


def agreed(round_: Round, language: str) -> str:
    edition = round_.edition
    return date_said(edition.on, language) if edition else ""

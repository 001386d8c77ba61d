from django.db import transaction

from mufakat.core.problems import RuleBroken
from mufakat.core.route.consensus import what_is_lifted
from mufakat.records.bodies.models import Member
from mufakat.records.decisions.models import Act, Journey
from mufakat.records.decisions.operations.acts import (
    add_act,
    draft_of,
    load,
    locked,
    refuse_unprinted,
)
from mufakat.records.decisions.telling import standing_of
from mufakat.records.files.models import StoredFile
from mufakat.records.journal.operations import By

SAYS = {
    "support": "{member} supports {load}{place}.",
    "no_objection": "{member} has no objection to {load}{place}.",
    "reservation": "{member} made a reservation on {load}{place}.",
    "objection": "{member} objected to {load}{place}.",
    "lifted": "{member} lifted what it had recorded on {load}{place}.",
}


@transaction.atomic
def state_position(
    journey: Journey,
    *,
    member: Member,
    stance: str,
    on: str,
    by: By,
    provision: str = "",
    wording: str = "",
    reason: str = "",
    lifted_if: str = "",
    came_by: str = Act.Way.SAID,
    letter: StoredFile | None = None,
    signed_by: str = "",
    seen: int | None = None,
    **facts,
) -> Act:
    """Record where a member stands on the text that lies before the present stage.

    ``by`` is the person who typed it, on behalf of the member. A position that came by letter keeps the
    letter and whoever signed it, so that both names stand with the act. Whoever lifts the only thing it has open
    need not name the place.
    """
    _refuse_unproven(came_by, letter, signed_by)
    here = standing_of(journey, locked(journey, seen=seen))
    lies = next((visit for visit in map(here.before, here.waiting_for) if visit), None)
    draft = draft_of(journey, lies.draft) if lies else None
    if stance == "lifted" and here.stage:
        said = here.positions_at(here.stage, here.lap)
        provision = what_is_lifted(said, member.code, provision.strip())
    if stance != "lifted" or not _said_before(journey, member, provision):
        refuse_unprinted(draft, provision)
    act = Act(
        kind=Act.Kind.POSITION, stage=here.stage or "", lap=here.lap, member=member, stance=stance, on=on,
        text_hash=lies.draft if lies else "", draft=draft,
        provisions=[provision.strip()] if provision.strip() else [], wording=wording.strip(), reasons=reason.strip(),
        lifted_if=lifted_if.strip(), came_by=came_by, letter=letter, signed_by=signed_by.strip(), **facts,
    )  # fmt: skip
    place = f", {provision.strip()}" if provision.strip() else ""
    says = SAYS.get(stance, "{member} took a position on {load}{place}.")
    return add_act(journey, act, by=by, says=says.format(member=member, load=load(journey), place=place))


def _said_before(journey: Journey, member: Member, provision: str) -> bool:
    """What was recorded on an earlier draft can always be lifted, by the number it had there."""
    before = journey.acts.filter(kind=Act.Kind.POSITION, member=member).values_list("provisions", flat=True)
    return [provision.strip()] in list(before)


def _refuse_unproven(came_by: str, letter: StoredFile | None, signed_by: str) -> None:
    if came_by not in Act.Way.values:
        raise RuleBroken("Say how the position came in: stated here, asked for in the meeting, or by letter.")
    if came_by == Act.Way.LETTER and not (letter and signed_by.strip()):
        raise RuleBroken(
            "A position received by letter needs the letter itself and the name of whoever signed it."
        )

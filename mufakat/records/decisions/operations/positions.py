from django.db import transaction

from mufakat.core.problems import RuleBroken
from mufakat.core.wording.printed import numbers_said, unknown_in
from mufakat.records.bodies.models import Member
from mufakat.records.decisions.models import Act, Journey
from mufakat.records.decisions.operations.acts import add_act, draft_of, load, locked
from mufakat.records.decisions.telling import standing_of
from mufakat.records.files.models import StoredFile
from mufakat.records.instruments.models import Draft
from mufakat.records.instruments.operations import text_of
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
    letter and whoever signed it, so that both names stand with the act.
    """
    _refuse_unproven(came_by, letter, signed_by)
    here = standing_of(journey, locked(journey, seen=seen))
    lies = next((visit for visit in map(here.before, here.waiting_for) if visit), None)
    draft = draft_of(journey, lies.draft) if lies else None
    _refuse_unprinted(journey, draft, member=member, stance=stance, provision=provision)
    act = Act(
        kind=Act.Kind.POSITION, stage=here.stage or "", lap=here.lap, member=member, stance=stance, on=on,
        text_hash=lies.draft if lies else "", draft=draft,
        provisions=[provision.strip()] if provision.strip() else [], wording=wording.strip(), reasons=reason.strip(),
        lifted_if=lifted_if.strip(), came_by=came_by, letter=letter, signed_by=signed_by.strip(), **facts,
    )  # fmt: skip
    place = f", {provision.strip()}" if provision.strip() else ""
    says = SAYS.get(stance, "{member} took a position on {load}{place}.")
    return add_act(journey, act, by=by, says=says.format(member=member, load=load(journey), place=place))


def _refuse_unprinted(
    journey: Journey, draft: Draft | None, *, member: Member, stance: str, provision: str
) -> None:
    """A position names a provision of the text; one that was recorded on an earlier draft can always be lifted."""
    if draft is None or not provision.strip():
        return
    text = text_of(draft)
    unknown = unknown_in(text, provision)
    before = journey.acts.filter(kind=Act.Kind.POSITION, member=member).values_list("provisions", flat=True)
    if not unknown or (stance == "lifted" and [provision.strip()] in list(before)):
        return
    raise RuleBroken(
        f"There is no provision “{unknown}” in {draft.label}; its provisions are {numbers_said(text)}."
    )


def _refuse_unproven(came_by: str, letter: StoredFile | None, signed_by: str) -> None:
    if came_by not in Act.Way.values:
        raise RuleBroken("Say how the position came in: stated here, asked for in the meeting, or by letter.")
    if came_by == Act.Way.LETTER and not (letter and signed_by.strip()):
        raise RuleBroken(
            "A position received by letter needs the letter itself and the name of whoever signed it."
        )

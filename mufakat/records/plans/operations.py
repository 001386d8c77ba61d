from collections.abc import Iterable

from django.db import transaction

from mufakat.core.plans.proposed import ProposedAction
from mufakat.core.problems import RuleBroken
from mufakat.records.instruments.models import Draft, PriorityArea, Provision
from mufakat.records.journal.operations import By, record
from mufakat.records.plans.models import Action, ResourceLine
from mufakat.records.plans.queries import proposed_in
from mufakat.records.recommendations.models import Recommendation


@transaction.atomic
def put_in_force(
    draft: Draft, *, keys: Iterable[str], on: str, by: By, illustrative: bool = False
) -> list[Action]:
    """Actions from the rows a person picked out of an adopted text; never by itself on adoption."""
    wanted = set(keys)
    proposals = [one for one in proposed_in(draft) if one.key in wanted]
    if missing := wanted - {one.key for one in proposals}:
        raise RuleBroken(
            "{draft} has no action row {rows}.", draft=draft.label, rows=", ".join(sorted(missing))
        )
    there = dict(
        Action.objects.filter(instrument=draft.instrument, key__in=wanted).values_list("key", "number")
    )
    if there:
        raise RuleBroken("Action {action} is in force already.", action=next(iter(there.values())))
    areas = areas_held(draft, proposals)
    actions = [
        Action.objects.create(
            instrument=draft.instrument, key=one.key, number=one.number, area=areas.get(one.area),
            texts={draft.language: one.action}, lead=one.lead[:200], supporting=one.supporting[:300],
            time_frame=one.time_frame[:60], outputs=one.outputs, in_force_since=on, put_in_force_by=by.name,
            classification=draft.classification, illustrative=illustrative,
        )
        for one in proposals
    ]  # fmt: skip
    ResourceLine.objects.bulk_create(
        ResourceLine(action=action, from_whom=one.resources[:200], illustrative=illustrative)
        for action, one in zip(actions, proposals, strict=True)
        if one.resources
    )
    record(
        "put in force",
        f"instrument:{draft.instrument.key}",
        f"{len(actions)} actions of “{draft.instrument.title()}” were put in force.",
        by=by,
        details={"actions": [action.key for action in actions], "text": draft.sha256},
        classification=draft.classification,
    )
    return actions


def areas_held(draft: Draft, proposals: Iterable[ProposedAction]) -> dict[int | None, PriorityArea]:
    """Number → priority area; one that is not held yet is made as the text prints it."""
    areas: dict[int | None, PriorityArea] = {
        area.number: area for area in PriorityArea.objects.filter(instrument=draft.instrument)
    }
    for one in proposals:
        if one.area is not None and one.area not in areas:
            areas[one.area] = PriorityArea.objects.create(
                instrument=draft.instrument, number=one.area, names={draft.language: [one.area_name]}
            )
    return areas


@transaction.atomic
def link_action(
    action: Action, *, answers: Iterable[Recommendation], carries_out: Iterable[str], by: By
) -> None:
    """What an action answers and carries out, as a person says it from now on; each link said or taken back is an entry of its own."""
    was, wanted = {one.pk: one for one in action.answers.all()}, {one.pk: one for one in answers}
    provisions = list(dict.fromkeys(carries_out))
    for key in provisions:
        carry_out_provision(action, key, by=by)
    for pk in wanted.keys() - was.keys():
        answer_with_action(action, wanted[pk], by=by)
    for pk in was.keys() - wanted.keys():
        no_longer_answer(action, was[pk], by=by)
    if gone := [key for key in action.carries_out if key not in provisions]:
        no_longer_carry_out(action, gone, by=by)


@transaction.atomic
def answer_with_action(action: Action, recommendation: Recommendation, *, by: By) -> None:
    """Say that an action answers a recommendation."""
    action.answers.add(recommendation)
    said_of_link(
        action,
        "answer with action",
        f"recommendation:{recommendation}",
        f"answers recommendation {recommendation.ref} of the {recommendation.meeting.title()}",
        by=by,
    )


@transaction.atomic
def carry_out_provision(action: Action, provision_key: str, *, by: By) -> None:
    """Say that an action carries out a provision of its text."""
    held = Provision.objects.filter(draft__instrument=action.instrument, key=provision_key).first()
    if held is None:
        raise RuleBroken("The text of this plan has no provision {key}.", key=provision_key)
    if provision_key in action.carries_out:
        return
    action.carries_out = [*action.carries_out, provision_key]
    action.save(update_fields=["carries_out"])
    said_of_link(
        action,
        "carry out provision",
        f"instrument:{action.instrument.key}",
        f"carries out paragraph {held.label.strip(' .') or provision_key}",
        by=by,
        provision=provision_key,
    )


@transaction.atomic
def no_longer_answer(action: Action, recommendation: Recommendation, *, by: By) -> None:
    """Take back that an action answers it; the journal keeps that it was said."""
    action.answers.remove(recommendation)
    said_of_link(
        action,
        "take back link",
        f"recommendation:{recommendation}",
        f"was said in error to answer recommendation {recommendation.ref} of the {recommendation.meeting.title()}",
        by=by,
    )


@transaction.atomic
def no_longer_carry_out(action: Action, provision_keys: list[str], *, by: By) -> None:
    action.carries_out = [key for key in action.carries_out if key not in provision_keys]
    action.save(update_fields=["carries_out"])
    said_of_link(
        action,
        "take back link",
        f"instrument:{action.instrument.key}",
        f"was said in error to carry out a part of “{action.instrument.title()}”",
        by=by,
        provisions=provision_keys,
    )


def said_of_link(action: Action, verb: str, subject: str, says: str, *, by: By, **more: object) -> None:
    """The entry of a link said or taken back, about what it links to; ``says`` goes on after "Action 1.2"."""
    record(
        verb,
        subject,
        f"Action {action.number} {says}.",
        by=by,
        details={"action": action.key, **more},
        classification=action.classification,
    )

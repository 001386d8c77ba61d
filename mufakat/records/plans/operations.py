from collections.abc import Iterable

from django.db import transaction

from mufakat.core.problems import RuleBroken
from mufakat.records.instruments.models import Draft, PriorityArea, Provision
from mufakat.records.journal.operations import By, record
from mufakat.records.plans.models import Action, ResourceLine
from mufakat.records.recommendations.models import Recommendation

# the columns of an action table (instruments: kind "row", its cells in this order)
COLUMNS = ("action", "time_frame", "lead", "supporting", "outputs", "indicators", "resources")


def proposed_actions(draft: Draft) -> list[dict]:
    """What the action rows of a draft propose: one dictionary per row, with its key, label and cells by column."""
    provisions = list(draft.provisions.order_by("position"))
    parents = {p.key: p for p in provisions}
    return [
        {"key": row.key, "number": row.label, "area": area_number(row, parents)} | cells_of(row, provisions)
        for row in provisions
        if row.kind == "row" and row.label
    ]


def cells_of(row: Provision, provisions: Iterable[Provision]) -> dict[str, str]:
    cells = [p.key for p in provisions if p.kind == "cell" and p.parent_key == row.key]
    words = {key: [] for key in cells}
    for p in provisions:
        if p.parent_key in words:
            words[p.parent_key].append(p.text)
    return dict(zip(COLUMNS, ("\n".join(words[key]) for key in cells), strict=False))


def area_number(row: Provision, parents: dict[str, Provision]) -> int | None:
    """The number of the priority area above the row, from the label the area is printed with."""
    above = parents.get(row.parent_key)
    while above is not None and above.kind != "area":
        above = parents.get(above.parent_key)
    digits = "".join(ch for ch in above.label if ch.isdigit()) if above else ""
    return int(digits) if digits else None


@transaction.atomic
def put_in_force(
    draft: Draft, *, keys: Iterable[str], on: str, by: By, illustrative: bool = False
) -> list[Action]:
    """Actions from the rows a person picked out of an adopted text; never by itself on adoption."""
    wanted = set(keys)
    proposals = [proposal for proposal in proposed_actions(draft) if proposal["key"] in wanted]
    if missing := wanted - {proposal["key"] for proposal in proposals}:
        raise RuleBroken(f"{draft.label} has no action row {', '.join(sorted(missing))}.")
    areas = {area.number: area for area in PriorityArea.objects.filter(instrument=draft.instrument)}
    actions = []
    for proposal in proposals:
        if Action.objects.filter(instrument=draft.instrument, key=proposal["key"]).exists():
            raise RuleBroken(f"Action {proposal['number']} is in force already.")
        actions.append(
            Action.objects.create(
                instrument=draft.instrument,
                key=proposal["key"],
                number=proposal["number"],
                area=areas.get(proposal["area"]),
                texts={draft.language: proposal["action"]},
                lead=proposal["lead"],
                supporting=proposal["supporting"],
                time_frame=proposal["time_frame"],
                outputs=proposal.get("outputs", ""),
                in_force_since=on,
                put_in_force_by=by.name,
                classification=draft.classification,
                illustrative=illustrative,
            )
        )
        if proposal.get("resources", "").strip():
            ResourceLine.objects.create(
                action=actions[-1], from_whom=proposal["resources"].strip()[:200], illustrative=illustrative
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


@transaction.atomic
def answer_with_action(action: Action, recommendation: Recommendation, *, by: By) -> None:
    """Say that an action answers a recommendation."""
    action.answers.add(recommendation)
    record(
        "answer with action",
        f"recommendation:{recommendation}",
        f"Action {action.number} answers recommendation {recommendation.ref} of the {recommendation.meeting.title()}.",
        by=by,
        details={"action": action.key},
        classification=action.classification,
    )


@transaction.atomic
def carry_out_provision(action: Action, provision_key: str, *, by: By) -> None:
    """Say that an action carries out a provision of its text."""
    held = Provision.objects.filter(draft__instrument=action.instrument, key=provision_key).first()
    if held is None:
        raise RuleBroken(f"“{action.instrument.title()}” has no provision {provision_key}.")
    if provision_key in action.carries_out:
        return
    action.carries_out = [*action.carries_out, provision_key]
    action.save(update_fields=["carries_out"])
    record(
        "carry out provision",
        f"instrument:{action.instrument.key}",
        f"Action {action.number} carries out {held.label.strip(' .') or provision_key}.",
        by=by,
        details={"action": action.key, "provision": provision_key},
        classification=action.classification,
    )

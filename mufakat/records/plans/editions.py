"""The plan as a whole: agreed once, amended by a new decision; every edition stays as it was."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db import transaction

from mufakat.core.chain import digest_of
from mufakat.core.dates import PartialDate
from mufakat.core.problems import Moment, RuleBroken
from mufakat.core.sheet.answers.given import plainly as said
from mufakat.records.instruments.models import Instrument
from mufakat.records.journal.operations import By, record
from mufakat.records.plans.models import Action, Indicator, PlanEdition, Target

CHANGEABLE = ("lead", "supporting", "time_frame", "outputs", "milestones")


@dataclass(frozen=True, slots=True)
class PlanChanges:
    """What a decision changes: actions by key, indicators by key; what ends is kept and no longer asked."""

    actions: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # key → changed fields
    end_actions: tuple[str, ...] = ()
    add_indicators: tuple[Mapping[str, Any], ...] = ()  # as for `add_indicator`
    end_indicators: tuple[str, ...] = ()
    targets: Mapping[tuple[str, int], Decimal] = field(default_factory=dict)  # (indicator, year) → value
    all_targets: Mapping[str, Mapping[int, Decimal]] = field(default_factory=dict)  # indicator → every target


@transaction.atomic
def add_indicator(
    instrument: Instrument,
    key: str,
    *,
    names: Mapping[str, str],
    action: str = "",
    targets: Mapping[int, Decimal | str] | None = None,
    by: By,
    **facts: Any,
) -> Indicator:
    """An indicator of a plan that is still being made; afterwards one comes by `amend_plan`."""
    if latest_edition(instrument):
        raise RuleBroken("This plan has been agreed. An indicator is added by a decision that amends it.")
    made = make_indicator(instrument, key, names=names, action=action, targets=targets, **facts)
    record(
        "add indicator",
        f"instrument:{instrument.key}",
        f"“{made.name()}” will be measured.",
        by=by,
        details={"indicator": key},
        classification=instrument.classification,
    )
    return made


def make_indicator(
    instrument: Instrument,
    key: str,
    *,
    names: Mapping[str, str],
    action: str = "",
    targets: Mapping[int, Decimal | str] | None = None,
    **facts: Any,
) -> Indicator:
    held = instrument.actions.filter(key=action).first() if action else None
    if action and held is None:
        raise RuleBroken("This plan has no action {action} in force.", action=action)
    if Indicator.objects.filter(instrument=instrument, key=key).exists():
        raise RuleBroken("There is an indicator {key} already.", key=key)
    made = Indicator.objects.create(
        instrument=instrument,
        action=held,
        key=key,
        names={code: [words] for code, words in names.items()},
        **facts,
    )
    Target.objects.bulk_create(
        Target(indicator=made, year=int(year), value=Decimal(str(value)))
        for year, value in (targets or {}).items()
    )
    return made


@transaction.atomic
def agree_plan(instrument: Instrument, *, because: str, on: str, by: By) -> PlanEdition:
    """The plan as it stands becomes its first edition."""
    if latest_edition(instrument):
        raise RuleBroken("This plan has been agreed already. What changes it is a decision that amends it.")
    if not instrument.actions.exists():
        raise RuleBroken("A plan without actions cannot be agreed.")
    return frozen(instrument, because=because, on=on, by=by, verb="agree plan")


@transaction.atomic
def amend_plan(instrument: Instrument, changes: PlanChanges, *, because: str, on: str, by: By) -> PlanEdition:
    """A new decision, a new edition; the one before stays, and so does every report made by it."""
    Instrument.objects.select_for_update(of=("self",)).get(pk=instrument.pk)  # one decision after the other
    before = latest_edition(instrument)
    if before is None:
        raise RuleBroken("There is no agreed plan to amend.")
    if not because.strip():
        raise RuleBroken("Say which decision amends the plan, and what it changes.")
    if PartialDate(on).latest < PartialDate(before.on).earliest:
        raise RuleBroken(
            "A decision cannot be older than the edition it amends; edition {number} is of {on}.",
            number=before.number,
            on=Moment(before.on),
        )
    make_changes(instrument, changes, on=on)
    return frozen(instrument, because=because.strip(), on=on, by=by, verb="amend plan")


def amended_contents(instrument: Instrument, changes: PlanChanges, *, on: str) -> dict[str, Any]:
    """The plan as it would stand; nothing is kept. Raises what `amend_plan` would raise of the changes."""
    with transaction.atomic():
        make_changes(instrument, changes, on=on)
        contents = contents_of(instrument)
        transaction.set_rollback(True)
    return contents


def make_changes(instrument: Instrument, changes: PlanChanges, *, on: str) -> None:
    for key, changed in changes.actions.items():
        change_action(instrument, key, changed)
    end(Action, instrument, changes.end_actions, on)
    end(Indicator, instrument, changes.end_indicators, on)
    for facts in changes.add_indicators:
        make_indicator(instrument, **facts)
    for key, targets in changes.all_targets.items():
        set_targets(instrument, key, targets)
    for (key, year), value in changes.targets.items():
        indicator = Indicator.objects.get(instrument=instrument, key=key)
        Target.objects.update_or_create(indicator=indicator, year=year, defaults={"value": value})


def set_targets(instrument: Instrument, key: str, targets: Mapping[int, Decimal]) -> None:
    """All of an indicator's targets; what stood before stays in the editions before."""
    indicator = Indicator.objects.filter(instrument=instrument, key=key, ended_on="").first()
    if indicator is None:
        raise RuleBroken("This plan has no indicator {key} in force.", key=key)
    indicator.targets.all().delete()
    Target.objects.bulk_create(
        Target(indicator=indicator, year=year, value=value) for year, value in targets.items()
    )


def change_action(instrument: Instrument, key: str, changed: Mapping[str, Any]) -> None:
    if unknown := set(changed) - set(CHANGEABLE):
        raise RuleBroken(
            "The wording of an action is changed by adopting another text, not here: {actions}.",
            actions=", ".join(unknown),
        )
    action = instrument.actions.filter(key=key).first()
    if action is None:
        raise RuleBroken("This plan has no action {key} in force.", key=key)
    for name, value in changed.items():
        setattr(action, name, value)
    action.save(update_fields=list(changed))


def end(table: type[Action] | type[Indicator], instrument: Instrument, keys: Iterable[str], on: str) -> None:
    for key in keys:
        if not table.objects.filter(instrument=instrument, key=key, ended_on="").update(ended_on=on):
            raise RuleBroken("This plan has no {key} in force.", key=key)


def frozen(instrument: Instrument, *, because: str, on: str, by: By, verb: str) -> PlanEdition:
    before = latest_edition(instrument)
    contents = contents_of(instrument)
    sha256 = digest_of(contents)
    if before and before.sha256 == sha256:
        raise RuleBroken("Nothing of the plan would change.")
    edition = PlanEdition.objects.create(
        instrument=instrument,
        number=before.number + 1 if before else 1,
        on=on,
        because=because,
        contents=contents,
        sha256=sha256,
        by=by.on_behalf_of or by.name,
    )
    record(
        verb,
        f"instrument:{instrument.key}",
        f"Edition {edition.number} of the plan for “{instrument.title()}”: {because}",
        by=by,
        details={"edition": edition.number, "sha256": sha256},
        classification=instrument.classification,
    )
    return edition


def latest_edition(instrument: Instrument) -> PlanEdition | None:
    return PlanEdition.objects.filter(instrument=instrument).order_by("-number").first()


def contents_of(instrument: Instrument) -> dict[str, Any]:
    """Everything that is asked, as JSON; a report is read by the edition its round was opened on."""
    actions = list(instrument.actions.filter(ended_on="").select_related("area"))
    indicators = Indicator.objects.filter(instrument=instrument, ended_on="").select_related("action")
    return {
        "since": min((one.in_force_since for one in actions if one.in_force_since), default=""),
        "actions": [
            {
                "key": one.key, "number": one.number, "area": one.area.number if one.area else None, "texts": one.texts,
                "lead": one.lead, "supporting": one.supporting, "time_frame": one.time_frame, "outputs": one.outputs,
                "milestones": one.milestones,
            }
            for one in actions
        ],
        "indicators": [
            {
                "key": one.key, "names": {code: one.name(code) for code in one.names}, "kind": one.kind, "unit": one.unit,
                "action": one.action.number if one.action else "", "direction": one.direction, "together": one.together,
                "baseline": plainly(one.baseline), "baseline_year": one.baseline_year, "groups": one.disaggregation,
                "source": one.source_named, "method": one.method,
                "targets": {str(target.year): plainly(target.value) for target in one.targets.all()},
            }
            for one in indicators.prefetch_related("targets")
        ],
    }  # fmt: skip


def plainly(number: Decimal | None) -> str:
    return "" if number is None else said(Decimal(number))

"""What a plan still being made is measured by: changed or taken off until it is agreed, afterwards by a decision."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.db import transaction

from mufakat.core.problems import RuleBroken
from mufakat.records.instruments.models import Instrument
from mufakat.records.journal.operations import By, record
from mufakat.records.plans.editions import latest_edition, plainly, set_targets
from mufakat.records.plans.models import Indicator

ASKED = (
    "kind",
    "unit",
    "direction",
    "together",
    "baseline",
    "baseline_year",
    "disaggregation",
    "source_named",
    "method",
)


@transaction.atomic
def change_indicator(
    indicator: Indicator,
    *,
    names: Mapping[str, str],
    action: str = "",
    targets: Mapping[int, Decimal] | None = None,
    by: By,
    **facts: Any,
) -> Indicator:
    """Everything of it may change but its key; what was asked before stays in the journal."""
    text = refuse_agreed(indicator)
    held = text.actions.filter(key=action).first() if action else None
    if action and held is None:
        raise RuleBroken("This plan has no action {action} in force.", action=action)
    before = asked(indicator)
    indicator.names = {code: [words] for code, words in names.items()}
    indicator.action = held
    for name in ASKED:
        setattr(indicator, name, facts[name])
    indicator.save()
    set_targets(text, indicator.key, targets or {})
    if asked(indicator) == before:
        raise RuleBroken("Nothing of the indicator would change.")
    record(
        "change indicator",
        f"instrument:{text.key}",
        f"What “{indicator.name()}” asks was changed.",
        by=by,
        details={"indicator": indicator.key, "before": before},
        classification=text.classification,
    )
    return indicator


@transaction.atomic
def drop_indicator(indicator: Indicator, *, by: By) -> None:
    """It will not be measured after all. No report can have answered it, since no round has agreed the plan."""
    text = refuse_agreed(indicator)
    record(
        "drop indicator",
        f"instrument:{text.key}",
        f"“{indicator.name()}” will not be measured.",
        by=by,
        details={"indicator": indicator.key, "before": asked(indicator)},
        classification=text.classification,
    )
    indicator.delete()


def refuse_agreed(indicator: Indicator) -> Instrument:
    """The text of the plan, locked: a round that agrees it and a change come one after the other."""
    text = Instrument.objects.select_for_update(of=("self",)).get(pk=indicator.instrument_id)
    if latest_edition(text):
        raise RuleBroken("This plan has been agreed. An indicator is changed by a decision that amends it.")
    return text


def asked(indicator: Indicator) -> dict[str, Any]:
    """As the journal keeps it."""
    return {
        "names": {code: indicator.name(code) for code in indicator.names},
        "action": indicator.action.key if indicator.action else "",
        **{name: getattr(indicator, name) for name in ASKED if name != "baseline"},
        "baseline": plainly(indicator.baseline),
        "targets": {str(one.year): plainly(one.value) for one in indicator.targets.all()},
    }

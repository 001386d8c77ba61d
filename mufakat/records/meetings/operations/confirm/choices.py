"""What a person decided about each proposed field, and whether it can be so."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mufakat.core.dates import PartialDate
from mufakat.core.intake.record import FIELDS
from mufakat.core.problems import RuleBroken
from mufakat.records.meetings.models import Meeting, Report

DECISIONS = ("accepted", "corrected", "refused")

MODES = {mode.value for mode in Meeting.Mode}


@dataclass(frozen=True)
class Choice:
    """What the person decided about one proposed field; ``value`` only where it was corrected."""

    decision: str
    value: Any = None


def chosen(report: Report, choices: Mapping[str, Choice]) -> dict[str, Any]:
    """Field → value to write; a field nobody decided about counts as refused."""
    proposed = report.proposal.get("fields", {})
    values = {}
    for name, choice in choices.items():
        if name not in FIELDS or choice.decision not in DECISIONS:
            raise RuleBroken(
                "“{choice}” is not something that can be decided here.", choice=f"{name}: {choice.decision}"
            )
        if choice.decision == "accepted" and name in proposed:
            values[name] = proposed[name]["value"]
        elif choice.decision == "corrected" and choice.value not in (None, "", []):
            values[name] = choice.value
    check_values(values)
    return values


def check_values(values: Mapping[str, Any]) -> None:
    for name in ("start_date", "end_date"):
        if name in values and not str(values[name]).startswith("--"):
            PartialDate(values[name])  # raises with the sentence
    if str(values.get("start_date", "")).startswith("--"):
        raise RuleBroken(
            "The report does not state the year of the meeting; write the full date to confirm it."
        )
    start, end = values.get("start_date"), values.get("end_date")
    if (
        start
        and end
        and not str(end).startswith("--")
        and PartialDate(end).latest < PartialDate(start).earliest
    ):
        raise RuleBroken("The meeting would end before it begins.")
    ordinal = values.get("ordinal")
    if ordinal is not None and not (isinstance(ordinal, int) and 0 < ordinal < 1000):
        raise RuleBroken("“{ordinal}” is not the number of a meeting.", ordinal=ordinal)
    if values.get("mode") and values["mode"] not in MODES:
        raise RuleBroken("“{mode}” is not a way to meet: in person, online or hybrid.", mode=values["mode"])

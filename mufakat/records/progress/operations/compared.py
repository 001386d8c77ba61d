"""A workbook beside the report as it stands now: what would change, what is older, what a person has to choose.

A reading keeps of each answer what stood there when the workbook went out ("sent"), as far as the file still tells it.
What was not touched in the file changes nothing; what was changed there and here meanwhile is a doubt.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from mufakat.core.problems import RuleBroken
from mufakat.records.progress.models import ProgressReport, ReceivedWorkbook

Line = dict[str, Any]


def differences(received: ReceivedWorkbook, report: ProgressReport) -> list[Line]:
    """What would change if it were entered now: cell, before, after, address."""
    return [one for one in changes(received, report) if not one["meanwhile"]]


def proposed(
    received: ReceivedWorkbook, report: ProgressReport, only: Collection[str] | None = None
) -> list[Line]:
    """The same with what was changed here meanwhile, for a person who keeps or drops each by itself."""
    return [one for one in changes(received, report) if only is None or one["cell"] in only]


def emptied(received: ReceivedWorkbook, report: ProgressReport) -> list[Line]:
    """Answers that stand here and are blank in the workbook."""
    return [one for one in beside(received, report, "cleared") if one["before"]]


def older(received: ReceivedWorkbook, report: ProgressReport) -> list[Line]:
    """Answers that were changed here since the workbook went out, and that it holds as they were: they stay."""
    return [one for one in beside(received, report, "taken") if one["before"] != one["after"] == one["sent"]]


def doubts(received: ReceivedWorkbook, report: ProgressReport) -> Iterator[Line]:
    """Questions with two answers: twice in the file, or changed in the file and here. ``choices`` without what stands."""
    for one in received.reading.get("doubts", ()):
        stands = report.answers.get(one["cell"], "")
        choices = [each for each in one["choices"] if each["value"] != stands]
        yield {
            "cell": one["cell"],
            "before": stands,
            "choices": choices,
            "likely": one["likely"],
            "says": one["says"],
        }
    for one in changes(received, report):
        if one["meanwhile"]:
            choice = {"value": one["after"], "address": one["address"]}
            yield {
                "cell": one["cell"],
                "before": one["before"],
                "choices": [choice],
                "likely": "",
                "says": {},
            }


def picked(received: ReceivedWorkbook, report: ProgressReport, chosen: Mapping[str, str]) -> list[Line]:
    """The choices a person made; RuleBroken where one was not offered."""
    open_ = {one["cell"]: one for one in doubts(received, report)}
    found = []
    for cell, value in chosen.items():
        one = open_.get(cell)
        if one is None or value == one["before"]:
            continue
        if value not in [each["value"] for each in one["choices"]]:
            raise RuleBroken("This answer does not stand in the workbook. Look at the page again and choose.")
        found.append({"cell": cell, "before": one["before"], "after": value, "address": ""})
    return found


def changes(received: ReceivedWorkbook, report: ProgressReport) -> Iterator[Line]:
    for one in beside(received, report, "taken"):
        if one["after"] not in (one["before"], one["sent"]):
            yield one | {"meanwhile": one["sent"] is not None and one["before"] != one["sent"]}


def beside(received: ReceivedWorkbook, report: ProgressReport, what: str) -> list[Line]:
    return [
        {
            "cell": one["cell"],
            "before": report.answers.get(one["cell"], ""),
            "after": one["value"],
            "address": one["address"],
            "sent": one.get("sent"),
        }
        for one in received.reading.get(what, ())
    ]

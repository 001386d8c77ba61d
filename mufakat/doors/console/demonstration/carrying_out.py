"""How the adopted text is carried out: the plan, two rounds, and eleven members with very different records."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from mufakat.core.sheet import Cell
from mufakat.records import models as tables
from mufakat.records.journal.operations import By
from mufakat.records.plans.editions import add_indicator, agree_plan
from mufakat.records.plans.operations import carry_out_provision
from mufakat.records.progress.operations import (
    accept_report,
    answer_question,
    ask_about,
    clear_report,
    open_round,
    release_report,
    save_answers,
    submit_report,
    tell_totals,
)

Written = Mapping[str, Any]
STATUSES = {"d": "done", "u": "under_way", "n": "not_started", "x": "not_available"}


def tell_plan(sheet: Written, instrument: tables.Instrument, *, by: By) -> None:
    actions = {one.key: one for one in instrument.actions.all()}
    for key, provisions in sheet["carries_out"].items():
        for provision in provisions:
            carry_out_provision(actions[key], provision, by=by)
    for key, steps in sheet["milestones"].items():
        actions[key].milestones = steps
        actions[key].save(update_fields=["milestones"])
    for facts in sheet["indicators"]:
        add_indicator(instrument, illustrative=True, by=by, **facts)
    agree_plan(instrument, by=by, **sheet["agreed"])


def tell_rounds(sheet: Written, instrument: tables.Instrument, *, by: By) -> None:
    for told in sheet["rounds"]:
        since, until = (date.fromisoformat(day) for day in told["period"])
        made = open_round(
            instrument,
            told["label"],
            rule=told["rule"],
            since=since,
            until=until,
            opens=date.fromisoformat(told["opens"]),
            deadline=date.fromisoformat(told["deadline"]),
            by=by,
        )
        for code, said in told["reports"].items():
            tell_report(made, code, said, sheet, by=by)
        if "totals" in told:
            tell_totals(made, on=date.fromisoformat(told["totals"]), by=by)


def tell_report(made: tables.Round, code: str, said: Written, sheet: Written, *, by: By) -> None:
    report = made.reports.select_related("member").get(member__code=code)
    member = replace(by, on_behalf_of=str(report.member))
    save_answers(
        report,
        dict(answers(made, code, said, sheet)),
        was={Cell.named(path): value for path, value in report.answers.items()},
        by=member,
    )
    if not said["on"]:  # begun, and not handed in
        return
    day = date.fromisoformat(said["on"])
    clear_report(report, authority=f"The validating authority of {report.member}", on=day, by=member)
    report = submit_report(report, on=day, by=member, illustrative=True)
    for question in said.get("asked", ()):
        asked = date.fromisoformat(question["on"])
        made_ = ask_about(report, question["text"], cell=question["cell"], on=asked, by=by)
        if "answered" in question:
            answer_question(made_, question["answered"], on=asked, by=member)
    if said["stands"]:
        accept_report(report, on=date.fromisoformat(said["stands"]), by=by)
    if said["released"]:
        release_report(report, on=date.fromisoformat(said["released"]), by=member)


def answers(made: tables.Round, code: str, said: Written, sheet: Written) -> Iterator[tuple[Cell, str]]:
    contents, year = made.edition.contents, str(made.until.year)
    words = sheet["said"].get(code, {})
    letters = dict(zip(sheet["order"], said["statuses"].split(), strict=True))
    for action in contents["actions"]:
        letter = letters.get(action["key"], "n")
        if letter in STATUSES:
            yield Cell("actions", action["key"], "status"), STATUSES[letter]
        if action["key"] in words and letter not in "x.":
            yield Cell("actions", action["key"], "progress"), words[action["key"]]
        if letter == "x":
            yield Cell("actions", action["key"], "because"), "No figure yet from the provinces."
    rows = [
        (one, f"{one['key']}~{group}" if group else one["key"])
        for one in contents["indicators"]
        for group in ("", *one["groups"])
    ]
    for (indicator, row), value in zip(rows, said["values"].split(), strict=True):
        if value == ".":
            continue
        yield Cell("indicators", row, "value"), "n/a" if value == "x" else value
        if value == "x":
            yield Cell("indicators", row, "because"), sheet["because"][indicator["key"]]
        else:
            yield Cell("indicators", row, "year"), year
    yield from money(sheet["money"].get(code, {}), year)
    for column, text in sheet["practices"].get(code, {}).items():
        yield Cell("practices", "+1", column), text


def money(told: Written, year: str) -> Iterator[tuple[Cell, str]]:
    for key, (allocated, spent, currency) in told.items():
        for column, value in (
            ("allocated", allocated),
            ("spent", spent),
            ("currency", currency),
            ("year", year),
        ):
            yield Cell("resources", key, column), str(value)

"""The Pact of the Reefs in force, with three actions, two indicators and a round that is open."""

from datetime import date

from mufakat.core.sheet import Cell
from mufakat.records import models as tables
from mufakat.records.people.access import Viewer
from mufakat.records.plans.editions import add_indicator
from mufakat.records.progress.operations import clear_report, open_round, save_answers, submit_report
from tests import cast

BY = cast.BY
DUE = date(2021, 3, 31)


def pact() -> tables.Instrument:
    made = tables.Instrument.objects.create(
        key="pact", kind="roadmap", titles={"en": "Pact of the Reefs"}, classification="public", body=cast.body("leaders")
    )  # fmt: skip
    area = tables.PriorityArea.objects.create(instrument=made, number=1, names={"en": ["Swimming"]})
    for n, words in enumerate(("Build a pool", "Train teachers", "Share canoes"), 1):
        tables.Action.objects.create(
            instrument=made, area=area, key=f"act1_{n}", number=f"1.{n}", texts={"en": words}, lead="All islands",
            in_force_since="2020-01-01", classification="public",
        )  # fmt: skip
    add_indicator(
        made, "pools", names={"en": "Pools"}, action="act1_1", kind="count", unit="pools", together="sum", direction="up",
        targets={2021: 5}, by=BY,
    )  # fmt: skip
    add_indicator(
        made, "swimmers", names={"en": "Children who swim"}, action="act1_1", kind="percent", unit="percent",
        together="mean", disaggregation=["girls"], by=BY,
    )  # fmt: skip
    return made


def opened(instrument: tables.Instrument, label: str = "2020", **dates) -> tables.Round:
    return open_round(
        instrument, label, by=BY,
        **{"opens": date(2021, 1, 15), "deadline": DUE, "since": date(2020, 1, 1), "until": date(2020, 12, 31)} | dates,
    )  # fmt: skip


def report_of(round_: tables.Round, code: str = "XA") -> tables.ProgressReport:
    return tables.ProgressReport.objects.get(round=round_, member__code=code)


def cells(said: dict[str, str]) -> dict[Cell, str]:
    return {Cell.named(path): value for path, value in said.items()}


def save(report, said: dict[str, str], *, was: dict[str, str] | None = None, by=BY):
    return save_answers(report, cells(said), was=cells(was or {}), by=by)


WHOLE = {
    "actions/act1_1/status": "done", "actions/act1_2/status": "under_way", "actions/act1_3/status": "not_started",
    "indicators/pools/value": "3", "indicators/swimmers/value": "40", "indicators/swimmers~girls/value": "n/a",
    "indicators/swimmers~girls/because": "Not counted apart.",
}  # fmt: skip


def handed(round_: tables.Round, code: str = "XA", said=WHOLE, *, on: date = DUE) -> tables.ProgressReport:
    report = report_of(round_, code)
    save(report, said, was=report.answers)
    clear_report(report, authority="The minister", on=on, by=BY)
    return submit_report(report, on=on, by=BY)


def sees(viewer: Viewer, query) -> int:
    return query(viewer).count()

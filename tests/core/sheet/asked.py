"""A small plan of the invented Lagoon Islands, and what a hurried person does to its workbook."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from mufakat.core.sheet import (
    ActionAsked,
    Cell,
    IndicatorAsked,
    PlanSheet,
    SheetReading,
    read_workbook,
    workbook,
)

PLAN = PlanSheet(
    instrument="pact",
    titles={"en": "Pact of the Reefs", "vi": "Hiệp ước Rạn san hô"},
    member="XA",
    member_names={"en": "Atoll Republic", "vi": "Cộng hòa San hô"},
    languages=("vi",),
    round="2023",
    edition="1-abcdef",
    plan_from=date(2022, 1, 1),
    until=date(2024, 3, 31),
    deadline=date(2024, 3, 15),
    actions=(
        ActionAsked("act1", "1.1", {"en": "Build a pool", "vi": "Xây một bể bơi"}, "All islands", "2022–2024"),
        ActionAsked("act2", "1.2", {"en": "Train swimming teachers"}, "Officials", "2023"),
        ActionAsked("act10", "1.10", {"en": "Share canoes"}, "All islands", "yearly"),
    ),
    indicators=(
        IndicatorAsked("pools", {"en": "Pools"}, "count", "persons", action="1.1"),
        IndicatorAsked("swimmers", {"en": "Children who swim"}, "percent", "percent", action="1.1"),
        IndicatorAsked("swimmers", {"en": "Children who swim"}, "percent", "percent", group="girls", action="1.1"),
        IndicatorAsked("teachers", {"en": "Teachers per 100,000"}, "rate", "per 100,000", action="1.2"),
        IndicatorAsked("law", {"en": "A law on canoes"}, "yes_no", "yes_no", action="1.10"),
    ),
)  # fmt: skip
ANSWERS = {
    Cell("actions", "act1", "status"): "under_way",
    Cell("actions", "act1", "on"): "2022-05",
    Cell("actions", "act1", "progress"): "Đang đào.\nHai phần ba đã xong.",
    Cell("actions", "act2", "status"): "not_available",
    Cell("actions", "act2", "because"): "The school is closed.",
    Cell("indicators", "pools", "value"): "12",
    Cell("indicators", "pools", "year"): "2023",
    Cell("indicators", "swimmers", "value"): "43.5",
    Cell("indicators", "swimmers~girls", "value"): "n/a",
    Cell("indicators", "swimmers~girls", "because"): "Not counted apart.",
    Cell("resources", "act1", "allocated"): "1250000",
    Cell("resources", "act1", "currency"): "VND",
    Cell("practices", "+1", "title"): "Swimming grandmothers",
    Cell("notes", "+1", "note"): "=not a formula",
}
WHERE = {  # table → the sheet, the column letter of each question, the row of each key
    "actions": ("Actions", dict(zip(("number", "action", "lead", "time_frame", "last", "status", "on", "progress", "because"), "BCDEFGHIJ", strict=True)),
                {"act1": 4, "act2": 5, "act10": 6}),
    "indicators": ("Indicators", dict(zip(("number", "indicator", "group", "unit", "baseline", "target", "last", "value", "year", "source", "because"), "BCDEFGHIJKL", strict=True)),
                   {"pools": 4, "swimmers": 5, "swimmers~girls": 6, "teachers": 7, "law": 8}),
    "resources": ("Resources", dict(zip(("number", "action", "allocated", "spent", "currency", "year", "source", "because"), "BCDEFGHI", strict=True)),
                  {"act1": 4, "act2": 5, "act10": 6, "+1": 7}),
}  # fmt: skip


def sent(answers=ANSWERS) -> bytes:
    return workbook(replace(PLAN, answers=answers))


def edited(edit: Callable, raw: bytes | None = None) -> bytes:
    """The workbook after somebody had it open."""
    book = load_workbook(BytesIO(raw or sent({})))
    edit(book)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def address(path: str) -> tuple[str, str]:
    table, row, column = path.split("/")
    sheet, columns, rows = WHERE[table]
    return sheet, f"{columns[column]}{rows[row]}"


def filled(said: dict[str, object], *, formats: dict[str, str] | None = None) -> SheetReading:
    """What is read of a workbook into which these values were typed: "actions/act1/status" → value."""

    def edit(book):
        for path, value in said.items():
            sheet, place = address(path)
            book[sheet][place] = value
            if formats and path in formats:
                book[sheet][place].number_format = formats[path]

    return read_workbook(edited(edit), PLAN)


def value(reading: SheetReading, path: str) -> str | None:
    return reading.answers.get(Cell.named(path))


def refusal(reading: SheetReading, path: str) -> str:
    """The sentence about that cell, which must be named by its address."""
    sheet, place = address(path)
    (found,) = (one for one in reading.refused if one.address == f"{sheet}!{place}")
    return str(found.says)


def number(words: object, kind: str = "count", **formats) -> str:
    """What a typed number is taken for, or the sentence of its refusal."""
    path = {"count": "indicators/pools/value", "percent": "indicators/swimmers/value", "rate": "indicators/teachers/value",
            "yes_no": "indicators/law/value", "amount": "resources/act1/allocated"}[kind]  # fmt: skip
    said = {path: words, "indicators/pools/because": "x", "indicators/swimmers/because": "x"}
    if kind == "amount":
        said["resources/act1/currency"] = "VND"
    reading = filled(said, formats={path: formats["shown_as"]} if formats else None)
    return value(reading, path) or refusal(reading, path)

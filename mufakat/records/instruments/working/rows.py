"""The rows of a working text: what stands in what, and what a new one looks like."""

import secrets
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from mufakat.core.problems import RuleBroken
from mufakat.core.wording.model import STRUCTURE, Provision

KINDS = ("title", "preamble", "part", "area", "heading", "paragraph", "item")
HEADS = ("Action", "Time frame", "Lead", "Supporting", "Outputs", "Indicators", "Resources")
Row = dict[str, Any]  # a provision as stored, with the version it was last changed at and by whom


def told(provision: Provision) -> Row:
    return {name: value for name, value in asdict(provision).items() if value}


def inside(rows: Sequence[Row], key: str) -> set[str]:
    """The provision and, for a table, row or cell, all that stands in it."""
    kinds = {row["key"]: row["kind"] for row in rows}
    found = {key}
    for row in rows:
        if row.get("parent") in found and kinds.get(row["parent"]) in STRUCTURE:
            found.add(row["key"])
    return found


def under(rows: Sequence[Row], key: str) -> set[str]:
    """The provision and all that stands below it, under headings too."""
    found = {key}
    for row in rows:
        if row.get("parent") in found:
            found.add(row["key"])
    return found


def end_of(rows: Sequence[Row], key: str) -> int:
    held = inside(rows, key)
    return max(n for n, row in enumerate(rows) if row["key"] in held) + 1


def new_rows(rows: Sequence[Row], after: str, kind: str, words: str) -> list[Provision]:
    own = next(row for row in rows if row["key"] == after)
    opens = own["kind"] in ("part", "area") and kind not in ("part", "area")
    parent = after if opens else own.get("parent")
    taken = {row["key"] for row in rows}
    if kind == "row":
        return new_row(rows, own, taken)
    if kind == "table":
        return new_table(parent, taken)
    if kind not in KINDS:
        raise RuleBroken("“{kind}” is no kind of provision.", kind=kind)
    return [Provision(free("p", taken), kind, words.strip(), parent)]


def new_row(rows: Sequence[Row], own: Row, taken: set[str]) -> list[Provision]:
    if own["kind"] != "row":
        raise RuleBroken("A row is added below another row of its table.")
    cells = sum(row.get("parent") == own["key"] for row in rows)
    return row_of(own["parent"], [""] * cells, taken, label="0.0" if "." in own.get("label", "") else "")


def new_table(parent: str | None, taken: set[str]) -> list[Provision]:
    table = Provision(free("t", taken), "table", parent=parent)
    return [table, *row_of(table.key, HEADS, taken), *row_of(table.key, [""] * len(HEADS), taken)]


def row_of(table: str, cells: Sequence[str], taken: set[str], *, label: str = "") -> list[Provision]:
    row = Provision(free("r", taken), "row", parent=table, label=label)
    made = [row]
    for words in cells:
        cell = Provision(free("c", taken), "cell", parent=row.key)
        made += [cell, Provision(free("p", taken), "paragraph", words, parent=cell.key)]
    return made


def free(letter: str, taken: set[str]) -> str:
    """A key nobody has or had, so that a removed provision never comes back as another."""
    key = f"{letter}{secrets.token_hex(4)}"
    taken.add(key)
    return key

"""A draft written down as an outline (preamble, parts, areas, paragraphs, action rows) becomes a text with keys."""

from collections.abc import Iterator, Mapping
from typing import Any

from mufakat.core.wording.model import Provision, Text

# the columns of an action table, in the order secretariats print them
COLUMNS = ("action", "time_frame", "lead", "supporting", "outputs", "indicators", "resources")
HEADS = ("Action", "Time frame", "Lead", "Supporting", "Outputs", "Indicators", "Resources")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def text_from(outline: Mapping[str, Any]) -> Text:
    """Paragraphs are numbered through the whole text; keys say what a provision is and never change."""
    return Text(provisions=tuple(_provisions(outline)))


def _provisions(outline: Mapping[str, Any]) -> Iterator[Provision]:
    yield Provision("title", "title", outline["title"])
    for n, words in enumerate(outline.get("preamble", ()), 1):
        yield Provision(f"pre{n}", "preamble", words)
    number = 0
    for part_number, part in enumerate(outline["parts"], 1):
        part_key = f"part{part_number}"
        yield Provision(part_key, "part", part["title"], label=f"{ROMAN[part_number - 1]}.", level=1)
        for words in part.get("paragraphs", ()):
            number += 1
            yield Provision(f"para{number}", "paragraph", words, parent=part_key, label=f"{number}.")
        for area in part.get("areas", ()):
            area_key = f"area{area['number']}"
            yield Provision(
                area_key,
                "area",
                area["title"],
                parent=part_key,
                label=f"Priority area {area['number']}.",
                level=2,
            )
            for words in area.get("paragraphs", ()):
                number += 1
                yield Provision(f"para{number}", "paragraph", words, parent=area_key, label=f"{number}.")
            yield from _action_table(area, area_key)


def _action_table(area: Mapping[str, Any], area_key: str) -> Iterator[Provision]:
    table = f"tbl{area['number']}"
    yield Provision(table, "table", parent=area_key)
    yield from _row(f"{table}_head", HEADS, table)
    for n, action in enumerate(area["actions"], 1):
        yield from _row(
            f"act{area['number']}_{n}",
            [action.get(column, "") for column in COLUMNS],
            table,
            label=f"{area['number']}.{n}",
        )


def _row(key: str, cells, table: str, *, label: str = "") -> Iterator[Provision]:
    yield Provision(key, "row", parent=table, label=label)
    for n, words in enumerate(cells, 1):
        yield Provision(f"{key}_c{n}", "cell", parent=key)
        yield Provision(f"{key}_c{n}p", "paragraph", str(words), parent=f"{key}_c{n}")

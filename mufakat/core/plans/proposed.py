"""What the action tables of a text propose: a table whose heads name an action, and what is said beside it.

Secretariats print the columns in any order and in more than one language; a table without heads we know is read
in the order of our own, where its rows are numbered.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mufakat.core.languages.fold import fold
from mufakat.core.wording.model import Provision, Text

COLUMNS = ("action", "time_frame", "lead", "supporting", "outputs", "indicators", "resources")
# the first column whose word stands in a head takes it: "Lead agency" before "agency that supports"
HEADS = {
    "number": ("no", "no.", "nr", "#", "number", "stt", "so", "tt"),
    "time_frame": ("time", "when", "schedule", "period", "year", "deadline", "thoi gian", "tien do", "thoi han"),
    "supporting": ("support", "partner", "coordinat", "cooperat", "phoi hop", "ho tro", "doi tac"),
    "lead": ("lead", "responsib", "in charge", "chu tri", "dau moi", "phu trach", "trach nhiem"),
    "indicators": ("indicator", "chi so", "chi tieu"),
    "resources": ("resource", "budget", "fund", "cost", "nguon luc", "kinh phi", "ngan sach"),
    "outputs": ("output", "outcome", "deliverable", "result", "ket qua", "dau ra", "san pham"),
    "action": ("action", "activit", "measure", "task", "intervention", "hoat dong", "hanh dong", "nhiem vu", "giai phap", "bien phap"),
}  # fmt: skip
HEADINGS = frozenset({"part", "area", "heading"})
AREA = re.compile(
    r"(?:\bpriority area|\barea|\bpillar|\bpriority|lĩnh vực(?: ưu tiên)?|ưu tiên)\s*(\d{1,2})\b",
    re.IGNORECASE,
)
NUMBER = re.compile(r"^\(?(\d{1,3}(?:\.\d{1,3})*)[.)]?(?:\s+|$)")


@dataclass(frozen=True, slots=True)
class ProposedAction:
    """One row, cell by cell as printed; ``key`` is the provision key of the row."""

    key: str
    number: str  # "2.3": as printed, else counted within its area
    area: int | None
    area_name: str
    action: str
    time_frame: str = ""
    lead: str = ""
    supporting: str = ""
    outputs: str = ""
    indicators: str = ""
    resources: str = ""


def proposed_actions(text: Text) -> tuple[ProposedAction, ...]:
    """In the order of the text; a row without words under its action proposes nothing."""
    held = {each.key: each for each in text.provisions}
    below: dict[str | None, list[Provision]] = {}
    for each in text.provisions:
        below.setdefault(each.parent, []).append(each)
    found: list[ProposedAction] = []
    heading = None
    for each in text.provisions:
        if each.kind in HEADINGS:
            heading = each
        elif each.kind == "table":
            area, name = area_of(each, held, heading)
            found += rows_of(each, below, area=area, area_name=name, before=len(in_area(found, area)))
    return tuple(found)


def in_area(found: Sequence[ProposedAction], area: int | None) -> list[ProposedAction]:
    return [one for one in found if one.area == area]


def rows_of(
    table: Provision,
    below: Mapping[str | None, list[Provision]],
    *,
    area: int | None,
    area_name: str,
    before: int,
) -> Iterator[ProposedAction]:
    rows = [(row, cells_of(row, below)) for row in below.get(table.key, ()) if row.kind == "row"]
    columns = columns_of(rows[0][1]) if rows else ()
    if columns:
        rows = rows[1:]
    else:
        columns, rows = COLUMNS, [(row, cells) for row, cells in rows if row.label]
    count = before
    for row, cells in rows:
        said = {name: words for name, words in zip(columns, cells, strict=False) if name}
        printed = NUMBER.match(said.get("action", ""))
        words = said.pop("action", "")[printed.end() if printed else 0 :].strip()
        if not words:
            continue
        count += 1
        number = (
            row.label.strip(" .") or said.pop("number", "").strip(" .") or (printed[1] if printed else "")
        )
        said.pop("number", None)
        counted = f"{area}.{count}" if area else str(count)
        yield ProposedAction(row.key, number or counted, area, area_name, words, **said)


def cells_of(row: Provision, below: Mapping[str | None, list[Provision]]) -> list[str]:
    cells = [each for each in below.get(row.key, ()) if each.kind == "cell"]
    return ["\n".join(each.text for each in below.get(cell.key, ()) if each.text).strip() for cell in cells]


def columns_of(heads: Sequence[str]) -> tuple[str, ...]:
    """What each column holds, "" for one we do not know; nothing where these are no heads of an action table."""
    found: list[str] = []
    for head in map(fold, heads):
        known = (
            name
            for name, words in HEADS.items()
            if name not in found
            and (head.strip() in words if name == "number" else any(word in head for word in words))
        )
        found.append(next(known, "") if len(head) < 60 else "")
    return tuple(found) if "action" in found and sum(map(bool, found)) > 1 else ()


def area_of(
    table: Provision, held: Mapping[str, Provision], heading: Provision | None
) -> tuple[int | None, str]:
    """The number and the name of the priority area the table stands under."""
    above = held.get(table.parent or "")
    while above is not None and above.kind != "area":
        above = held.get(above.parent or "")
    above = above or heading
    if above is None:
        return None, ""
    printed = re.search(r"\d{1,2}", above.label) if above.kind == "area" else None
    named = AREA.search(f"{above.label} {above.text}")
    number = printed[0] if printed else named[1] if named else ""
    if not number:
        return None, ""
    return int(number), AREA.sub("", above.text, count=1).strip(" .:–—-") or above.text

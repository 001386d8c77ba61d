"""Up to four countries' structures beside one another, and the same as a flat table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mufakat.core.dates import PartialDate
from mufakat.core.structure import side_by_side
from mufakat.readers.dossiers.structure import EditionLine, RowSaid, line, row_said
from mufakat.readers.dossiers.titles import Called, called_member
from mufakat.records.bodies.models import TargetGroup
from mufakat.records.bodies.queries import members, target_groups
from mufakat.records.knowledge.structure.queries import contents_on, structures_on
from mufakat.records.people.access import Viewer

MOST = 4


@dataclass(frozen=True, slots=True)
class Compared:
    member: Called
    edition: EditionLine | None


@dataclass(frozen=True, slots=True)
class ComparedCell:
    member: Called
    rows: tuple[RowSaid, ...]  # none: not reported


@dataclass(frozen=True, slots=True)
class ComparedLine:
    part: str
    key: str
    group: TargetGroup | None  # where the line is about one
    cells: tuple[ComparedCell, ...]
    years_differ: bool
    opens: bool  # the first line of its part


@dataclass(frozen=True, slots=True)
class ComparisonDossier:
    on: str
    asked: bool
    compared: tuple[Compared, ...]
    lines: tuple[ComparedLine, ...]
    everybody: tuple[Called, ...]
    left_out: tuple[Called, ...]  # beyond the four
    unknown: tuple[str, ...]  # codes of no country here


def comparison(
    viewer: Viewer, codes: Sequence[str], *, today: date, language: str = "en", on: str = ""
) -> ComparisonDossier:
    """Raises Unreadable where ``on`` is no date."""
    day = PartialDate(on).latest if on else today
    every = {one.code: one for one in members(viewer)}
    wanted = list(dict.fromkeys(code.strip().upper() for code in codes if code.strip()))
    known = [every[code] for code in wanted if code in every]
    chosen, beyond = known[:MOST], known[MOST:]
    held = structures_on(viewer, chosen, day)
    groups = target_groups(viewer)
    called = [called_member(one, language) for one in chosen]
    made = side_by_side([contents_on(held[one.pk], day) for one in chosen], groups=list(groups))
    lines, part = [], ""
    for one in made if chosen else ():
        cells = tuple(
            ComparedCell(who, tuple(row_said(row, groups) for row in rows))
            for who, rows in zip(called, one.cells, strict=True)
        )
        lines.append(
            ComparedLine(one.part, one.key, groups.get(one.key), cells, one.years_differ, one.part != part)
        )
        part = one.part
    return ComparisonDossier(
        on=day.isoformat(),
        asked=bool(wanted),
        compared=tuple(
            Compared(who, line(held[one.pk], held[one.pk]) if held[one.pk] else None)
            for one, who in zip(chosen, called, strict=True)
        ),
        lines=tuple(lines),
        everybody=tuple(called_member(one, language) for one in every.values()),
        left_out=tuple(called_member(one, language) for one in beyond),
        unknown=tuple(code for code in wanted if code not in every),
    )


COLUMNS = (
    "country", "as_of", "origin", "illustrative", "part", "what", "name", "language", "name_en", "value", "unit", "currency",
    "year", "source", "groups", "unsure", "note",
)  # fmt: skip


def flat(dossier: ComparisonDossier) -> Iterator[dict[str, str]]:
    """One line per figure or row and country; what was not reported has its line too, with nothing in it."""
    as_of = {one.member.key: one.edition for one in dossier.compared}
    for one in dossier.lines:
        for cell in one.cells:
            edition = as_of[cell.member.key]
            common = dict.fromkeys(COLUMNS, "") | {
                "country": cell.member.key, "as_of": edition.as_of if edition else "",
                "origin": edition.origin if edition else "", "part": one.part, "what": one.key,
                "illustrative": "yes" if edition and edition.illustrative else "",
            }  # fmt: skip
            if not cell.rows:
                yield common | {"note": "not reported"}
            for row in cell.rows:
                for figure in figures_of(one.part, one.key, row):
                    yield common | described(row) | figure


def described(row: RowSaid) -> dict[str, str]:
    values = row.values
    return {
        "name": str(values.get("name", values.get("named", ""))),
        "language": str(values.get("language", "")),
        "name_en": str(values.get("name_en", "")),
        "source": "; ".join(row.sources),
        "groups": "; ".join(group.key for group in row.groups),
        "unsure": "yes" if row.unsure else "",
        "note": row.note,
    }


def figures_of(part: str, key: str, row: RowSaid) -> Iterator[dict[str, str]]:
    """A scheme can have two figures; whatever has none gives its words as the value."""
    said = {name: str(value) for name, value in row.values.items()}
    if part == "schemes":
        for name, unit in (("coverage", "coverage_unit"), ("spending", "spending_currency")):
            if name in said:
                money = name == "spending"
                yield {
                    "what": f"{key}: {name}", "value": said[name], "year": said.get(f"{name}_year", ""),
                    "unit": "" if money else said.get(unit, ""), "currency": said.get(unit, "") if money else "",
                    "source": said.get(f"{name}_source", ""),
                }  # fmt: skip
        if "coverage" not in said and "spending" not in said:
            yield {"value": said.get("form", "")}
    elif part == "workforce":
        yield {"value": said.get("value", ""), "year": said.get("year", "")}
    elif part == "allocation":
        share = key == "share"
        yield {
            "value": said.get("share" if share else "amount", ""), "unit": "percent" if share else "",
            "currency": "" if share else said.get("currency", ""), "year": said.get("year", ""),
        }  # fmt: skip
    else:
        words = {"councils": "role", "laws": "gives", "rights": "how"}[part]
        yield {"value": said.get(words, ""), "year": said.get("since", "")}

"""The plan with what members said of it: areas, actions, indicators."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from mufakat.core.consolidated import ActionTold, AreaTold, FigureTold
from mufakat.core.sheet.words import said as workbook_word
from mufakat.records.facts import first_name


def areas_told(names: Mapping[int, str], actions: Iterable[ActionTold]) -> tuple[AreaTold, ...]:
    found = [AreaTold(number, names[number]) for number in sorted(names)]
    held = {one.area for one in actions}
    return (*found, AreaTold(None, "")) if None in held else tuple(found)


def actions_told(contents: Mapping, now: list, then: list, language: str) -> Iterable[ActionTold]:
    """As the round's own edition of the plan has them, whatever was amended since."""
    said, before = by_key(now, "action"), by_key(then, "action")
    for one in contents["actions"]:
        rows, last = said.get(one["key"], {}), before.get(one["key"], {})
        yield ActionTold(
            key=one["key"],
            number=one["number"],
            area=one["area"],
            text=first_name(one["texts"], language),
            lead=one["lead"],
            time_frame=one["time_frame"],
            said={code: row.status for code, row in rows.items()},
            before={code: row.status for code, row in last.items()},
            words={code: row.text for code, row in rows.items() if row.text},
            because={code: row.because for code, row in rows.items() if row.because},
        )


def figures_told(
    contents: Mapping, now: list, then: list, area_of: Mapping, language: str
) -> Iterable[FigureTold]:
    said, before = by_key(now, "indicator"), by_key(then, "indicator")
    for one in contents["indicators"]:
        for group in ("", *one["groups"]):
            rows = of_group(said.get(one["key"], {}), group)
            last = of_group(before.get(one["key"], {}), group)
            yield FigureTold(
                key=one["key"],
                name=first_name(one["names"], language),
                kind=one["kind"],
                unit=unit_of(one, language),
                group=group,
                action=one["action"],
                area=area_of.get(one["action"]),
                direction=one["direction"],
                together=one["together"],
                baseline=number(one["baseline"]) if not group else None,
                baseline_year=one["baseline_year"] if not group else None,
                targets={int(year): number(value) for year, value in one["targets"].items()}
                if not group
                else {},
                source=one["source"],
                method=one["method"],
                said={code: row.value for code, row in rows.items()},
                before={code: row.value for code, row in last.items()},
                years={code: row.year for code, row in rows.items() if row.year},
                sources={code: row.source_named for code, row in rows.items() if row.source_named},
                because={code: row.because for code, row in rows.items() if row.because},
            )


def unit_of(one: Mapping, language: str) -> str:
    """A law that is in force has no unit."""
    return "" if one["kind"] == "yes_no" else workbook_word(one["unit"], (language,))


def by_key(rows: Iterable, what: str) -> dict[str, dict]:
    """Key → member code → its row; of an indicator the rows of every group together."""
    found: dict[str, dict] = defaultdict(dict)
    for one in rows:
        key = getattr(one, what).key
        mark = one.report.member.code if what == "action" else (one.report.member.code, one.group)
        found[key][mark] = one
    return found


def of_group(rows: Mapping, group: str) -> dict[str, object]:
    return {code: row for (code, held), row in rows.items() if held == group}


def number(written: str) -> Decimal | None:
    return Decimal(written) if written else None

"""One row as somebody typed it: what it says, and what is wrong with it, cell by cell. Nothing typed is thrown away here."""

import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from mufakat.core.languages.fold import fold
from mufakat.core.sentences import Sentence
from mufakat.core.sheet.answers.days import year_in
from mufakat.core.sheet.answers.given import plainly
from mufakat.core.sheet.answers.numbers import currencies_in, number_in, western
from mufakat.core.sheet.answers.sentences import Refusal
from mufakat.core.structure.parts import Column, Part
from mufakat.core.structure.sentences import told

FIRST_YEAR = 1850  # the oldest law on children that a region still has in force
LONGEST = 4_000
OLDEST = 120


@dataclass(frozen=True, slots=True)
class Read:
    """``values``: canonical, only what could be read; ``problems`` and ``notes``: column → sentence."""

    values: Mapping[str, object] = field(default_factory=dict)
    problems: Mapping[str, Sentence] = field(default_factory=dict)
    notes: Mapping[str, Sentence] = field(default_factory=dict)


def is_empty(typed: Mapping[str, object]) -> bool:
    """A row of which nothing was filled in; a language alone or a choice of unit says nothing yet."""
    return not any(value for key, value in typed.items() if key not in ("language", "coverage_unit"))


def read_row(
    part: Part,
    typed: Mapping[str, object],
    *,
    this_year: int,
    languages: tuple[str, ...] = (),
    groups: Collection[str] = (),
) -> Read:
    """Every cell by its kind, then what the cells owe one another: a figure its year and source, an amount its currency."""
    values: dict[str, object] = {}
    problems: dict[str, Sentence] = {}
    notes: dict[str, Sentence] = {}
    for column in part.columns:
        given = typed.get(column.key)
        if given in (None, "", [], ()):
            continue
        try:
            value, note = read_cell(column, given, this_year=this_year, languages=languages, groups=groups)
        except Refusal as refusal:
            problems[column.key] = refusal.says
            continue
        except Wrong as wrong:
            problems[column.key] = wrong.says
            continue
        if value not in ("", [], None):
            values[column.key] = value
        if note:
            notes[column.key] = note
    currency_in_the_amount(part, typed, values, problems)
    for key, says in owed(part, values, problems):
        problems.setdefault(key, says)
    return Read(values, problems, notes)


class Wrong(Exception):
    def __init__(self, key: str, **params: str):
        self.says = told(key, **params)
        super().__init__(str(self.says))


def read_cell(
    column: Column, given: object, *, this_year: int, languages: tuple[str, ...], groups: Collection[str]
) -> tuple[object, Sentence | None]:
    if column.kind == "groups":
        named = [str(one) for one in (given if isinstance(given, (list, tuple)) else [given])]
        if unknown := [one for one in named if groups and one not in groups]:
            raise Wrong("no_group", given=", ".join(unknown))
        return named, None
    if column.kind == "yes":
        return bool(given), None
    words = tidy(str(given))
    if column.kind in ("words", "long"):
        if len(words) > LONGEST:
            raise Wrong("too_long", length=str(len(words)), most=str(LONGEST))
        return words, None
    if column.kind == "choice":
        if words not in column.choices:
            raise Wrong("no_choice", given=words)
        return words, None
    if column.kind == "year":
        return read_year(words, this_year)
    return read_number(column, words)


def read_year(words: str, this_year: int) -> tuple[str, Sentence | None]:
    found = year_in(words)
    if found is None:
        raise Refusal("no_year", given=words)
    year, moved = found
    if year < FIRST_YEAR:
        raise Wrong("too_early", given=str(year))
    if year > this_year + 1:
        raise Wrong("too_late", given=str(year))
    return str(year), told("buddhist", given=words, value=str(year)) if moved else None


def read_number(column: Column, words: str) -> tuple[str, Sentence | None]:
    kind = "count" if column.kind == "age" else column.kind
    unit = "currency" if column.kind == "amount" else ""
    if column.kind == "amount" and currencies_in(words)[1] > 1:
        raise Refusal("two_currencies", given=words)
    found = number_in(words, kind=kind, unit=unit)
    if found < 0:
        raise Wrong("negative", given=plainly(found))
    if column.kind == "percent" and found > 100:
        raise Wrong("over_hundred", given=plainly(found))
    if column.kind == "age" and (found > OLDEST or found != found.to_integral_value()):
        raise Wrong("no_age", given=words)
    value = plainly(found)
    return value, None if western(words) == value else told("read_as", given=words, value=value)


def tidy(words: str) -> str:
    """NFC, one kind of line break, no control characters; the words themselves stay."""
    kept = unicodedata.normalize("NFC", words.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(c for c in kept if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs")).strip()


def currency_in_the_amount(part: Part, typed: Mapping, values: dict, problems: dict) -> None:
    """ "1.2 billion VND" names its currency; it must not contradict the one chosen."""
    for column in part.columns:
        if column.kind != "choice" or not column.figure or part.column[column.figure].kind != "amount":
            continue
        named = currencies_in(str(typed.get(column.figure) or ""))[0]
        if len(named) != 1 or column.figure in problems:
            continue
        said = next(iter(named))
        if values.get(column.key, said) != said:
            problems[column.figure] = told(
                "other_currency", given=str(typed[column.figure]), said=str(values[column.key])
            )
        elif said in column.choices:
            values[column.key] = said


def owed(part: Part, values: Mapping, problems: Mapping) -> Iterable[tuple[str, Sentence]]:
    """(column, sentence) for what is missing beside what is there."""
    if not values and not problems:
        return
    if part.is_named and not (values.get("name") or values.get("name_en")):
        yield "name_en", told("no_name")
    for column in part.columns:
        if column.required and column.key not in values:
            yield column.key, told("required")
        if column.figure in values and column.key not in values:
            if column.kind == "year":
                yield column.key, told("figure_year")
            elif column.kind in ("words", "long"):
                yield column.key, told("figure_source")
            elif column.kind == "choice":
                yield column.key, told("figure_unit")
    yield from contradictions(part, values)


def contradictions(part: Part, values: Mapping) -> Iterable[tuple[str, Sentence]]:
    for low, high, key in (("ages_from", "ages_to", "ages"), ("since", "until", "years")):
        if low in values and high in values and Decimal(str(values[low])) > Decimal(str(values[high])):
            yield high, told(key, low=str(values[low]), high=str(values[high]))
    if values.get("coverage_unit") == "percent" and Decimal(str(values.get("coverage", 0))) > 100:
        yield "coverage", told("over_hundred", given=str(values["coverage"]))
    if part.key == "workforce" and values.get("what") == "other" and not values.get("named"):
        yield "named", told("say_what")


def double_names(part: Part, rows: Mapping[str, Mapping[str, object]]) -> dict[str, Sentence]:
    """Row → sentence, for rows that say the same thing a second time: one name, or one figure of one year."""
    seen: dict[tuple, str] = {}
    found: dict[str, Sentence] = {}
    for key, values in rows.items():
        if part.is_named:
            same = (
                part.key,
                fold(str(values.get("name_en") or values.get("name") or "")),
                values.get("kind"),
            )
        elif part.key == "workforce":
            same = (values.get("what"), fold(str(values.get("named", ""))), values.get("year"))
        elif part.key == "allocation":
            same = (values.get("year"), fold(str(values.get("covers", ""))))
        else:
            continue
        if not any(same[1:]) and part.key != "allocation":
            continue
        if same in seen:
            found[key] = told("twice")
        seen.setdefault(same, key)
    return found

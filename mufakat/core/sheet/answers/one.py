"""One answer to one question, by what the question asks for."""

import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from mufakat.core.dates import PartialDate
from mufakat.core.saying import date_said
from mufakat.core.sentences import Sentence
from mufakat.core.sheet.answers.absent import says_not_available
from mufakat.core.sheet.answers.choices import chosen, meant, refuse_lost_zero, yes_or_no
from mufakat.core.sheet.answers.days import common_era, day_counted, day_in, year_in
from mufakat.core.sheet.answers.formulas import refuse_formula
from mufakat.core.sheet.answers.given import Given, plainly
from mufakat.core.sheet.answers.numbers import (
    currencies_in,
    mark_in,
    number_in,
    says_percent,
    western,
    without_scale,
)
from mufakat.core.sheet.answers.scales import names_scale
from mufakat.core.sheet.answers.sentences import Refusal, told
from mufakat.core.sheet.plan import NOT_AVAILABLE, PlanSheet
from mufakat.core.sheet.tables import Column, Measure, Row
from mufakat.core.sheet.words import said

LONGEST = 8_000  # characters of one answer in words


@dataclass(frozen=True, slots=True)
class Answer:
    """A canonical value, "" for an empty cell; ``currency`` where an amount named its own; how it was read, if not plain."""

    value: str
    notes: tuple[Sentence, ...] = ()
    currency: str = ""


def typed(words: str, column: Column, row: Row, plan: PlanSheet) -> Answer:
    """What somebody typed into a form, read by the same rules as a cell. Raises Refusal."""
    return value_of(Given(words), column, row, plan)


def value_of(given: Given, column: Column, row: Row, plan: PlanSheet) -> Answer:
    refuse_formula(given)
    if given.struck and (column.kind != "text" or given.struck == given.text):
        raise Refusal("struck", given=given.struck)
    if given.is_blank or (given.formula and given.kind == "text" and not given.text.strip()):
        return Answer("")
    if given.kind == "error":
        raise Refusal("error", given=given.text)
    answer = READ[column.kind](given, column, row, plan)
    if given.struck:
        answer = Answer(answer.value, (told("struck_left_out", given=given.struck),))
    if not given.formula:
        return answer
    return Answer(answer.value, (*answer.notes, told("computed", given=answer.value)), answer.currency)


def words_of(given: Given, column: Column, row: Row, plan: PlanSheet) -> Answer:
    text = given.text
    if given.kind == "number":
        text = as_shown(given)
    elif given.kind == "boolean":
        text = "TRUE" if given.text in ("1", "TRUE") else "FALSE"
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    text = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    if len(text) > LONGEST:
        raise Refusal("too_long", length=str(len(text)), most=str(LONGEST))
    return Answer(text.strip())


def as_shown(given: Given) -> str:
    """A number among words as the spreadsheet shows it: a day, a percentage, the number itself."""
    if given.is_day and (found := day_counted(given.number)):
        minutes = round(given.number % 1 * 1440)
        return f"{found} {minutes // 60:02d}:{minutes % 60:02d}" if 0 < minutes < 1440 else found
    return f"{plainly(given.number * 100)} %" if given.is_share else plainly(given.number)


def choice(given: Given, column: Column, row: Row, plan: PlanSheet) -> Answer:
    words = plainly(given.number) if given.kind == "number" else given.text.strip()
    if given.kind == "number" and column.key == "number":
        refuse_lost_zero(given, column.choices)
    if found := chosen(words, column):
        return Answer(found)
    if "not_available" in column.choices and says_not_available(words):
        return Answer("not_available")
    if column.key == "currency" and names_scale(words):
        raise Refusal("scale_of_currency", given=words)
    if column.key != "number" and (found := meant(words, column.choices)):
        return Answer(found, (told("read_as", given=words, value=said(found, ("en",))),))
    options = ", ".join(said(one, ("en",)) for one in column.choices[:12])
    raise Refusal("no_choice", given=words, choices=options)


def number(given: Given, column: Column, row: Row, plan: PlanSheet) -> Answer:
    measure = row.measure
    if given.kind == "text" and says_not_available(given.text):
        return Answer(NOT_AVAILABLE)
    if given.kind == "boolean":
        if measure.kind != "yes_no":
            raise Refusal("no_number", given="TRUE" if given.text in ("1", "TRUE") else "FALSE")
        return bounded(Decimal(1 if given.text in ("1", "TRUE") else 0), given, measure, ())
    if given.kind == "number":
        if given.is_day:
            raise Refusal("no_number", given=day_counted(given.number) or given.text)
        refuse_other_show(given, measure)
        if given.is_share and not in_percent(measure):
            raise Refusal("percent_not_wanted", given=f"{plainly(given.number * 100)} %", unit=unit(measure))
        found = given.number * 100 if given.is_share else given.number
        return bounded(found, given, measure, share_note(found, given, measure))
    if measure.kind == "yes_no" and (answer := yes_or_no(given.text)) is not None:
        return Answer(answer, (told("read_as", given=given.text.strip(), value=answer),))
    if says_percent(given.text) and not in_percent(measure):
        raise Refusal("percent_not_wanted", given=given.text.strip(), unit=unit(measure))
    found = number_in(given.text, kind=measure.kind, unit="percent" if in_percent(measure) else measure.unit)
    notes = () if western(given.text) == plainly(found) else (read_as(given, found),)
    return bounded(found, given, measure, notes)


def refuse_other_show(given: Given, measure: Measure) -> None:
    """1.5 made to look like “1.5 million” is one and a half to the spreadsheet, and not to the person."""
    scaled = without_scale(f"1 {given.shown_in}")[1]
    smaller = 3 * given.commas
    if scaled != smaller or (says_percent(given.shown_in) and not in_percent(measure)):
        shown = f"{plainly(given.number.scaleb(-smaller))} {given.shown_in.strip()}".strip()
        raise Refusal("shown_otherwise", number=plainly(given.number), given=shown)


def in_percent(measure: Measure) -> bool:
    return measure.kind == "percent" or measure.unit in ("percent", "%")


def read_as(given: Given, found: Decimal) -> Sentence:
    return told("read_as", given=given.text.strip(), value=plainly(found))


def share_note(found: Decimal, given: Given, measure: Measure) -> tuple[Sentence, ...]:
    """0.4 in a column of percents may be two fifths written as a share: it is taken as it stands, and said."""
    if measure.kind != "percent" or given.is_share or not 0 < found < 1:
        return ()
    return (told("small_share", value=plainly(found), larger=plainly(found * 100)),)


def bounded(found: Decimal, given: Given, measure: Measure, notes: tuple[Sentence, ...]) -> Answer:
    shown = plainly(found) + (" %" if measure.kind == "percent" else "")
    if measure.kind == "yes_no" and found not in (0, 1):
        raise Refusal("not_yes_no", given=shown)
    if measure.least is not None and found < measure.least:
        raise Refusal("too_small", given=shown, bound=plainly(measure.least))
    if measure.most is not None and found > measure.most:
        raise Refusal("too_large", given=shown, bound=plainly(measure.most))
    if measure.kind == "count" and found != found.to_integral_value():
        raise Refusal("not_whole", given=shown, unit=unit(measure))
    return Answer(plainly(found), notes)


def unit(measure: Measure) -> str:
    return said(measure.unit, ("en",)) if measure.unit else measure.kind


def amount(given: Given, column: Column, row: Row, plan: PlanSheet) -> Answer:
    if given.kind == "text" and says_not_available(given.text):
        return Answer(NOT_AVAILABLE)
    measure = Measure("amount", "currency")
    if given.kind != "text":
        taken = number(given, column, Row(row.key, {}, measure), plan)
        return Answer(taken.value, taken.notes, mark_in(given.shown_in))
    if currencies_in(given.text)[1] > 1:
        raise Refusal("two_currencies", given=given.text.strip())
    found = number_in(given.text, kind="amount", unit="currency")
    notes = () if western(given.text) == plainly(found) else (read_as(given, found),)
    taken = bounded(found, given, measure, notes)
    return Answer(taken.value, taken.notes, mark_in(given.text))


def year(given: Given, column: Column, row: Row, plan: PlanSheet) -> Answer:
    first = plan.plan_from.year if column_of_money(row) else plan.plan_from.year - 30
    if given.kind == "number":
        words = day_counted(given.number)[:4] if given.is_day else plainly(given.number)
    else:
        words = given.text.strip()
    found = year_in(words)
    if found is None:
        raise Refusal("no_year", given=words)
    value, moved = found
    if value < first:
        raise Refusal("before_plan", given=str(value), bound=str(first))
    if value > plan.until.year:
        raise Refusal("after_round", given=str(value), bound=date_said(plan.until, "en"))
    says = "buddhist" if moved else "read_as"
    return Answer(str(value), () if words == str(value) else (told(says, given=words, value=str(value)),))


def column_of_money(row: Row) -> bool:
    return row.measure.kind == "amount"


def day(given: Given, column: Column, row: Row, plan: PlanSheet) -> Answer:
    found, moved, words = _day(given)
    if not found:
        raise Refusal("no_date", given=words)
    when = PartialDate(found)
    if when.latest < plan.plan_from:
        raise Refusal("before_plan", given=date_said(found, "en"), bound=date_said(plan.plan_from, "en"))
    if when.earliest > plan.until:
        raise Refusal("after_round", given=date_said(found, "en"), bound=date_said(plan.until, "en"))
    if moved:
        return Answer(found, (told("buddhist", given=words, value=found),))
    return Answer(found, () if words == found else (told("read_as", given=words, value=found),))


def _day(given: Given) -> tuple[str, bool, str]:
    if given.kind == "number":
        count = given.number
        if given.is_day or 20_000 <= count < 80_000:  # days since 1899, whatever they are shown as
            found = day_counted(count)
            return found, False, found if given.is_day and found else plainly(count)
        year_, moved = common_era(int(count))
        plausible = count == int(count) and 1900 <= year_ <= 2200
        return (f"{year_:04d}" if plausible else ""), moved, plainly(count)
    found = day_in(given.text)
    return (*found, given.text.strip()) if found else ("", False, given.text.strip())


READ = {"text": words_of, "choice": choice, "number": number, "amount": amount, "year": year, "date": day}


def canonical(value: str, kind: str) -> Decimal | str:
    """The number a stored answer holds; what is not a number comes back as it stands."""
    if kind not in ("number", "amount") or value in ("", NOT_AVAILABLE):
        return value
    try:
        return Decimal(value)
    except InvalidOperation:
        return value

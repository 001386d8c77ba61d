"""Which column of a table holds the recommendations, which their numbers, which those who are asked."""

import re
from dataclasses import dataclass

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.outline import elsewhere
from mufakat.core.intake.outline.addressees import addressee_in
from mufakat.core.intake.outline.cells import Span, said
from mufakat.core.intake.outline.regions import ASKS, NOT_THESE
from mufakat.core.intake.outline.verbs import VERB_FIRST
from mufakat.core.intake.report import Report

ANY_CASE = re.IGNORECASE
ASKED = expression(rf"\brecommend\w*|\bkhuyến nghị|\bkiến nghị|{elsewhere.ASKED}", ANY_CASE)
# What a table under the heading "Recommendations" may call them.
DONE = expression(
    r"\b(?:(?:proposed |key |priority |suggested |agreed )?(?:actions?|measures?|proposals?|interventions?|(?:what )?we ask|asks?|calls?|requests?|wishes)|hành động|biện pháp|giải pháp|đề xuất)\b",
    ANY_CASE,
)
DONE_BEFORE = expression(
    r"^(?:(?:current |implementation )?(?:status|progress|update|results? so far|achievements?|follow[- ]up)\b|(?:tình trạng|tiến độ|kết quả thực hiện|tình hình thực hiện)\b)",
    ANY_CASE,
)
HEAD = 80  # letters in a cell of a table's head
NUMBERED = expression(r"^(?:no\.?|nos?\.?|#|№|s/?n\.?|item|ref\.?|stt|tt|số(?: tt)?|mục)$", ANY_CASE)
COUNT = expression(
    r"^(?:(?:recommendation|rec\.?|khuyến nghị|kiến nghị|r)\s*)?(?:no\.?\s*)?\(?(?P<no>\d{1,3}(?:\.\d{1,2})*)[.)]?$",
    ANY_CASE,
)
WHOM = expression(
    r"\b(?:addresse\w+|addressed to|responsib\w+|lead\w*|whom|who|actors?|implement\w+|stakeholders?|agenc(?:y|ies)|owner|focal|cơ quan|đơn vị|chủ trì|thực hiện|đối tượng|trách nhiệm|gửi)\b",
    ANY_CASE,
)


@dataclass(frozen=True)
class Columns:
    asked: int
    number: int | None
    whom: int | None


def by_head(report: Report, head: list[Span], *, below: bool) -> Columns | None:
    """By what the head calls them; `below` a heading of recommendations it may call them actions."""
    words = [report.text[slice(*cell)].strip() for cell in head]
    if not all(len(one) < HEAD for one in words):
        return None
    named = (ASKED, DONE) if below else (ASKED,)
    asked = next(
        (n for what in named for n, one in enumerate(words) if what.search(one) and not COUNT.match(one)),
        None,
    )
    if asked is None:
        return None
    number = next((n for n, one in enumerate(words) if NUMBERED.match(one)), None)
    return Columns(
        asked, number, next((n for n, one in enumerate(words) if n != asked and WHOM.search(one)), None)
    )


def by_cells(report: Report, table: list[list[Span]]) -> Columns | None:
    """A table without a head: the column whose sentences ask, with the numbers and the names that stand beside it."""
    rows = [cells for cells in table if sum(said(report, cell) for cell in cells) > 1]
    width = min((len(cells) for cells in rows), default=0)
    words = [[report.text[slice(*cells[n])].strip() for cells in rows] for n in range(width)]
    asking = [n for n, column in enumerate(words) if mostly_asks(column)]
    if not asking:
        return None
    asked = max(asking, key=lambda n: sum(map(len, words[n])))
    number = next((n for n, column in enumerate(words) if n != asked and all(map(COUNT.match, column))), None)
    others = (n for n in range(width) if n not in (asked, number))
    whom = next((n for n in others if mostly_named(report, [cells[n] for cells in rows])), None)
    return Columns(asked, number, whom)


def mostly_asks(column: list[str]) -> bool:
    asking = sum(bool(VERB_FIRST.match(one) or ASKS.search(one)) for one in column)
    return 2 * asking >= len(column) and all(len(one.split()) >= 3 for one in column)


def mostly_named(report: Report, cells: list[Span]) -> bool:
    held = [cell for cell in cells if said(report, cell)]
    return bool(held) and 2 * sum(bool(named_in(report, cell)) for cell in held) >= len(held)


def looks_back(columns: list[str]) -> bool:
    """What became of recommendations made before."""
    return any(DONE_BEFORE.match(words.strip()) or NOT_THESE.search(words) for words in columns)


def named_in(report: Report, cell: Span) -> Span | None:
    """ "To Governments" over all columns: those who are asked in the rows below."""
    found = addressee_in(report.text[slice(*cell)], language=report.language, alone=True)
    return (cell[0] + found[0], cell[0] + found[1]) if found else None


def number_in(report: Report, cells: list[Span], numbered: int | None) -> int | str | None:
    if numbered is None or numbered >= len(cells):
        return None
    match = COUNT.match(report.text[slice(*cells[numbered])].strip())
    if not match:
        return None
    return match["no"] if "." in match["no"] else int(match["no"])

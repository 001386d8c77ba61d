"""The reporting workbook: out with its questions and hidden keys, in again cell by cell.

``workbook(plan)`` writes it, ``read_workbook(content, plan)`` reads what came back: every cell is taken, or refused
with its address and a sentence. ``value_of(...)`` reads one typed answer by the same rules, for the web form.
"""

from mufakat.core.sheet.answers.last_round import far_from_last
from mufakat.core.sheet.answers.one import Refusal, typed
from mufakat.core.sheet.answers.rows import RowAnswers, across
from mufakat.core.sheet.plan import NOT_AVAILABLE, ActionAsked, Cell, IndicatorAsked, PlanSheet
from mufakat.core.sheet.reading.result import Difference, Doubt, Refused, SheetReading, SheetRefused, Taken
from mufakat.core.sheet.reading.whole import read_workbook
from mufakat.core.sheet.tables import Column, Row, Table, tables
from mufakat.core.sheet.writing import workbook

__all__ = [
    "NOT_AVAILABLE",
    "ActionAsked",
    "Cell",
    "Column",
    "Difference",
    "Doubt",
    "IndicatorAsked",
    "PlanSheet",
    "Refusal",
    "Refused",
    "Row",
    "RowAnswers",
    "SheetReading",
    "SheetRefused",
    "Table",
    "Taken",
    "across",
    "far_from_last",
    "read_workbook",
    "tables",
    "typed",
    "workbook",
]

"""An answer called by what it is about; what has no words of its own is called by its table alone."""

import pytest

from mufakat.core.sheet import Cell, tables
from mufakat.doors.desk.report.shown import cell_named
from mufakat.records.progress.asked import plan_sheet
from tests import cast
from tests.records.progress.world import opened, pact, report_of


@pytest.fixture
def plan(db):
    cast.lagoon()
    return plan_sheet(report_of(opened(pact())))


def first_of(plan, table: str) -> str:
    return next(one for one in tables(plan) if one.key == table).rows[0].key


@pytest.mark.parametrize(
    ("table", "column", "says"),
    [("practices", "title", "Practices: Title"), ("notes", "note", "Notes: Note")],
)
def test_a_row_without_words_leaves_no_comma_behind(plan, table, column, says):
    assert cell_named(Cell(table, first_of(plan, table), column), plan, "en") == says


def test_a_row_with_words_has_them(plan):
    assert cell_named(Cell("actions", "act1_1", "status"), plan, "en").startswith(
        "Actions 1.1, Build a pool: "
    )

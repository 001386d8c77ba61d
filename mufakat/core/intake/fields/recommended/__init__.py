"""The recommendations a meeting made: each whole, in order, with its number and those it is addressed to."""

from mufakat.core.intake.fields.recommended.outlined import outlined
from mufakat.core.intake.fields.recommended.row import Row
from mufakat.core.intake.fields.recommended.run_in import run_in
from mufakat.core.intake.fields.recommended.tables import tabled
from mufakat.core.intake.fields.recommended.told import told
from mufakat.core.intake.report import Hit, Report

__all__ = ["recommendations"]


def recommendations(report: Report) -> Hit | None:
    """`[{number, text, addressee}]`: the number as written (None where a paragraph has none), sub-items within
    their item; `addressee` only where a heading, a stem or a column names one.
    """
    if not report.subject:
        return None
    rows = [*tabled(report), *outlined(report)] or run_in(report) or told(report)
    if not rows:
        return None
    rows = in_order(rows)
    said = [span for row in rows for span in row.spans(report)]
    whom = dict.fromkeys(row.addressee for row in rows if row.addressee)
    return Hit([row.value(report) for row in rows], (*said, *whom))


def in_order(rows: list[Row]) -> list[Row]:
    """As they stand in the report, none twice and none within another."""
    kept: list[Row] = []
    for row in sorted(rows, key=lambda one: (one.start, -one.end)):
        if not kept or row.start >= kept[-1].end:
            kept.append(row)
    return kept

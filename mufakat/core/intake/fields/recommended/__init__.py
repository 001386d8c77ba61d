"""The recommendations a meeting made: each whole, in order, with its number and those it is addressed to."""

from dataclasses import dataclass

from mufakat.core.intake.fields.recommended.outlined import outlined
from mufakat.core.intake.fields.recommended.row import Row
from mufakat.core.intake.fields.recommended.run_in import run_in
from mufakat.core.intake.fields.recommended.tables import tabled
from mufakat.core.intake.fields.recommended.told import told
from mufakat.core.intake.fields.recommended.tongues import in_one_language
from mufakat.core.intake.report import Hit, Report

__all__ = ["Recommended", "recommended"]


@dataclass(frozen=True)
class Recommended:
    """`listed`: they stood in a list or a table; else they are sentences, or there are none. `twice`: they stand in
    another language too, which was left out.
    """

    rows: tuple[Row, ...] = ()
    listed: bool = False
    twice: bool = False

    def hit(self, report: Report) -> Hit | None:
        """`[{number, text, addressee}]`: the number as written (None where a paragraph has none), sub-items within
        their item; `addressee` only where a heading, a stem or a column names one.
        """
        if not self.rows:
            return None
        said = [span for row in self.rows for span in row.spans(report)]
        whom = dict.fromkeys(row.addressee for row in self.rows if row.addressee)
        return Hit([row.value(report) for row in self.rows], (*said, *whom))


def recommended(report: Report) -> Recommended:
    """A text without a meeting may hold a list of recommendations, but no sentence says whose it is."""
    rows = tabled(report)
    listed = in_order([*rows, *outlined(report, beside=bool(rows))])
    if not listed and report.subject:
        listed = in_order(run_in(report))
    if listed:
        kept = in_one_language(listed, lambda row: report.text[row.start : row.end], language=report.language)
        return Recommended(tuple(kept), listed=True, twice=len(kept) < len(listed))
    return Recommended(in_order(told(report)) if report.subject else ())


def in_order(rows: list[Row]) -> tuple[Row, ...]:
    """As they stand in the report, none twice and none within another."""
    kept: list[Row] = []
    for row in sorted(rows, key=lambda one: (one.start, -one.end)):
        if not kept or row.start >= kept[-1].end:
            kept.append(row)
    return tuple(kept)

"""What members said beside the plan: money, practices and notes."""

from collections.abc import Iterable

from mufakat.core.consolidated import MoneyTold, PracticeTold
from mufakat.records.people.access import Viewer
from mufakat.records.progress.models import Round
from mufakat.records.progress.queries import shared, spending


def money_told(viewer: Viewer, round_: Round) -> Iterable[MoneyTold]:
    for one in spending(viewer).filter(report__round=round_):
        yield MoneyTold(
            member=one.report.member.code,
            action=one.action.number if one.action else "",
            allocated=one.allocated,
            spent=one.spent,
            currency=one.currency,
            year=one.year,
            source=one.source_named,
            because=one.because,
        )


def practices_told(viewer: Viewer, round_: Round) -> Iterable[PracticeTold]:
    for one in shared(viewer).filter(report__round=round_):
        yield PracticeTold(
            member=one.report.member.code,
            action=one.action.number if one.action else "",
            title=one.title,
            text=one.text,
            more=one.more,
            is_note=one.kind == "note",
        )

"""What members reported and released, row by row: only what everybody may read, whoever asks."""

from collections.abc import Iterator

from mufakat.core.progress.sums import written
from mufakat.core.sheet.answers.given import plainly
from mufakat.readers.open_data.rows import Row, yes
from mufakat.records.people.access import STRANGER
from mufakat.records.progress.queries import entries, spending, values


def status_rows() -> Iterator[Row]:
    found = entries(STRANGER).select_related("report__round__instrument")
    for one in found.order_by("report__round__opens", "report__member__code", "action__pk"):
        yield common(one) | {
            "action": one.action.number, "action_key": one.action.key, "status": one.status, "on": one.on, "text": one.text,
            "because": one.because,
        }  # fmt: skip


def figure_rows() -> Iterator[Row]:
    found = values(STRANGER).select_related("report__round__instrument")
    for one in found.order_by("report__round__opens", "report__member__code", "indicator__pk", "group"):
        yield common(one) | {
            "indicator": one.indicator.key, "name": one.indicator.name(), "group": one.group, "unit": one.indicator.unit,
            "action": one.indicator.action.number if one.indicator.action else "",
            "value": "" if one.value is None else plainly(one.value), "year": str(one.year or ""), "source": one.source_named,
            "because": one.because,
        }  # fmt: skip


def money_rows() -> Iterator[Row]:
    found = spending(STRANGER).select_related("report__round__instrument")
    for one in found.order_by("report__round__opens", "report__member__code", "pk"):
        yield common(one) | {
            "action": one.action.number if one.action else "", "action_key": one.action.key if one.action else "",
            "currency": one.currency, "allocated": written(one.allocated), "spent": written(one.spent),
            "year": str(one.year or ""), "source": one.source_named, "because": one.because,
        }  # fmt: skip


def common(one) -> Row:
    report = one.report
    return {
        "instrument": report.round.instrument.key,
        "round": report.round.label,
        "member": report.member.code,
        "released_on": report.released_on.isoformat(),
        "illustrative": yes(one.illustrative),
    }

"""What was released, as flat tables with a dictionary: every indicator's figure and every action's status."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mufakat.core.sheet.answers.given import plainly
from mufakat.readers.open_plan import measure_rows, money_rows, plan_rows, round_rows, total_rows
from mufakat.records.people.access import STRANGER
from mufakat.records.plans.queries import actions as plan_actions
from mufakat.records.plans.queries import indicators as plan_indicators
from mufakat.records.progress.queries import entries, spending, values
from mufakat.records.progress.queries import rounds as plan_rounds


@dataclass(frozen=True, slots=True)
class Described:
    name: str
    means: dict[str, str]


@dataclass(frozen=True, slots=True)
class OpenTable:
    key: str
    columns: tuple[Described, ...]
    rows: tuple[dict[str, str], ...]


WORDS = {
    "instrument": (
        "The key of the text whose plan it is; its page is /instruments/<key>/",
        "Khóa của văn bản",
    ),
    "round": ("The reporting round", "Kỳ báo cáo"),
    "member": ("ISO 3166 code of the country", "Mã quốc gia ISO 3166"),
    "action": ("Number of the action as printed", "Số của hành động như đã in"),
    "action_key": ("Key of the action; it never changes", "Khóa của hành động, không thay đổi"),
    "status": ("not_started, under_way, done, not_available", "not_started, under_way, done, not_available"),
    "on": ("Begun or done on, ISO date as far as it is known", "Ngày bắt đầu hoặc hoàn thành"),
    "text": ("What was done, in the member's words", "Kết quả, theo lời quốc gia thành viên"),
    "because": ("Why it is not available", "Vì sao không có"),
    "indicator": ("Key of the indicator", "Khóa của chỉ số"),
    "name": ("Name of the indicator in English", "Tên chỉ số bằng tiếng Anh"),
    "group": ("The group the figure is of; empty for the whole", "Nhóm; để trống nếu là tổng"),
    "value": ("The figure, decimal point, no thousands marks; empty where it is not available", "Giá trị"),
    "unit": ("Unit of the figure", "Đơn vị"),
    "year": ("Year of the figure", "Năm của số liệu"),
    "source": ("Source the member named", "Nguồn do quốc gia thành viên nêu"),
    "released_on": ("Day the report was released", "Ngày công bố báo cáo"),
    "area": ("Number of the priority area; empty where it is under none", "Số của lĩnh vực ưu tiên"),
    "lead": ("Who leads, as printed", "Chủ trì, như đã in"),
    "time_frame": ("When, as printed", "Thời gian, như đã in"),
    "in_force_since": ("In force since, ISO date as far as it is known", "Có hiệu lực từ"),
    "ended_on": ("Ended by an amendment on; empty while it is in force", "Kết thúc do sửa đổi kế hoạch"),
    "answers": (
        "Recommendations it answers: meeting/number, by spaces",
        "Các khuyến nghị mà hành động đáp ứng",
    ),
    "kind": ("count, percent, rate, amount, yes_no", "count, percent, rate, amount, yes_no"),
    "direction": (
        "up where more is better, down where less is, else empty",
        "up: càng cao càng tốt; down: càng thấp càng tốt",
    ),
    "together": (
        "How the region is told: sum, mean, count of countries, none",
        "Cách tính của khu vực: sum, mean, count, none",
    ),
    "baseline": ("Figure at the start", "Giá trị ban đầu"),
    "baseline_year": ("Year of the baseline", "Năm của giá trị ban đầu"),
    "targets": ("Targets as year:figure, by spaces", "Chỉ tiêu: năm:giá trị"),
    "groups": ("Groups asked apart, by semicolons", "Các nhóm được hỏi riêng"),
    "method": ("How it is counted", "Cách tính"),
    "allocated": ("Money allocated, in the currency of the row", "Kinh phí phân bổ"),
    "spent": ("Money spent, in the currency of the row", "Kinh phí đã chi"),
    "currency": ("ISO 4217 code; amounts of different currencies are never added up", "Mã tiền tệ ISO 4217"),
    "since": ("First day the round is about", "Ngày đầu của kỳ"),
    "until": ("Last day the round is about", "Ngày cuối của kỳ"),
    "opens": ("Day the round opened", "Ngày mở kỳ báo cáo"),
    "deadline": ("Day the reports were due", "Hạn báo cáo"),
    "asked": ("Members asked", "Số quốc gia được hỏi"),
    "released": ("Members whose report is released", "Số quốc gia đã công bố báo cáo"),
    "told_on": ("Day the total was told", "Ngày công bố tổng số"),
    "members": ("Countries the total is made of", "Số quốc gia trong tổng số"),
    "subject": ("action or indicator", "action hoặc indicator"),
    "key": ("Key of the action or the indicator", "Khóa của hành động hoặc chỉ số"),
    "illustrative": ("yes where it was written for the demonstration", "yes nếu được viết để minh họa"),
}
STATUS_COLUMNS = ("instrument", "round", "member", "action", "action_key", "status", "on", "text", "because", "released_on", "illustrative")  # fmt: skip
FIGURE_COLUMNS = ("instrument", "round", "member", "indicator", "name", "action", "group", "value", "unit", "year", "source", "because", "released_on", "illustrative")  # fmt: skip


PLAN_COLUMNS = ("instrument", "action", "action_key", "area", "text", "lead", "time_frame", "in_force_since", "ended_on", "answers", "illustrative")  # fmt: skip
MEASURE_COLUMNS = ("instrument", "indicator", "name", "action", "kind", "unit", "direction", "together", "baseline", "baseline_year", "targets", "groups", "source", "method", "ended_on", "illustrative")  # fmt: skip
MONEY_COLUMNS = ("instrument", "round", "member", "action", "action_key", "currency", "allocated", "spent", "year", "source", "because", "released_on", "illustrative")  # fmt: skip
ROUND_COLUMNS = ("instrument", "round", "since", "until", "opens", "deadline", "asked", "released")
TOTAL_COLUMNS = ("instrument", "round", "subject", "key", "status", "value", "members", "told_on")


COLUMNS = {
    "indicators": FIGURE_COLUMNS,
    "statuses": STATUS_COLUMNS,
    "money": MONEY_COLUMNS,
    "actions": PLAN_COLUMNS,
    "measures": MEASURE_COLUMNS,
    "rounds": ROUND_COLUMNS,
    "totals": TOTAL_COLUMNS,
}


def actions() -> OpenTable:
    return table("actions", PLAN_COLUMNS, plan_rows())


def measures() -> OpenTable:
    return table("measures", MEASURE_COLUMNS, measure_rows())


def money() -> OpenTable:
    return table("money", MONEY_COLUMNS, money_rows())


def rounds() -> OpenTable:
    return table("rounds", ROUND_COLUMNS, round_rows())


def totals() -> OpenTable:
    return table("totals", TOTAL_COLUMNS, total_rows())


def statuses() -> OpenTable:
    return table("statuses", STATUS_COLUMNS, status_rows())


def indicators() -> OpenTable:
    return table("indicators", FIGURE_COLUMNS, figure_rows())


def size(key: str) -> int:
    """How many rows a table has, without making them."""
    counted = {"indicators": values, "statuses": entries, "money": spending, "actions": plan_actions, "measures": plan_indicators, "rounds": plan_rounds}  # fmt: skip
    return counted[key](STRANGER).count() if key in counted else sum(1 for _ in total_rows())


def columns_of(names: Sequence[str]) -> tuple[Described, ...]:
    return tuple(Described(name, dict(zip(("en", "vi"), WORDS[name], strict=True))) for name in names)


def table(key: str, columns: Sequence[str], rows: Iterator[dict[str, str]]) -> OpenTable:
    return OpenTable(key, columns_of(columns), tuple(rows))


def status_rows() -> Iterator[dict[str, str]]:
    """Only what everybody may read, whoever asks: open data is the same for all."""
    found = entries(STRANGER).select_related("report__round__instrument")
    for one in found.order_by("report__round__opens", "report__member__code", "action__pk"):
        yield common(one) | {
            "action": one.action.number, "action_key": one.action.key, "status": one.status, "on": one.on, "text": one.text,
            "because": one.because,
        }  # fmt: skip


def figure_rows() -> Iterator[dict[str, str]]:
    found = values(STRANGER).select_related("report__round__instrument")
    for one in found.order_by("report__round__opens", "report__member__code", "indicator__pk", "group"):
        yield common(one) | {
            "indicator": one.indicator.key, "name": one.indicator.name(), "group": one.group, "unit": one.indicator.unit,
            "action": one.indicator.action.number if one.indicator.action else "",
            "value": "" if one.value is None else plainly(one.value), "year": str(one.year or ""), "source": one.source_named,
            "because": one.because,
        }  # fmt: skip


def common(one) -> dict[str, str]:
    report = one.report
    return {
        "instrument": report.round.instrument.key,
        "round": report.round.label,
        "member": report.member.code,
        "released_on": report.released_on.isoformat(),
        "illustrative": "yes" if one.illustrative else "",
    }

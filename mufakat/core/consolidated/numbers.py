"""Figures as each language prints them: 1,234.5 and 1.234,5; answers counted in a phrase."""

from decimal import Decimal

from mufakat.core.sentences import Words

STATUS_WORDS = {
    "done": ("done", "đã hoàn thành"),
    "under_way": ("under way", "đang thực hiện"),
    "not_started": ("not started", "chưa bắt đầu"),
    "not_available": ("without information", "không có thông tin"),
}


def figure_said(value: Decimal | int | None, language: str) -> str:
    """Thousands and decimals as the language writes them, at most two decimals; "" for none."""
    if value is None:
        return ""
    value = Decimal(value)
    rounded = value.quantize(Decimal("0.01")) if value != value.to_integral_value() else value
    whole, _, part = f"{rounded:,f}".partition(".")
    part = part.rstrip("0")
    if language.split("-")[0] == "vi":
        return f"{whole.replace(',', '.')},{part}" if part else whole.replace(",", ".")
    return f"{whole}.{part}" if part else whole


def parts(counts, statuses=tuple(STATUS_WORDS)) -> tuple[Words, ...]:
    """ "96 done", "61 under way": only what there is any of."""
    return tuple(
        Words((("en", f"{number} {STATUS_WORDS[status][0]}"), ("vi", f"{number} {STATUS_WORDS[status][1]}")))
        for status in statuses
        if (number := getattr(counts, status))
    )

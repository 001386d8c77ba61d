"""The years an action's time frame names: printed by hand, in English or Vietnamese, in the common or the Buddhist era."""

import re
from dataclasses import dataclass

YEAR = re.compile(r"(?<!\d)(?:19|20|25)\d\d(?!\d)")
EVERY_YEAR = re.compile(
    r"\b(?:year(?:ly)?|annual(?:ly)?|continuous(?:ly)?|ongoing)\b|h[àằ]ng năm|thường xuyên|liên tục"
)
FROM = re.compile(r"\b(?:from|since|after|starting|onwards?)\b|\btừ\b|trở đi")
UNTIL = re.compile(r"\b(?:by|until|till|before|to|end of)\b|\bđến\b|\btrước\b|\bchậm nhất\b")
BUDDHIST = 543


@dataclass(frozen=True, slots=True)
class Span:
    """Years, both included; None where the time frame leaves that end open."""

    since: int | None
    until: int | None
    is_yearly: bool = False

    def within(self, first: int, last: int) -> tuple[int, int]:
        """As it is drawn on an axis from ``first`` to ``last``."""
        since = max(first, self.since if self.since is not None else first)
        return since, max(since, min(last, self.until if self.until is not None else last))


def span_of(time_frame: str) -> Span | None:
    """None where it names no year and does not say that it is done every year; nothing is guessed."""
    words = time_frame.lower()
    years = sorted(common_era(int(found)) for found in YEAR.findall(words))
    is_yearly = bool(EVERY_YEAR.search(words))
    if not years:
        return Span(None, None, True) if is_yearly else None
    if len(years) > 1:
        return Span(years[0], years[-1], is_yearly)
    if FROM.search(words):
        return Span(years[0], None, is_yearly)
    if UNTIL.search(words):
        return Span(None, years[0], is_yearly)
    return Span(years[0], None if is_yearly else years[0], is_yearly)


def common_era(year: int) -> int:
    return year - BUDDHIST if year >= 2500 else year

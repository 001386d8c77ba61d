"""Facts about how the text under discussion is built, and where the report pulls two ways."""

import re

from mufakat.core.intake.days import Day
from mufakat.core.intake.expressions import expression
from mufakat.core.intake.record import Found
from mufakat.core.intake.report import Hit, Report
from mufakat.core.problems import Phrase

ANY_CASE = re.IGNORECASE
WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}  # fmt: skip
NUMBER = r"(?P<n>\d{1,2}|" + "|".join(WORDS) + ")"
PARTS = {
    "en": expression(rf"\b{NUMBER}\s+(?:main\s+|major\s+|key\s+|core\s+|broad\s+)*(?P<what>parts|sections|chapters|components|contents|pillars|priority areas|priorities|thematic areas)\b", ANY_CASE),
    "vi": expression(rf"\b{NUMBER}\s+(?P<what>nội dung|phần|chương|mục|cấu phần|hợp phần|trụ cột|lĩnh vực ưu tiên|lĩnh vực|ưu tiên)\b", ANY_CASE),
}  # fmt: skip
PAST = expression(r"\b(?:was|were|took place|concluded|ended|met|đã)\b")
DRAFT = {"en": expression(r"\b(?:draft zero|zero draft|draft\s+(?:no\.?\s*)?(?P<n>\d))\b", ANY_CASE), "vi": expression(r"\bdự thảo (?:số\s*|lần\s*(?:thứ\s*)?)(?P<n>\d)\b", ANY_CASE)}  # fmt: skip
AREAS = ("priority", "priorities", "thematic", "lĩnh vực", "ưu tiên")


def structure(report: Report) -> Hit | None:
    """`{draft, parts}` of the text discussed, as far as counted."""
    if not report.subject:
        return None
    value: dict[str, object] = {}
    spans = []
    for sentence in report.sentences:
        draft, parts = DRAFT[report.language].search(sentence.text), part_count(report, sentence.text)
        if draft and "draft" not in value:
            value["draft"] = int(draft["n"] or 0)
            spans.append((sentence.start + draft.start(), sentence.start + draft.end()))
        if parts and "parts" not in value:
            value["parts"] = number(parts["n"])
            spans.append((sentence.start + parts.start(), sentence.start + parts.end()))
    return Hit(value, tuple(spans)) if value else None


def part_count(report: Report, text: str) -> re.Match[str] | None:
    """A count of parts in a sentence that speaks of a text's structure or draft."""
    match = PARTS[report.language].search(text)
    about = re.search(
        r"cấu trúc|dự thảo|lộ trình|kế hoạch|structure|draft|road\s?map|plan|outline|framework",
        text,
        ANY_CASE,
    )
    return match if match and about and not match["what"].lower().startswith(AREAS) else None


def number(word: str) -> int:
    return int(word) if word.isdigit() else WORDS[word.lower()]


def tensions(report: Report, fields: dict[str, Found | None]) -> tuple[str, ...]:
    """What stands beside each other in the report and does not agree; both stand."""
    told = []
    parts, listed = structure(report), fields.get("priorities")
    count = parts.value.get("parts") if parts and isinstance(parts.value, dict) else None
    if count and listed and count != len(listed.value):
        told.append(
            Phrase(
                "The text counts {parts} parts and lists {areas} priority areas; they may count different things.",
                parts=count,
                areas=len(listed.value),
            )
        )
    told += miscounted(report, fields)
    told += weekdays(report, fields)
    return tuple(told)


def miscounted(report: Report, fields: dict[str, Found | None]) -> list[str]:
    listed = fields.get("priorities")
    for sentence in report.sentences if listed else ():
        match = PARTS[report.language].search(sentence.text)
        if match and match["what"].lower().startswith(AREAS) and number(match["n"]) != len(listed.value):
            said, read = number(match["n"]), len(listed.value)
            return [
                Phrase("The text announces {said} priority areas and lists {read}.", said=said, read=read)
            ]
    return []


def weekdays(report: Report, fields: dict[str, Found | None]) -> list[str]:
    """A meeting that ends before it begins, or was held after its report came out."""
    start = fields.get("start_date")
    if (
        not start
        or not report.published
        or not report.published.date
        or len(str(start.value)) != 10
        or str(start.value).startswith("-")
    ):
        return []
    held, told = str(start.value), report.published.date
    year, month, day = (int(part) for part in held.split("-"))
    if (
        held > told
        and any(
            re.search(r"\b(?:was|were|took place|concluded|ended|met|đã)\b", m.sentence.text)
            for m in report.subject.mentions
        )
        and Day(month, day, year).possible
        and any(PAST.search(m.sentence.text) for m in report.subject.mentions)
        and any(report.held(m.sentence) and m.role == "this" for m in report.subject.mentions)
    ):
        return [
            Phrase(
                "The report is dated {told} and says the meeting was held on {held}.", told=told, held=held
            )
        ]
    return []

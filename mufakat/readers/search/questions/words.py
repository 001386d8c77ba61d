"""A question taken apart: words, numbers and ordinals, and the words that say what a number counts."""

import re
from dataclasses import dataclass

from mufakat.core.intake.ordinals import ENGLISH, VIETNAMESE, number_of
from mufakat.core.languages.fold import squeeze
from mufakat.core.languages.words import tidy

ORDINAL = re.compile(rf"\b(?:{ENGLISH})|{VIETNAMESE}", re.IGNORECASE)
# Typed without its marks, or with a Roman numeral.
BARE_ORDINAL = re.compile(r"\b(?:lan\s+thu|lan|thu)\s+(\d{1,3}|[IVXL]{1,7})\b", re.IGNORECASE)
PART = re.compile(r"#\d+|\+\d|\d+(?:[.\-/]\d+)*|[^\W\d_]+")

LABELS = {
    "recommendation": ("recommendation", "recommendations", "rec", "recs", "khuyến nghị", "kiến nghị"),
    "measure": ("measure", "measures", "biện pháp"),
    "resource": ("resource", "resources", "nguồn lực"),
    "action": ("action", "actions", "hành động", "hoạt động"),
    "paragraph": ("paragraph", "paragraphs", "para", "paras", "đoạn"),
    "article": ("article", "articles", "clause", "điều", "khoản"),
    "item": ("item", "items", "point", "điểm", "mục"),
    "part": ("part", "parts", "section", "chapter", "phần", "chương"),
    "area": (
        "priority area",
        "priority areas",
        "priority",
        "area",
        "lĩnh vực ưu tiên",
        "lĩnh vực",
        "ưu tiên",
    ),
}
# A body called by what it is; which one is meant, the number must tell.
BODIES = {
    "summit": ("summit", "hội nghị cấp cao", "hội nghị thượng đỉnh", "cấp cao"),
    "council": ("council", "hội đồng"),
    "ministers": ("ministers", "ministerial", "ministerial meeting", "ministers meeting", "hội nghị bộ trưởng", "bộ trưởng"),
    "senior_officials": (
        "senior officials",
        "senior officials meeting",
        "hội nghị quan chức cấp cao",
        "hội nghị các quan chức cấp cao",
        "quan chức cấp cao",
    ),
    "forum": ("forum", "diễn đàn"),
    "consortium": ("consortium", "mạng lưới"),
    "working_group": ("working group", "task force", "nhóm công tác", "tổ công tác"),
    "commission": ("commission", "ủy ban"),
}  # fmt: skip
# Said around a question without naming anything.
_ENGLISH = (
    "a an and are became become been by did do does for from had happened happens has have how in is it its me meeting "
    "no number of on or outcome please result results s say show status tell that the there this to was we were what "
    "when where which who whatever with about conference session report reports"
)
_VIETNAMESE = (
    "của các những cho trong với là được tại về ở đã sẽ ra sao thế nào gì và số hội nghị cuộc họp phiên kết quả như "
    "xảy đến"
)
AROUND = frozenset(map(squeeze, f"{_ENGLISH} {_VIETNAMESE}".split()))


@dataclass(frozen=True, slots=True)
class Part:
    """``word``: squeezed. ``ordinal``: "14th"; ``number``: "12", "2.3"; ``sign``: "+3"."""

    word: str
    kind: str = "word"


def parts_of(question: str) -> list[Part]:
    marked = BARE_ORDINAL.sub(as_mark, ORDINAL.sub(as_mark, tidy(question)))
    return [part_of(found.group()) for found in PART.finditer(marked)]


def as_mark(found: re.Match[str]) -> str:
    said = found.group(1) if found.re is BARE_ORDINAL else found.group()
    number = number_of(said.upper() if re.fullmatch("[ivxl]+", said, re.IGNORECASE) else said)
    return f" #{number} " if number else found.group()


def part_of(written: str) -> Part:
    if written.startswith("#"):
        return Part(written[1:], "ordinal")
    if written.startswith("+"):
        return Part(written[1:], "sign")
    if written[0].isdigit():
        return Part(written, "number")
    return Part(squeeze(written))


def said_as(table: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Squeezed words → what they say."""
    return {squeeze(words): meaning for meaning, many in table.items() for words in many}

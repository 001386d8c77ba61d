"""What stands at the head of an item: "3.", "(b)", "iv)", "1.2", "•", "Recommendation 4:", "Thứ hai,"."""

import re
from dataclasses import dataclass

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.lists import COUNTED as COUNTED_VI
from mufakat.core.ordinals import ONES, roman_number

BULLETS = "-•●▪■◆*–—+»◦○∙·‣➢➤✓✔→§\uf0b7\uf0a7\uf0d8\uf076\uf0fc\u25aa"
# Arrows, boxes, stars, hearts, hands, what pictures of letters hold, and what fonts of symbols leave behind.
SHAPES = "\u2190-\u21ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\ue000-\uf8ff\U0001f300-\U0001faff"
WORDS_VI = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
VIETNAMESE_LETTERS = "abcdđeghiklmnopqrstuvxy"
COUNTED = {word: number for number, word in enumerate(ONES, start=1)} | COUNTED_VI
ALPHABETS = (
    "กขคงจฉชซฌญ",
    "ກຂຄງຈສຊຍດຕ",
    "កខគឃងចឆជឈញ",
    "ကခဂဃငစဆဇဈည",
)  # as lists are counted in Thai, Lao, Khmer, Burmese
MOST = 120  # no report counts further in one list
NAMED = r"(?P<named>(?:Recommendation|Rec\.?|Proposal|Khuyến nghị|Kiến nghị)\s*(?:no\.?\s*|số\s*|#\s*)?|[RK]\.?\s?)"
CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
FORMS = [
    # "Khuyến nghị thứ nhất:", "Recommendation one:", "First recommendation:"
    expression(
        rf"(?:(?:Khuyến nghị|Kiến nghị)\s+thứ\s+(?P<nth>{'|'.join(WORDS_VI)})|Recommendation\s+(?P<card>{'|'.join(CARDINALS)})|(?P<first>{'|'.join(ONES[:12])})\s+recommendation)\s*[:.,–—-]\s+(?=\S)",
        re.IGNORECASE,
    ),
    expression(rf"{NAMED}(?P<no>\d{{1,3}}(?:\.\d{{1,2}})?)\s*[.):–—-]?\s+(?=\S)", re.IGNORECASE),
    expression(r"(?P<no>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s+(?=[^\W\d_]|[“\"‘(])"),
    expression(r"(?P<open>\()(?P<no>\d{1,3}|[ivxl]{1,6}|[a-zđA-Z])(?P<shut>\))\s*(?=\S)"),
    expression(r"(?P<open>\[)(?P<no>\d{1,2}|[a-z])(?P<shut>\])\s*(?=\S)"),
    expression(r"(?P<under>[A-HJ-Z])(?P<nth_under>\d{1,2})[.):]?\s+(?=[A-ZÀ-ỸĐ“][^\W\d_]*\s+[a-zà-ỹđ])"),
    expression(r"(?P<no>\d{1,3}|[ivxlIVXL]{1,6}|[a-zđA-HJ-Z])(?P<shut>\))\s*(?=\S)"),
    expression(r"(?P<no>\d{1,2}|[a-zđ])(?P<shut>/)\s*(?=[A-ZÀ-ỸĐ])"),
    expression(r"(?P<no>\d{1,3})(?P<shut>[.។။])\s*(?=[^\W\d_]|[“\"‘(])(?![a-z]\.)"),
    expression(r"(?P<no>\d{1,2})(?P<shut>[-–])\s+(?=[^\W\d_])"),
    expression(rf"(?P<open>\()?(?P<no>[{''.join(ALPHABETS)}])(?P<shut>[.)។။])\s*(?=\S)"),
    expression(r"(?P<no>[ivxl]{1,6}|[IVXL]{1,6}|[a-zđ]|[A-HJ-Z])(?P<shut>\.)\s+(?=\S)"),
    expression(rf"(?P<bullet>[{re.escape(BULLETS)}]|[{SHAPES}]\ufe0f?|o(?=\s\s|\s[A-ZÀ-ỸĐ]))\s+(?=\S)"),
    expression(
        rf"(?P<là>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+là,?\s+(?=\S)|(?P<word>{'|'.join(word.capitalize() for word in ONES[:12])})(?:ly)?,\s+(?=\S)|thứ\s+(?P<vi>{'|'.join(WORDS_VI)})(?:,|\s+là,?)\s+(?=\S)",
        re.IGNORECASE,
    ),
]  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """`style` tells lists apart; `value` is the place in the list, None for a bullet; `shown` the number as written."""

    style: str
    value: int | None
    shown: int | str | None
    end: int


ALONE = expression(rf"^\s*{NAMED}\d{{1,3}}\s*[.:]?\s*$", re.IGNORECASE)


def marks_of(line: str) -> tuple[Mark, ...]:
    """What the head of a line may be: more than one where "i)" is a Roman one or a ninth letter; none for prose."""
    bare = len(line) - len(line.lstrip())
    for form in FORMS:
        match = form.match(line, bare)
        if match:
            return tuple(readings(match))
    return ()


def readings(match: re.Match[str]) -> list[Mark]:
    got = match.groupdict()
    if got.get("bullet"):
        return [Mark(f"bullet {got['bullet']}", None, None, match.end())]
    if counted := got.get("là") or got.get("vi") or got.get("word"):
        value = COUNTED[counted.lower()]
        return [Mark("word", value, value, match.end())]
    if said := got.get("nth") or got.get("card") or got.get("first"):
        value = COUNTED.get(said.lower()) or CARDINALS.index(said.lower()) + 1
        return [Mark("numbernamed", value, value, match.end())]
    if got.get("under"):  # "A1", "A2" below "A. For governments"
        letter, value = got["under"], int(got["nth_under"])
        return [Mark(f"{letter}.n", value, f"{letter}{value}", match.end())]
    number, around = got["no"], f"{got.get('open') or ''}{got.get('shut') or ''}"
    if got.get("named"):
        around = "named"
    if "." in number:
        *above, last = number.split(".")
        return [Mark(f"{'.'.join(above)}.n{around}", int(last), number, match.end())]
    if number.isdigit():
        value = int(number)
        return [Mark(f"number{around}", value, value, match.end())] if 0 < value <= MOST else []
    for alphabet in ALPHABETS:
        if number in alphabet:
            return [Mark(f"letter {alphabet[0]}{around}", alphabet.index(number) + 1, number, match.end())]
    return [*letters(number, around, match.end()), *romans(number, around, match.end())]


def letters(mark: str, around: str, end: int) -> list[Mark]:
    if len(mark) != 1:
        return []
    case = "upper" if mark.isupper() else "lower"
    value = 4 if mark in "đĐ" else ord(mark.lower()) - 96
    return [Mark(f"{case} letter{around}", value, mark, end)]


def romans(mark: str, around: str, end: int) -> list[Mark]:
    value = roman_number(mark.upper())
    if value is None or (mark.upper() != mark and mark.lower() != mark):
        return []
    case = "upper" if mark.isupper() else "lower"
    return [Mark(f"{case} roman{around}", value, value, end)]


def follows(last: Mark, here: Mark) -> int | None:
    """How far a mark stands behind another of its list: 1 for the next; None where it does not go on with it."""
    if last.style != here.style:
        return None
    if last.value is None or here.value is None:
        return 1
    if "letter" in last.style:
        a, b = (VIETNAMESE_LETTERS.find(str(mark.shown).lower()) for mark in (last, here))
        if a >= 0 and b == a + 1:
            return 1
    step = here.value - last.value
    return step if 0 < step <= 4 else None


def begins(mark: Mark) -> bool:
    return mark.value in (None, 1)

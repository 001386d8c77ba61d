"""Which of the choices a cell names, and which action a number is."""

import re
import unicodedata
from decimal import Decimal
from functools import cache

from mufakat.core.languages.fold import squeeze
from mufakat.core.sheet.answers.given import Given, plainly
from mufakat.core.sheet.answers.numbers import currencies_in, currency_named
from mufakat.core.sheet.answers.sentences import Refusal
from mufakat.core.sheet.tables import Column
from mufakat.core.sheet.words import spellings

# what people write for the answers of the list, where nothing else can be meant; said back as “read as”
OTHERWISE = {
    "done": (
        "completed", "complete", "finished", "accomplished", "hoàn thành", "đã xong", "xong", "tuntas",
        "tapos na", "เสร็จแล้ว", "แล้วเสร็จ", "เสร็จสิ้น", "ສຳເລັດ", "ສຳເລັດແລ້ວ", "បានបញ្ចប់", "រួចរាល់", "ပြီးစီး", "ပြီးပြီ",
    ),
    "under_way": (
        "underway", "ongoing", "on-going", "in progress", "being implemented", "đang triển khai", "đang tiến hành",
        "sedang berlangsung", "dalam proses", "dalam pelaksanaan", "isinasagawa", "กำลังดำเนินการ", "อยู่ระหว่างดำเนินการ",
        "ກຳລັງດຳເນີນການ", "ກຳລັງດຳເນີນ", "កំពុងអនុវត្ត", "កំពុងដំណើរការ", "ဆောင်ရွက်ဆဲ",
    ),
    "not_started": (
        "not yet started", "not begun", "not yet begun", "chưa thực hiện", "chưa triển khai", "belum mulai", "belum bermula",
        "hindi pa nasisimulan", "ยังไม่เริ่ม", "ยังไม่ได้เริ่ม", "ຍັງບໍ່ທັນເລີ່ມ", "ຍັງບໍ່ໄດ້ເລີ່ມ", "មិនទាន់ចាប់ផ្តើម", "မစတင်သေး",
    ),
}  # fmt: skip


def meant(words: str, choices: tuple[str, ...]) -> str:
    """The choice these words mean though the list says it otherwise: "completed", "US dollars"; "" where none is certain."""
    part = unicodedata.normalize("NFC", " ".join(words.split())).casefold().rstrip(".!")
    if named := next((key for key, said in OTHERWISE.items() if part in said and key in choices), ""):
        return named
    currencies = currencies_in(words)
    alone = len(currencies[0]) == 1 and currencies[1] == 1 and not any(c.isdecimal() for c in words)
    return next((one for one in choices if alone and one in currencies[0]), "")


def chosen(words: str, column: Column) -> str:
    """The choice these words name: alone in any language of the workbook, or as the drop-down writes them together."""
    if column.key == "number":  # not folded: 1.1 is not 11
        return next((one for one in column.choices if one.rstrip(".") == words.rstrip(".")), "")
    if whole := choice_named(words, column.choices):
        return whole
    named = {choice_named(part, column.choices) for part in words.split(" / ")}
    return named.pop() if len(named) == 1 else ""  # "done / under way" names two


def choice_named(words: str, choices: tuple[str, ...]) -> str:
    part = squeeze(words)
    return next((one for one in choices if part and part in squeezed(one)), "") or next(
        (one for one in choices if one == currency_named(words)), ""
    )


@cache
def squeezed(choice_: str) -> frozenset[str]:
    return frozenset(squeeze(spelling) for spelling in spellings(choice_))


def refuse_lost_zero(given: Given, numbers: tuple[str, ...]) -> None:
    """2.10 typed as a number is 2.1 to a spreadsheet; where both are asked it names neither."""
    same = [one for one in numbers if same_number(one, given.number)]
    if len(same) > 1:
        raise Refusal("lost_zero", given=plainly(given.number), one=same[0], other=same[-1])


def same_number(printed: str, number: Decimal) -> bool:
    return bool(re.fullmatch(r"\d+(?:\.\d+)?", printed)) and Decimal(printed) == number


YES = frozenset(
    ("yes", "y", "có", "co", "rồi", "roi", "ya", "sudah", "ada", "true", "oo", "mayroon", "sim", "✓", "ใช่", "มี", "ແມ່ນ", "ມີ", "មាន", "បាទ", "ចាស", "ဟုတ်", "ရှိ")
)  # fmt: skip
# “there is none” may as well mean that nobody knows: it is no “no”
NO = frozenset(
    ("no", "n", "không", "khong", "chưa", "chua", "tidak", "belum", "false", "hindi", "não", "✗", "ไม่", "ບໍ່", "ទេ", "មិនមាន")
)  # fmt: skip


def yes_or_no(words: str) -> str | None:
    """Not folded: without its marks a word of Thai, Lao or Burmese is another word."""
    told_ = unicodedata.normalize("NFC", " ".join(words.split())).casefold().rstrip(".")
    return "1" if told_ in YES else "0" if told_ in NO else None

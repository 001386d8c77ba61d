"""What looks like somebody's name: after a cue in any script, and by its capital in Latin script. Always a question to a person."""

import re
from collections.abc import Collection, Iterator, Sequence

from mufakat.core.languages.fold import fold
from mufakat.core.voices.finding import Finding
from mufakat.core.voices.name_words import GIVEN, NO_NAMES, SURNAMES, VIETNAMESE
from mufakat.core.voices.seen import CAPITALS

WORD = r"[^\W\d_](?:[^\W_]|['’\-](?=[^\W\d_]))*"
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ](?:[A-Za-zÀ-ɏḀ-ỿ]|['’\-](?=[A-Za-zÀ-ỿ]))*")
STARTS = re.compile(r"(?:^|[.!?…:;။។]\s*|[\n\r]|[-–•*]\s+|[\"“”«‘(\[]\s*|\d+[.)]\s*)\Z")
NO_CUE = r"(?:on|at|if|when|to|for|by|in|a|an|the|it|this|that|back|bad|names|stupid|lazy|from|and)\b"
CUES = [
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?:my|his|her|their|friend['’]s|whose) (?:full |nick|first |last |family )?name(?: is|['’]s|:) +{WORD}(?: {WORD})?",
        rf"\b(?:i am|i['’]m|is|was|they|people|friends|everyone) (?:called|call me|nicknamed|named) +(?!{NO_CUE}){WORD}",
        rf"\b(?:call me|friend named|boy named|girl named|child named|nickname is) +(?!{NO_CUE}){WORD}",
        rf"\b(?:em|con|cháu|mình|tôi|tớ|bạn ấy|bạn)\s+tên\s+(?:là\s+)?{WORD}(?: {WORD})?",
        rf"\btên\s+(?:thật\s+)?(?:của\s+)?(?:em|con|cháu|mình|tôi|tớ|bạn ấy|bạn em|chị ấy|anh ấy)\s+(?:là\s+)?{WORD}(?: {WORD})?",
        rf"\b(?:tên gọi|biệt danh|tên ở nhà)\s+(?:là\s+)?{WORD}",
        rf"\b(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|nguyen|tran|pham|hoang|huynh|dang|bui)\s+(?:thị|văn|thi|van)\s+{WORD}",
        rf"\bnama\s?(?:saya|aku|ku|dia|teman saya)?\s+(?:adalah\s+|ialah\s+){WORD}|\bnama (?:saya|aku|teman saya) +{WORD}|\bpanggil (?:saya|aku) +{WORD}",
        rf"\b{WORD} (?:bin|binti|bte) {WORD}",
        rf"\b(?:ang )?pangalan (?:ko|niya|ng kaibigan ko)(?: po)? ay +{WORD}|\bako (?:po )?si +{WORD}",
        rf"\bha['’]u nia naran(?: mak)? +{WORD}",
        r"(?:ผม|หนู|ฉัน|ดิฉัน|เขา|เธอ|เพื่อน|น้อง|พี่) ?ชื่อ(?:ว่า|เล่น)? ?[ก-ฮเ-ไ][ก-๏]+|ชื่อ(?:จริง|เล่น)(?:ของ(?:ผม|หนู|ฉัน))?(?:คือ|ว่า)? ?[ก-ฮเ-ไ][ก-๏]+|ชื่อว่า ?[ก-ฮเ-ไ][ก-๏]+",
        r"(?:ด\.ช\.|ด\.ญ\.|นางสาว|น\.ส\.|เด็กชาย |เด็กหญิง ) ?[ก-ฮเ-ไ][ก-๏]+(?: [ก-ฮเ-ไ][ก-๏]+)?",
        r"(?:น้อง|พี่|ครู|คุณ)(?:ฟ้า|แนน|บีม|มิ้นท์|มิ้นต์|เมย์|ก้อย|นก|แอน|โบว์|เจน|แพร|พลอย|เบล|เอ็ม|เจมส์|บอล|นุ่น|ฝน|ดาว|สมชาย|สมศรี|สมหญิง|มานี|มานะ|ปิติ|ชูใจ|วิชัย|ประเสริฐ)",
        r"(?:ຂ້ອຍ|ຂ້ານ້ອຍ|ນ້ອງ|ລາວ|ໝູ່) ?ຊື່(?:ວ່າ|ຫຼິ້ນ)? ?[ກ-ຮເ-ໄ][ກ-ໝ]+|ຊື່ວ່າ ?[ກ-ຮເ-ໄ][ກ-ໝ]+|(?:ທ້າວ|ນາງສາວ) ?[ກ-ຮເ-ໄ][ກ-ໝ]+",
        r"(?:ខ្ញុំ|នាង|គាត់|មិត្ត|ប្អូន)?(?:មាន)?ឈ្មោះ(?:ថា|របស់ខ្ញុំគឺ|គឺ)? ?[ក-អ][ក-៓]+|កញ្ញា ?[ក-អ][ក-៓]+",
        r"(?:နာမည်|အမည်)(?:က|မှာ|ကတော့)? ?[က-အ][က-ှ]+|(?:ဒေါ်|မောင်) ?[က-အ][က-ှ]+",
    )
]
TITLED = re.compile(
    r"(?<!\w)(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Dd]r|[Tt]eacher|[Uu]ncle|[Aa]unt(?:ie|y)?|[Ss]ir|[Mm]adam|[Cc]ô|[Tt]hầy|[Cc]hú|[Bb]ác|[Dd]ì|[Aa]nh|[Cc]hị|[Bb]ạn|[Ee]m|[Bb]é|"
    r"[Ôô]ng|[Bb]à|[Pp]ak|[Bb]u|[Ii]bu|[Bb]apak|[Kk]ak|[Cc]ik|[Ee]ncik|[Pp]uan|[Uu]sta[dz]|[Kk]hun|[Nn]ong|[Kk]ru|[Dd]aw|U|Ko|Ma|[Mm]aung|[Ss]aya(?:ma)?|[Ss]i|[Kk]ay|[Tt]ita|[Tt]ito|[Kk]uya|[Aa]te)\.? "
    r"(?P<name>[" + CAPITALS + r"][\w'’-]*(?: [" + CAPITALS + r"][\w'’-]*){0,3})"
)


def names(text: str, *, known: Collection[str] = ()) -> Iterator[Finding]:
    """``known``: words that are names of something public, in any case and with or without diacritics."""
    no_names = NO_NAMES | {part for name in known for part in fold(name).split()}
    for pattern in CUES:
        for one in pattern.finditer(text):
            yield Finding("name", *one.span())
    for one in TITLED.finditer(text):
        if is_titled(one["name"], no_names):
            yield Finding("name", *one.span())
    for run in capitals(text):
        if of_a_person := called(run, text, no_names):
            yield Finding("name", of_a_person[0].start(), of_a_person[-1].end())


def is_titled(words: str, no_names: Collection[str]) -> bool:
    """After a form of address a name may well be what is otherwise a common word: “bạn Nam”."""
    parts = fold(words).split()
    if parts[:2] == ["viet", "nam"]:
        return False
    return any(part not in no_names for part in parts) or (len(parts) == 1 and parts[0] in {*GIVEN, "nam"})


def capitals(text: str) -> Iterator[list[re.Match]]:
    """Words with a capital that follow one another."""
    run: list[re.Match] = []
    for word in LATIN.finditer(text):
        if run and text[run[-1].end() : word.start()] != " ":
            yield run
            run = []
        if word.group()[0].isupper():
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def called(run: Sequence[re.Match], text: str, no_names: Collection[str]) -> list[re.Match]:
    """Of words with a capital, those that may be somebody's name; a sentence begins with one anyway."""
    words = list(run)
    if begins(words[0], text) and not may_begin(words):
        words = words[1:]
    while words and is_none(words[0], no_names):
        words = words[1:]
    while words and is_none(words[-1], no_names):
        words = words[:-1]
    return words


def begins(word: re.Match, text: str) -> bool:
    return bool(STARTS.search(text[: word.start()]))


def may_begin(words: Sequence[re.Match]) -> bool:
    """Whether the first word of a sentence is part of a name: one that is no common word, or one before another capital."""
    first = fold(words[0].group())
    if first in NO_NAMES or first not in GIVEN | SURNAMES:
        return False
    return len(words) > 1 or first in GIVEN - VIETNAMESE


def is_none(word: re.Match, no_names: Collection[str]) -> bool:
    said = word.group()
    plain = fold(said).removesuffix("'s").removesuffix("’s")
    if plain in no_names or plain.removesuffix("s") in no_names:
        return True
    return (len(said) == 1 or said.isupper()) and plain not in GIVEN | SURNAMES

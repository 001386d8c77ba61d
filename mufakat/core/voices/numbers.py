"""Numbers that lead to a person: telephones, papers of identity, dates of birth."""

import re
from collections.abc import Collection, Iterator

from mufakat.core.languages.fold import word_set
from mufakat.core.voices.finding import Finding


def any_of(words: Collection[str]) -> str:
    """As a pattern; the longest first, for one may begin another."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


RUN = re.compile(r"(?<!\d)(?:\+ ?)?\(?\d(?:(?:[ .\-/()·*_]{0,3}|,|(?<=\d{3}),? ?\r?\n ?(?=\d{3}))\d)+")
YEAR_LIST = re.compile(r"(?:1[89]|20)\d\d(?:[ ,]+(?:1[89]|20)\d\d){1,}")
YEARS = re.compile(r"(?:1[89]|2[0-6])\d\d\s*[-/]\s*(?:(?:1[89]|2[0-6])\d\d|\d\d)")
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:([., ])\d{3})(?:\1\d{3})*")
COUNTED = re.compile(
    r"\s*(?:\d|%|per cent|percent|children|child|people|person|pupils|students|families|kip|baht|riel|kyat|dong|đồng|vnd|usd|dollars?"
    r"|rupiah|ringgit|pesos?|euros?|trẻ|người|em\b|học sinh|hộ|gia đình|nghìn|triệu|tỷ|คน|บาท|เด็ก|ຄົນ|ກີບ|ເດັກ|នាក់|រៀល|កុមារ|ယောက်|ကျပ်|ကလေး"
    r"|orang|anak|bata\b|tao\b)",
    re.I,
)
CALL = re.compile(
    r"(?:phone|tel|telephone|mobile|call|hotline|number is|sđt|điện thoại|số máy|gọi|zalo|whatsapp|viber|line|hp|telepon|tumawag|"
    r"โทร|เบอร์|มือถือ|ໂທ|ເບີ|ទូរស័ព្ទ|លេខ|ဖုန်း)[^\d\n]{0,14}$",
    re.I,
)
PAPER = (
    r"(?:passports?|identity cards?|id cards?|id nos?|id numbers?|nric|ktp|nik|mykad|birth certificates?|student (?:id|number)|case (?:no|number)|"
    r"cccd|cmnd|căn cước|chứng minh|hộ chiếu|khai sinh|mã học sinh|paspor|บัตรประชาชน|เลขประจำตัว|พาสปอร์ต|ບັດປະຈຳຕົວ|ປຶ້ມສຳມະໂນ|"
    r"អត្តសញ្ញាណ|លិខិតឆ្លងដែន|မှတ်ပုံတင်|နိုင်ငံသားကတ်)"
)
NUMBERED = re.compile(rf"{PAPER}[^\d\n]{{0,20}}[A-Z]{{0,3}}[-/ ]?\d[\w\-/ ().]{{3,}}\d", re.I)
SINGAPORE = re.compile(r"(?<![A-Za-z\d])[STFGMstfgm]\d{7}[A-Za-z](?![A-Za-z\d])")
PASSPORT = re.compile(r"(?<![A-Za-z\d])[A-Z]{1,2} ?\d{6,9}(?!\d)")
MYANMAR = re.compile(r"\d{1,2} ?/ ?[^\W\d_][^\d\n]{1,24}\d{6}")
MALAYSIA = re.compile(r"(?<!\d)\d{6}-\d{2}-\d{4}(?!\d)")
THAILAND = re.compile(r"(?<!\d)\d-\d{4}-\d{5}-\d{2}-\d(?!\d)")
COORDINATES = re.compile(r"-?\d{1,3}\.\d{4,}\s*[,;/ ]\s*-?\d{1,3}\.\d{4,}")

DIGITS = word_set(
    "zero oh one two three four five six seven eight nine "
    "không một mốt hai ba bốn tư năm lăm sáu bảy bẩy tám chín "
    "kosong nol satu dua tiga empat lima enam tujuh lapan delapan sembilan "
    "sero isa dalawa tatlo apat anim pito walo siyam"
)
JOINED = word_set(
    "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า ສູນ ໜຶ່ງ ຫນຶ່ງ ສອງ ສາມ ສີ່ ຫ້າ ຫົກ ເຈັດ ແປດ ເກົ້າ "
    "សូន្យ មួយ ពីរ បី បួន ប្រាំមួយ ប្រាំពីរ ប្រាំបី ប្រាំបួន ប្រាំ သုည တစ် နှစ် သုံး လေး ငါး ခြောက် ခုနစ် ခုနှစ် ရှစ် ကိုး"
)
SAID = rf"(?:(?<![^\W\d_])(?:{any_of(DIGITS)}|double|triple)(?![^\W\d_])|{any_of(JOINED)}|\d)"
SPELLED = re.compile(rf"{SAID}(?:[\s,.\-]{{0,3}}{SAID}){{5,}}", re.I)

JOINED_SAID = re.compile(any_of(JOINED))

MONTHS = word_set(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec "
    "januari februari maret mac mei juni julai juli agustus ogos oktober desember disember enero pebrero marso abril mayo hunyo hulyo "
    "agosto setyembre oktubre nobyembre disyembre "
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. "
    "ต.ค. พ.ย. ธ.ค. ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ "
    "មករា កុម្ភៈ កុម្ភះ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ "
    "ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ် သြဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ"
)
MONTH = f"(?:{any_of(MONTHS)})"
YEAR = r"(?:1[89]\d\d|20\d\d|2[45]\d\d)"  # the Buddhist era, too
DATES = [
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?<!\d)\d{{1,2}} ?[./\-] ?\d{{1,2}} ?[./\-] ?(?:{YEAR}|\d\d)(?!\d)",
        rf"(?<!\d){YEAR} ?[./\-] ?\d{{1,2}} ?[./\-] ?\d{{1,2}}(?!\d)",
        rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?[ \-]*(?:of |ខែ ?|ເດືອນ ?|เดือน ?|de |bulan )?{MONTH}[^\d\n]{{0,12}}{YEAR}",
        rf"(?<![a-z]){MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? {YEAR}",
        r"(?:ngày|mùng|mồng)\s*\d{1,2}\s*tháng\s*\w+(?:\s*năm\s*\d{4})",
        rf"{YEAR}[^\d\n]{{0,10}}{MONTH}[^\d\n]{{0,6}}\d{{1,2}}",
        rf"ថ្ងៃ[^\d\n]{{0,6}}\d{{1,2}}[^\d\n]{{0,24}}{YEAR}",
    )
]
BORN = (
    r"(?:\bborn|birthday|birth date|date of birth|\bd\.?o\.?b\b|sinh (?:ngày|năm|nhật)|ngày sinh|năm sinh|\bsinh\b|lahir|kelahiran|ipinanganak|kaarawan|kapanganakan|"
    r"เกิด|ເກີດ|កើត|កំណើត|မွေး)"
)
BIRTH = re.compile(
    rf"{BORN}[^\d\n.!?]{{0,24}}(?:\d{{1,2}}[^\d\n.!?/\-]{{0,24}})?(?:\d{{1,2}} ?[./\-] ?\d{{1,2}}(?: ?[./\-] ?\d{{2,4}})?|{YEAR}|\d{{1,2}}(?:st|nd|rd|th)?\s*(?:of )?{MONTH}|{MONTH} \d{{1,2}})",
    re.I,
)


def telephones(text: str) -> Iterator[Finding]:
    """Seven digits and more, however they are parted; a year range, a date or a counted sum is none."""
    for one in RUN.finditer(text):
        digits = [sign for sign in one.group() if sign.isdigit()]
        called = bool(CALL.search(text[max(0, one.start() - 40) : one.start()]))
        if len(digits) < (6 if called else 7) or is_something_else(one, text, called=called):
            continue
        kind = (
            "identity"
            if len(digits) > 15 or (len(digits) in (12, 13) and is_bare(one.group()))
            else "telephone"
        )
        yield Finding(kind, *one.span())


def is_something_else(run: re.Match, text: str, *, called: bool) -> bool:
    words = run.group().strip()
    if called:
        return False
    if YEAR_LIST.fullmatch(words) or YEARS.fullmatch(words) or any(date.fullmatch(words) for date in DATES):
        return True
    if (
        YEARS.match(words)
        and all(YEARS.fullmatch(part) for part in re.findall(r"\d{4}\s*[-/]\s*\d{2,4}", words))
        and re.fullmatch(r"(?:\d{4}\s*[-/]\s*\d{2,4}[ ,]*)+", words)
    ):
        return True
    counted = bool(COUNTED.match(text, run.end()))
    if THOUSANDS.fullmatch(words):
        first = re.split(r"[., ]", words)[0]
        digits = sum(sign.isdigit() for sign in words)
        return counted or (digits < 10 and len(first) < 3)
    return counted and words.isdigit() and words[0] != "0"


def is_bare(words: str) -> bool:
    return words.isdigit() and words[0] != "0"


def spelled_numbers(text: str) -> Iterator[Finding]:
    """Six digits and more said as words, or partly so: “oh nine one…”."""
    for one in SPELLED.finditer(text):
        if len(re.findall(r"[^\W\d_]+", one.group())) >= 3 or JOINED_SAID.search(one.group()):
            yield Finding("telephone", *one.span())


def identities(text: str) -> Iterator[Finding]:
    for pattern in (NUMBERED, SINGAPORE, PASSPORT, MYANMAR, MALAYSIA, THAILAND):
        for one in pattern.finditer(text):
            yield Finding("identity", *one.span())
    for one in COORDINATES.finditer(text):
        yield Finding("identity", *one.span())


def dates(text: str) -> Iterator[Finding]:
    """A day of a year; with a word for birth before it, the date somebody was born."""
    for one in BIRTH.finditer(text):
        yield Finding("birth", *one.span())
    for pattern in DATES:
        for one in pattern.finditer(text):
            yield Finding("date", *one.span())

"""Ways to reach somebody on the net."""

import re
from collections.abc import Iterator

from mufakat.core.voices.finding import Finding

TOP = r"(?:com|net|org|edu|gov|info|biz|io|co|me|asia|bn|kh|id|la|my|mm|ph|sg|th|tl|vn)"
AT = r"(?:@|\(\s*at\s*\)|\[\s*at\s*\]|\bat\b|\ba\s?còng\b|\ba\s?cong\b|แอท|ແອັດ)"
DOT = r"(?:\.|\(\s*dot\s*\)|\[\s*dot\s*\]|\bdot\b|\bchấm\b|\bcham\b|\btitik\b|จุด|ຈຸດ)"
EMAIL = re.compile(r"[^\s@<>(),;:]+ ?@ ?[^\s@<>(),;:]+?\.[^\s@<>(),;:.]{2,}")
SPOKEN = re.compile(rf"[\w.+-]+\s*{AT}\s*[\w-]+\s*(?:{DOT}\s*[\w-]+\s*)*?{DOT}\s*{TOP}\b", re.I)
WEB = re.compile(rf"https?://\S+|\bwww\.\S+|\b[\w-]+(?:\.[\w-]+)*\.{TOP}(?:/\S*)?(?![\w.]*@)(?!\w)", re.I)
NETS = (
    r"(?:facebook|fb|messenger|zalo|instagram|insta|ig|tiktok|tik tok|telegram|twitter|snapchat|snap|discord|viber|"
    r"whatsapp|wechat|line|youtube|threads|roblox|skype|imo|kakaotalk|เฟซบุ๊ก|เฟส|ไลน์|ເຟສບຸກ|ເຟສ|ហ្វេសប៊ុក|ဖေ့စ်ဘွတ်|ဖေ့ဘုတ်)"
)
CALLED = (
    r"(?:id|account|acc|nick(?:name)?|user(?:name)?|name|handle|tên|tài khoản|nama|akun|ชื่อ|ไอดี|ຊື່|ឈ្មោះ|နာမည်)"
)
IS = r"(?:is|are|là|adalah|ay|คือ|ແມ່ນ|គឺ|က)"
HANDLE = re.compile(r"(?<![\w.@])@ ?[\w.]{2,}")
NAMED = re.compile(
    rf"(?<![a-z]){NETS}\s*(?:{CALLED}\s*)?(?:[:=]\s*|{IS}\s+)[\w.@-]+|(?<![a-z]){NETS}\s*{CALLED}\s+(?!on\b|and\b|or\b|in\b)[\w.@-]*[\d_.][\w.@-]*",
    re.I,
)


def emails(text: str) -> Iterator[Finding]:
    for pattern in (EMAIL, SPOKEN):
        for one in pattern.finditer(text):
            yield Finding("email", *one.span())


def web_addresses(text: str) -> Iterator[Finding]:
    for one in WEB.finditer(text):
        yield Finding("web", *one.span())


def handles(text: str) -> Iterator[Finding]:
    for pattern in (HANDLE, NAMED):
        for one in pattern.finditer(text):
            yield Finding("handle", *one.span())

"""Sentences of a text, by ICU, mended where abbreviations and numbers mislead it."""

import re

from icu4py.breakers import SentenceBreaker

Span = tuple[int, int]

# A full stop after one of these ends no sentence.
ABBREVIATED = re.compile(
    r"(?:^|[\s(“\"'])(?:[A-Z]|H\.?E|Mdm|Mme|Mr|Mrs|Ms|Dr|Prof|Hon|Rt|St|Ste|No|Nos|Gen|Col|Amb|Adv|Sen|Gov|Jr|Sr|Dept|Rev|"
    r"vs|cf|al|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mt|Ft|Ltd|Inc|Co|a\.m|p\.m|U\.S|U\.N|"
    r"TP|Tp|TS|ThS|GS|PGS|PGS\.TS|GS\.TS|BS|ĐB|Tr|tr|v\.v)\.$"
)
NUMBER_OF_ITEM = re.compile(r"(?:^|[\s.;:\-–])(?:\d{1,2}|[ivx]{1,5}|[IVX]{1,5}|[a-z])[.)]$")


def sentences(text: str, *, language: str = "en") -> list[Span]:
    """(start, end) of each sentence, without the white space around it, in order."""
    joined: list[Span] = []
    for start, end in breaks(text, language=language):
        if joined and belongs_to_the_last(text[joined[-1][0] : joined[-1][1]], text[start:end]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return [span for span in (stripped(text, *span) for span in joined) if span[0] < span[1]]


def breaks(text: str, *, language: str) -> list[Span]:
    # ICU counts UTF-16 units: a letter outside the first plane is given a stand-in of one unit.
    plain = "".join(letter if ord(letter) < 0x10000 else "□" for letter in text)
    spans, start = [], 0
    for piece in SentenceBreaker(plain, language):
        spans.append((start, start + len(piece)))
        start += len(piece)
    return spans


def belongs_to_the_last(last: str, this: str) -> bool:
    last = last.rstrip()
    if not last or ABBREVIATED.search(last) or NUMBER_OF_ITEM.search(last):
        return True
    # "… in 3 p.m. today", "… kỳ họp. (TTXVN)": what goes on in small letters belongs to what stands before.
    return last[-1] in ".…" and this.lstrip()[:1].islower()


def stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end

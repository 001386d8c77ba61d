"""Whose meeting a bare one is: "their 7th Meeting", "cuộc họp lần thứ 17", a short form given once in brackets."""

import re
from dataclasses import replace

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings.mention import Mention
from mufakat.core.languages.fold import content_words, word_set

TOOK_UP = expression(
    r"\b(?:bắt đầu|khai mạc|tổ chức|tiến hành|bế mạc|kết thúc|nhóm họp|triệu tập)\s+$", re.IGNORECASE
)
POSSESSIVE = expression(r"\b(?:their|its|his|her|the Group’s|our)\s+$", re.IGNORECASE)
EMPTY_NAMES = word_set(
    "symposium colloquium roundtable round table congress dialogue all these both online virtual hybrid video person series segment related meeting meetings conference forum summit session sessions the of on for and in a event hoi nghi dien "
    "dan cuoc hop phien ky cac ve cua va lan nay tren thao toa dam doi thoai dai related sidelines two "
    "three four five one half day days week workshop conference seminar consultation retreat gathering "
    "hoi annual regular ministers leaders officials bo truong uy ban dong nhom cong tac cap cao nha lanh "
    "dao quoc te council committee commission group hiep dau tien plenary working heads board biennial ministerial regional high level joint special preparatory"
)


def bound_by_short_forms(mentions: list[Mention]) -> list[Mention]:
    """A short form given once in brackets stands for its name everywhere; "their 7th Meeting" for who met."""
    names = {
        m.abbreviation: m for m in mentions if m.abbreviation and m.name != m.abbreviation and not m.only_body
    }
    told = []
    for mention in mentions:
        full = names.get(mention.abbreviation or "")
        if full and not mention.body and mention.name == mention.abbreviation:
            mention = replace(mention, name=full.name, body=full.body)
        elif full := under_short_form(mention, names):
            mention = replace(mention, name=full.name, body=full.body, abbreviation=full.abbreviation)
        told.append(mention)
    return [owned(mention, told) for mention in told]


def under_short_form(mention: Mention, names: dict[str | None, Mention]) -> Mention | None:
    """ "the 18th ASW Meeting": the short form with the kind of meeting behind it."""
    if mention.body or mention.abbreviation:
        return None
    words = [word for word in mention.name.split() if word.lower() not in EMPTY_NAMES]
    return names.get(words[0]) if len(words) == 1 else None


def owned(mention: Mention, mentions: list[Mention]) -> Mention:
    bare = not content_words(mention.name, without=EMPTY_NAMES)
    if not bare or mention.body or not (mention.ordinal or mention.special):
        return mention
    same = next(
        (
            m
            for m in mentions
            if mention.ordinal
            and m.ordinal == mention.ordinal
            and (m.body or content_words(m.name, without=EMPTY_NAMES))
        ),
        None,
    )
    if same:
        return replace(mention, name=same.name, body=same.body, abbreviation=same.abbreviation)
    if not POSSESSIVE.search(mention.before) and not TOOK_UP.search(mention.before):
        return mention
    who = next(
        (
            m
            for m in mentions
            if m.sentence is mention.sentence and m.end <= mention.start and m is not mention
        ),
        None,
    )
    # "At its Eleventh Meeting, the Committee …": who met may be named behind
    who = who or next(
        (m for m in mentions if m.sentence is mention.sentence and m.start >= mention.end and m.only_body),
        None,
    )
    return replace(mention, name=who.name, body=who.body, abbreviation=who.abbreviation) if who else mention

"""Every meeting a report names: by its name, by its short form, or as "their 7th Meeting"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings import english, vietnamese
from mufakat.core.intake.meetings.mention import Mention
from mufakat.core.intake.meetings.naming import Namebook, levels, plus_other
from mufakat.core.intake.meetings.owners import EMPTY_NAMES, POSSESSIVE, bound_by_short_forms
from mufakat.core.intake.meetings.short_forms import (
    FALSE_AFTER,
    short_mentions,
)
from mufakat.core.intake.meetings.vietnamese import Raw
from mufakat.core.intake.ordinals import ENGLISH, VIETNAMESE, number_of
from mufakat.core.intake.sentences import Sentence
from mufakat.core.intake.vocabulary import KnownBody
from mufakat.core.languages.fold import content_words, fold

SPECIAL = expression(r"\b(?:special|extraordinary|emergency|đặc biệt|bất thường|khẩn cấp)\b", re.IGNORECASE)
SUB_SESSION = expression(
    r"^(?:plenary|opening|closing|working|technical|parallel|morning|afternoon|first|panel|virtual|phiên họp (?:toàn thể|kín|hẹp|đầu tiên|thứ \w+))?\s*(?:session|phiên họp|dialogue|đối thoại)s?$",
    re.IGNORECASE,
)
MET_FIRST = expression(
    r"\b(?:met|convened|gathered|assembled)\s+(?:here\s+|today\s+)?for\s+the\s+(?:very\s+)?first\s+time\b(?!\s+(?:in|since|after|face|physically|under|with))",
    re.IGNORECASE,
)


def mentions_in(sentences: Iterable[Sentence], *, language: str, book: Namebook) -> list[Mention]:
    """All mentions in order, each with its body where the vocabulary or the text itself tells it."""
    found: list[Mention] = []
    for sentence in sentences:
        raws = (vietnamese if language == "vi" else english).raw_mentions(sentence.text)
        named = [in_session(mention_from(raw, sentence, book)) for raw in raws]
        shorts = [
            one
            for one in short_mentions(sentence, book)
            if not any(m.start <= one.start < m.end for m in named)
        ]
        found += sorted(
            [*sitting(sentence, named), *shorts, *first_times(sentence, named, book)],
            key=lambda mention: mention.start,
        )
    return bound_by_short_forms([m for m in found if worth_keeping(m)])


def mention_from(raw: Raw, sentence: Sentence, book: Namebook) -> Mention:
    raw = replace(raw, name=HOW_HELD.sub("", raw.name))
    short, number_in_bracket, body = from_bracket(raw.bracket, book)
    if body and (of_another_rank(raw.name, body) or plus_other(raw.name)):
        body = None
    if plus_other(raw.name):
        plus = PLUS_NAME.search(raw.name)
        short = (
            plus.group()
            if plus
            else f"{short} {raw.name[raw.name.index('Plus') :]}"
            if short and "Plus" in raw.name
            else None
        )
    special = bool(SPECIAL.search(raw.name))
    body = body or book.body_named(SPECIAL.sub(" ", raw.name)) or body_by_short_word(raw.name, book)
    ordinal = number_of(raw.ordinal) if raw.ordinal else None
    if ordinal and ordinal <= 6 and FALSE_AFTER.match(sentence.text[raw.end :]):
        ordinal = None
    at = raw.ordinal_at if ordinal else None
    ordinal = ordinal or number_in_bracket or number_behind(sentence.text, raw, language_of=raw.name)
    place = (at[0] + sentence.start, at[1] + sentence.start) if at else None
    return Mention(
        raw.start + sentence.start, raw.end + sentence.start, raw.name, sentence, ordinal, place, short, body,
        only_body=raw.only_body and ordinal is None, special=special,
    )  # fmt: skip


HOW_HELD = expression(r"\b(?:Virtual|Online|Hybrid|In-Person)\s+(?=[A-Z])")


def of_another_rank(name: str, body: KnownBody) -> bool:
    """ "Hội nghị quan chức cấp cao … (ASCC)": the officials' meeting is not the Council's."""
    said = levels(name) & {"officials", "working_group"}
    return bool(said) and not any(said & levels(known) for known in body.names)


IN_SESSION = expression(
    rf"^\s*(?:đã\s+)?(?:nhóm\s+)?họp\s+(?:phiên|kỳ|khóa)?\s*(?:họp\s+)?({VIETNAMESE})", re.IGNORECASE
)


def in_session(mention: Mention) -> Mention:
    """ "Ủy ban … nhóm họp phiên thứ ba": an organ that sits, with the number behind its verb."""
    match = IN_SESSION.match(mention.after) if mention.ordinal is None else None
    if not match:
        return mention
    at = (mention.end + match.start(1), mention.end + match.end(1))
    return replace(mention, ordinal=number_of(match.group(1)), ordinal_at=at, only_body=False)


def from_bracket(inside: str | None, book: Namebook) -> tuple[str | None, int | None, KnownBody | None]:
    """What "(SOMSWD 8)", "(14th GO-NGO Forum)", "(COHSOD XXV)" say: short form, number, known body."""
    if not inside:
        return None, None, None
    number = re.search(
        rf"(?i:{ENGLISH})|(?i:{VIETNAMESE})|(?<=[\s\-–])(?:\d{{1,2}}|[IVXL]+)$|(?<=[A-Z])\d{{1,2}}$",
        inside.strip(),
    )
    plain = (inside.replace(number.group(), " ") if number else inside).strip(" -–,;")
    body = book.vocabulary.abbreviations.get(plain.replace(" ", "")) or other_short_form(plain, book)
    short = (
        plain
        if re.fullmatch(r"[A-Z][A-Za-z]*[A-Z][\w\-–/+ ]{0,18}", plain) and len(plain.split()) <= 2
        else None
    )
    return short, number_of(number.group()) if number else None, body


def other_short_form(plain: str, book: Namebook) -> KnownBody | None:
    bodies = book.vocabulary.bodies
    return next(
        (
            b
            for b in bodies
            if any(fold(short) == fold(plain) for short in (b.abbreviation or "", *b.other_abbreviations))
        ),
        None,
    )


def body_by_short_word(name: str, book: Namebook) -> KnownBody | None:
    """ "Hội nghị SOMSWD", "the ASCC Council Meeting", "ASEAN GO-NGO Forum": the short form stands in the name."""
    if plus_other(name):
        return None
    squeezed = re.sub(r"\s*\+\s*3", "+3", name)
    folded = f" {fold(squeezed)} "
    for short, body in sorted(shorts_of(book), key=lambda pair: -len(pair[0])):
        if f" {fold(short)} " in folded and len(content_words(folded.replace(fold(short), " "))) <= 4:
            return body
    return next(
        (
            body
            for letters, body, kinds in letters_of(book)
            if f" {letters} " in folded and kinds & levels(name)
        ),
        None,
    )


def letters_of(book: Namebook) -> list[tuple[str, KnownBody, frozenset[str]]]:
    """ "GO-NGO" of "GO-NGO Forum": a "Diễn đàn GO-NGO" is that forum too."""
    split = [(short, body, [w for w in short.split() if w.isupper()]) for short, body in shorts_of(book)]
    return [
        (fold(" ".join(w)), body, levels(short))
        for short, body, w in split
        if w and len(w) < len(short.split())
    ]


def shorts_of(book: Namebook) -> list[tuple[str, KnownBody]]:
    return [
        (short, body) for body in book.vocabulary.bodies for short in (body.abbreviation, *body.other_abbreviations)
        if short and body.kind != "working_group"
    ]  # fmt: skip


def number_behind(text: str, raw: Raw, *, language_of: str) -> int | None:
    """ "Hội nghị Cấp cao ASEAN 37", "COHSOD Meeting XXV": a bare number closes the name."""
    last = re.search(r"(?<=\s)(\d{1,2}|[IVXL]{2,6})$", raw.name)
    if last and not re.search(r"\+\s?3$", raw.name):
        return number_of(last.group())
    behind = re.match(
        r"\s+(\d{1,2}|[XVI]{2,6})(?=\s*(?:[,.;:)]|$|\s(?:was|were|is|will|has|held|opened|ended|đã|sẽ|diễn|được|khai|tại|do|với)\b))",
        text[raw.end :],
    )
    return number_of(behind.group(1)) if behind and not raw.ordinal else None


PLUS_NAME = expression(r"\b[A-Z]{3,} Plus [A-Z][\w-]+")


# "SADC Ministers responsible for Gender met in Lilongwe on 25 July": who met is all the name there is
SAT = expression(
    r"^\s*(?:\([^)]*\)\s*)?(?:,?\s*from\s[^.;]{3,200}?,?\s+)?(?:have\s+|has\s+)?(?:met|gathered|assembled|convened(?:\s+(?:a|an|their)\s+(?:\w+\s+){0,2}meeting)?|held\s+(?:a|an|their)\s+(?:\w+\s+){0,2}meeting)\s(?=[^.;]{0,160}?\b(?:in\s+[A-Z]|on\s+(?:the\s+)?\d|from\s+\d|via|virtual|online|here|today))",
)


def sitting(sentence: Sentence, named: list[Mention]) -> list[Mention]:
    """Ministers, officials or a committee said to have met at the head of a text: that is the meeting."""
    if sentence.kind != "body" or sentence.prose_before > 1 or any(m.ordinal for m in named):
        return named
    for n, mention in enumerate(named):
        if mention.only_body and SAT.match(mention.after) and len(mention.name.split()) > 1:
            named[n] = replace(mention, only_body=False)
            break
    return named


def first_times(sentence: Sentence, named: list[Mention], book: Namebook) -> list[Mention]:
    """ "The Ministers … met for the first time": the first meeting of whoever met."""
    match = MET_FIRST.search(sentence.text)
    who = next((m for m in named if m.start - sentence.start < match.start()), None) if match else None
    if not match or not who or who.ordinal:
        return []
    at = (match.start() + sentence.start, match.end() + sentence.start)
    named.remove(who)
    return [replace(who, ordinal=1, ordinal_at=at, only_body=False)]


# "The Committee held its sixth session": the organ's own, not a session within a meeting
ITS_SESSION = expression(
    r"\b(?:held|holds|convened|convenes|concluded|opened|closed|ended|began|report(?:s|ed)?|work|on|at|for)\s+(?:its|their)\s+$",
    re.IGNORECASE,
)


def worth_keeping(mention: Mention) -> bool:
    """Bare words ("hội nghị", "the meeting", "plenary session") name nothing."""
    if OFFICE_OF.search(mention.name):
        return False
    if mention.special and POSSESSIVE.search(mention.before):
        return True
    if mention.ordinal and ITS_SESSION.search(mention.before):
        return True
    if mention.body or (mention.ordinal and not SUB_SESSION.match(mention.name.strip())):
        return True
    if mention.abbreviation:
        return True
    words = content_words(mention.name, without=EMPTY_NAMES)
    return bool(words) and not SUB_SESSION.match(mention.name) and len(mention.name) > 8


# "the Forum Secretariat", "the Forum Chair" are no meetings.
OFFICE_OF = expression(
    r"\b(?:Secretariat|Agency|Office|Fund|Programme|Centre|Center|Hall|Members|Observers|Countries|Chair|Chairs|Chairman|Chairperson|Building|Headquarters|Village|Spokesperson|Communiqu[eé]|Organi[sz]ations?)(?:\s+headquarters)?$|^Hội nghị quốc tế$|^Trung tâm"
)

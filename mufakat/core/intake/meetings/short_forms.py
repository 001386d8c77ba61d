"""Short forms standing alone for a meeting: "15th SOMSWD", "SLOM-19", "AMMSWD 3" with its plus sign lost."""

import re

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings.mention import Mention
from mufakat.core.intake.meetings.naming import Namebook
from mufakat.core.intake.ordinals import ENGLISH, VIETNAMESE, number_of
from mufakat.core.intake.sentences import Sentence
from mufakat.core.intake.vocabulary import KnownBody
from mufakat.core.languages.fold import word_set
from mufakat.core.ordinals import roman_number

# Capitals with a number that are no meeting: illnesses, goals, groups of countries.
NO_MEETING = word_set(
    "COVID SDG SDGS MDG MDGS G EU UN HIV WTO ISO QD NQ CT TT ND CP TW RCEP USD VND F A B C D E H N P Q R "
    "S T CLMV GDP ICT PM AM GMT UTC II III IV VII VIII XII"
)  # fmt: skip
SHORT = expression(
    r"(?<![\w-])(?P<short>[A-Z][A-Z]+(?:[-–][A-Z]+)*(?:\s?\+\s?3(?!\d))?)(?:(?:(?:\s|\s?[-–]\s?)(?=\d|[IVXL])|(?=\d\d))(?P<no>\d{1,2}|[IVXL]{1,6})(?![\w/.%,]\d|\w|%|\+|\s?[-–]\s?\d))?(?!\w)"
)
NUMBER_BEFORE = expression(rf"({ENGLISH})\s+(?:(?:Annual|Regular|Special|Ordinary)\s+)?$", re.IGNORECASE)
NUMBER_AFTER = expression(rf"^\s*(?:Meeting\s+)?({VIETNAMESE})", re.IGNORECASE)
# Numbers within a year or a day are no place in a series; nor is a first time, an instalment or an edition of a paper.
FALSE_AFTER = expression(
    r"^\s*(?:where|in which|at which)\b|^[^.;]{0,12}?(?:\b(?:this|of the|in the same|held this|for the|within the) (?:year|day|week|month)\b|\bon the (?:first|second|third) day\b|"
    r"(?:trong|của)\s+năm(?:\s+(?:nay|\d{4}))?\b)",
    re.IGNORECASE,
)


def short_mentions(sentence: Sentence, book: Namebook) -> list[Mention]:
    """Short forms standing alone: "15th SOMSWD", "SLOM-19", "SOMSWD lần thứ 17", "AMMSWD 3" with its plus sign lost."""
    text, found = sentence.text, []
    for match in SHORT.finditer(text):
        short, digits = re.sub(r"\s", "", match["short"]), match["no"]
        body = book.vocabulary.abbreviations.get(short)
        number = number_of(digits) if digits and (digits.isdigit() or roman_number(digits)) else None
        body, number = plus_regained(short, body, number, text, book)
        before, after = NUMBER_BEFORE.search(text[: match.start()]), NUMBER_AFTER.match(text[match.end() :])
        start, end = match.start(), match.end()
        plus = PLUS_OTHER.match(text, end)
        if plus:
            short, body, end = text[start : plus.end()], None, plus.end()
        if before:
            number, start = number_of(before.group(1)), before.start()
        elif after and number is None:
            number, end = number_of(after.group(1)), match.end() + after.end()
        if FALSE_AFTER.match(text[end:]):
            number = None
        if body is None and (
            (number is None and not plus)
            or short in NO_MEETING
            or len(short) < 3
            or short.lower() in book.vocabulary.region_words
        ):
            continue
        found.append(
            Mention(
                start + sentence.start,
                end + sentence.start,
                body.called if body else short,
                sentence,
                number,
                None,
                short,
                body,
                only_body=number is None,
            )
        )
    return found


PLUS_OTHER = expression(r"\s+Plus\s+(?!Three\b|3\b)[A-Z][\w-]+(?:\s+Meeting\b)?")


def plus_regained(
    short: str, body: KnownBody | None, number: int | None, text: str, book: Namebook
) -> tuple[KnownBody | None, int | None]:
    """Some pages lose the plus sign: "the SOMSWD, AMMSWD and AMMSWD 3" means AMMSWD+3."""
    plus = book.vocabulary.abbreviations.get(f"{short}+3")
    twice = len(re.findall(rf"(?<!\w){re.escape(short)}(?!\w)", text)) > 1
    return (plus, None) if plus and number == 3 and twice else (body, number)

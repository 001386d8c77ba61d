"""The meetings around the reported one: to which its results go, which came before, which comes next."""

import re

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.fields.dated import (
    date_in,
    date_with,
)
from mufakat.core.intake.meetings.mention import NEXT, ONWARD, PARENT, PREVIOUS, Mention
from mufakat.core.intake.meetings.owners import EMPTY_NAMES
from mufakat.core.intake.meetings.subject import same_series
from mufakat.core.intake.naming_body import MEETING_OF
from mufakat.core.intake.report import Hit, Report
from mufakat.core.intake.sentences import Sentence
from mufakat.core.languages.fold import content_words, fold

ANY_CASE = re.IGNORECASE
SERIES_WORDS = expression(
    r"\b(?:kick[- ]?off|khởi động|preparatory|trù bị|first|inaugural|previous|last|pre-meeting|lần thứ nhất|đầu tiên|expert|chuyên gia|preced)",
    ANY_CASE,
)
FOLLOWS_FROM = expression(
    r"(?:tiếp nối|tiếp theo|follow(?:ing|s|ed)?(?: on| up)?(?: from)?|continuation of|preceded by|builds? on|kể từ|since|sau)\s*(?:the|its|các)?\s*$",
    ANY_CASE,
)
NEXT_EN = expression(
    r"\b(?P<what>(?:the\s+)?(?:next|following(?!\s+(?:the|a|an|its|their)\b)|succeeding|subsequent|(?P<year>next year)[’']s)\s+(?:\w+\s+){0,4}?(?:meeting|session|forum|conference|summit|assembly|workshop)s?|next year[’']s\s+(?:\w+\s+){0,3}?(?:meeting|forum|session|conference|summit))\b",
    ANY_CASE,
)
NEXT_VI = expression(
    r"\b(?P<what>(?:Hội nghị|hội nghị|Cuộc họp|cuộc họp|Diễn đàn|diễn đàn|Phiên họp|phiên họp|Kỳ họp|kỳ họp)(?:\s+(?:[^\W\d_]+)){0,5}?\s+(?:tiếp theo|lần tới|kế tiếp|năm tới|năm sau|sau|lần sau))\b"
)
# "A regional workshop is scheduled for October 2017"
PLANNED = expression(
    r"\b[Aa]n?\s+(?P<what>(?:[\w-]+\s+){1,3}?(?:workshop|meeting|conference|consultation|forum|dialogue))\s+(?:is|was|are|were|has been)\s+(?:also\s+)?(?:scheduled|planned|set|slated|foreseen)\s+for\b"
)


def onward(report: Report) -> Hit | None:
    """`[{to, ordinal}]` in the order named, each body once."""
    if not report.subject:
        return None
    told: dict[str, tuple[dict[str, object], tuple[int, int]]] = {}
    for mention in report.mentions:
        if mention.role != ONWARD or report.is_subject(mention) or same_meeting(report, mention):
            continue
        key = mention.body.key if mention.body else fold(mention.called)
        held = told.get(key)
        if held is None:
            told[key] = (
                {"to": MEETING_OF.sub("", mention.called), "ordinal": mention.ordinal},
                (mention.start, mention.end),
            )
        elif held[0]["ordinal"] is None and mention.ordinal:
            held[0]["ordinal"] = mention.ordinal
    for key, (row, _) in told.items():
        row["ordinal"] = row["ordinal"] or only_number(report, key)
    return Hit([one for one, _ in told.values()], tuple(span for _, span in told.values())) if told else None


def only_number(report: Report, key: str) -> int | None:
    """A body sent to without a number is the one meeting of it the report numbers as still to come."""
    numbers = {
        m.ordinal for m in report.mentions
        if m.ordinal and m.role in (ONWARD, PARENT, NEXT) and (m.body.key if m.body else fold(m.called)) == key and not report.is_subject(m)
    }  # fmt: skip
    return numbers.pop() if len(numbers) == 1 else None


def same_meeting(report: Report, mention: Mention) -> bool:
    subject = report.subject
    return (
        subject is not None
        and same_series(mention, subject.main)
        and mention.ordinal in (None, subject.ordinal)
    )


def previous(report: Report) -> Hit | None:
    """`[{what, date}]`: earlier meetings of the series and those this one follows from."""
    if not report.subject:
        return None
    told: dict[str, tuple[dict[str, object], tuple[int, int]]] = {}
    for mention in report.mentions:
        if (
            mention.role == PREVIOUS
            and not mention.only_body
            and not report.is_subject(mention)
            and of_this_series(report, mention)
        ):
            add(
                told,
                report,
                mention,
                {"what": as_written(report, mention), "date": date_with(report, mention)},
            )
    return Hit([one for one, _ in told.values()], tuple(span for _, span in told.values())) if told else None


def of_this_series(report: Report, mention: Mention) -> bool:
    """A summit that once adopted a declaration is no previous meeting of a working group."""
    subject = report.subject
    if subject is None or (same_meeting(report, mention) and mention.ordinal == subject.ordinal is not None):
        return False
    if same_series(mention, subject.main):
        return True
    dated = date_with(report, mention) is not None
    directly = bool(
        FOLLOWS_FROM.search(mention.before)
        or re.search(r"\bpreceded by\b|\btiếp nối\b", mention.before[-200:], ANY_CASE)
    ) or re.match(r"\s*(?:Trước đó|Earlier|Prior to)", mention.sentence.text, ANY_CASE)
    kindred = bool(SERIES_WORDS.search(mention.name) or SERIES_WORDS.search(mention.before[-30:]))
    return bool(directly and (dated or kindred)) or (kindred and dated)


def followups(report: Report) -> Hit | None:
    """`[{what, ordinal, date}]`: meetings announced for later."""
    if not report.subject:
        return None
    told: dict[str, tuple[dict[str, object], tuple[int, int]]] = {}
    for mention in report.mentions:
        if (
            mention.role == NEXT and not report.is_subject(mention) and not mention.only_body
        ) or later_of_series(report, mention):
            if not generic(mention) or mention.ordinal:
                add(
                    told,
                    report,
                    mention,
                    {
                        "what": as_written(report, mention),
                        "ordinal": mention.ordinal,
                        "date": date_with(report, mention),
                    },
                )
    for sentence in report.sentences:
        for what, start, end in announced(report, sentence):
            if not any(a - 40 <= start <= b + 40 for _, (a, b) in told.values()):
                date = date_in(report, sentence, start)
                if told and date is None:
                    continue  # "the next Forum" again, which was named with its number or its day
                told.setdefault(
                    fold(what),
                    ({"what": what, "ordinal": ordinal_next(report, what), "date": date}, (start, end)),
                )
    return Hit([one for one, _ in told.values()], tuple(span for _, span in told.values())) if told else None


def later_of_series(report: Report, mention: Mention) -> bool:
    subject = report.subject
    if subject is None or mention.role in (ONWARD, PREVIOUS) or not (mention.ordinal and subject.ordinal):
        return False
    return (
        same_series(mention, subject.main)
        and mention.ordinal > subject.ordinal
        and not report.is_subject(mention)
    )


def announced(report: Report, sentence: Sentence) -> list[tuple[str, int, int]]:
    """ "The next Meeting will be held in …", "hội nghị tiếp theo": named by its turn alone."""
    if sentence.kind == "title":
        return []
    found = []
    for match in PLANNED.finditer(sentence.text) if report.language == "en" else ():
        found.append(
            (match["what"], sentence.start + match.start("what"), sentence.start + match.end("what"))
        )
    for match in (NEXT_VI if report.language == "vi" else NEXT_EN).finditer(sentence.text):
        start, end = sentence.start + match.start("what"), sentence.start + match.end("what")
        named = any(
            m.start < end and start < m.end and not generic(m) and m.role != NEXT
            for m in report.mentions_by_sentence[sentence.number]
        )
        if not named and not re.search(r"\bnày\b|^following\s.*\b(?:at|of|the|in|by)\b", match["what"]):
            found.append((re.sub(r"^the\s+", "", match["what"], flags=ANY_CASE), start, end))
    return found


def ordinal_next(report: Report, what: str) -> None:
    """A number that is not said is not counted up from this meeting's."""
    return


def generic(mention: Mention) -> bool:
    return mention.body is None and not content_words(mention.name, without=EMPTY_NAMES)


def add(told: dict, report: Report, mention: Mention, row: dict[str, object]) -> None:
    key = f"{mention.series}:{mention.ordinal}"
    held = told.get(key)
    if held is None:
        told[key] = (row, (mention.start, mention.end))
    elif held[0]["date"] is None:
        held[0]["date"] = row["date"]


def as_written(report: Report, mention: Mention) -> str:
    """The words of the report, with the number and without the bracket."""
    words = re.sub(r"\s*\([^)]*\)", "", report.text[mention.start : mention.end])
    return re.sub(r"\s+", " ", words).strip()

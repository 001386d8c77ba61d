"""The texts the meeting itself adopted, endorsed or issued; not every text it spoke of."""

import re
from collections.abc import Iterator

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.fields.instrument import ENGLISH, titles_in
from mufakat.core.intake.meetings.mention import NEXT, ONWARD, PARENT, PREVIOUS
from mufakat.core.intake.outline.cells import Span
from mufakat.core.intake.report import Report
from mufakat.core.intake.sentences import Sentence
from mufakat.core.languages.fold import fold

ANY_CASE = re.IGNORECASE
ADOPTED = expression(
    r"\b(?:adopted|endorsed|approved|signed|issued|released|produced|formally launched|adoption of|thông qua|ký kết|ban hành|(?:đã|nghị|đàn|họp|biểu|bên)\s+(?:đưa\s+)?ra)\s+(?:(?:the|its|a|an|this|both|following|new|revised|draft|of|Text|text|bản|dự thảo)\s+)*[“\"‘«]?$",
    ANY_CASE,
)
NOT_ADOPTED = expression(
    r"\b(?:not|never|yet to|to be|will be|would be|previously|earlier|had|as|chưa|sẽ|đã được|không)\s+(?:\w+\s+){0,2}?(?:adopted|endorsed|approved|signed|issued|thông qua|ký kết|ban hành)\s+(?:\w+\s+){0,3}$",
    ANY_CASE,
)
NEXT_TITLE = expression(r"^\s*(?:\([^)]*\)\s*)?(?:,|;|and|và|,\s*and)\s*(?:the|its|bản)?\s*$", ANY_CASE)
ADOPTED_AFTER = expression(
    r"^[”\"’»]?\s*(?:\([^)]*\)\s*)?(?:was|were)\s+(?:also\s+|formally\s+|unanimously\s+)*(?:adopted|endorsed|approved|signed|issued)\b(?![^.;]{0,40}\b(?:Summit|Leaders|in (?:19|20)\d\d))"
    r"|^\s*(?:\([^)]*\)\s*)?(?:đã\s+)?được\s+(?:hội nghị\s+|diễn đàn\s+)?(?:thông qua|ký kết)(?!\s+(?:tại|năm|vào|bởi))",
    ANY_CASE,
)
# Papers of a meeting that are no instruments of the region.
PAPER = expression(
    r"\b(?:[A-Z][\w’'&-]*\s+){0,4}?(?:Terms of Reference|Rules of Procedure|Code of (?:Ethics|Conduct|Practice)|Outcome Document|Guidance Note|Manual|Toolkit|Recommendations|Call (?:to|for) Action|Communiqué)\b(?:\s+(?:(?:of|on|for|in|and|the|to)\s+)+[A-Z][\w’'&-]*(?:\s+[A-Z][\w’'&-]*)*)*"
    r"|\b(?:Khuyến nghị|Lời kêu gọi|Thông điệp)(?:\s+[A-ZÀ-ỸĐ][\w’'-]*)+"
)
SEAM = re.compile(r",?\s+and\s+(?:the|its)\s+")


def adopted(report: Report) -> dict[str, Span]:
    """Titles as written and where they stand, each once."""
    told: dict[str, Span] = {}
    known: set[str] = set()
    for sentence in report.sentences if report.subject else ():
        if sentence.kind not in ("body", "item", "title"):
            continue
        last = -1
        for title, start in all_titles(sentence.text, report.language):
            before, after = sentence.text[:start], sentence.text[start + len(title) :]
            goes_on = last >= 0 and bool(NEXT_TITLE.match(sentence.text[last:start]))
            done = ADOPTED.search(before) and not NOT_ADOPTED.search(before)
            if not (done or goes_on or ADOPTED_AFTER.match(after)) or elsewhere(report, sentence, start):
                continue
            last = start + len(title)
            if fold(title) not in known:
                known.add(fold(title))
                told[title] = (sentence.start + start, sentence.start + last)
    return told


def all_titles(text: str, language: str) -> list[tuple[str, int]]:
    """In order; of two that overlap the longer, two joined by "and the" apart."""
    found = [*titles_in(text, language), *((match[0], match.start()) for match in PAPER.finditer(text))]
    found = [piece for title, start in found for piece in apart(title, start)]
    told: list[tuple[str, int]] = []
    for title, start in sorted(found, key=lambda one: (-len(one[0]), one[1])):
        if not any(at < start + len(title) and start < at + len(other) for other, at in told):
            told.append((title, start))
    return sorted(told, key=lambda one: one[1])


def apart(title: str, start: int) -> Iterator[tuple[str, int]]:
    """ "Jakarta Declaration on Play and the Rules of Procedure": two, where what follows is a title too."""
    seam = SEAM.search(title)
    rest = title[seam.end() :] if seam else ""
    if seam and (PAPER.match(rest) or ENGLISH.match(rest)):
        yield title[: seam.start()], start
        yield from apart(rest, start + seam.end())
    else:
        yield title, start


def elsewhere(report: Report, sentence: Sentence, start: int) -> bool:
    return report.role_at(sentence, sentence.start + start) in (PREVIOUS, NEXT, ONWARD, PARENT)

"""Recommendations in lists and paragraphs behind a heading, a stem or the name of those who are asked."""

import re

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.fields.recommended.row import Row, tight
from mufakat.core.intake.fields.recommended.tongues import in_one_language
from mufakat.core.intake.outline.addressees import addressee_in
from mufakat.core.intake.outline.chapters import Chapter, chapters_of
from mufakat.core.intake.outline.lines import Line, lines_of
from mufakat.core.intake.outline.marks import VIETNAMESE_LETTERS
from mufakat.core.intake.outline.regions import ASKS, OPERATIVE, POINTS_ELSEWHERE
from mufakat.core.intake.outline.tree import Node, grown
from mufakat.core.intake.outline.verbs import VERB_FIRST
from mufakat.core.intake.report import Report

LEAST = 12  # letters; what is shorter on the whole is a list of names or words, unless a stem asks for it
LEAST_ASKED = 4
# "The Meeting noted …", "Indonesia will host …": a report of what was done or is planned
TOLD = expression(
    r"^(?:(?:the|this|our)\s+)?(?:[\w’'-]+\s+){1,6}?(?:noted|agreed|welcomed|thanked|expressed|will|offered|requested|invited|was|were|has|have|sẽ|đã|thống nhất|nhất trí)\b",
    re.IGNORECASE,
)


def outlined(report: Report, *, beside: bool = False) -> list[Row]:
    """In order; empty where nothing announces recommendations. What stands below "Way forward" counts only where
    nothing is announced more plainly, here or in a table `beside`.
    """
    surely: list[Row] = []
    perhaps: list[Row] = []
    for chapter in chapters_of(lines_of(report), language=report.language):
        chapter.lines = in_one_language(chapter.lines, lambda line: line.words, language=report.language)
        rows = listed(report, chapter) or unmarked(report, chapter)
        if chapter.said:
            rows = [Row(None, *tight(report.text, *chapter.said), chapter.addressee), *rows]
        if rows and fits(report, chapter, rows):
            told = perhaps if chapter.perhaps else surely
            told += [row for row in rows if not points_elsewhere(report.text[row.start : row.end])]
    return surely or ([] if beside else perhaps)


def points_elsewhere(words: str) -> bool:
    """ "The recommendations appear in Annex 2." """
    return bool(POINTS_ELSEWHERE.search(words)) and not ASKS.search(words)


def listed(report: Report, chapter: Chapter) -> list[Row]:
    nodes = grown(behind_intro(chapter))
    vietnamese = any(node.mark.shown in ("đ", "Đ") for node in nodes)
    rows = [row_of(report, node, chapter, vietnamese=vietnamese) for node in nodes]
    spoken = [to_whom(report, row) for row in rows]
    return [one for one in spoken if one] if all(spoken) and not chapter.addressee else rows


# "To donors — fund shelters …": each item says first whom it asks
TO_WHOM = expression(
    r"(?P<head>(?:(?:to|for)(?: the)?|đối với|gửi)\s+(?P<who>[^:;.—–]{2,70}?))\s*(?:\s[—–-]\s|:\s)\s*(?=\S)",
    re.IGNORECASE,
)


def to_whom(report: Report, row: Row) -> Row | None:
    said = report.text[row.start : row.end]
    match = TO_WHOM.match(said)
    if not match or not addressee_in(match["head"], language=report.language, alone=True):
        return None
    return Row(
        row.number,
        row.start + match.end(),
        row.end,
        (row.start + match.start("who"), row.start + match.end("who")),
    )


def behind_intro(chapter: Chapter) -> list[Line]:
    """From the first mark on; a heading may have a sentence or two before its list, a story is none of its own."""
    first = next((n for n, line in enumerate(chapter.lines) if line.marks), None)
    if first is None or (first > 2 and not chapter.titled) or first > 6:
        return []
    return chapter.lines[first:]


def row_of(report: Report, node: Node, chapter: Chapter, *, vietnamese: bool) -> Row:
    """`vietnamese`: letters count a, b, c, d, đ, e, g, h."""
    start, end = tight(report.text, node.line.begin, node.end)
    shown = node.mark.shown
    number: int | str | None = node.mark.value
    if isinstance(shown, str):
        number = shown if "." in shown or shown[1:].isdigit() else number
        if vietnamese and shown.lower() in VIETNAMESE_LETTERS:
            number = VIETNAMESE_LETTERS.index(shown.lower()) + 1
    return Row(number, start, end, chapter.addressee)


def unmarked(report: Report, chapter: Chapter) -> list[Row]:
    """Paragraphs without marks: clauses behind a stem, or sentences that ask behind a heading."""
    told: list[Row] = []
    for n, line in enumerate(chapter.lines):
        if line.marks:
            return []
        clause = chapter.stem and (
            line.text.rstrip(" .").endswith((";", "; and", "; và")) or clause_before(chapter, n)
        )
        if not clause and not ASKS.search(line.text) and not VERB_FIRST.match(line.text):
            break
        told.append(Row(None, *tight(report.text, line.begin, line.end), chapter.addressee))
    return told


def clause_before(chapter: Chapter, n: int) -> bool:
    return n > 0 and chapter.lines[n - 1].text.rstrip().endswith((";", "; and", "; và"))


def fits(report: Report, chapter: Chapter, rows: list[Row]) -> bool:
    """Long enough to ask something; behind a mere title at least some plainly ask."""
    words = [report.text[row.start : row.end] for row in rows]
    asking = sum(bool(ASKS.search(one) or OPERATIVE.match(one) or VERB_FIRST.match(one)) for one in words)
    if chapter.perhaps:
        return asking == len(words) and not any(TOLD.match(one) for one in words)
    if sum(len(one) for one in words) < (LEAST_ASKED if chapter.stem else LEAST) * len(words):
        return False
    named = any(mark.style.endswith("named") for line in chapter.lines for mark in line.marks)
    if chapter.stem or named or not chapter.titled or report.language not in ("vi", "en"):
        return True
    return asking * 3 >= len(words)

"""Recommendations a press report tells in sentences: "The Meeting recommended that every clinic keep a midwife on call." """

import re

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.fields.recommended.row import Row
from mufakat.core.intake.outline.regions import NOT_THESE
from mufakat.core.intake.report import Report
from mufakat.core.intake.sentences import Sentence

MARK = r"^(?P<mark>\(?\w{1,4}[.)]\s+)?"  # the number of a paragraph
SAID = {
    "en": expression(
        rf"{MARK}(?:In (?:this|that) (?:regard|context), |To (?:this|that) end, |Accordingly, )?"
        r"(?:(?:The|This|Our)\s+(?:[\w’'-]+\s+){0,6}?(?:Meeting|Forum|Conference|Committee|Council|Workshop|Dialogue|Session|Seminar|Roundtable|Consultation|participants|delegates|delegations|ministers|officials)|Ministers|Participants|Delegates|Delegations|They|It|We)"
        r"\s+(?:also\s+|further\s+|therefore\s+|strongly\s+|unanimously\s+|jointly\s+|then\s+|likewise\s+|finally\s+)*"
        r"(?:recommend(?:ed|s)?\s+(?:that|to|the|a|an|\w+ing|[A-Z]\w+)\b|(?:call(?:ed|s)?\s+(?:up)?on|urge[ds]?|encourage[ds]?)\s+[^.;]{3,160}?\s+to\b)",
        re.IGNORECASE,
    ),
    "vi": expression(
        rf"{MARK}(?:Hội nghị|Diễn đàn|Hội thảo|Cuộc họp|Các đại biểu|Các đoàn|Các bộ trưởng|Đại biểu)\s+(?:cũng\s+|đã\s+|còn\s+|thống nhất\s+|nhất trí\s+|tiếp tục\s+)*(?:khuyến nghị|kiến nghị|đề nghị|kêu gọi|khuyến khích)\s+(?!(?:của|về|tại|lên|này|trên|sau|đã|được)\b)",
        re.IGNORECASE,
    ),
}


def told(report: Report) -> list[Row]:
    """Each such sentence whole; for reports that hold no list of recommendations."""
    return [
        Row(None, one.start + behind_mark(report, one), one.end)
        for one in report.sentences
        if tells(report, one)
    ]


def behind_mark(report: Report, sentence: Sentence) -> int:
    match = SAID[report.language].match(sentence.text)
    return match.end("mark") if match and match["mark"] else 0


def tells(report: Report, sentence: Sentence) -> bool:
    return (
        sentence.kind in ("body", "item")
        and bool(SAID[report.language].match(sentence.text))
        and not NOT_THESE.search(sentence.text)
        and not sentence.text.rstrip().endswith(":")
    )

"""How the body of the reported meeting is called: short form where known, else the name as written."""

import re

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.fields.instrument import titles_in
from mufakat.core.intake.meetings.mention import Mention
from mufakat.core.intake.meetings.naming import levels
from mufakat.core.intake.record import Found
from mufakat.core.intake.report import Hit, Report

# "Twenty-Fifth Meeting of the Council …": the body is the Council.
MEETING_OF = expression(
    r"^(?:(?:annual|regular|ordinary|extraordinary|special|biennial|plenary|standing|ministerial|inter-?sessional|joint)\s+)*(?:meeting|session|sessions)\s+of\s+(?:the\s+)?(?=.*\b(?:Council|Committee|Conference|Commission|Assembly|Ministers|Officials|Group|Board|Heads|Consortium|Forum|Leaders|Network|Task Force|Union)\b)"
    r"|^(?:Cuộc họp|Phiên họp|Kỳ họp|Khóa họp|Khoá họp|Hội nghị)\s+(?:thường niên\s+)?(?:của\s+)?(?=(?:Ủy ban|Uỷ ban|Hội đồng|Nhóm công tác|Nhóm Công tác|Hiệp hội|Ban)\b)",
    re.IGNORECASE,
)


def body_of(report: Report) -> tuple[Found | None, str | None, Found | None]:
    """(the body, its key in the vocabulary, the name as written)."""
    if not report.subject:
        return None, None, None
    main = report.subject.main
    span = (main.start, main.end)
    key = main.body.key if main.body else None
    written = report.found(Hit(re.sub(r"\s+", " ", report.text[span[0] : span[1]]).strip(), (span,)))
    called = f"Special {main.called}" if main.body and main.special else main.called
    if main.body is None:
        called, span = named_as_written(report, main)
    return report.found(Hit(called, (span,))), key, written


def named_as_written(report: Report, main: Mention) -> tuple[str, tuple[int, int]]:
    name = MEETING_OF.sub("", main.name) or main.name
    name = name[0].upper() + name[1:]
    if "working_group" in levels(name):
        group = group_with_its_text(report, main)
        if group:
            return group
    return name, (main.start, main.end)


def group_with_its_text(report: Report, main: Mention) -> tuple[str, tuple[int, int]] | None:
    """A working group is told apart by the text it drafts, named in the same sentence."""
    for mention in sorted(report.subject.mentions if report.subject else (), key=lambda m: -m.weight):
        for title, start in titles_in(mention.sentence.text, report.language):
            end = mention.sentence.start + start + len(title)
            if end - mention.start < 330 and start + mention.sentence.start >= mention.start:
                words = re.sub(r"\s+", " ", report.text[mention.start : end])
                return MEETING_OF.sub("", words), (mention.start, end)
    return None

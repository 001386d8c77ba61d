"""The building in which the meeting was held, as written."""

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings.mention import THIS
from mufakat.core.intake.report import Hit, Report

NAMED = {
    "en": expression(
        r"\bat\s+(?:the\s+)?(?P<venue>(?:[A-ZÀ-ỸĐ][\w’'&.-]*\s+(?:(?:of|and|de|for)\s+(?:the\s+)?)?){0,6}?(?:Hotels?|Resort|Cent(?:re|er)|Hall|Headquarters|Palace|Building|University|House|Auditorium|Complex|Institute|Secretariat|Pavilion|Inn|Suites)\b(?:\s+(?!(?:In|On|From|Of)\b)[A-ZÀ-ỸĐ][\w’'-]+){0,3})"
    ),
    "vi": expression(
        r"\b[Tt]ại\s+(?P<venue>(?:Khách sạn|khách sạn|Trung tâm|trung tâm|Trụ sở|trụ sở|Hội trường|hội trường|Nhà khách|nhà khách|Cung|Nhà Quốc hội|Tòa nhà|tòa nhà|Trường|Học viện)\s+(?:[A-ZÀ-ỸĐ0-9][\w’'&.-]*|Hội nghị|hội nghị|Quốc tế|Quốc gia|quốc tế|quốc gia|Ban Thư ký|của|Bộ)(?:\s+(?!(?:ở|tại|và|do|trong|từ)\b)(?:[A-ZÀ-ỸĐ0-9][\w’'&.-]*|hội|nghị|quốc|tế|gia|thư|ký))*)"
    ),
}


def venue(report: Report) -> Hit | None:
    """Where a sentence about the meeting says "at the … Hotel"; None where none does."""
    if not report.subject:
        return None
    for sentence in report.sentences:
        if sentence.kind not in ("body", "title", "item") or sentence.prose_before > 6:
            continue
        for match in NAMED[report.language].finditer(sentence.text):
            at = sentence.start + match.start("venue")
            if report.held(sentence) and report.role_at(sentence, at) in (THIS, "itself"):
                return Hit(match["venue"], ((at, at + len(match["venue"])),))
    return None

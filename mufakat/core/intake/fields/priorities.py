"""Priority areas the report lists; a list of documents, participants or outcomes is none."""

import re

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.lists import Item, Listing, listings_in
from mufakat.core.intake.report import Hit, Report

ANY_CASE = re.IGNORECASE
CALLED = {
    "en": expression(r"\b(?:priorit(?:y|ies)(?:\s+(?:areas?|focus(?:es)?|actions?|themes?|issues?|thematic areas?|outcomes?|pillars?))?|(?:key|thematic|focus|strategic|core|main)\s+(?:\w+\s+)?(?:areas?|themes?|priorities|pillars|directions|thrusts)|pillars|focus(?:ed|es|ing)? on (?:the following|\w+ areas|\w+ themes)|areas? of (?:focus|cooperation|priority))\b", ANY_CASE),
    "vi": expression(r"\b(?:(?:lĩnh vực|nội dung|nhóm|vấn đề|định hướng|hướng|hoạt động|mục tiêu|hành động)\s+(?:\w+\s+){0,2}?ưu tiên|(?:các\s+)?ưu tiên|(?:lĩnh vực|nội dung|vấn đề|định hướng)\s+(?:trọng tâm|trọng điểm|then chốt|chính|chủ chốt)|trọng tâm|trụ cột)\b", ANY_CASE),
}  # fmt: skip
DOCUMENTS = expression(
    r"\b(?:documents?|declarations?|statements?|texts?|papers?|reports?|decisions?|recommendations?|văn kiện|tài liệu|tuyên bố|báo cáo|khuyến nghị|quyết định|kế hoạch sau)\b[^.;\n]{0,60}$",
    ANY_CASE,
)
DOCUMENT_ITEM = expression(
    r"^(?:the\s+|draft\s+|dự thảo\s+)?(?:\w+\s+){0,6}?(?:Declaration|Statement|Plan of Action|Work Plan|Guidelines?|Report|Roadmap|Terms of Reference|Framework|Joint Communiqué|Agreement|Protocol|Tuyên bố|Kế hoạch (?:công|hành)|Báo cáo|Lộ trình|Khung|Hướng dẫn|Chương trình (?:công|hành)|Điều khoản)\b"
)


def priorities(report: Report) -> Hit | None:
    """The areas as written, in order."""
    if not report.subject:
        return None
    chosen = next(iter(sorted(candidates(report), key=lambda pair: -pair[0])), None)
    if not chosen:
        return None
    items = chosen[1]
    return Hit([item.words(report.text) for item in items], tuple((item.start, item.end) for item in items))


def candidates(report: Report) -> list[tuple[float, tuple[Item, ...]]]:
    found = []
    for listing in (one for start, end in stretches(report) for one in listings_in(report.text, start, end)):
        lead = lead_in(report, listing)
        if (
            CALLED[report.language].search(lead)
            and not DOCUMENTS.search(lead)
            and not documents(report, listing)
        ):
            found.append((len(listing.items) + (2.0 if listing.style == "bracket" else 1.0), listing.items))
    for sentence in report.sentences:
        if sentence.kind in ("body", "item"):
            found += [(len(items) * 0.5, items) for items in parted(report, sentence.start, sentence.end)]
    return found


def stretches(report: Report) -> list[tuple[int, int]]:
    """Runs of blocks that speak, so that no list reaches into litter."""
    runs: list[tuple[int, int]] = []
    for block in report.blocks:
        if block.kind in ("body", "item"):
            if runs and not report.text[runs[-1][1] : block.start].strip():
                runs[-1] = (runs[-1][0], block.end)
            else:
                runs.append((block.start, block.end))
    return runs


def lead_in(report: Report, listing: Listing) -> str:
    """The words that announce a list: its sentence before it, or the line above."""
    before = report.text[max(0, listing.start - 260) : listing.start].rstrip()
    sentence = re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-ỸĐ])", before)[-1]
    return sentence[-240:]


def documents(report: Report, listing: Listing) -> bool:
    named = sum(bool(DOCUMENT_ITEM.match(item.words(report.text))) for item in listing.items)
    return named * 2 > len(listing.items)


# "Five priority focus of the Work Plan include youth employment, …"
WITHOUT_COLON = {"en": expression(r"[^.,;:()]{0,60}?\b(?:includ(?:e|es|ed|ing)|are|were|namely|compris(?:e|es|ing))\s+(?!the following|in |to |at |of |not |also )(?=[^.;:]{5,90},[^.;:]{4,90},?\s+and\s)"), "vi": expression(r"[^.,;:()]{0,60}?\b(?:bao gồm|gồm|đó là)\s+(?=[^.;:]{5,90},[^.;:]{4,90}\s+và\s)")}  # fmt: skip


def parted(report: Report, start: int, end: int) -> list[tuple[Item, ...]]:
    """ "lĩnh vực ưu tiên bao gồm: a; b; c" without any numbers; commas serve where no semicolon does."""
    text = report.text[start:end]
    told = []
    for match in CALLED[report.language].finditer(text):
        tail = expression(r"[^.:;()]{0,90}?:\s*(?!\s*\(?[1i][.)])").match(text, match.end())
        tail = tail or WITHOUT_COLON[report.language].match(text, match.end())
        if not tail or DOCUMENTS.search(text[: match.start()][-60:]):
            continue
        stop = expression(r"[.](?=\s|$)").search(text, tail.end())
        close = stop.start() if stop else len(text)
        told.append(pieces(text, tail.end(), close, start))
    return [
        items for items in told if len(items) >= 3 and all(2 < item.end - item.start < 260 for item in items)
    ]


def pieces(text: str, at: int, close: int, offset: int) -> tuple[Item, ...]:
    mark = ";" if text.count(";", at, close) >= 1 else ","
    items, begin = [], at
    for stop in [*[m.start() for m in re.finditer(mark, text[:close]) if m.start() >= at], close]:
        part = text[begin:stop]
        lead = re.match(r"\s*(?:(?:and|và)\s+)?", part)
        first = begin + (lead.end() if lead else 0)
        last = begin + len(part.rstrip(" ,;"))
        if first < last:
            items.append(Item(len(items) + 1, first + offset, last + offset))
        begin = stop + 1
    tail = items[-1] if items else None
    joined = (
        re.search(r",?\s+(?:and|và)\s+", text[tail.start - offset : tail.end - offset])
        if tail and mark == "," and text[begin - 1 : begin] != ";"
        else None
    )
    if (
        tail
        and joined
        and len(items) >= 2
        and not re.match(r"\s*(?:and|và)", text[tail.start - offset - 5 : tail.start - offset])
    ):
        a, b = tail.start + joined.start(), tail.start + joined.end()
        items[-1:] = [Item(tail.number, tail.start, a), Item((tail.number or 0) + 1, b, tail.end)]
    return tuple(items)

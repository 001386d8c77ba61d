"""A list of recommendations that no line of its own announces; the numbered paragraphs of a communiqué are none."""

import re

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.fields.priorities import lead_in, stretches
from mufakat.core.intake.fields.recommended.row import Row
from mufakat.core.intake.lists import Item, Listing, listings_in
from mufakat.core.intake.outline.regions import ASKS_FIRST, NOT_THESE, OPERATIVE
from mufakat.core.intake.report import Report

ANY_CASE = re.IGNORECASE
ANNOUNCED = expression(
    r"\brecommendations?\b[^.;\n]{0,200}$|\brecommend(?:s|ed)?\b(?: that)?[^.;\n]{0,80}:?\s*$|\bcalls?(?:ed)? (?:on|upon)\b[^.;\n]{0,100}to:?\s*$|\burged?s?\b[^.;\n]{0,100}to:?\s*$|\b(?:khuyến nghị|kiến nghị)\b[^.;\n]{0,200}$|\bkêu gọi\b[^.;\n]{0,100}:?\s*$",
    ANY_CASE,
)
HEADING = expression(
    r"^\s*(?:(?:list of |key |final |policy |the |agreed |draft |main )*recommendations?\b|(?:các |danh mục |những )?(?:khuyến nghị|kiến nghị)\b)[^.]{0,200}$",
    ANY_CASE,
)


def run_in(report: Report) -> list[Row]:
    """The one list of the report that recommends most."""
    lists = [
        one for start, end in stretches_with_titles(report) for one in listings_in(report.text, start, end)
    ]
    chosen = [listing for listing in lists if recommends(report, listing)]
    best = max(chosen, key=lambda listing: (reach(listing), len(listing.items)), default=None)
    if best is None:
        return []
    return [Row(item.number, item.start, item.end) for item in (*unnumbered_first(report, best), *best.items)]


def reach(listing: Listing) -> int:
    """Outer lists reach further than those nested in their items."""
    return listing.end - listing.start


def stretches_with_titles(report: Report) -> list[tuple[int, int]]:
    """A list run into the heading begins in what looks like a title."""
    runs: list[tuple[int, int]] = []
    for block in report.blocks:
        if block.kind in ("body", "item", "title"):
            if runs and not report.text[runs[-1][1] : block.start].strip():
                runs[-1] = (runs[-1][0], block.end)
            else:
                runs.append((block.start, block.end))
    return runs or stretches(report)


def recommends(report: Report, listing: Listing) -> bool:
    words = [item.words(report.text) for item in listing.items]
    if sum(len(one) for one in words) < 12 * len(words):
        return False
    operative = sum(bool(OPERATIVE.match(one)) for one in words)
    lead = lead_in(report, listing)
    announced = bool(ANNOUNCED.search(lead)) and not NOT_THESE.search(lead)
    if announced and listing.style == "dot" and not re.search(r":\s*$", lead) and not headed(report, listing):
        announced = operative * 3 >= len(words)
    return (
        announced
        or (headed(report, listing) and operative > 0)
        or (operative * 2 > len(words) and asks(words))
        or sum(bool(ASKS_FIRST.match(one)) for one in words) * 2 > len(words)
    )


def asks(words: list[str]) -> bool:
    """At least one item asks something of somebody; a communiqué only notes and welcomes."""
    return (
        sum(
            bool(
                re.search(
                    r"\b(?:Forum|Diễn đàn)\b[^.]{0,120}?\b(?:recommend|call|request|urge|khuyến nghị|kêu gọi|đề nghị|kiến nghị)",
                    one[:200],
                    ANY_CASE,
                )
            )
            for one in words
        )
        >= 2
    )


def headed(report: Report, listing: Listing) -> bool:
    """A heading or title "Recommendations …" stands somewhere above the list."""
    above = [b for b in report.blocks if b.kind in ("title", "item", "body") and b.start < listing.start][-6:]
    return any(HEADING.match(report.text[b.start : min(b.end, listing.start)]) for b in above)


def unnumbered_first(report: Report, listing: Listing) -> list[Item]:
    """A list that begins at 2 has an unnumbered first paragraph above it."""
    if listing.items[0].number != 2:
        return []
    above = [b for b in report.blocks if b.kind in ("body", "item") and b.end <= listing.start]
    if not above or not OPERATIVE.match(report.text[above[-1].start : above[-1].end]):
        return []
    return [Item(None, above[-1].start, above[-1].end)]

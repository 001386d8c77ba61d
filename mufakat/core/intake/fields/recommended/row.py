"""One recommendation and where its words stand."""

import re
from dataclasses import dataclass

from mufakat.core.intake.report import Report

JOINED = re.compile(r"[;,]?\s+(?:and|và|or|hoặc)\s*$")
UNSAID = ("litter", "stamp", "caption")


@dataclass(frozen=True)
class Row:
    number: int | str | None
    start: int
    end: int
    addressee: tuple[int, int] | None = None

    def value(self, report: Report) -> dict[str, object]:
        """The words without what only stands between them: a page's head, its number."""
        said = {
            "number": self.number,
            "text": words(" ".join(report.text[a:b] for a, b in self.spans(report))),
        }
        if self.addressee:
            said["addressee"] = words(report.text[slice(*self.addressee)])
        return said

    def spans(self, report: Report) -> tuple[tuple[int, int], ...]:
        told, at = [], self.start
        for block in report.blocks:
            if block.kind in UNSAID and at <= block.start and block.end <= self.end:
                told.append((at, block.start))
                at = block.end
        return tuple(span for span in (*told, (at, self.end)) if report.text[slice(*span)].strip())


def words(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" ;,")


def tight(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the "; and" that leads to the next item."""
    end = start + len(JOINED.sub("", text[start:end].rstrip()))
    while end > start and text[end - 1] in " \n;,":
        end -= 1
    return start, end

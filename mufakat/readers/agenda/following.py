"""What a meeting said of the next one, in the words recorded, and the days that can be read from them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mufakat.core.intake.dates import dates_in
from mufakat.records.meetings.models import Meeting, Outcome
from mufakat.records.meetings.queries import agenda_of, outcomes_said
from mufakat.records.people.access import Viewer

NEXT = re.compile(
    r"\b(next|following|forthcoming)\b.{0,60}\bmeet|kỳ họp (tiếp theo|sau)|lần tiếp theo", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class SaidOfNext:
    """One outcome; ``starts`` and ``ends`` are ISO dates as far as they are said, "" where none is."""

    words: str
    language: str
    starts: str = ""
    ends: str = ""


def said_of_next(viewer: Viewer, meeting: Meeting) -> list[SaidOfNext]:
    """Under the standing item first, then wherever a next meeting is spoken of; a machine's reading, for a person to confirm."""
    found: dict[str, SaidOfNext] = {}
    for outcome in spoken_of(viewer, meeting):
        found.setdefault(outcome.text, read(outcome))
    return list(found.values())


def spoken_of(viewer: Viewer, meeting: Meeting) -> Iterator[Outcome]:
    items = agenda_of(meeting)
    for item in items:
        if item.subject == "standing:next":
            yield from (one for one in item.outcomes.all() if one.text)
    yield from (one for one in outcomes_said(viewer, meeting) if NEXT.search(one.text))


def read(outcome: Outcome) -> SaidOfNext:
    """Its first date that names a year; one without a year says nothing of the planned day."""
    language = outcome.language or "en"
    spans = [one for one in dates_in(outcome.text, language=language) if one.first.year]
    if not spans:
        return SaidOfNext(outcome.text, language)
    first, last = spans[0].first.iso, spans[0].last.iso
    return SaidOfNext(outcome.text, language, first, last if last != first else "")

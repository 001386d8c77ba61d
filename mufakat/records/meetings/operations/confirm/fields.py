"""The fields of the meeting itself."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from mufakat.core.dates import PartialDate
from mufakat.core.intake.places import gazetteer, places_in
from mufakat.records.meetings.models import Meeting
from mufakat.records.meetings.vocabulary import vocabulary


@dataclass
class Written:
    """What a confirmation changed, for its journal entry: field → [before, after]."""

    changes: dict[str, list] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)  # fields where record and report differ: the record stands

    def note(self, name: str, before: Any, after: Any) -> None:
        self.changes[name] = [before, after]


def write_fields(
    meeting: Meeting, values: Mapping[str, Any], corrected: set[str], language: str, written: Written
) -> None:
    wanted = {
        "ordinal": values.get("ordinal"),
        "met_from": values.get("start_date"),
        "met_until": values.get("end_date"),
        "city": values.get("city"),
        "country": country_code(values.get("country")),
        "venue": values.get("venue", "")[:200],
        "mode": values.get("mode"),
        "chairs": countries_of(values.get("chairs") or (), written),
        "hosts": without_persons(values.get("hosts") or (), in_chair=values.get("chairs") or ()),
    }
    sources = {"met_from": "start_date", "met_until": "end_date"}
    for name, value in wanted.items():
        set_field(meeting, name, value, by_hand=sources.get(name, name) in corrected, written=written)
    if values.get("theme"):
        before = dict(meeting.theme)
        meeting.theme = {**before, language or "en": values["theme"]}
        if meeting.theme != before:
            written.note("theme", before, meeting.theme)
    added = [key for key in values.get("target_groups") or () if key not in meeting.target_groups]
    if added:
        written.note("target_groups", meeting.target_groups, [*meeting.target_groups, *added])
        meeting.target_groups = [*meeting.target_groups, *added]
    if meeting.met_from:
        meeting.sort_date = PartialDate(meeting.met_from).earliest
    meeting.save()


def set_field(meeting: Meeting, name: str, value: Any, *, by_hand: bool, written: Written) -> None:
    before = getattr(meeting, name)
    if not value or value == before:
        return
    if before and not by_hand and not finer(before, value):
        written.kept.append(name)
        return
    setattr(meeting, name, value)
    written.note(name, before, value)


def finer(before: Any, value: Any) -> bool:
    """Whether the report only says more exactly what the record says: 2019-11-18 where 2019-11 stood."""
    return isinstance(before, str) and isinstance(value, str) and value.startswith(before)


def countries_of(chairs: Iterable[str], written: Written) -> list[str]:
    """The countries of those who chaired, each once; whoever names none is noted as kept out of the record's chairs."""
    codes = []
    for name in chairs:
        if code := country_in(name):
            codes.append(code)
        else:
            written.kept.append(f"chairs: {name}")
    return list(dict.fromkeys(codes))


# A person by title: who chaired for a country is kept by the country, and is no host.
PERSON = re.compile(r"(?:H\.\s?E|Mr|Ms|Mrs|Mdm|Dr|Prof|Hon|Ông|Bà|ông|bà)\b")


def without_persons(hosts: Iterable[str], *, in_chair: Iterable[str]) -> list[str]:
    kept = {name for name in in_chair if PERSON.match(name) and country_in(name)}
    return [name for name in hosts if name not in kept]


def country_in(name: str) -> str | None:
    """The country named last: "Minister of Labour of Viet Nam"."""
    named = [one for one in places_in(name, gazetteer=gazetteer(vocabulary())) if one.kind == "country"]
    return named[-1].country if named else None


def country_code(name: str | None) -> str | None:
    """The two-letter code of a country by any spelling the gazetteer knows; None for a name it does not know."""
    if not name:
        return None
    named = places_in(name, gazetteer=gazetteer(vocabulary()))
    return next((place.country for place in named if place.kind == "country"), None)

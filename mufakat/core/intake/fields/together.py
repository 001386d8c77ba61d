"""Every field of one report: by its sentences, and by the facts it names at its head."""

from collections.abc import Mapping
from dataclasses import replace

from mufakat.core.intake.fields.documents import adopted
from mufakat.core.intake.fields.groups import target_groups
from mufakat.core.intake.fields.hosts import hosts_and_chairs
from mufakat.core.intake.fields.instrument import instrument
from mufakat.core.intake.fields.labelled import (
    Fact,
    facts_of,
    labelled_days,
    labelled_names,
    labelled_place,
)
from mufakat.core.intake.fields.mode import mode
from mufakat.core.intake.fields.organisations import organisations
from mufakat.core.intake.fields.others import followups, onward, previous
from mufakat.core.intake.fields.priorities import priorities
from mufakat.core.intake.fields.recommended import Recommended
from mufakat.core.intake.fields.theme import theme
from mufakat.core.intake.fields.venue import venue
from mufakat.core.intake.outline.cells import Span
from mufakat.core.intake.record import Found
from mufakat.core.intake.report import Hit, Report
from mufakat.core.intake.when import held_on
from mufakat.core.intake.where import held_in


def fields_of(report: Report, asked: Recommended) -> dict[str, Found | None]:
    how, facts = mode(report), facts_of(report)
    first, last = held(report, facts)
    if first and str(first.value)[:4].isdigit():
        report = replace(report, year=int(str(first.value)[:4]))
    online = how is not None and how.value == "online"
    city, country, building = place(report, facts, online=online)
    named, chaired = hosts_and_chairs(report)
    labelled_chairs = labelled_names(report, facts, "chair")
    hits = {
        "language": language(report), "ordinal": ordinal(report), "start_date": first, "end_date": last,
        "city": city, "country": country, "venue": building, "mode": how, "theme": theme(report),
        "hosts": listed(labelled_names(report, facts, "host"), labelled_chairs, named),
        "chairs": listed(labelled_chairs, chaired),
        "organisations": organisations(report), "instrument": instrument(report),
        "documents": listed(labelled_names(report, facts, "documents"), adopted(report)),
        "priorities": priorities(report), "onward": onward(report), "previous": previous(report),
        "followups": followups(report), "target_groups": target_groups(report), "recommendations": asked.hit(report),
    }  # fmt: skip
    return {name: report.found(hit) for name, hit in hits.items()}


def language(report: Report) -> Hit:
    lead = next((s for s in report.sentences if s.kind == "body"), next(iter(report.sentences), None))
    return Hit(report.language, ((lead.start, min(lead.end, lead.start + 80)),) if lead else ())


def ordinal(report: Report) -> Hit | None:
    subject = report.subject
    if not (subject and subject.ordinal and subject.ordinal_at):
        return None
    return Hit(subject.ordinal, (subject.ordinal_at,))


def held(report: Report, facts: list[Fact]) -> tuple[Hit | None, Hit | None]:
    """By the sentences; where they name no day, by what stands beside "Date"."""
    first, last = held_on(report)
    named, until = labelled_days(report, facts)
    if named and (first is None or len(str(first.value)) < len(str(named.value))):
        return named, until
    return first, last


def place(report: Report, facts: list[Fact], *, online: bool) -> tuple[Hit | None, Hit | None, Hit | None]:
    """By the sentences; what they leave open, by what stands beside "Venue"."""
    city, country = held_in(report, online=online)
    there, land, building = labelled_place(report, facts)
    if city is None and (country is None or land is None or country.value == land.value):
        city, country = there, country or land
    elif city and there and city.value == there.value:
        country = country or land
    return city, country, building or venue(report)


def listed(*several: Mapping[str, Span]) -> Hit | None:
    """Each name once, one that is part of another not at all."""
    held = {name: span for names in reversed(several) for name, span in names.items()}
    order = dict.fromkeys(name for names in several for name in names)
    kept = [name for name in order if not any(name != other and name in other for other in held)]
    return Hit(kept, tuple(held[name] for name in kept)) if kept else None

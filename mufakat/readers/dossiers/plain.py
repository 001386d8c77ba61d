"""A dossier as plain data: the .json of the same address. Only fields named here leave the house."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import singledispatch
from typing import Any

from django.db.models import Model

from mufakat.records import models as tables

SOURCED = ("sources", "unsure", "illustrative", "note")
# table -> what the public may read of a row; a table that is not here is never given out
GIVEN_OUT: Mapping[type[Model], tuple[str, ...]] = {
    tables.Action: (
        "key",
        "number",
        "texts",
        "lead",
        "supporting",
        "time_frame",
        "outputs",
        "milestones",
        "in_force_since",
        *SOURCED,
    ),
    tables.AgendaItem: ("position", "title", "lead", "asked_to", "illustrative"),
    tables.Answer: ("text", "language", "on", *SOURCED),
    tables.Body: (
        "key",
        "kind",
        "tier",
        "abbreviation",
        "other_abbreviations",
        "names",
        "former_names",
        "chairing",
        "meets",
        "founded",
        *SOURCED,
    ),
    tables.Chair: ("country", "title", "since", "until", *SOURCED),
    tables.DecisionRule: ("key", "rule", "basis", *SOURCED),
    tables.Draft: ("sequence", "label", "language", "issued_on", "issued_by", "sha256", "illustrative"),
    tables.Fate: ("kind", "reason", "on", *SOURCED),
    tables.Figure: ("key", "named", "value", "unit", "year", *SOURCED),
    tables.Indicator: (
        "key",
        "names",
        "kind",
        "unit",
        "direction",
        "together",
        "baseline",
        "baseline_year",
        "disaggregation",
        "method",
        "source_named",
        *SOURCED,
    ),
    tables.Instrument: ("key", "kind", "titles", "adopted_on", "adopted_by", *SOURCED),
    tables.Journey: ("key", "started_on", *SOURCED),
    tables.Meeting: (
        "key",
        "ordinal",
        "label",
        "met_from",
        "met_until",
        "city",
        "country",
        "mode",
        "theme",
        "hosts",
        "chairs",
        *SOURCED,
    ),
    tables.Member: ("code", "iso3", "names", "capital", "languages", *SOURCED),
    tables.Membership: ("capacity", "since", "until", *SOURCED),
    tables.Ministry: ("names", "abbreviation", "since", "until", *SOURCED),
    tables.NewsItem: ("title", "text", "language", "on", "keywords", *SOURCED),
    tables.Organisation: ("key", "kind", "names", "abbreviation", *SOURCED),
    tables.Outcome: ("kind", "text", "language", *SOURCED),
    tables.Paper: ("title", "from_whom", "illustrative"),
    tables.Participation: ("kind", "named", "way", "capacity", *SOURCED),
    tables.PlannedDate: ("starts", "ends", "announced_on", *SOURCED),
    tables.Practice: (
        "language",
        "title",
        "what",
        "results",
        "evidence",
        "contact",
        "since",
        "takes_part",
        "mechanism",
        "ages_from",
        "ages_to",
        "run_by",
        "material_in",
        "has_macros",
        "published_on",
        *SOURCED,
    ),
    tables.PriorityArea: ("number", "names", *SOURCED),
    tables.ProgressEntry: ("status", "on", "text", "because", *SOURCED),
    tables.Provision: ("key", "kind", "parent_key", "label", "level", "text"),
    tables.Recommendation: (
        "ref",
        "number",
        "sub_items",
        "kind",
        "texts",
        "is_gist",
        "theme",
        "addressed_to",
        "asks_follow_up",
        *SOURCED,
    ),
    tables.Report: ("published_on", "published_by", "language"),
    tables.StructureEdition: (
        "number",
        "origin",
        "as_of",
        "contents",
        "sha256",
        "cleared_by",
        "cleared_on",
        *SOURCED,
    ),
    tables.ResourceLine: ("amount", "currency", "year", "from_whom", *SOURCED),
    tables.Shared: ("kind", "title", "text", "more", *SOURCED),
    tables.Spending: (
        "allocated",
        "spent",
        "currency",
        "year",
        "source_named",
        "because",
        *SOURCED,
    ),
    tables.Step: ("date", "what", *SOURCED),
    tables.TargetGroup: ("key", "names", "broader"),
}


@singledispatch
def plain(thing: Any) -> Any:
    """The thing as JSON can hold it. A row of a table that is not given out is a mistake, not an omission."""
    if is_dataclass(thing):
        return {f.name: plain(getattr(thing, f.name)) for f in fields(thing)}
    if isinstance(thing, Model):
        return {name: plain(getattr(thing, name)) for name in GIVEN_OUT[type(thing)]}
    raise TypeError(f"a {type(thing).__name__} is not given out")


@plain.register(str)
@plain.register(int)
@plain.register(float)
@plain.register(type(None))
def _as_it_is(thing: Any) -> Any:
    return thing


@plain.register(datetime)
@plain.register(date)
def _iso(thing: date) -> str:
    return thing.isoformat()


@plain.register(Decimal)
def _number(thing: Decimal) -> str:
    return format(thing.normalize(), "f")


@plain.register(tuple)
@plain.register(list)
def _each(things: Any) -> list:
    return [plain(thing) for thing in things]


@plain.register(dict)
def _mapping(things: dict) -> dict:
    return {str(key): plain(value) for key, value in things.items()}

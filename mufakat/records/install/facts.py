"""How a fact of a profile is written into a row: its source and doubt, its names, its day, its key."""

from collections.abc import Iterable

from django.utils.text import slugify

from mufakat.core.dates import PartialDate
from mufakat.core.profile.model import Fact


def sourced(fact: Fact) -> dict:
    return {"sources": list(fact.source), "unsure": fact.unsure, "note": fact.note or ""}


def names(of) -> dict:
    return {language: list(found) if isinstance(found, tuple) else found for language, found in of.items()}


def written(day: PartialDate | None) -> str:
    return day.text if day else ""


def meeting_key(written_key: str) -> str:
    """SOMSWD+3-7 → somswd-plus-3-7: the key as addresses carry it."""
    return slugify(written_key.replace("+", "-plus-"))


def by_key(rows: Iterable, field: str = "key") -> dict:
    return {getattr(row, field): row for row in rows}

"""The proposed record: each field with the words of the report that support it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

FIELDS = (
    "language", "body", "ordinal", "start_date", "end_date", "city", "country", "venue", "mode", "theme", "hosts",
    "chairs", "organisations", "instrument", "documents", "priorities", "onward", "previous", "followups", "target_groups",
    "recommendations",
)  # fmt: skip


@dataclass(frozen=True)
class Quote:
    """Words of the report, verbatim: `text == decoded_input[start:end]`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Found:
    """What a field proposes and why; never empty, never without words (a field not stated is None)."""

    value: Any
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class Published:
    """When and by whom the report itself was published; not when the meeting was held."""

    date: str | None
    source: str | None
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class ProposedRecord:
    """A machine's reading of one report, waiting for a person."""

    text: str
    fields: Mapping[str, Found | None]
    says: tuple[str, ...] = ()
    tensions: tuple[str, ...] = ()
    published: Published | None = None
    body_key: str | None = None
    body_as_written: Found | None = None
    structure: Found | None = None
    filename: str = field(default="", compare=False)

    def value(self, name: str) -> Any:
        """What a field proposes, or None."""
        found = self.fields.get(name)
        return found.value if found else None

    def as_json(self) -> dict[str, Any]:
        """The documented JSON (docs/howto/intake-json.md): every field an object or null, then what is said."""
        held = {name: as_object(self.fields.get(name)) for name in FIELDS}
        return held | {
            "body_as_written": as_object(self.body_as_written),
            "structure": as_object(self.structure),
            "published": published_as_object(self.published),
            "says": list(self.says),
            "tensions": list(self.tensions),
            "file": self.filename or None,
        }


def as_object(found: Found | None) -> dict[str, Any] | None:
    return {"value": found.value, "quotes": [quote.text for quote in found.quotes]} if found else None


def published_as_object(published: Published | None) -> dict[str, Any] | None:
    if not published:
        return None
    quotes = [quote.text for quote in published.quotes]
    return {"value": {"date": published.date, "source": published.source}, "quotes": quotes}

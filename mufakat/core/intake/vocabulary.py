"""What intake knows beforehand: the bodies, members, organisations, instruments and target groups of a profile.

The words for kinds of meetings in general are language and live beside the rules; names are data and come in here.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from mufakat.core.languages.fold import content_words, word_set

# Words that do not tell one body from another.
EMPTY = word_set(
    "the of on for and in to a an at its their with responsible charge in-charge ve cua cac va phu trach "
    "nhung cho tai giua tren trong lan thu annual regular"
)


@dataclass(frozen=True)
class KnownBody:
    key: str
    abbreviation: str | None
    names: tuple[str, ...]
    kind: str = ""
    other_abbreviations: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """The abbreviation where there is one, else the (first, English) name."""
        return self.abbreviation or self.names[0]


@dataclass(frozen=True)
class KnownCountry:
    code: str
    names: tuple[str, ...]
    capital: str | None = None


@dataclass(frozen=True)
class KnownOrganisation:
    key: str
    names: tuple[str, ...]
    abbreviation: str | None = None


@dataclass(frozen=True)
class KnownInstrument:
    key: str
    titles: tuple[str, ...]


@dataclass(frozen=True)
class TargetGroup:
    """A group and the phrases that name it, per language; " … " in a phrase stands for a few words."""

    key: str
    names: dict[str, str]
    phrases: dict[str, tuple[str, ...]]
    broader: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Everything the intake of one profile knows by name; an empty one reads reports all the same.

    Compared by identity: what is worked out from one is kept as long as it lives.
    """

    bodies: tuple[KnownBody, ...] = ()
    countries: tuple[KnownCountry, ...] = ()
    organisations: tuple[KnownOrganisation, ...] = ()
    instruments: tuple[KnownInstrument, ...] = ()
    target_groups: tuple[TargetGroup, ...] = ()

    @cached_property
    def region_words(self) -> frozenset[str]:
        """The words in so many bodies' names that they tell nothing: the region's own name."""
        counted: Counter[str] = Counter()
        for body in self.bodies:
            counted.update({word for name in body.names for word in content_words(name, without=EMPTY)})
        common = {w for w, n in counted.items() if n >= 0.5 * len(self.bodies) and len(self.bodies) >= 4}
        return frozenset(word for word in common if word.upper() in self.acronyms_in_names)

    @cached_property
    def acronyms_in_names(self) -> frozenset[str]:
        return frozenset(
            word for body in self.bodies for name in body.names for word in name.split() if word.isupper()
        )

    @cached_property
    def abbreviations(self) -> dict[str, KnownBody]:
        """Every abbreviation of every body, without its spaces, longest first."""
        pairs = [
            (short.replace(" ", ""), body)
            for body in self.bodies
            for short in (body.abbreviation, *body.other_abbreviations)
            if short and short.upper() == short
        ]
        return dict(sorted(pairs, key=lambda pair: -len(pair[0])))


def vocabulary_from(profile_files: dict[str, dict[str, Any]]) -> Vocabulary:
    """Build the vocabulary from the parsed files of a profile folder (`{"bodies.yaml": {...}, …}`)."""
    files = {
        name.rsplit("/", 1)[-1].removesuffix(".yaml"): held or {} for name, held in profile_files.items()
    }
    return Vocabulary(
        bodies=tuple(body_from(row) for row in files.get("bodies", {}).get("bodies") or []),
        countries=tuple(country_from(row) for row in files.get("members", {}).get("members") or []),
        organisations=tuple(
            KnownOrganisation(row["key"], names_in(row.get("names")), row.get("abbreviation"))
            for row in files.get("organisations", {}).get("organisations") or []
        ),
        instruments=tuple(
            KnownInstrument(row["key"], names_in(row.get("titles") or row.get("title")))
            for row in files.get("instruments", {}).get("instruments") or []
        ),
        target_groups=tuple(
            group_from(row) for row in files.get("vocabularies", {}).get("target_groups") or []
        ),
    )


def body_from(row: dict[str, Any]) -> KnownBody:
    return KnownBody(
        key=row["key"],
        abbreviation=row.get("abbreviation"),
        names=names_in(row.get("names")) + names_in(row.get("former_names")),
        kind=row.get("kind") or "",
        other_abbreviations=names_in(row.get("other_abbreviations")),
    )


def country_from(row: dict[str, Any]) -> KnownCountry:
    capital = row.get("capital")
    spellings = names_in(capital)
    return KnownCountry(row["code"], names_in(row.get("names")), spellings[0] if spellings else None)


def group_from(row: dict[str, Any]) -> TargetGroup:
    broader = row.get("broader") or []
    return TargetGroup(
        key=row["key"],
        names=dict(row.get("names") or {}),
        phrases={code: tuple(held) for code, held in (row.get("phrases") or {}).items()},
        broader=tuple([broader] if isinstance(broader, str) else broader),
    )


def names_in(held: Any) -> tuple[str, ...]:
    """Names however a profile writes them: a string, a list, or lists by language (English first)."""
    if not held:
        return ()
    if isinstance(held, str):
        return (held,)
    if isinstance(held, dict):
        ordered = sorted(held, key=lambda code: code != "en")
        return tuple(name for code in ordered for name in names_in(held[code]))
    return tuple(name for one in held for name in names_in(one))

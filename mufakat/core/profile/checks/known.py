"""What may be referred to, and how one complains of what may not."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from difflib import get_close_matches

from mufakat.core.problems import Phrase
from mufakat.core.profile.faults import Fault
from mufakat.core.profile.model import Profile, Written


@dataclass(frozen=True)
class Known:
    """The keys of everything, those of unreadable entries too."""

    bodies: Set[str]
    organisations: Set[str]
    countries: Set[str]
    meetings: Set[str]
    instruments: Set[str]
    indicators: Set[str]
    calendars: Set[str]
    target_groups: Set[str]
    audiences: Set[str]

    @classmethod
    def of(cls, profile: Profile, spoilt: Mapping[str, Set[str]]) -> "Known":
        def keys(section: str) -> Set[str]:
            return {entry.key for entry in getattr(profile, section)} | spoilt.get(section, set())

        members = {member.code for member in profile.members} | spoilt.get("members", set())
        return cls(
            bodies=keys("bodies"),
            organisations=keys("organisations"),
            countries=members | set(profile.heading.other_countries),
            meetings=keys("meetings"),
            instruments=keys("instruments"),
            indicators=keys("indicators"),
            calendars=keys("calendars"),
            target_groups=keys("target_groups"),
            audiences=set(profile.heading.audiences),
        )


def fault(entry: Written, word: str, sentence: str) -> Fault:
    return Fault(entry.at.file, entry.at.line_of(word), sentence)


def unknown(
    entry: Written, word: str, named: str | None, known: Set[str], *, who: str, what: str
) -> Iterator[Fault]:
    """A fault if `named` is not among the known; who: “Meeting GNF-14”, what: “body”."""
    if named is None or named in known:
        return
    near = get_close_matches(named, known, n=1)
    said = {"who": who, "what": what, "named": named}
    if near:
        sentence = Phrase(
            "{who} names the {what} “{named}”, which the profile does not know; perhaps {near} is meant.",
            **said, near=near[0],
        )  # fmt: skip
    else:
        sentence = Phrase("{who} names the {what} “{named}”, which the profile does not know.", **said)
    yield fault(entry, word, sentence)

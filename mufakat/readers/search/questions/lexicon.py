"""What bodies, countries and texts are called, from the records: nothing here knows a region by name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from mufakat.core.languages.fold import squeeze
from mufakat.readers.search.collecting.said import TEXTS, every_name
from mufakat.readers.search.questions.words import AROUND, BODIES, parts_of
from mufakat.records.bodies.models import Body, Member
from mufakat.records.bodies.queries import bodies, members
from mufakat.records.instruments.models import Instrument
from mufakat.records.instruments.queries import instruments
from mufakat.records.people.access import Viewer

# Where a long name goes on to say what the body is for: "… Meeting | on Social Welfare".
GOES_ON = re.compile(r"\s(?:on|for|về|phụ trách)\s")


@dataclass(frozen=True)
class Lexicon:
    bodies: dict[str, frozenset[Body]]  # squeezed name → the bodies it may mean
    countries: dict[str, Member]
    texts: tuple[
        tuple[Instrument, frozenset[str], frozenset[str]], ...
    ]  # words of its titles, what it is called
    body_words: dict[int, frozenset[str]]


def lexicon(viewer: Viewer) -> Lexicon:
    named: dict[str, set[Body]] = defaultdict(set)
    words: dict[int, frozenset[str]] = {}
    held = list(bodies(viewer).prefetch_related(None))
    for body in held:
        names = [body.abbreviation, *body.other_abbreviations, *every_name(body.names), *body.former_names]
        for name in filter(None, names):
            for written in shorter(name):
                named[written].add(body)
        words[body.pk] = word_set(names)
        for kind in BODIES.get(body.kind, ()):
            named[squeeze(kind)].add(body)
    return Lexicon(
        bodies={name: frozenset(found) for name, found in named.items() if name},
        countries={
            name: member for member in members(viewer).prefetch_related(None) for name in called(member)
        },
        texts=tuple(
            (text, word_set(every_name(text.titles)) - AROUND, frozenset(map(squeeze, commonly_called(text))))
            for text in instruments(viewer)
        ),
        body_words=words,
    )


@lru_cache(maxsize=4096)
def shorter(name: str) -> frozenset[str]:
    """Squeezed: the name, without its first word (often the region's own), and up to where it says what it is for."""
    return frozenset(squeezed(written) for written in written_shorter(name))


def written_shorter(name: str) -> Iterator[str]:
    yield name
    front = GOES_ON.split(name)[0]
    for written in (name, front):
        rest = written.partition(" ")[2]
        if rest.count(" "):
            yield rest
    if front.count(" "):
        yield front


def squeezed(name: str) -> str:
    """As parts of a question are put together: "SOM+3" keeps its sign, everything else loses its."""
    return "".join(f"+{part.word}" if part.kind == "sign" else squeeze(part.word) for part in parts_of(name))


def called(member: Member) -> Iterator[str]:
    yield from (squeeze(name) for name in (*every_name(member.names), member.code, member.iso3) if name)


def commonly_called(text: Instrument) -> Iterable[str]:
    return [word for words in TEXTS.get(text.kind, {}).values() for word in words] or [text.kind]


def word_set(names: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*map(words_of, names))


@lru_cache(maxsize=4096)
def words_of(name: str) -> frozenset[str]:
    return frozenset(part.word for part in parts_of(name))

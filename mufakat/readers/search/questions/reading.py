"""What the parts of a question say: which bodies, which ordinal, which numbered thing, which words are left."""

from dataclasses import dataclass, field

from mufakat.core.languages.fold import squeeze
from mufakat.readers.search.questions.lexicon import Lexicon
from mufakat.readers.search.questions.words import AROUND, LABELS, Part, parts_of, said_as
from mufakat.records.bodies.models import Body, Member

LONGEST_NAME = 16  # parts
LONGEST_QUESTION = 60
LABEL_OF = said_as(LABELS)
YEARS = range(1900, 2101)


@dataclass
class Reading:
    bodies: frozenset[Body] = frozenset()
    ordinal: int | None = None
    year: int | None = None
    label: str = ""  # recommendation, paragraph, action, …
    number: str = ""  # "3", "2.3"
    country: Member | None = None
    left: frozenset[str] = frozenset()  # words that none of these took, without the small ones
    words: frozenset[str] = frozenset()  # all but the small ones
    kinds: frozenset[str] = frozenset()  # what a text is called: roadmap, work plan
    kind_words: frozenset[str] = frozenset()


@dataclass
class _Table:
    """The parts with what has been taken from them."""

    parts: list[Part]
    taken: set[int] = field(default_factory=set)

    def find(self, names) -> tuple[int, int, str] | None:
        """The longest stretch of untaken parts that is one of the names."""
        for length in range(min(LONGEST_NAME, len(self.parts)), 0, -1):
            for start in range(len(self.parts) - length + 1):
                inside = range(start, start + length)
                if self.taken.isdisjoint(inside) and (name := self.put_together(inside)) in names:
                    return start, start + length, name
        return None

    def put_together(self, inside) -> str:
        return "".join(
            f"+{p.word}" if p.kind == "sign" else squeeze(p.word) for p in (self.parts[i] for i in inside)
        )

    def is_at(self, place: int, *kinds: str) -> bool:
        return 0 <= place < len(self.parts) and place not in self.taken and self.parts[place].kind in kinds

    def take(self, place: int) -> str:
        self.taken.add(place)
        return self.parts[place].word

    def first(self, *kinds: str) -> int | None:
        return next((place for place in range(len(self.parts)) if self.is_at(place, *kinds)), None)


def read(question: str, known: Lexicon) -> Reading:
    table = _Table(parts_of(question)[:LONGEST_QUESTION])
    found = Reading(words=telling(table, range(len(table.parts))))
    found.kinds, found.kind_words = kinds_in(table, known)
    body = table.find(known.bodies)
    label = label_in(table, body)
    if body:
        table.taken.update(range(body[0], body[1]))
        found.bodies = known.bodies[body[2]]
    if label:
        table.taken.update(range(label[0], label[1]))
        found.label = LABEL_OF[label[2]]
    if body:
        found.ordinal = ordinal_of(table, body, label)
    if label:
        found.number = number_of(table, label)
    if body and found.ordinal is None:
        place = table.first("ordinal")
        found.ordinal = int(table.take(place)) if place is not None else None
    take_year(table, found)
    if country := table.find(known.countries):
        table.taken.update(range(country[0], country[1]))
        found.country = known.countries[country[2]]
    found.left = telling(table, (place for place in range(len(table.parts)) if place not in table.taken))
    return found


def label_in(table: _Table, body: tuple[int, int, str] | None) -> tuple[int, int, str] | None:
    held, table.taken = table.taken, set(range(*body[:2])) if body else set()
    found = table.find(LABEL_OF)
    table.taken = held
    return found


def ordinal_of(table: _Table, body: tuple[int, int, str], label: tuple[int, int, str] | None) -> int | None:
    """ "forum 14", "diễn đàn lần thứ 14" before "14th forum"; but "14th forum 3rd recommendation"."""
    before, after = body[0] - 1, body[1]
    counts_the_label = label and label[0] == after + 1 and table.is_at(after, "ordinal")
    if (
        not counts_the_label
        and table.is_at(after, "ordinal", "number")
        and is_ordinal(table.parts[after].word)
    ):
        return int(table.take(after))
    if table.is_at(before, "ordinal"):
        return int(table.take(before))
    return None


def is_ordinal(word: str) -> bool:
    return word.isdecimal() and 0 < int(word) < YEARS.start


def number_of(table: _Table, label: tuple[int, int, str]) -> str:
    """ "recommendation 3", "recommendation no. 3", "khuyến nghị thứ 3", "3rd recommendation"."""
    after = label[1]
    while table.is_at(after, "word") and table.parts[after].word in ("no", "number", "so", "nr"):
        after += 1
    if table.is_at(after, "number", "ordinal"):
        return table.take(after)
    if table.is_at(label[0] - 1, "ordinal"):
        return table.take(label[0] - 1)
    return ""


def kinds_in(table: _Table, known: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    names = frozenset(name for _, _, called in known.texts for name in called)
    kinds, words = set(), set()
    for start in range(len(table.parts)):
        for end in range(start + 1, min(start + 5, len(table.parts) + 1)):
            if (name := table.put_together(range(start, end))) in names:
                kinds.add(name)
                words.update(part.word for part in table.parts[start:end])
    return frozenset(kinds), frozenset(words)


def take_year(table: _Table, found: Reading) -> None:
    place = table.first("number")
    if place is not None and table.parts[place].word.isdecimal() and int(table.parts[place].word) in YEARS:
        found.year = int(table.take(place))


def telling(table: _Table, places) -> frozenset[str]:
    return frozenset(table.parts[place].word for place in places) - AROUND

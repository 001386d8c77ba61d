"""What a question asks the index for: its words without the small ones, and how strictly they must stand together."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from mufakat.core.languages.fold import fold
from mufakat.core.languages.words import Word, index_words, tidy
from mufakat.readers.search.collecting.said import every_name
from mufakat.readers.search.wanted import All, Any, Exactly, Row, Signs, Wanted
from mufakat.records.bodies.models import Member

MOST_LETTERS = 400
MOST_TERMS = 24
_ENGLISH = (
    "a an and any are as at be became become been by did do does for from had happened has have how in is it its me "
    "of on or say show tell that the their there this to was we were what when where which who with about"
)
_VIETNAMESE = (
    "và của các những cho trong với là được tại về ở đã sẽ ra sao nào gì bị đến như cua cac nhung duoc nhu"
)
SMALL = frozenset(f"{_ENGLISH} {_VIETNAMESE}".split())
# Initial, vowels, final: what a Vietnamese syllable looks like without its marks.
SYLLABLE = re.compile(
    r"(?:ngh|ng|gh|gi|kh|nh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
SHORTEST_BEGINNING = 3
LONGEST_COUNTRY = 4  # words

FEWEST_SIGNS = 3  # of Thai, Lao, Khmer, Burmese: fewer stand in too many words by chance
HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class Term:
    """One word between spaces, one stretch of a script without spaces, or a quoted phrase."""

    folded: tuple[str, ...]
    exact: tuple[str, ...] = ()  # the words with their marks, where they have any
    signs: tuple[str, ...] = ()
    quoted: bool = False
    others: tuple[tuple[str, ...], ...] = ()  # other names of the same thing, as rows of folded words

    @property
    def is_word(self) -> bool:
        return len(self.folded) == 1 and not (self.signs or self.quoted or self.others)


def terms_of(question: str) -> tuple[Term, ...]:
    """At most MOST_TERMS terms, of the first MOST_LETTERS letters; the small words only if there are no others."""
    parts = tidy(question[: 4 * MOST_LETTERS])[:MOST_LETTERS].replace("“", '"').replace("”", '"').split('"')
    found: list[Term] = []
    for number, part in enumerate(parts):
        closed = number % 2 == 1 and number < len(parts) - 1
        found += quoted(part) if closed else loose(part)
    telling = [term for term in found if term.quoted or not SMALL.intersection(term.exact or term.folded)]
    return tuple(dict.fromkeys(telling or found))[:MOST_TERMS]


def quoted(part: str) -> list[Term]:
    words = index_words(part)
    return [Term(folded_of(words), exact_of(words), quoted=True)] if words else []


def loose(part: str) -> list[Term]:
    found: list[Term] = []
    run: list[Word] = []
    for word in [*index_words(part), None]:
        if run and (word is None or word.run != run[0].run):
            found.append(Term(folded_of(run), signs=tuple(sign for one in run for sign in one.letters)))
            run = []
        if word is None:
            break
        if word.run is None:
            found.append(Term(folded_of([word]), exact_of([word])))
        else:
            run.append(word)
    return found


def folded_of(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(word.folded for word in words)


def exact_of(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(word.exact for word in words if word.exact != word.folded)


def other_names(terms: tuple[Term, ...], countries: Mapping[str, Member]) -> tuple[Term, ...]:
    """The terms, those that name a country standing for all its names: "Vietnam", "Viet Nam", "Việt Nam"."""
    kept: list[Term] = []
    at = 0
    while at < len(terms):
        for length in range(LONGEST_COUNTRY, 0, -1):
            of = terms[at : at + length]
            country = countries.get("".join(word for term in of for word in term.folded))
            if (
                country
                and len(of[0].folded[0]) > 2
                and len(of) == length
                and all(term.is_word for term in of)
            ):
                names = (folded_of(index_words(tidy(name))) for name in every_name(country.names))
                of = (
                    Term(
                        tuple(t.folded[0] for t in of),
                        tuple(e for t in of for e in t.exact),
                        others=tuple(names),
                    ),
                )
                break
        kept += of
        at += length
    return tuple(kept)


def ways(terms: tuple[Term, ...]) -> list[tuple[str, Wanted]]:
    """(name, what is wanted) from the strictest to the loosest; each is asked only if the one before found nothing."""
    if not terms:
        return []
    whole = whole_row(terms)
    found = [("all", All(tuple(map(wanted, terms))))]
    if vietnamese := compounds(terms):
        found.insert(0, ("together", vietnamese))
    found = [(name, Any((every, *whole)) if whole else every) for name, every in found]
    if any(term.is_word and len(term.folded[0]) >= SHORTEST_BEGINNING for term in terms) or any(
        term.signs for term in terms
    ):
        found.append(("beginnings", All(tuple(map(beginning, terms)))))
    if len(terms) > 1:
        found.append(("some", Any(tuple(map(beginning, terms)))))
    return found


def wanted(term: Term) -> Wanted:
    parts: list[Wanted] = [Row(term.folded), *map(Exactly, term.exact)]
    if term.quoted:
        return parts[0]
    if len(term.signs) >= FEWEST_SIGNS or any(map(HAN.match, term.signs)):
        parts.append(Signs(term.signs))
    parts += map(Row, term.others)
    return Any(tuple(parts)) if len(parts) > 1 else parts[0]


def beginning(term: Term) -> Wanted:
    if term.signs:
        return Any((Row(term.folded), Signs(term.signs)))
    if term.others:
        return wanted(term)
    goes_on = term.is_word and len(term.folded[0]) >= SHORTEST_BEGINNING
    return Row(term.folded, begins=goes_on)


def whole_row(terms: tuple[Term, ...]) -> tuple[Wanted, ...]:
    """The whole question in a row: an entry that holds it stands first."""
    words = tuple(word for term in terms for word in term.folded)
    return (Row(words),) if len(terms) > 1 else ()


def compounds(terms: tuple[Term, ...]) -> Wanted | None:
    """Vietnamese words are several syllables: each must stand beside one of its neighbours in the question.

    None where the question does not look Vietnamese. Which syllables make a word is not known here, and need not be.
    """
    syllables = [term.folded[0] for term in terms if term.is_word]
    if len(syllables) < 2 or len(syllables) < len(terms):
        return None
    if not all(SYLLABLE.fullmatch(fold(syllable)) for syllable in syllables):
        return None
    pairs = [Row(pair) for pair in pairwise(syllables)]
    beside = [Any(tuple(pairs[max(at - 1, 0) : at + 1])) for at in range(len(syllables))]
    exact = tuple(Exactly(word) for term in terms for word in term.exact)
    together = All(tuple(beside))
    return Any((together, All((together, Any(exact))))) if exact else together

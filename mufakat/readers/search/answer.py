"""One question, answered: the thing it names first, then everything that holds its words."""

from dataclasses import dataclass

from rapidfuzz import fuzz, process

from mufakat.core.languages.words import index_words, tidy
from mufakat.readers.search.engines import NOTHING, Key, engine
from mufakat.readers.search.entry import level_seen_by
from mufakat.readers.search.hits import Hit, entry_from, hit_of
from mufakat.readers.search.questions import lexicon, named_in
from mufakat.readers.search.terms import MOST_LETTERS, Term, other_names, terms_of, ways
from mufakat.records.people.access import Viewer

PER_PAGE = 20
LAST_PAGE = 500
LOOSE = ("beginnings", "some")


@dataclass(frozen=True, slots=True)
class Answer:
    """``direct``: the one thing the question names. ``perhaps``: the few it may mean, where it names no single one.

    ``way`` says how strictly the hits hold the words: together, all, beginnings (words that begin like those
    asked for), some; "" where nothing was found. ``kinds`` counts hits by kind, ``total`` those of ``kind``.
    """

    asked: str
    direct: Hit | None = None
    perhaps: tuple[Hit, ...] = ()
    hits: tuple[Hit, ...] = ()
    total: int = 0
    kinds: tuple[tuple[str, int], ...] = ()
    kind: str = ""
    way: str = ""
    words: tuple[str, ...] = ()  # what was looked for
    instead: str = ""  # a question that finds something, where this one does not
    cut: bool = False  # only the beginning of the question was read
    page: int = 1
    pages: int = 1


def search(viewer: Viewer, question: str, *, language: str = "en", kind: str = "", page: int = 1) -> Answer:
    """What this viewer may know of what is asked; what they may not read is neither shown nor counted."""
    asked = " ".join(tidy(question[: 4 * MOST_LETTERS]).split())[:MOST_LETTERS]
    terms = terms_of(asked)
    if not terms:
        return Answer(asked=asked)
    level, known = level_seen_by(viewer), lexicon(viewer)
    named, certain = named_in(viewer, asked, known)
    perhaps = named_hits(named, terms, level=level, language=language)
    direct = perhaps[0] if certain and perhaps else None
    but = named[0] if direct else NOTHING
    terms = other_names(terms, known.countries)
    way, wanted, counts = first_way(terms, level, but=but)
    kind = kind if kind in counts else ""
    total = counts[kind] if kind else sum(counts.values())
    pages = max(1, min(LAST_PAGE, -(-total // PER_PAGE)))
    page = min(max(page, 1), pages)
    return Answer(
        asked=asked,
        direct=direct,
        perhaps=() if direct else perhaps,
        hits=hits_on(page, wanted, terms, level=level, kind=kind, but=but, language=language, way=way)
        if total
        else (),
        total=total,
        kinds=tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))),
        kind=kind,
        way=way,
        words=tuple(" ".join(term.exact or term.folded) for term in terms),
        instead="" if counts or direct else instead_of(terms, level),
        cut=len(question.strip()) > MOST_LETTERS,
        page=page,
        pages=pages,
    )


def examples(viewer: Viewer, *, language: str = "en") -> tuple[str, ...]:
    """Questions that have an answer here, one for each kind of thing a question can name."""
    entries = [entry_from(shown) for shown in engine().newest(level=level_seen_by(viewer))]
    of_kind = {entry.kind: entry.title(language).replace(" · ", " ") for entry in entries}
    return tuple(of_kind[kind] for kind in ("recommendation", "meeting", "country") if kind in of_kind)


def named_hits(named: list[Key], terms: tuple[Term, ...], *, level: int, language: str) -> tuple[Hit, ...]:
    shown = engine().named(named, level=level)
    return tuple(hit_of(entry_from(shown[key]), terms, language=language) for key in named if key in shown)


def first_way(terms: tuple[Term, ...], level: int, *, but: Key):
    """The strictest way that finds anything, what it wants, and how many of each kind.

    Beside a direct answer only what holds all the words is worth showing.
    """
    for way, wanted in ways(terms):
        if but != NOTHING and way in LOOSE:
            break
        if counts := engine().counts(wanted, level=level, but=but):
            return way, wanted, counts
    return "", None, {}


def hits_on(
    page: int, wanted, terms: tuple[Term, ...], *, level: int, kind: str, but: Key, language: str, way: str
) -> tuple[Hit, ...]:
    rows = engine().best(
        wanted, level=level, kind=kind, but=but, limit=PER_PAGE, offset=(page - 1) * PER_PAGE
    )
    return tuple(
        hit_of(entry_from(shown), terms, language=language, beginnings=way in LOOSE) for _, _, shown in rows
    )


def instead_of(terms: tuple[Term, ...], level: int) -> str:
    """The question in words that titles here do use, each the nearest to what was typed; "" where none is near."""
    known = {word.folded: word.exact for title in titles_of(level) for word in index_words(tidy(title))}
    nearest = [nearest_word(word, known) for term in terms for word in term.folded]
    changed = any(found for found, is_same in nearest if found and not is_same)
    return " ".join(known.get(found, found) for found, _ in nearest if found) if changed else ""


def titles_of(level: int) -> list[str]:
    return [name for shown in engine().shown(level=level) for name in entry_from(shown).named]


def nearest_word(word: str, known: dict[str, str]) -> tuple[str, bool]:
    if word in known:
        return word, True
    found = (
        process.extractOne(word, known.keys(), scorer=fuzz.ratio, score_cutoff=72) if len(word) > 3 else None
    )
    return (found[0], False) if found else ("", False)

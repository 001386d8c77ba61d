"""A found thing as the page shows it: its title, and the words around what matched, marked."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mufakat.core.languages.words import index_words, tidy
from mufakat.core.saying import name_said
from mufakat.readers.search.entry import Entry
from mufakat.readers.search.terms import Term

AROUND = 220  # letters of a snippet
READ = 20_000  # letters of a text that are looked through for one


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a snippet; plain words, to be escaped like any other."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    kind: str  # meeting, recommendation, instrument, provision, action, decision, answer, body, country
    title: str
    title_language: str
    address: str
    snippet: tuple[Piece, ...]
    snippet_language: str  # "" where it is not known
    where: str
    day: str  # ISO partial date
    illustrative: bool


def hit_of(entry: Entry, terms: tuple[Term, ...], *, language: str, beginnings: bool = False) -> Hit:
    title, title_language = name_said(dict(entry.titles), language)
    where = entry.where.get(language) or entry.where.get("en") or entry.where.get("", "")
    snippet_language, snippet = best_snippet(entry, terms, language=language, beginnings=beginnings)
    return Hit(
        kind=entry.kind,
        title=title,
        title_language=title_language,
        address=entry.address,
        snippet=snippet,
        snippet_language=snippet_language,
        where=where,
        day=entry.day,
        illustrative=entry.illustrative,
    )


def entry_from(shown: str) -> Entry:
    """The entry as the index keeps it."""
    kept = json.loads(shown)
    kept["texts"] = tuple((language, words) for language, words in kept["texts"])
    return Entry(**kept)


def best_snippet(
    entry: Entry, terms: tuple[Term, ...], *, language: str, beginnings: bool
) -> tuple[str, tuple[Piece, ...]]:
    """From the text that holds most of the words asked for; where none does, the reader's language, then the first."""
    best: tuple = (-1, -1)
    found: tuple[str, tuple[Piece, ...]] = ("", ())
    for text_language, words in entry.texts:
        text = tidy(words[:READ])
        spans = matches(text, terms, beginnings=beginnings)
        worth = (len({text[a:b].lower() for a, b in spans}), text_language == language)
        if worth > best:
            best, found = worth, (text_language, cut(text, spans))
    return found


def matches(text: str, terms: Iterable[Term], *, beginnings: bool) -> list[tuple[int, int]]:
    """Where the words asked for stand in the text, in order, none inside another."""
    wanted = {word for term in terms for words in (term.folded, *term.others) for word in words}
    begun = tuple(word for word in wanted if beginnings and len(word) > 2)
    spans = [
        (word.start, word.end)
        for word in index_words(text)
        if word.folded in wanted or (begun and word.folded.startswith(begun))
    ]
    for term in terms:
        if len(term.signs) > 1:
            spans += [
                found.span() for found in re.finditer(re.escape("".join(term.signs)), text, re.IGNORECASE)
            ]
    return apart(sorted(spans))


def apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def cut(text: str, spans: list[tuple[int, int]]) -> tuple[Piece, ...]:
    """The stretch that holds most matches, from a word's beginning to a word's end."""
    start, end = stretch(text, spans)
    pieces, at = [Piece("… ")] if start else [], start
    for span_start, span_end in spans:
        if start <= span_start and span_end <= end:
            pieces += [Piece(text[at:span_start]), Piece(text[span_start:span_end], marked=True)]
            at = span_end
    pieces += [Piece(text[at:end]), *([Piece(" …")] if end < len(text) else [])]
    return tuple(piece for piece in pieces if piece.text)


def stretch(text: str, spans: list[tuple[int, int]]) -> tuple[int, int]:
    if len(text) <= AROUND * 4 // 3:
        return 0, len(text)
    fullest = max(
        spans,
        key=lambda first: sum(first[0] <= s and e <= first[0] + AROUND for s, e in spans),
        default=(0, 0),
    )
    start = max(0, fullest[0] - AROUND // 4)
    end = max(min(len(text), start + AROUND), fullest[1])
    space_before, space_after = text.rfind(" ", max(0, start - 30), start), text.find(" ", end, end + 30)
    start = space_before + 1 if start and space_before >= 0 else start
    return start, space_after if space_after >= 0 else end

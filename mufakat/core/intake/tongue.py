"""In which language a report is read, and what is proposed of one that is read in part or not at all."""

import re
from collections import Counter

from mufakat.core.intake.clean import Block
from mufakat.core.intake.doubts import doubts
from mufakat.core.intake.fields.recommended import recommended
from mufakat.core.intake.meetings.naming import namebook
from mufakat.core.intake.neighbours import NEIGHBOURS, neighbour_fields
from mufakat.core.intake.neighbours.reading import OPENING
from mufakat.core.intake.places import gazetteer
from mufakat.core.intake.reading import Reading
from mufakat.core.intake.record import FIELDS, Found, ProposedRecord, Published
from mufakat.core.intake.report import Hit, Report
from mufakat.core.intake.vocabulary import KnownBody, Vocabulary
from mufakat.core.languages.detect import NAMES, language_of, tongue_of
from mufakat.core.problems import Phrase

READ = ("vi", "en")
SHARE = 0.3  # of a report in several languages: the one that is read must have at least so much of it
UNTOLD = Phrase("The language of this text could not be told, so no field was read.")


def language_read(reading: Reading, blocks: list[Block]) -> str | None:
    """The language of the report; of a report in several, one that is read whole."""
    said = [reading.text[b.start : b.end] for b in blocks if b.kind in ("body", "title", "item")]
    language = language_of(" ".join(said) or reading.text)
    if language in READ or language is None:
        return language
    counted: Counter[str | None] = Counter()
    for words in said:
        counted[tongue_of(words)] += sum(letter.isalpha() for letter in words)
    beside = max(READ, key=lambda code: counted[code])
    latin = language in ("id", "ms", "fil")  # short lines of it cannot be told from English
    enough = counted[beside] > SHARE * sum(counted.values())
    return beside if enough and not latin else language


def read_in_part(
    reading: Reading, blocks: list[Block], language: str, *, published: Published | None, vocabulary: Vocabulary,
    filename: str,
) -> ProposedRecord:  # fmt: skip
    """A report in another language of the region: what `neighbour_fields` finds, and the body where its abbreviation stands."""
    report = Report(
        reading=reading, language=language, blocks=tuple(blocks), sentences=(), mentions=(), subject=None,
        vocabulary=vocabulary, book=namebook(vocabulary), gazetteer=gazetteer(vocabulary), published=published,
    )  # fmt: skip
    asked = recommended(report)
    fields = neighbour_fields(report, asked)
    body, at = body_in(report)
    fields["body"] = report.found(Hit(body.called, (at,))) if body else None
    told = Phrase(
        "This text is in {language}; only its number, days, place and list of recommendations were looked for.",
        language=NAMES[language],
    )
    return ProposedRecord(
        text=reading.source, fields={name: fields.get(name) for name in FIELDS},
        says=(*reading.says, told, *doubts(report, asked)), published=published, body_key=body.key if body else None,
        filename=filename,
    )  # fmt: skip


def body_in(report: Report) -> tuple[KnownBody | None, tuple[int, int]]:
    """The first body the opening names by its abbreviation."""
    found = [
        (match.start(), match.end(), body)
        for short, body in report.vocabulary.abbreviations.items()
        if (match := re.search(rf"(?<![A-Za-z]){re.escape(short)}(?![A-Za-z])", report.text[:OPENING]))
    ]
    if not found:
        return None, (0, 0)
    start, end, body = min(found, key=lambda one: (one[0], -one[1]))
    return body, (start, end)


def unread(
    reading: Reading, language: str | None, published: Published | None, filename: str
) -> ProposedRecord:
    """A text in a language that is not read yields its language and nothing invented."""
    fields: dict[str, Found | None] = dict.fromkeys(FIELDS)
    sentence = UNTOLD
    if language is not None:
        fields["language"] = Found(language)
        sentence = Phrase(
            "This text is in {language}; reports are read in Vietnamese and English, so no field was read.",
            language=NAMES.get(language, language),
        )
    return ProposedRecord(
        text=reading.source,
        fields=fields,
        says=(*reading.says, sentence),
        published=published,
        filename=filename,
    )


__all__ = ["NEIGHBOURS", "READ", "language_read", "read_in_part", "unread"]

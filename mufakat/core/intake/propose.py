"""A report in, a proposed record out: stage after stage."""

import re
from collections.abc import Iterator
from datetime import date

from mufakat.core.intake.clean import Block, blocks_of
from mufakat.core.intake.doubts import doubts
from mufakat.core.intake.expressions import expression
from mufakat.core.intake.fields.recommended import recommended
from mufakat.core.intake.fields.structure import structure, tensions
from mufakat.core.intake.fields.together import fields_of
from mufakat.core.intake.files import open_report
from mufakat.core.intake.meetings.mention import Mention
from mufakat.core.intake.meetings.mentions import mentions_in
from mufakat.core.intake.meetings.naming import namebook
from mufakat.core.intake.meetings.roles import with_roles
from mufakat.core.intake.meetings.subject import subject_of
from mufakat.core.intake.naming_body import body_of
from mufakat.core.intake.places import gazetteer
from mufakat.core.intake.reading import Reading, reading_of
from mufakat.core.intake.record import FIELDS, Found, ProposedRecord, Published
from mufakat.core.intake.report import Report
from mufakat.core.intake.sentences import sentences_of
from mufakat.core.intake.several import later_reports
from mufakat.core.intake.stamps import stamp_in
from mufakat.core.intake.tongue import NEIGHBOURS, READ, language_read, read_in_part, unread
from mufakat.core.intake.unwrap import unwrapped
from mufakat.core.intake.vocabulary import Vocabulary
from mufakat.core.problems import Phrase

SOURCE = expression(
    r"^\s*\(?(?:nguồn|source|theo)\s*[:：]?\s*(?P<who>[^.:()\n]{2,40}?)\s*\)?\.?\s*$|\((?P<agency>TTXVN(?:/[\w+]+)?|VNA|Bernama|Antara|PNA|CMC|PANA|Xinhua|VOV\d?|AKP|KPL|TNA|NNT)\)",
    re.IGNORECASE,
)
# A report says at its head what it is about and at its end what comes next; only lists are looked for in all of a long one.
FIRST, LAST = 250_000, 40_000
LONG = Phrase(
    "The report is long: recommendations were looked for in all of it, everything else in its beginning and its end."
)
NO_MEETING = Phrase("This text reports no single meeting.")


def propose(content: bytes, filename: str, vocabulary: Vocabulary) -> ProposedRecord:
    """Read one file. Raises `Unreadable` with one sentence where it cannot be read at all."""
    reading, day = open_report(content, filename)
    return proposed(reading, vocabulary, published_day=day, filename=filename)


def propose_from_text(text: str, vocabulary: Vocabulary, *, published: str | None = None) -> ProposedRecord:
    """Read a text that somebody pasted; `published` is its day, ISO, where they know it."""
    return proposed(reading_of(text), vocabulary, published_day=published, filename="")


def proposed(
    reading: Reading, vocabulary: Vocabulary, *, published_day: str | None, filename: str
) -> ProposedRecord:
    reading = unwrapped(reading)
    blocks = blocks_of(reading)
    language = language_read(reading, blocks)
    published = published_from(reading, blocks, published_day)
    if language in NEIGHBOURS:
        return read_in_part(
            reading, blocks, language, published=published, vocabulary=vocabulary, filename=filename
        )
    if language not in READ:
        return unread(reading, language, published, filename)
    report = report_from(reading, blocks, language, published, vocabulary)
    later = later_reports(report)
    if later:
        blocks = [block for block in blocks if block.end <= later[0].sentence.start]
        report = report_from(reading, blocks, language, published, vocabulary)
    asked = recommended(report)
    fields = fields_of(report, asked)
    body, key, as_written = body_of(report)
    fields["body"] = body
    return ProposedRecord(
        text=reading.source,
        fields={name: fields.get(name) for name in FIELDS},
        says=(*reading.says, *parted(later), *says(report, fields), *doubts(report, asked)),
        tensions=tensions(report, fields),
        published=published,
        body_key=key,
        body_as_written=as_written,
        structure=report.found(structure(report)),
        filename=filename,
    )


def parted(later: list[Mention]) -> Iterator[Phrase]:
    """The reports behind the first, which were not read."""
    if later:
        yield Phrase(
            "This file holds the reports of several meetings; only the first was read. Bring in by themselves: {names}.",
            names=", ".join(named(one.called, one.ordinal) for one in later),
        )


def report_from(
    reading: Reading, blocks: list[Block], language: str, published: Published | None, vocabulary: Vocabulary
) -> Report:
    told_in = [b for b in blocks if b.end <= FIRST or b.start >= len(reading.text) - LAST]
    sentences, book = sentences_of(reading, told_in, language=language), namebook(vocabulary)
    mentions = with_roles(mentions_in(sentences, language=language, book=book), language=language)
    subject = subject_of(mentions, book=book)
    told = [*subject.mentions, *subject.beside_mentions, *subject.others] if subject else mentions
    return Report(
        reading=reading, language=language, blocks=tuple(blocks), sentences=tuple(sentences),
        mentions=tuple(sorted(told, key=lambda m: m.start)), subject=subject, vocabulary=vocabulary, book=book,
        gazetteer=gazetteer(vocabulary), published=published,
    )  # fmt: skip


def published_from(reading: Reading, blocks: list[Block], day: str | None) -> Published | None:
    """The page's own stamp, the first of them; the source named at its end."""
    found = [
        (b, stamp) for b in blocks if b.kind == "stamp" and (stamp := stamp_in(reading.text[b.start : b.end]))
    ]
    if not found:
        head = [b for b in blocks if b.kind in ("litter", "caption", "body", "title")][:2]
        found = [(b, stamp) for b in head if (stamp := glued_stamp(reading.text[b.start : b.end]))]
    source, quotes = None, []
    for block in blocks:
        match = (
            SOURCE.search(reading.text[block.start : block.end])
            if block.kind in ("litter", "item", "body", "caption")
            else None
        )
        if match and (match["agency"] or block.kind == "litter"):
            group = "agency" if match["agency"] else "who"
            source = match[group].strip()
            quotes += reading.quotes(block.start + match.start(group), block.start + match.end(group))
            break
    if found:
        block, (stamp, start, end) = found[0]
        quotes = [*reading.quotes(block.start + start, block.start + end), *quotes]
        return Published(day or stamp.isoformat(), source, tuple(quotes))
    return Published(day, source, tuple(quotes)) if day or source else None


GLUED = expression(
    r"^\W*(?:(?:date|posted|published|updated|on|cập nhật|ngày đăng|đăng|lúc|\w{3,9}day|thứ \w+|\d{1,2}:\d\d(?::\d\d)?)[\s|,:-]+)+$|\bdate\s+$",
    re.IGNORECASE,
)


def glued_stamp(line: str) -> tuple[date, int, int] | None:
    """A stamp run into the first line: "date 2023-11-15 Participants at …", "(Photo: VNA) date 2019-11-20"."""
    found = stamp_in(line[:160])
    return found if found and GLUED.search(line[: found[1]]) else None


def says(report: Report, fields: dict[str, Found | None]) -> tuple[Phrase, ...]:
    """What a person should be told before looking at the fields."""
    subject = report.subject
    if subject is None:
        return (NO_MEETING,)
    told = [LONG] if len(report.text) > FIRST + LAST else []
    if subject.beside:
        names = [
            named(subject.main.called, subject.ordinal),
            named(subject.beside.called, subject.beside.ordinal),
        ]
        told.append(
            Phrase(
                "This text reports two meetings: {first} and {second}; the fields are about the first.",
                first=names[0],
                second=names[1],
            )
        )
    start = fields.get("start_date")
    if start and str(start.value).startswith("--"):
        told.append(Phrase("The text does not say in which year the meeting was held."))
    return tuple(told)


def named(called: str, ordinal: int | None) -> str:
    return f"{called} {ordinal}" if ordinal else called

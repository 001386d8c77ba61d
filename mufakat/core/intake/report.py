"""One report, read as far as the fields need it."""

import re
from dataclasses import dataclass
from functools import cached_property

from mufakat.core.intake.clean import Block
from mufakat.core.intake.dates import dates_in
from mufakat.core.intake.days import DateSpan
from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings.mention import OTHER, THIS, Mention
from mufakat.core.intake.meetings.naming import Namebook
from mufakat.core.intake.meetings.roles import FUTURE_AFTER, HELD_AFTER, HELD_BEFORE
from mufakat.core.intake.meetings.subject import Subject
from mufakat.core.intake.places import Gazetteer, Place, places_in
from mufakat.core.intake.reading import Reading
from mufakat.core.intake.record import Found, Published
from mufakat.core.intake.sentences import Sentence
from mufakat.core.intake.vocabulary import Vocabulary

# The meeting itself, named by its kind alone.
ITSELF = {
    "en": expression(r"\b(?:the|this|today[’']s|(?:one|two|three|four|five)-day)\s+(?:\w+-day\s+|annual\s+|regional\s+|ministerial\s+|high-level\s+|online\s+|virtual\s+|hybrid\s+|special\s+|inaugural\s+|back-to-back\s+|joint\s+|ministers?[’']s?\s+|officials[’']\s+)*(?:meetings?|forum|conference|summit|session|event|workshop|gathering|consultation|dialogue|symposium|colloquium|congress|assembly|retreat|proceedings)\b|\ball meetings were\b|\bit was held\b|^\s*It\s|\b(?:one|two|three|four|five)-day\s+[A-Z]{2,}\b", re.IGNORECASE),
    "vi": expression(r"\b(?:hội nghị|diễn đàn|cuộc họp|phiên họp|sự kiện|hội thảo|đại hội|kỳ họp|đối thoại|tọa đàm)\b", re.IGNORECASE),
}  # fmt: skip


# Between two meetings that share a verb.
TOGETHER = expression(
    r"^\s*(?:\([^)]*\))?\s*(?:,\s*)?(?:and|as well as|together with|và|cùng(?: với)?)\s+(?:its\s+|the\s+|các\s+)?$",
    re.IGNORECASE,
)


# "Meeting in Ha Noi in early December, the Forum …"
MET = expression(
    r"^\s*(?:Meeting|Gathering|Gathered|Convened|Held|Họp|Nhóm họp)\s+(?:in|at|from|on|tại|từ|ngày)\s"
)
# "the incoming SOMSWD Chair", "ACWC Representative for Thailand": whose office it is, and no meeting of theirs.
OFFICE_OF = expression(
    r"^[’']?s?\s*(?:Chair(?:person|man|woman)?|Vice|Co-?[Cc]hair\w*|Representatives?|Focal|Leaders?|Secretariat)\b"
)


@dataclass(frozen=True)
class Hit:
    """A value and the places in the working text that say so."""

    value: object
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, eq=False)
class Report:
    reading: Reading
    language: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    subject: Subject | None
    vocabulary: Vocabulary
    book: Namebook
    gazetteer: Gazetteer
    published: Published | None
    # the year of the meeting, once its days are known
    year: int | None = None

    @property
    def text(self) -> str:
        return self.reading.text

    def found(self, hit: Hit | None) -> Found | None:
        """The hit with its words cut from the decoded input."""
        if hit is None or hit.value in (None, [], ""):
            return None
        quotes = [quote for start, end in hit.spans for quote in self.reading.quotes(start, end)]
        return Found(hit.value, tuple(dict.fromkeys(quotes)))

    @cached_property
    def dates(self) -> dict[int, list[DateSpan]]:
        """Date expressions by the number of their sentence."""
        return {s.number: dates_in(s.text, language=self.language, offset=s.start) for s in self.sentences}

    @cached_property
    def places(self) -> dict[int, list[Place]]:
        return {s.number: places_in(s.text, gazetteer=self.gazetteer, offset=s.start) for s in self.sentences}

    @cached_property
    def mentions_by_sentence(self) -> dict[int, list[Mention]]:
        told: dict[int, list[Mention]] = {s.number: [] for s in self.sentences}
        for mention in self.mentions:
            told[mention.sentence.number].append(mention)
        return told

    @cached_property
    def to_come(self) -> bool:
        """Is the meeting reported still ahead of the report?"""
        lead = [m for m in self.subject.mentions if not m.only_body] if self.subject else []
        return any(FUTURE_AFTER[self.language].match(m.after) for m in lead[:2])

    def is_subject(self, mention: Mention) -> bool:
        return self.subject is not None and any(
            mention.start == one.start and mention.end == one.end
            for one in (*self.subject.mentions, *self.subject.beside_mentions)
        )

    def role_at(self, sentence: Sentence, place: int) -> str:
        """Whose fact stands at a place: `this`, the role of the other meeting that governs it, or `itself`
        where the sentence names no meeting but speaks of the one reported, or `nobody`."""
        mentions = [
            m for m in self.mentions_by_sentence[sentence.number]
            if not m.only_body and not (OFFICE_OF.match(m.after) and not self.is_subject(m))
        ]  # fmt: skip
        mentions = [m for m in mentions if not (m.start <= place < m.end)] or mentions
        behind = [m for m in mentions if m.end <= place]
        ahead = [m for m in mentions if m.start >= place]
        if behind:
            return self.role(self.governing(behind, sentence, place))
        itself = ITSELF[self.language].search(sentence.text[: max(0, place - sentence.start)])
        if ahead and not itself:
            return self.role(next((m for m in ahead if self.is_subject(m)), ahead[0]))
        return "itself" if ITSELF[self.language].search(sentence.text) else "nobody"

    def governing(self, behind: list[Mention], sentence: Sentence, place: int) -> Mention:
        """The nearest meeting before a place; or the one reported, named again or taken up by its verb since."""
        nearest = behind[-1]
        subject = next((m for m in behind if self.is_subject(m)), None)
        between = self.text[nearest.end : place]
        if subject and nearest is not subject and self.named_together(subject, nearest):
            return subject
        if (
            subject
            and nearest is not subject
            and re.match(r"\s*,[^,]*?\b(?:was|were|took|đã|được|diễn ra)\b", between)
        ):
            return subject
        if ";" in between and ITSELF[self.language].search(between) and subject:
            return subject
        return nearest

    def named_together(self, subject: Mention, other: Mention) -> bool:
        """ "hosted the 8th meeting and the 7th … Plus Three in Siem Reap on 25-26 August": what follows is of both."""
        between = self.text[subject.end : other.start]
        return subject.end <= other.start and bool(TOGETHER.match(between))

    def role(self, mention: Mention) -> str:
        if self.is_subject(mention):
            return THIS
        return mention.role if mention.role != THIS else OTHER

    def held(self, sentence: Sentence) -> bool:
        """Does the sentence say that a meeting took place?"""
        subject = [m for m in self.mentions_by_sentence[sentence.number] if self.is_subject(m)]
        return bool(HELD_AFTER[self.language].match(sentence.text) or MET.match(sentence.text)) or any(
            HELD_BEFORE[self.language].search(m.before) for m in subject if m.before
        )

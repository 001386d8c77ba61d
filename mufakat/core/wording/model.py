"""The shapes that Word files, alignment and the rolling text share.

A *text* is a draft or what a delegation made of it: provisions in reading order. Rows and cells of a
table are provisions too (structure, without words of their own); a cell's paragraphs stand below it.
Wording is NFC; a tab is ``\\t``, a line break ``\\n``, a no-break hyphen U+2011 (domain.md 2.1).
"""

from dataclasses import dataclass, field

STRUCTURE = frozenset({"table", "row", "cell"})  # kinds that hold other provisions and no words


@dataclass(frozen=True, slots=True)
class Provision:
    key: str
    kind: str  # title, preamble, part, area, heading, paragraph, item, table, row, cell
    text: str = ""
    parent: str | None = None
    label: str = ""  # the automatic number as shown ("4.", "(b)"); never part of the wording
    level: int = 0  # heading level or list depth, 0 where it has none
    split_from: str | None = None
    joined_into: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    provisions: tuple[Provision, ...]
    draft_id: str | None = None  # dc:identifier of the file it was read from
    joined: tuple[tuple[str, str], ...] = ()  # (absent key, key of the provision that took its words in)
    moved: frozenset[str] = frozenset()  # keys that a tracked move brought where they stand

    @property
    def order(self) -> tuple[str, ...]:
        return tuple(p.key for p in self.provisions)


@dataclass(frozen=True, slots=True)
class Edit:
    """One raw tracked change, as the file says it; kept as evidence, never trusted for attribution."""

    kind: (
        str  # insert, delete, move_from, move_to, paragraph_insert, paragraph_delete, row_insert, row_delete
    )
    text: str
    author: str = ""
    time: str = ""  # as written in the file: Word stamps local time with a Z, so it is "claimed"


@dataclass(frozen=True, slots=True)
class Comment:
    author: str
    time: str
    text: str
    key: str | None  # the provision it is anchored in
    anchor: str = ""  # the words it is anchored to, in the accepted text
    start: int | None = None  # character offset of the anchor in the provision's accepted text
    reply_to: int | None = None  # index, in the same reading, of the comment it answers
    resolved: bool = False
    paragraph: int | None = None  # index, in the reading, of the paragraph it stands in


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, row or cell of a file as read.

    ``before`` is the wording with every tracked change rejected (None: it was not there);
    ``after`` with every one accepted (None: it is gone). For rows and cells both are "" or None.
    """

    kind: str
    before: str | None
    after: str | None
    key: str | None = None  # from the bookmark; None where the file carries none here
    parent: int | None = None  # index of the row or cell (or part) it stands in
    label: str = ""
    level: int = 0
    moved: bool = False  # this is where a tracked move arrived
    split_from: str | None = None
    joined_into: str | None = None
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything one .docx says, in document order, nothing dropped."""

    paragraphs: tuple[Paragraph, ...]
    draft_id: str | None = None
    comments: tuple[Comment, ...] = ()
    unplaced: tuple[
        str, ...
    ] = ()  # words that are in the file and in no paragraph (text boxes, footnotes, headers)
    unplaced_at: tuple[int | None, ...] = ()  # for each of them, the paragraph a note or a box hangs on
    struck: tuple[str, ...] = ()  # words of that sort that a tracked change took out or rewrote
    warnings: tuple[str, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)  # formatting-only changes, normalisations, by name

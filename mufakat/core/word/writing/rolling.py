"""A rolling text as the .docx that is put on the table: brackets, alternatives and who wants them.

Member States [shall (VN, LA) / are encouraged to (SG)] report [annually (MY: delete)].
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from mufakat.core.word.writing.body import Body
from mufakat.core.word.writing.markup import paragraph, runs
from mufakat.core.word.writing.numbers import Numbers
from mufakat.core.word.writing.page import page_numbers, running_head, section
from mufakat.core.word.writing.parts import Parts, packed
from mufakat.core.word.writing.stylesheet import stylesheet
from mufakat.core.wording.model import STRUCTURE, Provision
from mufakat.core.wording.readable import called, is_split_off, split_off
from mufakat.core.wording.rolling import Bracket, Rolling, RollingProvision
from mufakat.core.wording.shown import shown


def rolling_file(rolling: Rolling, target: Path | None, *, head: str, language: str) -> bytes:
    """See `mufakat.core.word.write_rolling`."""
    numbers = Numbers()
    page = _Page(rolling)
    body = Body(
        [_bare(each) for each in rolling.provisions],
        numbers,
        words=page.words,
        keyed=False,
    )
    content = body.xml() + "".join(_beside(rolling, page.names))
    return packed(
        Parts(
            body=content + section(head=bool(head), first_page=1),
            styles=stylesheet(body.used | {("heading", 1)}, language),
            numbering=numbers.xml(),
            title=head,
            language=language,
            header=running_head(head),
            footer=page_numbers(),
        ),
        target,
    )


def _bare(each: RollingProvision) -> Provision:
    """Without words; the number of a new one is only its own file's."""
    label = "" if each.by else each.label
    return Provision(each.key, each.kind, parent=each.parent, label=label, level=each.level)


class _Page:
    """The runs of every provision of one rolling text."""

    def __init__(self, rolling: Rolling):
        self.held = {each.key: each for each in rolling.provisions}
        self.names = {each.key: called(each, rolling) for each in rolling.provisions}
        self.led = self._of_structure(rolling)

    def words(self, provision: Provision, size: str) -> str:
        each = self.held[provision.key]
        note, whole = self._of_whole(each)
        content = "".join(self._segments(each, size, struck=bool(whole) and not each.brackets))
        if note or whole:
            content = (
                _plain("[", size)
                + _named(note, size, end=" ")
                + content
                + _named(whole, size, begin=" ")
                + _plain("]", size)
            )
        behind = _named(self._behind(each), size, begin=" ")
        return (
            "".join(_named(f"[{lead}]", size, end=" ") for lead in self.led.get(each.key, ()))
            + content
            + behind
        )

    def _of_whole(self, each: RollingProvision) -> tuple[str, str]:
        """What to say before and after a paragraph that somebody put in, or would take out."""
        above = list(self._above(each))  # what is said of a row is not said again of its words
        by = [code for code in each.by if not any(code in outer.by for outer in above)]
        struck = [code for code in each.deleted_by if code not in each.joined_by]
        struck = [code for code in struck if not any(code in outer.deleted_by for outer in above)]
        ahead = ""
        if by and each.split_from:
            ahead = f"({_codes(by)}: split from {self.names.get(each.split_from, each.split_from)})"
        elif by:
            ahead = f"({_codes(by)}: new paragraph)"
        return ahead, f"({_codes(struck)}: delete)" if struck else ""

    def _above(self, each: RollingProvision) -> Iterator[RollingProvision]:
        while (outer := self.held.get(each.parent or "")) is not None and outer.kind in STRUCTURE:
            yield outer
            each = outer

    def _behind(self, each: RollingProvision) -> str:
        notes = []
        if each.moved_by:
            notes.append(f"({_codes(each.moved_by)}: move)")
        if each.joined_by:
            into = self.names.get(each.joined_into or "", each.joined_into)
            notes.append(f"({_codes(each.joined_by)}: join to {into})")
        return " ".join(notes)

    def _segments(self, each: RollingProvision, size: str, *, struck: bool) -> Iterator[str]:
        new = bool(each.by) and not each.split_from
        for segment in shown(each):
            if not isinstance(segment, Bracket):
                yield runs(segment.text, size, style="Struck" if struck else "Proposed" if new else "")
            elif is_split_off(each, segment):
                yield _named(f"({_codes(segment.delete)}: new paragraph from here)", size) + _plain(
                    segment.base, size
                )
            else:
                yield _bracket(segment, split_off(each, segment), size)

    def _of_structure(self, rolling: Rolling) -> dict[str, list[str]]:
        """What is said of a table, row or cell stands before the first words in it."""
        first: dict[str, str] = {}
        for each in rolling.provisions:
            above = each.parent if each.kind not in STRUCTURE else None
            while above in self.held and above not in first and self.held[above].kind in STRUCTURE:
                first[above] = each.key
                above = self.held[above].parent
        led: dict[str, list[str]] = {}
        for each in rolling.provisions:
            if each.kind in ("table", "row") and each.key in first:
                led.setdefault(first[each.key], []).extend(_of_row(each))
        return led


def _of_row(each: RollingProvision) -> Iterator[str]:
    for codes, act in (
        (each.by, f"new {each.kind}"),
        (each.moved_by, f"move this {each.kind}"),
        (each.deleted_by, f"delete this {each.kind}"),
    ):
        if codes:
            yield f"{_codes(codes)}: {act}"


def _bracket(each: Bracket, parted: Sequence[str], size: str) -> str:
    """``parted``: those of *delete* whose words only went into a paragraph of their own."""
    struck = [code for code in each.delete if code not in parted]
    choices = []
    if each.base:
        acts = ((each.said, ""), (struck, ": delete"), (parted, ": a paragraph of its own"))
        says = "; ".join(f"{_codes(codes)}{act}" for codes, act in acts if codes)
        style = "Struck" if each.delete and not each.alternatives and not each.said else ""
        choices.append(
            runs(each.base, size, style=style) + _named(f"({says})" if says else "", size, begin=" ")
        )
    for alternative in each.alternatives:
        words = runs(alternative.text, size, style="Proposed")
        choices.append(words + _named(f"({_codes(alternative.by)})", size, begin=" "))
    return _plain("[", size) + _plain(" / ", size).join(choices) + _plain("]", size)


def _beside(rolling: Rolling, names: dict[str, str]) -> Iterator[str]:
    """Comments, and what could not be placed, after the text."""
    for title, remarks in (
        (
            "Comments",
            [
                (r.by, f"on {names.get(r.comment.key or '', 'the text as a whole')}", r.comment.text)
                for r in rolling.comments
            ],
        ),
        (
            "Outside the paragraphs",
            [(u.by, f"beside {names[u.key]}" if u.key in names else "", u.text) for u in rolling.unplaced],
        ),
    ):
        if remarks:
            yield paragraph(runs(title), "Heading1")
        for code, where, words in remarks:
            yield paragraph(
                _named(f"{code}{f', {where}' if where else ''}:", "", end=" ") + runs(words), "Provision"
            )


def _codes(codes: tuple[str, ...] | list[str]) -> str:
    return ", ".join(codes)


def _plain(text: str, size: str) -> str:
    return runs(text, size) if text else ""


def _named(text: str, size: str, *, begin: str = "", end: str = "") -> str:
    return _plain(begin, size) + runs(text, size, style="Attribution") + _plain(end, size) if text else ""

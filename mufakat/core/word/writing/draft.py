"""A draft as the .docx that goes out: a key around every paragraph, tracking switched on."""

from pathlib import Path

from mufakat.core.problems import RuleBroken
from mufakat.core.word.bookmarks import LONGEST, can_travel
from mufakat.core.word.cover import Cover
from mufakat.core.word.writing.body import Body
from mufakat.core.word.writing.front import front
from mufakat.core.word.writing.numbers import Numbers
from mufakat.core.word.writing.page import page_numbers, running_head, section
from mufakat.core.word.writing.parts import Parts, packed
from mufakat.core.word.writing.stylesheet import stylesheet
from mufakat.core.wording.model import STRUCTURE, Text


def write_draft(
    text: Text, target: Path | None, *, cover: Cover | None, tracking: bool, language: str
) -> bytes:
    """See `mufakat.core.word.write_text`."""
    numbers = Numbers()
    _must_be_writable(text)
    body = Body(text.provisions, numbers)
    content = body.xml()
    head = running_head(cover.running_head) if cover else ""
    last = section(head=bool(head), first_page=1)
    return packed(
        Parts(
            body=(front(cover, text.draft_id) if cover else "") + content + last,
            styles=stylesheet(body.used, language),
            numbering=numbers.xml(),
            title=cover.title if cover else next((p.text for p in text.provisions if p.kind == "title"), ""),
            identifier=text.draft_id or "",
            language=language,
            tracking=tracking,
            header=head,
            footer=page_numbers(),
        ),
        target,
    )


def _must_be_writable(text: Text) -> None:
    kinds = {p.key: p.kind for p in text.provisions}
    seen: set[str] = set()
    for provision in text.provisions:
        if not can_travel(provision.key):
            raise RuleBroken(
                "The key “{key}” cannot travel in a Word file, whose bookmarks hold {most} letters.",
                key=provision.key,
                most=LONGEST,
            )
        if provision.key in seen:
            raise RuleBroken("The key “{key}” stands twice in this draft.", key=provision.key)
        seen.add(provision.key)
        if provision.kind == "cell" and kinds.get(provision.parent or "") != "row":
            raise RuleBroken("The cell {key} stands in no row.", key=provision.key)
        if provision.kind in STRUCTURE and provision.text:
            raise RuleBroken(
                "The {kind} {key} has words of its own; they belong in a paragraph below it.",
                kind=provision.kind,
                key=provision.key,
            )

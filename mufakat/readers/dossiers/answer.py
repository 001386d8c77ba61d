"""What an addressee has written on the page so far, beside the draft."""

from dataclasses import dataclass

from mufakat.core.wording.compare import Compared, compare
from mufakat.core.wording.model import STRUCTURE, Provision
from mufakat.core.wording.parts import asked_about
from mufakat.records.circulation.models import Comment, Submission
from mufakat.records.circulation.texts import submitted_text
from mufakat.records.instruments.operations import text_of


@dataclass(frozen=True)
class Said:
    """A comment written so far, with the paragraph it is about."""

    named: str
    text: str
    kind: str


@dataclass(frozen=True)
class AnswerPage:
    submission: Submission
    lines: list[Compared]
    opened: str  # key of the provision being written at
    base: str
    words: str
    named: str
    comments: list[dict]
    said: list[Said]
    changes: int
    asked: frozenset[str]  # keys that may be written at; others are there for reading


def answer_page(submission: Submission, opened: str = "") -> AnswerPage:
    base = text_of(submission.draft)
    text = submitted_text(submission, base)
    lines = [each for each in compare(base, text) if each.kind not in STRUCTURE]
    ours, theirs = ({p.key: p for p in each.provisions} for each in (base, text))
    parts = submission.circulation.parts if submission.draft_id == submission.circulation.draft_id else ()
    held = ours.get(opened) or theirs.get(opened)
    comments = list(submission.reading.get("comments", ()))
    return AnswerPage(
        submission=submission,
        lines=lines,
        opened=opened if held else "",
        base=ours[opened].text if opened in ours else "",
        words=theirs[opened].text if opened in theirs else "",
        named=(held.label or held.text[:60]) if held else "",
        comments=comments,
        said=[said(each, {**ours, **theirs}) for each in comments],
        asked=asked_about(base, parts) | (set(text.order) - set(base.order)),
        changes=sum(each.status != "same" for each in lines),
    )


def said(comment: dict, held: dict[str, Provision]) -> Said:
    about = held.get(comment.get("key") or "")
    named = (about.label or shortened(about.text)) if about else ""
    return Said(named, comment.get("text", ""), Comment.Kind(comment.get("kind") or "substantive").label)


def shortened(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59].rstrip()}…"

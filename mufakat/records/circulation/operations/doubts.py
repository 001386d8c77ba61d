"""What was taken for the same on little evidence: a person says of each pair whether it is."""

from collections.abc import Mapping

from django.db import transaction

from mufakat.core.problems import OutOfDate, Phrase, RuleBroken
from mufakat.core.wording.doubts import taken_together, told_apart
from mufakat.core.wording.model import Text
from mufakat.records.circulation.models import Submission
from mufakat.records.circulation.operations.confirm import locked
from mufakat.records.circulation.texts import as_rows, submitted_text
from mufakat.records.instruments.operations import text_of
from mufakat.records.journal.operations import By, record

STATE = Submission.State


@transaction.atomic
def answer_doubts(submission: Submission, same: Mapping[str, bool], *, by: By) -> Submission:
    """Key of the draft's provision → whether the file's paragraph is the same, reworded; else a new one.

    May be answered anew until the submission is confirmed.
    """
    submission = locked(submission)
    if submission.state not in (STATE.RECEIVED, STATE.OPEN):
        raise OutOfDate(
            "This submission is {state} already; its pairs are settled.",
            state=Phrase(submission.get_state_display()),
        )
    reading = submission.reading
    doubts = {each["key"]: each for each in reading.get("doubtful", ())}
    if unknown := set(same) - set(doubts):
        raise RuleBroken("{pair} is no doubtful pair of this file.", pair=min(unknown))
    base = text_of(submission.draft)
    text = submitted_text(submission, base)
    for key, wanted in same.items():
        text = answered(base, text, doubts[key], reading, same=wanted)
    submission.text = as_rows(text)
    submission.reading = {**reading, "moved": sorted(text.moved), "doubtful": list(doubts.values())}
    submission.save(update_fields=["text", "reading"])
    apart = sum(not each for each in same.values())
    record(
        "answer doubts",
        f"submission:{submission.pk}",
        f"Doubtful pairs looked at: {len(same)}; of them not the same paragraph: {apart}.",
        by=by,
        classification="own" if submission.state == STATE.OPEN else "secretariat",
    )
    return submission


def answered(base: Text, text: Text, doubt: dict, reading: dict, *, same: bool) -> Text:
    """The text after one answer; the doubt remembers it, and comments go along with the paragraph they are on."""
    key, fresh = doubt["key"], doubt.get("apart", "")
    doubt["answered"] = True
    if same and fresh:
        del doubt["apart"]
        text = taken_together(base, text, key, fresh)
        follow(reading, fresh, key)
    elif not same and not fresh and key in text.order:
        text, doubt["apart"] = told_apart(text, key)
        follow(reading, key, doubt["apart"])
    return text


def follow(reading: dict, old: str, new: str) -> None:
    for comment in reading.get("comments", ()):
        if comment.get("key") == old:
            comment["key"] = new

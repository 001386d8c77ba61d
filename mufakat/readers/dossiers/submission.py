"""One file that came back: what was read in it, what was not understood, what needs a second look."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mufakat.core.problems import filled, told_again
from mufakat.core.wording.amendments import amendments
from mufakat.core.wording.compare import SAME, Compared, compare
from mufakat.core.wording.doubts import Marked, beside
from mufakat.core.wording.model import STRUCTURE, Text
from mufakat.core.wording.parts import asked_about, called
from mufakat.records.circulation.models import Submission
from mufakat.records.circulation.texts import submitted_text
from mufakat.records.instruments.operations import text_of


@dataclass(frozen=True, slots=True)
class Pair:
    """A provision of the draft and the paragraph of the file that was taken for it, each with what only it has."""

    key: str
    ours: list[Marked]
    theirs: list[Marked]
    share: int  # of the words in common, in a hundred
    same: bool
    answered: bool


@dataclass(frozen=True)
class SubmissionDossier:
    changed: list[Compared]  # what differs from the draft, with the tables it stands in
    amendments: int
    comments: list[dict[str, Any]]
    doubtful: list[Pair]
    silent: list[dict[str, Any]]
    unplaced: list[str]
    warnings: list[str]
    changed_since: list[dict[str, Any]]
    made_from: str
    by_key: int
    by_wording: int
    edits: int
    counts: dict[str, int]
    whose: list[list[str]]
    outside: int  # changes to parts that were sent for reading only
    same_member: list[Submission]  # others from the same member that stand as well


def submission_dossier(submission: Submission) -> SubmissionDossier:
    base = text_of(submission.draft)
    reading = submission.reading
    changed: list[Compared] = []
    count = 0
    if submission.text:
        text = submitted_text(submission, base)
        changed = only_changed(compare(base, text))
        count = len(amendments(base, "", text))
    return SubmissionDossier(
        changed=changed,
        amendments=count,
        comments=placed(reading.get("comments", ()), base),
        doubtful=[pair(each) for each in reading.get("doubtful", ())],
        silent=list(reading.get("silent", ())),
        unplaced=list(reading.get("unplaced", ())),
        warnings=[filled(told_again(one)) for one in reading.get("warnings", ())],
        changed_since=list(reading.get("changed_since", ())),
        made_from=reading.get("made_from", ""),
        by_key=reading.get("by_key", 0),
        by_wording=reading.get("by_wording", 0),
        edits=reading.get("edits", 0),
        counts=dict(reading.get("counts", {})),
        whose=list(reading.get("whose", ())),
        outside=outside_of(submission, base, changed),
        same_member=others_of(submission),
    )


def placed(comments: Iterable[dict[str, Any]], base: Text) -> list[dict[str, Any]]:
    """Each with ``where``: the provision it hangs on by its number and first words; "" for one on the whole text."""
    held = {each.key: each for each in base.provisions}
    return [
        each | {"where": called(held[each["key"]], base) if each.get("key") in held else ""}
        for each in comments
    ]


def pair(doubt: dict[str, Any]) -> Pair:
    ours, theirs = beside(doubt["base"], doubt["text"])
    share = round(100 * doubt.get("likeness", 0))
    return Pair(doubt["key"], ours, theirs, share, "apart" not in doubt, bool(doubt.get("answered")))


def outside_of(submission: Submission, base: Text, changed: list[Compared]) -> int:
    parts = submission.circulation.parts
    if not parts or submission.draft_id != submission.circulation.draft_id:
        return 0
    asked = asked_about(base, parts)
    held = set(base.order)
    return sum(each.key in held and each.key not in asked and each.status != SAME for each in changed)


def only_changed(compared: list[Compared]) -> list[Compared]:
    held = {each.key: each for each in compared}
    wanted = {each.key for each in compared if each.status != SAME or each.moved}
    for key in list(wanted):
        above = held[key].parent
        while above in held and held[above].kind in STRUCTURE:
            wanted.add(above)
            above = held[above].parent
    for each in compared:  # a row is shown whole
        if (each.kind == "cell" and each.parent in wanted and held[each.parent].kind == "row") or (
            each.parent in wanted and held[each.parent].kind == "cell"
        ):
            wanted.add(each.key)
    return [each for each in compared if each.key in wanted]


def others_of(submission: Submission) -> list[Submission]:
    if submission.addressee is None or submission.state != Submission.State.SUBMITTED:
        return []
    same = Submission.objects.filter(
        addressee=submission.addressee,
        draft=submission.draft,
        state=Submission.State.SUBMITTED,
        is_national=True,
    )
    return list(same.exclude(pk=submission.pk).exclude(way=Submission.Way.CARRIED))

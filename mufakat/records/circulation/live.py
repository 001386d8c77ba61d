"""What stands in a draft's rolling text at this moment: whose words, which are withdrawn, which were agreed.

Compiling thirty copies takes a tenth of a second and is done once for each set of submissions; what was
settled since is laid over it by `readers.dossiers.rolling`.
"""

import re
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.db.models import Prefetch, QuerySet

from mufakat.core.wording import amendments as told
from mufakat.core.wording.compile import compile_texts
from mufakat.core.wording.joining import Joined, JoinedProvisions, JoinedWording, joined, words_at
from mufakat.core.wording.model import Comment as Said
from mufakat.core.wording.model import Text
from mufakat.core.wording.rolling import Bracket, Remark, Rolling
from mufakat.core.wording.standing import with_more, without
from mufakat.records.circulation.models import (
    AgreedWording,
    Amendment,
    Disposition,
    Joining,
    Settling,
    Submission,
    Support,
)
from mufakat.records.circulation.texts import amendment_of, submitted_text
from mufakat.records.instruments.models import Draft
from mufakat.records.instruments.operations import text_of

GROUP = "agreed"  # the code under which the group's own wording, wanted by no member's file, is compiled


@dataclass(frozen=True)
class Live:
    """The rolling text of the members, that of everybody else beside it, and the rows both were made of."""

    base: Text
    members: Rolling
    others: Rolling
    rows: Mapping[str, tuple[Amendment, ...]]  # code → its amendments, those it takes up from others included
    taken_up: Mapping[tuple[str, str], tuple[str, ...]]  # (member's code, ref of the amendment) → proposed by
    apart: Rolling  # the members' as each returned it, before nearly equal wordings were joined
    joinings: tuple[Joining, ...] = ()

    def of_members(self, code: str) -> bool:
        return code in self.members.delegations

    def own_words(self, code: str, key: str, start: int, end: int) -> str | None:
        """What a delegation whose words were joined to others' wants there itself; None for anybody else."""
        if not any(code in each.were and key == each.provision_key for each in self.joinings):
            return None
        base = next((each.text for each in self.base.provisions if each.key == key), None)
        if base is None or key not in self.apart.order(code):
            return None
        return words_at(base, self.apart.held[key].chosen(code), start, end)

    def joined_into(self, key: str) -> list[str]:
        """The keys of new provisions that were made one with this one."""
        found = (each for each in self.joinings if each.start is None and each.provision_key == key)
        return sorted({own for each in found for own in each.were.values() if own != key})


_kept: OrderedDict[tuple, Live] = OrderedDict()
KEEP = 6  # drafts being settled at one time in one worker


def live(draft: Draft) -> Live:
    """The same object as long as nothing that is compiled has changed."""
    standing = standing_in(draft)
    gone = {pk for pk, kind in kinds_in(draft).items() if kind == Disposition.Kind.WITHDRAWN}
    supports = Support.objects.filter(amendment__submission__draft=draft, ended_at=None).order_by("pk")
    by_group = tuple(group_wordings(draft))
    joinings = tuple(Joining.objects.filter(draft=draft, ended_at=None).order_by("pk"))
    version = (
        draft.pk,
        draft.sha256,
        tuple(standing.values_list("pk", "decided_at", "file__sha256")),
        tuple(sorted(gone)),
        tuple(supports.values_list("pk", "at")),
        tuple((each.pk, each.at) for each in by_group),
        tuple(each.pk for each in joinings),
    )
    if version not in _kept:
        _kept[version] = _compiled(draft, gone, supports, by_group, joinings)
        while len(_kept) > KEEP:
            _kept.popitem(last=False)
    _kept.move_to_end(version)
    return _kept[version]


def standing_in(draft: Draft) -> QuerySet[Submission]:
    return Submission.objects.filter(
        draft=draft, state=Submission.State.SUBMITTED, is_national=True, review=None, addressee__isnull=False
    ).order_by("received_at", "pk")


def standing_submissions(draft: Draft) -> list[Submission]:
    rows = Amendment.objects.order_by("position").prefetch_related("submission__addressee")
    return list(
        standing_in(draft)
        .select_related("addressee")
        .prefetch_related(Prefetch("amendments", queryset=rows), "comments")
    )


def kinds_in(draft: Draft) -> dict[int, str]:
    """Amendment → the kind of its last disposition, for all of a draft."""
    acts = Disposition.objects.filter(amendment__submission__draft=draft).order_by("at", "pk")
    return dict(acts.values_list("amendment_id", "kind"))


def last_kinds(rows: Iterable[Amendment]) -> dict[int, str]:
    """Amendment → the kind of its last disposition; those without one are not in it."""
    acts = Disposition.objects.filter(amendment__in=[row.pk for row in rows]).order_by("at", "pk")
    return dict(acts.values_list("amendment_id", "kind"))


def group_wordings(draft: Draft) -> list[AgreedWording]:
    """Agreed words for a place that no member's file touched: a partner's proposal, or the group's own."""
    standing = {}
    for each in AgreedWording.objects.filter(draft=draft, what=AgreedWording.What.WORDING).order_by(
        "at", "pk"
    ):
        standing[(each.provision_key, each.start, each.end)] = each
    return [
        each
        for each in standing.values()
        if each.standing == AgreedWording.Standing.AGREED and each.code == GROUP and each.wording != each.base
    ]


def version_of(draft: Draft) -> int:
    """The number of the last act of settling; 0 before the first."""
    return (
        Settling.objects.filter(instrument=draft.instrument_id).values_list("version", flat=True).first() or 0
    )


def _compiled(
    draft: Draft,
    gone: set[int],
    supports,
    by_group: Iterable[AgreedWording],
    joinings: tuple[Joining, ...],
) -> Live:
    base = text_of(draft)
    submissions = standing_submissions(draft)
    rows = {each.pk: tuple(each.amendments.all()) for each in submissions}
    texts: dict[bool, dict[str, Text]] = {True: {}, False: {}}
    by_code: dict[str, list[Amendment]] = {}
    said: dict[str, set[str]] = {}
    remarks: dict[bool, list[Remark]] = {True: [], False: []}
    for code, of_one in _by_code(submissions).items():
        member = of_one[0].addressee.is_member
        text = base
        for each in reversed(of_one):  # the newest file as it is, what was carried over beside it
            text = _standing_text(base, text, each, rows[each.pk], gone)
            by_code.setdefault(code, []).extend(row for row in rows[each.pk] if row.pk not in gone)
            remarks[member] += [Remark(code, _remark(comment)) for comment in each.comments.all()]
        texts[member][code] = text
        said[code] = {row.provision_key for row in by_code[code] if row.kind == Amendment.Kind.RETAIN}
    taken_up: dict[tuple[str, str], list[str]] = {}
    for each in supports.select_related("member", "amendment__submission__addressee"):
        _take_up(each, base, texts[True], by_code, taken_up)
    _agree(base, texts[True], by_group)
    for each in joinings:
        each.were = were_now(each, base, texts[True])
    apart = compile_texts(base, texts[True], said_retain=said).noting(comments=tuple(remarks[True]))
    one = joined(base, texts[True], map(as_joined, joinings)) if joinings else texts[True]
    return Live(
        base=base,
        members=compile_texts(base, one, said_retain=said).noting(comments=apart.comments)
        if joinings
        else apart,
        others=compile_texts(base, texts[False], said_retain=said).noting(comments=tuple(remarks[False])),
        rows={code: tuple(found) for code, found in by_code.items()},
        taken_up={key: tuple(found) for key, found in taken_up.items()},
        apart=apart,
        joinings=joinings,
    )


def were_now(row: Joining, base: Text, texts: Mapping[str, Text]) -> dict[str, str]:
    """Whose words were joined, as they are called now: "TH" is "TH (1)" since a second file of it came."""
    found: dict[str, str] = {}
    for code, own in row.were.items():
        same = [code] if code in texts else [each for each in texts if member_of(each) == member_of(code)]
        for each in same:
            if each not in found or _wants(texts[each], row, own, base):
                found[each] = own
    return found


def _wants(text: Text, row: Joining, own: str, base: Text) -> bool:
    if row.start is None or row.end is None:
        return own in text.order
    ours, theirs = ({p.key: p.text for p in each.provisions}.get(row.provision_key) for each in (base, text))
    both = ours is not None and theirs is not None
    return both and words_at(ours, theirs, row.start, row.end) == own


def member_of(code: str) -> str:
    """The delegation's own code, without the number that tells its files apart."""
    return re.sub(r" \(\d+\)$", "", code)


def as_joined(row: Joining) -> Joined:
    if row.start is None or row.end is None:
        return JoinedProvisions(row.provision_key, row.were)
    return JoinedWording(row.provision_key, row.start, row.end, row.wording, row.were)


def _by_code(submissions: Iterable[Submission]) -> dict[str, list[Submission]]:
    """Code → its submissions, oldest first. Two files from one delegation both stand, told apart by a number."""
    own: dict[str, list[Submission]] = {}
    for each in submissions:
        own.setdefault(each.addressee.code, []).append(each)
    found: dict[str, list[Submission]] = {}
    for code, of_one in own.items():
        carried = [each for each in of_one if each.way == Submission.Way.CARRIED]
        fresh = [each for each in of_one if each.way != Submission.Way.CARRIED]
        if len(fresh) < 2:
            found[code] = [*carried, *fresh]
            continue
        for n, each in enumerate(fresh, 1):
            found[f"{code} ({n})"] = [*(carried if n == len(fresh) else ()), each]
    return found


def _standing_text(base: Text, text: Text, submission: Submission, rows, gone: set[int]) -> Text:
    code = submission.addressee.code
    struck = [made for row in rows if row.pk in gone and (made := amendment_of(row, code))]
    own = without(base, submitted_text(submission, base), struck)
    if text is base:
        return own
    return with_more(base, text, told.amendments(base, code, own))[0]


def _remark(comment) -> Said:
    """The delegation's words without the person's name."""
    return Said(
        author="", time="", text=comment.text, key=comment.provision_key or None, anchor=comment.anchor
    )


def _take_up(support: Support, base: Text, texts: dict[str, Text], by_code, taken_up) -> None:
    row, code = support.amendment, support.member.code
    made = amendment_of(row, code)
    if made is None:
        return
    text, refused = with_more(base, texts.get(code, base), [made])
    if not refused:
        texts[code] = text
        by_code.setdefault(code, []).append(row)
        taken_up.setdefault((code, row.provision_key), []).append(row.submission.addressee.code)


def _agree(base: Text, texts: dict[str, Text], by_group: Iterable[AgreedWording]) -> None:
    wanted = [
        told.Amendment(GROUP, told.WORDING, each.provision_key, each.start, each.end, each.base, each.wording)
        for each in by_group
    ]
    if wanted:
        texts[GROUP] = with_more(base, base, wanted)[0]


def touches(row: Amendment, bracket: Bracket) -> bool:
    """Whether this amendment's words stand in the bracket (offsets of the base, so it is a matter of spans)."""
    if row.start is None or row.end is None:
        return False
    if (row.start, row.end) == (bracket.start, bracket.end):
        return True
    if row.start == row.end:
        return bracket.start < row.start < bracket.end
    return row.start < bracket.end and bracket.start < row.end


def as_told(row: Amendment, code: str) -> told.Amendment | None:
    made = amendment_of(row, code)
    return replace(made, ref=str(row.pk)) if made else None

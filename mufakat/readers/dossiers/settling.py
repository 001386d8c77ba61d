"""One place of the rolling text, with everything somebody needs to settle it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from mufakat.core.wording.model import STRUCTURE
from mufakat.core.wording.readable import called, words_in
from mufakat.core.wording.rolling import Bracket, RollingProvision
from mufakat.readers.dossiers.alike import (
    Alike,
    JoinedHere,
    alike_paragraphs,
    alike_wordings,
    joined_at,
    joined_for,
)
from mufakat.readers.dossiers.became import by_words
from mufakat.records.circulation.access import may_settle, speaks_for
from mufakat.records.circulation.live import live, version_of
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.models import AgreedWording, Amendment, Comment, Disposition, SettlingAct
from mufakat.records.circulation.queries import dispositions
from mufakat.records.circulation.settled import said_of
from mufakat.records.instruments.models import Draft
from mufakat.records.people.access import Viewer


@dataclass(frozen=True)
class AtBracket:
    key: str
    start: int
    end: int
    named: str
    before: str
    after: str
    base: str
    wordings: list[str]  # by number: the choices
    choices: list[tuple[str, str]]
    said: AgreedWording | None
    history: Sequence[SettlingAct]
    version: int
    chosen: str = "0"
    other: str = ""  # words of nobody's that were proposed or agreed
    next_open: str = ""
    alike: Sequence[Alike] = ()
    joined: Sequence[JoinedHere] = ()


@dataclass(frozen=True)
class AtProvision:
    key: str
    named: str
    words: str  # that are put in, go, stay or move: of a row all that stands in it
    wording: str
    is_new: bool
    choices: list[tuple[str, str]]
    said: list[AgreedWording]
    history: Sequence[SettlingAct]
    version: int
    alike: Sequence[Alike] = ()
    joined: Sequence[JoinedHere] = ()


@dataclass(frozen=True)
class AtAmendment:
    row: Amendment
    named: str
    choices: list[tuple[str, str]]
    answers: Sequence[Disposition]
    version: int
    taken_up_by: tuple[str, ...] = ()  # codes of members
    joined: Sequence[JoinedHere] = ()  # with others' wording, where this viewer may set it apart


@dataclass(frozen=True)
class RemarkAt:
    comment: Comment
    by: str
    answer: Disposition | None
    needs_reason: bool = field(default=False)


def at_bracket(draft: Draft, key: str, start: int, end: int) -> AtBracket | None:
    now, said = live(draft), said_of(draft)
    held = now.members.held.get(key)
    found = next((b for b in held.brackets if (b.start, b.end) == (start, end)), None) if held else None
    if held is None or found is None:
        return None
    before, after = around(held, found)
    wordings = [found.base, *(a.text for a in found.alternatives)]
    choices = [(str(n), sentence(found, text)) for n, text in enumerate(wordings)]
    if found.base:  # to delete is a choice of its own, also where nobody asked for it
        whose = f"{', '.join(found.delete)}: {_('delete')}" if found.delete else _("delete these words")
        wordings.append("")
        choices.append((str(len(wordings) - 1), whose))
    last = said.words.get((key, start, end))
    chosen = (
        str(wordings.index(last.wording)) if last and last.wording in wordings else ("other" if last else "0")
    )
    return AtBracket(
        key=key,
        start=start,
        end=end,
        named=called(held),
        before=before,
        after=after,
        base=found.base,
        wordings=wordings,
        choices=choices,
        said=last,
        history=history(draft, key),
        version=version_of(draft),
        chosen=chosen,
        other=last.wording if last and chosen == "other" else "",
        next_open=next_open(now, said, key, start),
        alike=alike_wordings(now, key, found) if not last or last.standing != "agreed" else (),
        joined=joined_at(now, key, start, end),
    )


def sentence(found: Bracket, text: str) -> str:
    """ "VN, LA: should" or, for the words of the draft, who said that they should stay."""
    if text == found.base:
        said = ", ".join(found.said)
        words = f"{text} ({_('as in the draft')})" if text else _("nothing, as in the draft")
        return f"{said}: {words}" if said else words
    by = next(", ".join(a.by) for a in found.alternatives if a.text == text)
    return f"{by}: {text}"


def around(held: RollingProvision, found: Bracket) -> tuple[str, str]:
    base = held.chosen("base")
    return base[: found.start], base[found.end :]


def next_open(now, said, key: str, start: int) -> str:
    """Where the keyboard goes after this one is settled: the next bracket that is open."""
    passed = False
    for each, bracket in now.members.brackets():
        if passed and not said.agreed(each.key, bracket.start, bracket.end):
            return f"{each.key}.{bracket.start}-{bracket.end}"
        passed = passed or (each.key, bracket.start) == (key, start)
    return ""


def history(draft: Draft, key: str) -> Sequence[SettlingAct]:
    return SettlingAct.objects.filter(draft=draft, provision_key=key).order_by("-version")[:12]


def at_provision(draft: Draft, key: str) -> AtProvision | None:
    now, said = live(draft), said_of(draft)
    rolling = now.members if key in now.members.held else now.others
    held = rolling.held.get(key)
    if held is None:
        return None
    rows = [each for each in (said.places.get(key), said.moves.get(key)) if each]
    return AtProvision(
        key=key,
        named=called(held, rolling),
        words=words_in(held, rolling.provisions),
        wording=held.chosen(held.by[0]) if held.by else "",
        is_new=bool(held.by) and held.kind not in STRUCTURE,
        choices=place_choices(held),
        said=rows,
        history=history(draft, key),
        version=version_of(draft),
        alike=alike_paragraphs(now, key) if not rows else (),
        joined=joined_at(now, key),
    )


def place_choices(held: RollingProvision) -> list[tuple[str, str]]:
    choices = []
    if held.by:
        choices += [("put_in", _("Put it in, in the words below")), ("stays", _("Leave it out"))]
    elif held.deleted_by:
        choices += [("taken_out", _("Take it out")), ("stays", _("It stays"))]
    for code in held.moved_by:
        choices.append((f"moved:{code}", _("Move it where %(code)s has it") % {"code": code}))
    if held.moved_by:
        choices.append(("not_moved", _("It stays in its place")))
    return choices


def at_amendment(viewer: Viewer, draft: Draft, row: Amendment) -> AtAmendment:
    addressee = row.submission.addressee
    choices: list[tuple[str, str]] = []
    taken_up_by = supporters(row)
    if not addressee.is_member:
        for code in sorted(viewer.member_codes):
            if code in taken_up_by:
                choices.append((f"let_go:{code}", _("%(code)s no longer takes it up") % {"code": code}))
            else:
                choices.append((f"take_up:{code}", _("%(code)s takes it up") % {"code": code}))
        if may_settle(viewer, draft):
            choices += [
                ("accepted", _("Accepted: the group agrees these words")),
                ("not_accepted", _("Not accepted")),
                ("merged", _("Merged into other wording")),
                ("deferred", _("Deferred")),
            ]
    if speaks_for(viewer, addressee):
        choices.append(("withdrawn", _("Withdrawn by us")))
    return AtAmendment(
        row=row,
        named=named_in(live(draft), row),
        choices=choices,
        taken_up_by=taken_up_by,
        answers=list(row.dispositions.all()),
        version=version_of(draft),
        joined=joined_for(live(draft), row) if speaks_for(viewer, addressee) else (),
    )


def supporters(row: Amendment) -> tuple[str, ...]:
    """Codes of the members that make these words of a non-member their own today."""
    return tuple(
        row.supports.filter(ended_at=None).order_by("member__code").values_list("member__code", flat=True)
    )


def named_in(now: Live, row: Amendment) -> str:
    for rolling in (now.members, now.apart, now.others):
        if held := rolling.held.get(row.provision_key):
            return called(held, rolling)
    return by_words(row)


def remarks_at(viewer: Viewer, draft: Draft, key: str) -> list[RemarkAt]:
    found = Comment.objects.select_related("submission__addressee").filter(
        submission__draft=draft,
        submission__state="submitted",
        submission__is_national=True,
        provision_key="" if key == "-" else key,
    )
    answers = dispositions(found)
    return [
        RemarkAt(
            comment=each,
            by=each.submission.addressee.code,
            answer=answers.get(("comment", each.pk)),
            needs_reason=not each.submission.addressee.is_member,
        )
        for each in found
    ]

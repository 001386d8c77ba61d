"""Drafters propose, the group agrees. A member's wording leaves the text only when that member withdraws it or
the group agrees other wording; towards everybody else a reason is owed (domain.md 2.1 *Settle*)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.core.wording.rolling import Bracket, RollingProvision
from mufakat.records.bodies.models import Member
from mufakat.records.circulation.live import GROUP, Live, live, touches
from mufakat.records.circulation.models import AgreedWording, Amendment, Comment, Disposition, Support
from mufakat.records.circulation.operations.versions import moved_on
from mufakat.records.instruments.models import Draft
from mufakat.records.journal.operations import By, record

KIND, STANDING, WHAT = Disposition.Kind, AgreedWording.Standing, AgreedWording.What
FINAL = frozenset({KIND.ACCEPTED, KIND.MODIFIED, KIND.NOT_ACCEPTED, KIND.MERGED, KIND.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Place:
    """A bracket of a draft's rolling text as the page showed it; ``seen`` is the number of the last act it knew."""

    draft: Draft
    key: str
    start: int
    end: int
    seen: int | None = None


@transaction.atomic
def propose_wording(
    place: Place, wording: str, *, by: By, reason: str = "", at: datetime | None = None
) -> AgreedWording:
    """The drafters suggest words for a bracket; it stays open until the group agrees."""
    at = at or timezone.now()
    found = bracket_at(live(place.draft), place)
    says = f"proposed “{short(wording)}” for “{short(found.base)}”"
    moved_on(place.draft, key=place.key, seen=place.seen, says=says, by=by, at=at)
    row = write_agreed(place, found.base, wording, STANDING.PROPOSED, reason=reason, by=by, at=at)
    tell(place.draft, place.key, "propose wording", f"Drafters {says}.", by=by, at=at)
    return row


@transaction.atomic
def agree_wording(
    place: Place, wording: str, *, group: str, by: By, reason: str = "", at: datetime | None = None
) -> AgreedWording:
    """The group agrees the words of one bracket; every amendment that stands in it gets its answer.

    ``reason`` is owed where the words of a non-member are not the ones agreed.
    """
    at = at or timezone.now()
    refuse_nobody(group)
    now = live(place.draft)
    found = bracket_at(now, place)
    says = (
        f"{group} agreed “{short(wording)}”" if wording else f"{group} agreed to delete “{short(found.base)}”"
    )
    moved_on(place.draft, key=place.key, seen=place.seen, says=says, by=by, at=at)
    answers = answers_in(now, place.key, found, wording)
    refuse_unreasoned(answers, reason)
    row = write_agreed(place, found.base, wording, STANDING.AGREED, reason=reason, group=group, by=by, at=at)
    dispose_all(answers, wording=wording, reason=reason, group=group, by=by, at=at)
    tell(place.draft, place.key, "agree wording", f"{says}.", by=by, at=at, agreed=wording, base=found.base)
    return row


@transaction.atomic
def reopen_wording(place: Place, *, by: By, at_request_of: str, at: datetime | None = None) -> AgreedWording:
    """What was proposed or agreed for a bracket is open again, and so is every amendment in it."""
    at = at or timezone.now()
    if not at_request_of.strip():
        raise RuleBroken("Say at whose request this is opened again.")
    now = live(place.draft)
    found = bracket_at(now, place)
    says = f"opened “{short(found.base) or 'this place'}” again at the request of {at_request_of}"
    moved_on(place.draft, key=place.key, seen=place.seen, says=says, by=by, at=at)
    row = write_agreed(place, found.base, "", STANDING.OPEN, reason=at_request_of, by=by, at=at)
    for amendment, _, _ in answers_in(now, place.key, found, None):
        write_disposition(
            amendment, KIND.OPEN, reason=f"Opened again at the request of {at_request_of}.", by=by, at=at
        )
    tell(place.draft, place.key, "reopen wording", f"{by.name} {says}.", by=by, at=at)
    return row


@transaction.atomic
def agree_provision(
    draft: Draft,
    key: str,
    what: str,
    *,
    group: str,
    by: By,
    wording: str = "",
    code: str = "",
    reason: str = "",
    seen: int | None = None,
    at: datetime | None = None,
) -> AgreedWording:
    """Place is settled apart from wording: put in, taken out, stays, moved where ``code`` wants it, not moved."""
    at = at or timezone.now()
    refuse_nobody(group)
    now = live(draft)
    held = provision_at(now, key)
    answers = place_answers(now, held, what, wording=wording, code=code)
    says = f"{group} agreed: {WHAT(what).label}"
    moved_on(draft, key=key, seen=seen, says=says, by=by, at=at)
    refuse_unreasoned(answers, reason)
    row = write_agreed(
        Place(draft, key, 0, 0),
        "",
        wording,
        STANDING.AGREED,
        what=what,
        code=code,
        reason=reason,
        group=group,
        by=by,
        at=at,
    )
    dispose_all(answers, wording=wording, reason=reason, group=group, by=by, at=at)
    tell(draft, key, "agree provision", f"{says} ({called(held)}).", by=by, at=at)
    return row


def refuse_nobody(group: str) -> None:
    if not group.strip():
        raise RuleBroken("Drafters propose, the group agrees: say which group agreed.")


def bracket_at(now: Live, place: Place) -> Bracket:
    for rolling in (now.members, now.others):
        held = rolling.held.get(place.key)
        for each in held.brackets if held else ():
            if (each.start, each.end) == (place.start, place.end):
                return each
    raise OutOfDate("The brackets of this paragraph have changed since the page was drawn; open it again.")


def provision_at(now: Live, key: str) -> RollingProvision:
    for rolling in (now.members, now.others):
        if key in rolling.held:
            return rolling.held[key]
    raise OutOfDate("This paragraph is no longer in the rolling text; open it again.")


Answer = tuple[Amendment, str, bool]  # the amendment, what becomes of it, and whether it is a member's


def answers_in(now: Live, key: str, found: Bracket, wording: str | None) -> list[Answer]:
    """What the agreed words mean for each amendment that stands in the bracket."""
    answers = []
    for code, rows in now.rows.items():
        rolling = now.members if now.of_members(code) else now.others
        for row in rows:
            if row.provision_key != key or not (touches(row, found) or row.kind == Amendment.Kind.RETAIN):
                continue
            wanted = wanted_in(rolling, code, row, found)
            if row.kind == Amendment.Kind.RETAIN and code not in found.said:
                continue
            answers.append((row, kind_of(wanted, wording, found.base), now.of_members(code)))
    return unique(answers)


def wanted_in(rolling, code: str, row: Amendment, found: Bracket) -> str:
    """The words a delegation wants in the bracket; those of a non-member lie in a bracket of their own."""
    if code in rolling.delegations:
        for each in rolling.held[row.provision_key].brackets:
            if (each.start, each.end) == (found.start, found.end):
                return each.chosen(code)
    if row.start is None or row.start < found.start or row.end > found.end:
        return row.wording
    base = found.base
    return base[: row.start - found.start] + row.wording + base[row.end - found.start :]


def kind_of(wanted: str, wording: str | None, base: str) -> str:
    if wording is None:
        return KIND.OPEN
    if wanted == wording:
        return KIND.ACCEPTED
    return KIND.NOT_ACCEPTED if wording == base else KIND.MODIFIED


def unique(answers: Iterable[Answer]) -> list[Answer]:
    """An amendment a member takes up stands twice; the member's answer is the one that counts."""
    found: dict[int, Answer] = {}
    for answer in answers:
        if answer[0].pk not in found or answer[2]:
            found[answer[0].pk] = answer
    return list(found.values())


def place_answers(now: Live, held: RollingProvision, what: str, *, wording: str, code: str) -> list[Answer]:
    answers = []
    concerned = {
        WHAT.PUT_IN: {Amendment.Kind.NEW, Amendment.Kind.SPLIT},
        WHAT.TAKEN_OUT: {Amendment.Kind.REMOVE, Amendment.Kind.JOIN},
        WHAT.STAYS: {Amendment.Kind.NEW, Amendment.Kind.SPLIT, Amendment.Kind.REMOVE, Amendment.Kind.JOIN},
        WHAT.MOVED: {Amendment.Kind.MOVE},
        WHAT.NOT_MOVED: {Amendment.Kind.MOVE},
    }
    if what not in concerned:
        raise RuleBroken("Words are agreed at their bracket, not for the paragraph's place.")
    if what == WHAT.MOVED and code not in held.moved_by:
        raise RuleBroken(f"{code or 'Nobody'} did not move this paragraph.")
    if what == WHAT.PUT_IN and not held.by:
        raise RuleBroken("This paragraph stands in the draft already.")
    inside = {held.key, *below(now, held.key)}
    for name, rows in now.rows.items():
        for row in rows:
            if row.provision_key in inside and row.kind in concerned[what]:
                kind = place_kind(row, what, held=held, wording=wording, mine=name == code, key=held.key)
                answers.append((row, kind, now.of_members(name)))
    return unique(answers)


def below(now: Live, key: str) -> set[str]:
    """What is new together with a new row: its cells, their words."""
    inside = {key}
    for rolling in (now.members, now.others):
        for each in rolling.provisions:
            if each.by and each.parent in inside:
                inside.add(each.key)
    return inside - {key}


def place_kind(
    row: Amendment, what: str, *, held: RollingProvision, wording: str, mine: bool, key: str
) -> str:
    if what == WHAT.PUT_IN:
        return KIND.ACCEPTED if row.provision_key != key or row.wording == wording else KIND.MODIFIED
    if what == WHAT.TAKEN_OUT:
        return KIND.ACCEPTED
    if what == WHAT.MOVED:
        return KIND.ACCEPTED if mine else KIND.MODIFIED
    return KIND.NOT_ACCEPTED


def refuse_unreasoned(answers: Iterable[Answer], reason: str) -> None:
    if reason.strip():
        return
    owed = [row for row, kind, member in answers if not member and kind in (KIND.NOT_ACCEPTED, KIND.MODIFIED)]
    if owed:
        whose = ", ".join(sorted({row.submission.addressee.code for row in owed}))
        raise RuleBroken(
            f"{whose} is owed a reason, as not a member: say why its words were not taken as they are."
        )


def dispose_all(
    answers: Iterable[Answer], *, wording: str, reason: str, group: str, by: By, at: datetime
) -> None:
    for row, kind, _ in answers:
        agreed = wording if kind == KIND.MODIFIED else ""
        write_disposition(row, kind, wording=agreed, reason=reason, group=group, by=by, at=at)


def write_disposition(
    thing: Amendment | Comment,
    kind: str,
    *,
    by: By,
    at: datetime,
    wording: str = "",
    reason: str = "",
    group: str = "",
) -> Disposition:
    about = {"comment": thing} if isinstance(thing, Comment) else {"amendment": thing}
    return Disposition.objects.create(
        **about,
        kind=kind,
        wording=wording,
        reason=reason.strip(),
        by=by.name,
        on_behalf_of=group or by.on_behalf_of,
        at=at,
    )


def write_agreed(
    place: Place,
    base: str,
    wording: str,
    standing: str,
    *,
    by: By,
    at: datetime,
    what: str = WHAT.WORDING,
    code: str = "",
    reason: str = "",
    group: str = "",
) -> AgreedWording:
    return AgreedWording.objects.create(
        draft=place.draft,
        provision_key=place.key,
        what=what,
        start=place.start,
        end=place.end,
        base=base,
        wording=wording,
        code=code,
        standing=standing,
        reason=reason.strip(),
        by=by.name,
        on_behalf_of=group or by.on_behalf_of,
        at=at,
    )


@transaction.atomic
def dispose(
    thing: Amendment | Comment,
    kind: str,
    *,
    by: By,
    reason: str = "",
    wording: str = "",
    group: str = "",
    seen: int | None = None,
    at: datetime | None = None,
) -> Disposition:
    """Answer one amendment or comment by itself. What the group agrees for a bracket answers all that stand in it."""
    at = at or timezone.now()
    submission = thing.submission
    addressee, draft = submission.addressee, submission.draft
    refuse_ending(thing, kind, by=by, reason=reason, group=group)
    says = f"{Disposition.Kind(kind).label}: {thing} of {addressee.code}"
    moved_on(draft, key=thing.provision_key, seen=seen, says=says, by=by, at=at)
    made = write_disposition(thing, kind, wording=wording, reason=reason, group=group, by=by, at=at)
    if kind == KIND.ACCEPTED and isinstance(thing, Amendment) and not addressee.is_member:
        agree_as_proposed(thing, draft, group=group, by=by, at=at)
    tell(draft, thing.provision_key, "answer amendment", f"{says}.", by=by, at=at, reason=reason)
    return made


def refuse_ending(thing: Amendment | Comment, kind: str, *, by: By, reason: str, group: str) -> None:
    addressee = thing.submission.addressee
    owner = str(addressee.member or addressee.organisation or addressee.body)
    if kind == KIND.WITHDRAWN:
        if by.on_behalf_of not in (owner, addressee.code):
            raise RuleBroken(f"Only {owner} withdraws what {owner} proposed.")
        return
    if (
        isinstance(thing, Amendment)
        and addressee.is_member
        and kind in (KIND.NOT_ACCEPTED, KIND.MODIFIED, KIND.MERGED)
    ):
        raise RuleBroken(
            f"{owner}'s wording leaves the text only if {owner} withdraws it or the group agrees other wording at its bracket."
        )
    if isinstance(thing, Amendment) and addressee.is_member and kind == KIND.ACCEPTED:
        raise RuleBroken("A member's wording is agreed at its bracket, beside the others that stand there.")
    if kind == KIND.ACCEPTED and isinstance(thing, Amendment):
        refuse_nobody(group)
    if (
        not addressee.is_member
        and kind in (KIND.NOT_ACCEPTED, KIND.MODIFIED, KIND.MERGED)
        and not reason.strip()
    ):
        raise RuleBroken(f"{owner} is owed a reason, as not a member.")


def agree_as_proposed(row: Amendment, draft: Draft, *, group: str, by: By, at: datetime) -> None:
    """A partner's words, accepted where no member wants others, become the group's."""
    if row.kind in (Amendment.Kind.NEW, Amendment.Kind.SPLIT):
        write_agreed(Place(draft, row.provision_key, 0, 0), "", row.wording, STANDING.AGREED, what=WHAT.PUT_IN, group=group, by=by, at=at)  # fmt: skip
        return
    if row.kind == Amendment.Kind.REMOVE:
        write_agreed(Place(draft, row.provision_key, 0, 0), "", "", STANDING.AGREED, what=WHAT.TAKEN_OUT, group=group, by=by, at=at)  # fmt: skip
        return
    if row.start is None:
        raise RuleBroken("A move proposed by a partner is taken up by a member first.")
    held = live(draft).members.held.get(row.provision_key)
    if any(touches(row, each) for each in held.brackets) if held else False:
        raise RuleBroken("Members want different words at this place: agree them at their bracket.")
    place = Place(draft, row.provision_key, row.start, row.end)
    write_agreed(place, row.base, row.wording, STANDING.AGREED, code=GROUP, group=group, by=by, at=at)


@transaction.atomic
def take_up(amendment: Amendment, member: Member, *, by: By, at: datetime | None = None) -> Support:
    """A member makes a non-member's words its own; they then stand in the brackets as "MY (proposed by UNICEF)"."""
    at = at or timezone.now()
    submission = amendment.submission
    if submission.addressee.is_member:
        raise RuleBroken("Members' wording stands in the brackets already.")
    if amendment.supports.filter(member=member, ended_at=None).exists():
        raise RuleBroken(f"{member} has taken this up already.")
    says = f"{member} took up wording proposed by {submission.addressee.code}"
    moved_on(submission.draft, key=amendment.provision_key, says=says, by=by, at=at)
    support = Support.objects.create(amendment=amendment, member=member, by=by.name, at=at)
    now = live(submission.draft)
    if amendment not in now.rows.get(member.code, ()):
        raise RuleBroken(
            f"{member} proposed other wording at this place itself; it would have to withdraw that first."
        )
    tell(submission.draft, amendment.provision_key, "take up amendment", f"{says}.", by=by, at=at)
    return support


@transaction.atomic
def let_go(support: Support, *, by: By, at: datetime | None = None) -> Support:
    at = at or timezone.now()
    draft, key = support.amendment.submission.draft, support.amendment.provision_key
    says = f"{support.member} no longer takes up this wording"
    moved_on(draft, key=key, says=says, by=by, at=at)
    support.ended_at = at
    support.save(update_fields=["ended_at"])
    tell(draft, key, "let go amendment", f"{says}.", by=by, at=at)
    return support


def tell(draft: Draft, key: str, verb: str, says: str, *, by: By, at: datetime, **details: str) -> None:
    subject = f"draft:{draft.instrument.key}/{draft.sequence}/{draft.language}"
    record(verb, subject, says, by=by, details={"provision": key, **details}, at=at)


def called(held: RollingProvision) -> str:
    from mufakat.core.wording.readable import called as named

    return named(held)


def short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 60 else f"{plain[:59]}…"

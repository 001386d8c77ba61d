"""What agreed words mean for each amendment that stands where they were agreed."""

from collections.abc import Iterable

from mufakat.core.problems import RuleBroken
from mufakat.core.wording.edits import Hunk, hunks
from mufakat.core.wording.near import folded
from mufakat.core.wording.rolling import Bracket
from mufakat.records.circulation.live import touches
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.models import Amendment, Disposition

KIND = Disposition.Kind

Answer = tuple[Amendment, str, bool]  # the amendment, what becomes of it, and whether it is a member's


def answers_in(now: Live, key: str, found: Bracket, wording: str | None) -> list[Answer]:
    """What the agreed words mean for each amendment that stands in the bracket."""
    found_here: list[tuple[Amendment, str, bool]] = []
    for code, rows in now.rows.items():
        rolling = now.members if now.of_members(code) else now.others
        for row in rows:
            if row.provision_key != key or not (touches(row, found) or row.kind == Amendment.Kind.RETAIN):
                continue
            own = now.own_words(code, key, found.start, found.end)
            wanted = wanted_in(rolling, code, row, found) if own is None else own
            if row.kind == Amendment.Kind.RETAIN and code not in found.said:
                continue
            found_here.append((row, wanted, now.of_members(code)))
    chosen = wording != found.base and any(wanted == wording for _, wanted, _ in found_here)
    return unique(
        (row, kind_among(row, wanted, wording, found, chosen=chosen), member)
        for row, wanted, member in found_here
    )


def kind_among(row: Amendment, wanted: str, wording: str | None, found: Bracket, *, chosen: bool) -> str:
    """``chosen``: the words agreed are somebody's own, so that who wanted others there did not get them."""
    kind = kind_of(wanted, wording, found.base)
    if not chosen or kind != KIND.MODIFIED or wording is None or folded(wanted) == folded(wording):
        return kind
    own = Hunk((row.start or 0) - found.start, (row.end or 0) - found.start, row.wording)
    part = row.start is not None and own in hunks(found.base, wording)
    return KIND.MODIFIED if part else KIND.NOT_ACCEPTED


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


def refuse_unreasoned(answers: Iterable[Answer], reason: str) -> None:
    if reason.strip():
        return
    owed = [row for row, kind, member in answers if not member and kind in (KIND.NOT_ACCEPTED, KIND.MODIFIED)]
    if owed:
        whose = ", ".join(sorted({row.submission.addressee.code for row in owed}))
        raise RuleBroken(
            "{owner} is owed a reason, as not a member: say why its words were not taken as they are.",
            owner=whose,
        )

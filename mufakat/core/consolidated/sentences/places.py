"""One priority area, one indicator, one member."""

from collections.abc import Iterator

from mufakat.core.consolidated.numbers import parts
from mufakat.core.consolidated.reckoning import Counted, Reached, Reckoning
from mufakat.core.consolidated.sentences.moves import moved
from mufakat.core.consolidated.sentences.saying import figure, say, say_of, spoken
from mufakat.core.consolidated.sentences.standing import done_and_not_begun
from mufakat.core.consolidated.told import AreaTold, MemberTold, RoundTold
from mufakat.core.sentences import Sentence


def of_area(told: RoundTold, found: Reckoning, area: AreaTold) -> str:
    actions, counts = told.of_area(area.number), found.by_area[area.number]
    if not actions:
        return spoken([say("area_empty")], told)
    if not counts.answers:
        return spoken([say("area_silent")], told)
    said = [
        say_of(
            "area_answers",
            len(actions),
            actions=len(actions),
            answers=str(counts.answers),
            parts=parts(counts),
        )
    ]
    said += done_and_not_begun(told, found, [one.key for one in actions])
    here = {one.key for one in actions}
    moves = [one.change.kind for one in found.moved if one.action.key in here]
    if told.before and moves:
        said.append(moved(told, *(moves.count(kind) for kind in ("forward", "back", "same"))))
    return spoken(said, told)


def of_figure(told: RoundTold, one: Reached) -> str:
    """One indicator told for the region; "" where it is not told for the region at all."""
    way, n = one.figure.together, len(one.total.of)
    if way == "none":
        return ""
    if one.total.value is None:
        return spoken([say("figure_missing", name=one.figure.name)], told)
    value = figure(one.total.value, told)
    said = [say_of(f"figure_{way}", n, name=one.figure.name, value=value, of=n, unit=one.figure.unit)]
    if one.verdict in ("reached", "not_reached"):
        target = figure(one.target, told)
        said.append(say(f"target_{one.verdict}", year=str(one.target_year), target=target))
    return spoken(said, told)


def of_member(told: RoundTold, found: Reckoning, member: MemberTold) -> str:
    if member.state == "held":
        return spoken([say("member_held", who=member.code)], told)
    if member.state == "silent":
        known = member.code in told.members_before
        key = "member_silent_now" if known else "member_silent"
        return spoken([say(key, who=member.code, before=told.before)], told)
    said = [handed_in(member, told)]
    if member.joined:
        said.append(say("joined", who=member.code, day=member.joined))
    if told.edition == "members":
        said.append(say({"stands": "member_stands", "asked": "member_asked"}.get(member.state, "member_checked")))  # fmt: skip
    counts: Counted = found.by_member[member.code]
    if counts.answers:
        said.append(say("member_answers", n=len(told.actions), parts=parts(counts)))
    if counts.open:
        said.append(say_of("left_open", counts.open))
    said += how_member_moved(told, found, member)
    return spoken(said, told)


def handed_in(member: MemberTold, told: RoundTold) -> Sentence:
    if member.days_late:
        return say_of("member_late", member.days_late, who=member.code, day=member.on, days=member.days_late)
    on_the_day = member.on == told.deadline
    return say("member_on_the_day" if on_the_day else "member_in_time", who=member.code, day=member.on)


def how_member_moved(told: RoundTold, found: Reckoning, member: MemberTold) -> Iterator[Sentence]:
    own = [one for one in found.moved if one.member == member.code]
    for kind in ("forward", "back"):
        which = [one.action.number for one in own if one.change.kind == kind]
        if which:
            yield say(f"member_{kind}", before=told.before, which=which)
    if own and all(one.change.kind == "same" for one in own):
        yield say("member_same", before=told.before)

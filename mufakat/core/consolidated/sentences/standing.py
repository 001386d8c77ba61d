"""How far it is, over everything."""

from collections.abc import Iterator

from mufakat.core.consolidated.numbers import parts
from mufakat.core.consolidated.reckoning import Reckoning
from mufakat.core.consolidated.sentences.saying import codes, figure, say, say_of
from mufakat.core.consolidated.told import RoundTold
from mufakat.core.sentences import Sentence


def how_far(told: RoundTold, found: Reckoning) -> Iterator[Sentence]:
    if not told.speaking:
        return
    whole = found.whole
    if whole.answers:
        yield say_of("answers", len(told.speaking), answers=figure(whole.answers, told), actions=len(told.actions), parts=parts(whole))  # fmt: skip
    if whole.open:
        yield say_of("left_open", whole.open)
    yield from done_and_not_begun(told, found, [one.key for one in told.actions])
    yield from ahead_and_behind(told, found)


def done_and_not_begun(told: RoundTold, found: Reckoning, keys: list[str]) -> Iterator[Sentence]:
    numbers = {one.key: one.number for one in told.actions}
    speaking = len(told.speaking)
    done = [numbers[key] for key in keys if speaking and len(found.rolled[key].done) == speaking]
    idle = [
        numbers[key]
        for key in keys
        if found.rolled[key].not_started and not (found.rolled[key].done or found.rolled[key].under_way)
    ]
    if done and told.quiet:
        yield say("done_by_speaking", which=done, who=codes(told.quiet))
    elif done:
        yield say("done_by_all", which=done)
    if idle:
        yield say("begun_nowhere", which=idle)


def ahead_and_behind(told: RoundTold, found: Reckoning) -> Iterator[Sentence]:
    ranked = sorted(
        (area for area in told.areas if area.number is not None and found.by_area[area.number].known),
        key=lambda area: -found.by_area[area.number].share_done,
    )
    if len(ranked) < 2:
        return
    first, last = (found.by_area[area.number] for area in (ranked[0], ranked[-1]))
    if first.share_done > last.share_done:
        yield say(
            "furthest",
            a=f"{ranked[0].number} ({ranked[0].name})", a_done=str(first.done), a_known=str(first.known),
            b=f"{ranked[-1].number} ({ranked[-1].name})", b_done=str(last.done), b_known=str(last.known),
        )  # fmt: skip


def targets(found: Reckoning) -> Iterator[Sentence]:
    judged = [one for one in found.reached.values() if one.verdict in ("reached", "not_reached")]
    reached = sum(one.verdict == "reached" for one in judged)
    if not judged:
        return
    if len(judged) == 1:
        yield say("targets_of_one_reached" if reached else "targets_of_one_none")
        return
    if reached == len(judged):
        yield say("targets_all", n=len(judged))
    else:
        form = {0: "targets_none", 1: "targets_reached_one"}.get(reached, "targets")
        yield say(form, n=str(len(judged)), reached=reached)

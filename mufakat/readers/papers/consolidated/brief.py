"""Four pages for ministers: the sentences, how far each area is, who reported, what moved, what to decide."""

from collections.abc import Iterator

from mufakat.core.consolidated.sentences import how_far, since_last, spoken, who_reported
from mufakat.core.sentences import listed as told_in_a_list
from mufakat.readers.papers.consolidated.blocks import Block, Cell, Heading, Items, Sheet, Words
from mufakat.readers.papers.consolidated.chapters import (
    STATUSES,
    Telling,
    chart_of_areas,
    figure_of_region,
    glance,
)

MOST = 12  # lines of a list: a brief is read standing


def brief_blocks(telling: Telling) -> Iterator[Block]:
    told, found, say = telling.told, telling.found, telling.say
    yield Words(spoken(who_reported(told), told))
    if not told.speaking:
        return
    yield Words(spoken(how_far(told, found), told))
    yield chart_of_areas(telling)
    yield areas_in_words(telling)
    if told.before:
        yield Heading(say("changes", before=told.before), level=2)
        yield Words(spoken(since_last(told, found), told))
        back = [
            f"{telling.told.member(one.member).name}, {one.action.number}: {say(one.change.before)} → {say(one.change.after)}"
            for one in found.moves("back")
        ]
        if back:
            yield Items(back[:MOST])
    reached = telling.targets_said()
    if reached:
        yield Heading(say("indicators"), level=2)
        yield Words(reached)
        yield key_figures(telling)
    yield Heading(say("members"), level=2)
    yield glance(telling)
    yield Heading(say("to_decide"), level=2)
    yield Items(list(to_decide(telling)))


def areas_in_words(telling: Telling) -> Sheet:
    say, found = telling.say, telling.found
    rows = [
        (
            Cell(telling.area_short(area), strong=True),
            area.name,
            *(Cell(str(getattr(found.by_area[area.number], status)), align="center") for status in STATUSES),
        )
        for area in telling.told.areas
    ]
    heads = ["", say("areas"), *(say(status) for status in STATUSES)]
    return Sheet(say("c_areas"), heads, rows, (2.2, 7, 2, 2, 2, 1.6), telling.source)


def key_figures(telling: Telling) -> Sheet:
    """Only indicators with a target for the region; the others stand in the report."""
    judged = [*telling.judged("not_reached"), *telling.judged("reached")]
    heads = ["no", "indicator", "unit", "baseline", "target", "region", "told_as"]
    rows = [figure_of_region(telling, one) for one in judged[:MOST]]
    return Sheet(
        telling.say("indicators"), [telling.say(one) for one in heads], rows, (1.1, 5, 2, 2, 2.2, 2, 2.7), telling.source
    )  # fmt: skip


def to_decide(telling: Telling) -> Iterator[str]:
    """Proposed from the figures alone; the meeting decides what it takes up."""
    told, found, say = telling.told, telling.found, telling.say
    yield say("d_note", label=told.label)
    if told.quiet and told.edition == "members":
        yield say("d_silent", who=listed(telling, [one.code for one in told.quiet]))
    idle = [
        one.number
        for one in told.actions
        if (rolled := found.rolled[one.key]).not_started and not (rolled.done or rolled.under_way)
    ]
    if idle:
        yield say("d_idle", which=joined(telling, idle[:MOST]))
    back = dict.fromkeys(one.member for one in found.moves("back"))
    if back:
        yield say("d_back", who=listed(telling, list(back)))
    short = telling.judged("not_reached")
    if short:
        yield say("d_targets", which=joined(telling, [one.name for one in short[:MOST]]))


def listed(telling: Telling, codes: list[str]) -> str:
    return joined(telling, [telling.told.member(code).called for code in codes])


def joined(telling: Telling, things: list[str]) -> str:
    return told_in_a_list(things, telling.told.language)

"""What moved since the last round, and what is not known."""

from collections.abc import Iterator

from mufakat.core.consolidated.sentences import (
    of_member,
    since_last,
    spoken,
)
from mufakat.readers.charts import Column, columns
from mufakat.readers.papers.consolidated.blocks import Block, Cell, Chart, Heading, Items, Row, Sheet, Words
from mufakat.readers.papers.consolidated.chapters.telling import STATUSES, Telling


def changes(t: Telling) -> Iterator[Block]:
    if not t.told.before:
        return
    yield Heading(t.say("changes", before=t.told.before), label="5.")
    yield Words(spoken(since_last(t.told, t.found), t.told))
    if t.found.moved:
        yield chart_of_rounds(t)
    rows = [
        (
            Cell(one.action.number, strong=True), one.action.text, t.told.member(one.member).name,
            t.status(one.change.before), t.status(one.change.after), Cell(t.say(kind), kind),
        )
        for kind in ("back", "forward")
        for one in t.found.moves(kind)
    ]  # fmt: skip
    if not rows:
        yield Words(t.say("nothing_moved"))
        return
    heads = ["no", "action", "country", "before", "now", "moved_head"]
    title = t.say("t_changes", before=t.told.before)
    yield Sheet(
        title,
        [t.say(one) for one in heads],
        rows,
        (1.1, 5.5, 3, 2.2, 2.2, 1.6),
        t.source,
    )


def chart_of_rounds(t: Telling) -> Chart:
    """Only members whose answers both rounds hold: others would make a difference that is none."""
    both = {one.member for one in t.found.moved}
    made = [
        Column(label, {status: sum(getattr(one, which).get(code) == status for one in t.told.actions for code in both) for status in STATUSES})
        for label, which in ((t.told.before, "before"), (t.told.label, "said"))
    ]  # fmt: skip
    title = t.say("c_rounds", before=t.told.before, label=t.told.label)
    said = spoken(since_last(t.told, t.found), t.told)
    keys = {status: t.say(status) for status in STATUSES}
    return Chart(title, columns("rounds", made, keys, title=title, says=said), t.source)


def unknown(t: Telling) -> Iterator[Block]:
    yield Heading(t.say("unknown"), label="6." if t.told.before else "5.")
    quiet = [of_member(t.told, t.found, one) for one in t.told.quiet]
    if quiet:
        yield Items(quiet)
    blank = [
        (Cell(one.number, strong=True), one.text, t.names(codes))
        for one in t.told.actions
        if (codes := [m.code for m in t.told.speaking if not one.said.get(m.code)])
    ]
    if blank:
        yield Sheet(
            t.say("t_open"),
            [t.say(one) for one in ("no", "action", "country")],
            blank,
            (1.1, 8, 6),
            t.source,
        )
    without = [*statuses_without(t), *figures_without(t)]
    if without:
        heads = ["no", "indicator", "country", "because"]
        yield Sheet(t.say("t_because"), [t.say(one) for one in heads], without, (1.1, 6, 3, 5), t.source)
    if not (quiet or blank or without):
        yield Words(t.say("nothing_unknown"))


def statuses_without(t: Telling) -> Iterator[Row]:
    for one in t.told.actions:
        for code in t.found.rolled[one.key].not_available:
            yield (
                Cell(one.number, strong=True),
                one.text,
                t.told.member(code).name,
                one.because.get(code, ""),
            )


def figures_without(t: Telling) -> Iterator[Row]:
    for one in t.told.figures:
        for code, value in one.said.items():
            if value is None:
                name = f"{one.name}{f' ({one.group})' if one.group else ''}"
                yield (one.action, name, t.told.member(code).name, one.because.get(code, ""))

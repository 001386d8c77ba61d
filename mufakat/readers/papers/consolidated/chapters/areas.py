"""Area by area."""

from collections.abc import Iterable, Iterator

from mufakat.core.consolidated import ActionTold, AreaTold, FigureTold
from mufakat.core.consolidated.reckoning import named
from mufakat.core.consolidated.sentences import (
    of_area,
    of_figure,
)
from mufakat.readers.charts import Bar, stacked
from mufakat.readers.papers.consolidated.blocks import Block, Cell, Chart, Heading, Items, Row, Sheet, Words
from mufakat.readers.papers.consolidated.chapters.telling import STATUSES, Telling


def areas(t: Telling) -> Iterator[Block]:
    yield Heading(t.say("areas"), label="3.")
    if not t.told.areas:
        yield Words(t.say("no_area"))
    for n, area in enumerate(t.told.areas, 1):
        title = (
            t.say("area", number=area.number, name=area.name) if area.number is not None else t.say("no_area")
        )
        yield Heading(title, level=2, label=f"3.{n}")
        yield Words(of_area(t.told, t.found, area), style="keep")
        if t.told.of_area(area.number):
            yield from one_area(t, area)


def one_area(t: Telling, area: AreaTold) -> Iterator[Block]:
    actions = t.told.of_area(area.number)
    yield chart_of_actions(t, area, actions)
    yield who_says_what(t, area, actions)
    figures = [one for one in t.told.figures if one.area == area.number]
    said = [
        words
        for one in figures
        if not one.group and (words := of_figure(t.told, t.found.reached[named(one)]))
    ]
    if said:
        yield Items(said)
    if figures:
        yield figures_of_region(t, area, figures)
    words = [(one, code, text) for one in actions for code, text in one.words.items()]
    if words:
        yield in_their_words(t, area, words)


def titled(t: Telling, key: str, area: AreaTold) -> str:
    bare = {
        "c_actions": "c_no_area",
        "t_area": "t_no_area",
        "t_area_figures": "indicators",
        "t_area_words": "said",
    }
    return t.say(bare[key]) if area.number is None else t.say(key, number=area.number)


def chart_of_actions(t: Telling, area: AreaTold, actions: Iterable[ActionTold]) -> Chart:
    bars = [Bar(one.number, by_status(t, one)) for one in actions]
    title = titled(t, "c_actions", area)
    drawing = stacked(f"area{area.number}", bars, t.keys(), title=title, says=of_area(t.told, t.found, area))
    return Chart(title, drawing, t.source)


def by_status(t: Telling, one: ActionTold) -> dict[str, int]:
    rolled = t.found.rolled[one.key]
    return {status: len(getattr(rolled, status)) for status in (*STATUSES, "silent")}


def who_says_what(t: Telling, area: AreaTold, actions: Iterable[ActionTold]) -> Sheet:
    rows = [
        (
            Cell(one.number, strong=True),
            "\n".join(part for part in (one.text, " · ".join(p for p in (one.lead, one.time_frame) if p)) if part),
            *(Cell(t.codes(getattr(t.found.rolled[one.key], status)), tone) for status, tone in zip(STATUSES, STATUSES, strict=True)),
        )
        for one in actions
    ]  # fmt: skip
    heads = ["no", "action", *STATUSES]
    return Sheet(
        titled(t, "t_area", area),
        [t.say(one) for one in heads],
        rows,
        (1.1, 5, 2.6, 2.6, 2.6, 2.1),
        t.source,
    )


def figures_of_region(t: Telling, area: AreaTold, figures: list[FigureTold]) -> Sheet:
    heads = ["no", "indicator", "unit", "baseline", "target", "region", "told_as"]
    rows = [figure_of_region(t, one) for one in figures]
    return Sheet(
        titled(t, "t_area_figures", area), [t.say(one) for one in heads], rows, (1.1, 5, 2, 2, 2.2, 2, 2.7), t.source
    )  # fmt: skip


def figure_of_region(t: Telling, one: FigureTold) -> Row:
    reached = t.found.reached[named(one)]
    base = (
        f"{t.figure(one.baseline)} ({one.baseline_year})"
        if one.baseline is not None and one.baseline_year
        else t.figure(one.baseline)
    )
    target = f"{t.figure(reached.target)} ({reached.target_year})" if reached.target is not None else ""
    given = len(reached.total.of)
    value = t.figure(reached.total.value) or t.say("dash")
    told_as = (
        t.say("not_told")
        if one.together == "none"
        else f"{t.say(one.together)}, {t.say('of_members', n=given)}"
    )
    return (
        one.action, f"{one.name}{f' ({one.group})' if one.group else ''}", one.unit, base, target,
        Cell(value, "done" if reached.verdict == "reached" else "", strong=True, align="right"), told_as,
    )  # fmt: skip


def in_their_words(t: Telling, area: AreaTold, words: list) -> Sheet:
    rows = [(Cell(one.number, strong=True), t.told.member(code).name, text) for one, code, text in words]
    heads = ["no", "country", "words_head"]
    return Sheet(
        titled(t, "t_area_words", area),
        [t.say(one) for one in heads],
        rows,
        (1.1, 3, 11),
        t.source,
    )

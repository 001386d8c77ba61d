"""The annexes: everything by everybody, sources, method."""

from collections.abc import Iterable, Iterator

from mufakat.core.consolidated import FigureTold, MemberTold
from mufakat.readers.papers.consolidated.blocks import Block, Cell, Heading, Row, Sheet, Words
from mufakat.readers.papers.consolidated.chapters.telling import Telling

MOST_COLUMNS = 12  # members beside each other on an upright page


def annexes(t: Telling) -> Iterator[Block]:
    yield Heading(t.say("annex_actions"), label=t.say("annex", letter="A"))
    yield Words(t.say("n_matrix"), style="quiet")
    yield from matrix(t)
    yield Heading(t.say("annex_figures"), label=t.say("annex", letter="B"))
    yield from figures(t)
    yield Heading(t.say("annex_money"), label=t.say("annex", letter="C"))
    yield from money(t)
    yield Heading(t.say("annex_method"), label=t.say("annex", letter="D"))
    yield from method(t)


def matrix(t: Telling) -> Iterator[Block]:
    for members in chunks(t.told.members, MOST_COLUMNS):
        for area in t.told.areas:
            actions = t.told.of_area(area.number)
            if not actions:
                continue
            rows = [
                (Cell(one.number, strong=True), one.text, *(t.status(one.said.get(m.code, ""), quiet=not m.speaks) for m in members))
                for one in actions
            ]  # fmt: skip
            caption = t.say("t_annex_actions", first=actions[0].number, last=actions[-1].number)
            heads = [t.say("no"), t.say("action"), *(m.code for m in members)]
            yield Sheet(caption, heads, rows, (1.2, 4.6, *(1.15,) * len(members)), t.source, dense=True)


def figures(t: Telling) -> Iterator[Block]:
    if not t.told.figures:
        return
    for members in chunks(t.told.members, MOST_COLUMNS):
        rows = [figure_row(t, one, members) for one in t.told.figures]
        heads = [t.say("no"), t.say("indicator"), *(m.code for m in members)]
        yield Sheet(
            t.say("t_annex_figures"),
            heads,
            rows,
            (1.2, 4.6, *(1.15,) * len(members)),
            t.source,
            dense=True,
        )
    plan = t.say("source", what=t.say("source_plan", title=t.told.title, edition=t.told.plan))
    rows = [
        (one.action, one.name, one.unit, t.say(one.together) if one.together != "none" else t.say("not_told"), one.source, one.method)
        for one in t.told.figures
        if not one.group
    ]  # fmt: skip
    heads = ["no", "indicator", "unit", "told_as", "source_head", "method"]
    yield Sheet(
        t.say("t_annex_sources"),
        [t.say(one) for one in heads],
        rows,
        (1.1, 4.5, 2, 2.4, 3, 3.5),
        plan,
    )
    cited = [
        (one.action, one.name + (f" ({one.group})" if one.group else ""), t.told.member(code).name, str(one.years.get(code, "")), text)
        for one in t.told.figures
        for code, text in one.sources.items()
    ]  # fmt: skip
    if cited:
        heads = ["no", "indicator", "country", "year", "source_head"]
        yield Sheet(
            t.say("t_annex_named"),
            [t.say(one) for one in heads],
            cited,
            (1.1, 5, 3, 1.4, 5),
            t.source,
        )


def figure_row(t: Telling, one: FigureTold, members: Iterable[MemberTold]) -> Row:
    name = f"{one.name}{f' ({one.group})' if one.group else ''}, {one.unit}".rstrip(", ")
    return (one.action, name, *(figure_cell(t, one, m) for m in members))


def figure_cell(t: Telling, one: FigureTold, member: MemberTold) -> Cell:
    if member.code not in one.said:
        return Cell(t.say("dash"), "" if member.speaks else "silent", align="center")
    value = one.said[member.code]
    if value is None:
        return Cell(t.say("not_available"), "not_available", align="center")
    return Cell(t.value(one, value), align="right")


def money(t: Telling) -> Iterator[Block]:
    if not t.told.money:
        yield Words(t.say("no_money"))
        return
    heads = ["country", "no", "allocated", "spent", "currency", "year", "source_head"]
    rows = [
        (t.told.member(one.member).name, one.action, t.amount(one.allocated), t.amount(one.spent), one.currency, str(one.year or ""), one.source or one.because)
        for one in t.told.money
    ]  # fmt: skip
    yield Sheet(
        t.say("t_annex_money"),
        [t.say(one) for one in heads],
        rows,
        (3, 1.1, 3.2, 3.2, 1.7, 1.4, 3),
        t.source,
    )


def method(t: Telling) -> Iterator[Block]:
    agreed = t.say("m_agreed", day=t.told.plan_agreed) if t.told.plan_agreed else ""
    yield Words(t.say("m_asked", plan=t.told.plan, agreed=agreed))
    yield from (Words(t.say(key)) for key in ("m_cleared", "m_total", "m_moved", "m_sentences"))
    rows = [(one.name, t.day(one.on), f"{one.handing}: {one.sha256}") for one in t.told.speaking]
    if rows:
        heads = ["country", "handed_in", "hash"]
        yield Sheet(
            t.say("t_annex_reports"),
            [t.say(one) for one in heads],
            rows,
            (4, 3, 9),
            t.source,
            dense=True,
        )


def chunks(things, size: int):
    things = list(things)
    return [things[at : at + size] for at in range(0, len(things), size)]

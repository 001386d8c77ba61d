"""Member by member."""

from collections.abc import Iterable, Iterator

from mufakat.core.consolidated import FigureTold, MemberTold
from mufakat.core.consolidated.sentences import (
    of_member,
)
from mufakat.readers.papers.consolidated.blocks import Block, Cell, Heading, Sheet, Words
from mufakat.readers.papers.consolidated.chapters.telling import Telling


def members(t: Telling) -> Iterator[Block]:
    yield Heading(t.say("members"), label="4.")
    for n, member in enumerate(t.told.members, 1):
        yield Heading(member.name, level=2, label=f"4.{n}")
        yield Words(of_member(t.told, t.found, member))
        if member.speaks:
            yield from one_member(t, member)


def one_member(t: Telling, member: MemberTold) -> Iterator[Block]:
    yield member_actions(t, member)
    figures = [one for one in t.told.figures if member.code in one.said]
    if figures:
        yield member_figures(t, member, figures)
    money = [one for one in t.told.money if one.member == member.code]
    if money:
        heads = ["no", "allocated", "spent", "currency", "year", "source_head"]
        rows = [
            (
                one.action,
                t.amount(one.allocated),
                t.amount(one.spent),
                one.currency,
                str(one.year or ""),
                one.source or one.because,
            )
            for one in money
        ]
        yield Sheet(
            t.say("t_member_money", who=member.name),
            [t.say(one) for one in heads],
            rows,
            (1.1, 3, 3, 1.6, 1.4, 4),
            t.source,
        )
    for one in t.told.practices:
        if one.member == member.code:
            head = " – ".join(part for part in (one.action, one.title) if part)
            yield Words(
                ": ".join(part for part in (head, one.text) if part) + (f" {one.more}" if one.more else "")
            )


def member_actions(t: Telling, member: MemberTold) -> Sheet:
    rows = [
        (
            Cell(one.number, strong=True),
            one.text,
            t.status(one.before.get(member.code, "")),
            t.status(one.said.get(member.code, "")),
            one.words.get(member.code) or one.because.get(member.code, ""),
        )
        for one in t.told.actions
    ]
    heads = ["no", "action", "last_round", "this_round", "what_was_done"]
    return Sheet(
        t.say("t_member_actions", who=member.name), [t.say(one) for one in heads], rows, (1.1, 5, 2, 2, 5), t.source
    )  # fmt: skip


def member_figures(t: Telling, member: MemberTold, figures: Iterable[FigureTold]) -> Sheet:
    code = member.code
    rows = [
        (
            one.action,
            f"{one.name}{f' ({one.group})' if one.group else ''}",
            one.unit,
            Cell(t.value(one, one.before.get(code)), align="right"),
            Cell(t.value(one, one.said[code]) or t.say("not_available"), "" if one.said[code] is not None else "not_available", align="right"),
            one.sources.get(code) or one.because.get(code, ""),
        )
        for one in figures
    ]  # fmt: skip
    heads = ["no", "indicator", "unit", "last_round", "this_round", "source_head"]
    return Sheet(
        t.say("t_member_figures", who=member.name), [t.say(one) for one in heads], rows, (1.1, 5, 2, 1.9, 1.9, 4), t.source
    )  # fmt: skip

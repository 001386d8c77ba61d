"""The chapters of the report, each from the same figures."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from mufakat.core.consolidated import ActionTold, AreaTold, FigureTold, MemberTold, Reckoning, RoundTold
from mufakat.core.consolidated.numbers import figure_said
from mufakat.core.consolidated.reckoning import Counted, named
from mufakat.core.consolidated.sentences import (
    how_far,
    of_area,
    of_figure,
    of_member,
    since_last,
    spoken,
    summary,
    targets,
)
from mufakat.core.saying import date_said
from mufakat.readers.charts import Bar, Column, columns, stacked
from mufakat.readers.papers.consolidated.blocks import Block, Cell, Chart, Heading, Items, Row, Sheet, Words
from mufakat.readers.papers.consolidated.words import word

STATUSES = ("done", "under_way", "not_started", "not_available")
MOST_COLUMNS = 12  # members beside each other on an upright page


class Telling:
    """One round being told: the words of its language, and what its tables rest on."""

    def __init__(self, told: RoundTold, found: Reckoning):
        self.told, self.found = told, found
        self.quiet = "held" if any(one.state == "held" for one in told.members) else "silent"
        source = "source_released" if told.edition == "public" else "source_reports"
        what = self.say(source, label=told.label, day=date_said(told.as_of, told.language))
        self.source = self.say("source", what=what)

    def say(self, key: str, **filled) -> str:
        return word(key, self.told.language, **filled)

    def day(self, value) -> str:
        return date_said(value, self.told.language, short=True) if value else ""

    def figure(self, value) -> str:
        return figure_said(value, self.told.language)

    def value(self, one: FigureTold, value: Decimal | None) -> str:
        if one.kind == "yes_no" and value in (0, 1):
            return self.say("yes" if value else "none")
        return self.figure(value)

    def status(self, said: str, *, quiet: bool = False) -> Cell:
        """A status as a cell; where there is none, a dash."""
        if said:
            return Cell(self.say(said), said, align="center")
        return Cell(self.say("dash"), "silent" if quiet else "", align="center")

    def names(self, codes: Iterable[str]) -> str:
        return ", ".join(self.told.member(code).name for code in codes)

    # the chapters

    def whole(self) -> Iterator[Block]:
        yield from self.summary()
        yield from self.who()
        yield from self.areas()
        yield from self.members()
        yield from self.changes()
        yield from self.unknown()
        yield from self.annexes()

    def summary(self) -> Iterator[Block]:
        yield Heading(self.say("summary"), label="1.")
        yield from (Words(words) for words in summary(self.told))
        if self.told.speaking:
            yield self.chart_of_areas()

    def chart_of_areas(self) -> Chart:
        bars = [
            Bar(self.area_short(area), parts(self.found.by_area[area.number])) for area in self.told.areas
        ]
        said = spoken(how_far(self.told, self.found), self.told)
        drawing = stacked("areas", bars, self.keys(), title=self.say("c_areas"), says=said)
        return Chart(self.say("c_areas"), drawing, self.source)

    def keys(self) -> dict[str, str]:
        return {status: self.say(status) for status in STATUSES} | {"silent": self.say(self.quiet)}

    def area_short(self, area: AreaTold) -> str:
        return self.say("no_area") if area.number is None else self.say("area_short", number=area.number)

    def glance(self) -> Sheet:
        heads = ["country", *STATUSES, "answers_open"]
        rows = [self.at_a_glance(one) for one in self.told.members]
        rows.append(self.totals(self.say("region"), self.found.whole))
        return Sheet(
            self.say("t_glance"), [self.say(one) for one in heads], rows, (5, 2, 2, 2, 2, 2), self.source
        )

    def at_a_glance(self, member: MemberTold) -> Row:
        if not member.speaks:
            return (member.name, *(Cell(self.say("dash"), "silent", align="center") for _ in range(5)))
        return self.totals(member.name, self.found.by_member[member.code], strong=False)

    def totals(self, label: str, counts: Counted, *, strong: bool = True) -> Row:
        numbers = [getattr(counts, status) for status in STATUSES] + [counts.open]
        tone = "total" if strong else ""
        return (
            Cell(label, tone, strong),
            *(Cell(str(n), tone, strong, align="center") for n in numbers),
        )

    def who(self) -> Iterator[Block]:
        yield Heading(self.say("who"), label="2.")
        public = self.told.edition == "public"
        heads = ["country", "handed_in", "late"] + ([] if public else ["state", "released_head"])
        rows = [self.reported(one, public=public) for one in self.told.members]
        widths = (5, 4, 3) if public else (5, 3, 2.5, 4, 2.5)
        yield Sheet(self.say("t_who"), [self.say(one) for one in heads], rows, widths, self.source)
        if self.told.speaking:
            yield self.glance()

    def reported(self, one: MemberTold, *, public: bool) -> Row:
        if not one.speaks:
            quiet = Cell(self.say(one.state), "silent")
            return (one.name, quiet, "") if public else (one.name, quiet, "", "", "")
        late = (
            self.say("days_late_one" if one.days_late == 1 else "days_late", n=one.days_late)
            if one.days_late
            else ""
        )
        if public:
            return (one.name, self.day(one.on), late)
        return (
            one.name,
            self.day(one.on),
            late,
            self.say(one.state),
            self.say("yes" if one.released else "none"),
        )

    # priority areas

    def areas(self) -> Iterator[Block]:
        yield Heading(self.say("areas"), label="3.")
        if not self.told.areas:
            yield Words(self.say("no_area"))
        for n, area in enumerate(self.told.areas, 1):
            title = (
                self.say("area", number=area.number, name=area.name)
                if area.number is not None
                else self.say("no_area")
            )
            yield Heading(title, level=2, label=f"3.{n}")
            yield Words(of_area(self.told, self.found, area), style="keep")
            if self.told.of_area(area.number):
                yield from self.area(area)

    def area(self, area: AreaTold) -> Iterator[Block]:
        actions = self.told.of_area(area.number)
        yield self.chart_of_actions(area, actions)
        yield self.who_says_what(area, actions)
        figures = [one for one in self.told.figures if one.area == area.number]
        said = [
            words
            for one in figures
            if not one.group and (words := of_figure(self.told, self.found.reached[named(one)]))
        ]
        if said:
            yield Items(said)
        if figures:
            yield self.figures_of_region(area, figures)
        words = [(one, code, text) for one in actions for code, text in one.words.items()]
        if words:
            yield self.in_their_words(area, words)

    def titled(self, key: str, area: AreaTold) -> str:
        bare = {
            "c_actions": "c_no_area",
            "t_area": "t_no_area",
            "t_area_figures": "indicators",
            "t_area_words": "said",
        }
        return self.say(bare[key]) if area.number is None else self.say(key, number=area.number)

    def chart_of_actions(self, area: AreaTold, actions: Iterable[ActionTold]) -> Chart:
        bars = [Bar(one.number, self.by_status(one)) for one in actions]
        title = self.titled("c_actions", area)
        drawing = stacked(
            f"area{area.number}", bars, self.keys(), title=title, says=of_area(self.told, self.found, area)
        )
        return Chart(title, drawing, self.source)

    def by_status(self, one: ActionTold) -> dict[str, int]:
        rolled = self.found.rolled[one.key]
        return {status: len(getattr(rolled, status)) for status in (*STATUSES, "silent")}

    def who_says_what(self, area: AreaTold, actions: Iterable[ActionTold]) -> Sheet:
        rows = [
            (
                Cell(one.number, strong=True),
                "\n".join(part for part in (one.text, " · ".join(p for p in (one.lead, one.time_frame) if p)) if part),
                *(Cell(self.codes(getattr(self.found.rolled[one.key], status)), tone) for status, tone in zip(STATUSES, STATUSES, strict=True)),
            )
            for one in actions
        ]  # fmt: skip
        heads = ["no", "action", *STATUSES]
        return Sheet(
            self.titled("t_area", area),
            [self.say(one) for one in heads],
            rows,
            (1.1, 5, 2.6, 2.6, 2.6, 2.1),
            self.source,
        )

    def codes(self, members: Iterable[str]) -> str:
        return ", ".join(self.told.member(code).name for code in members)

    def figures_of_region(self, area: AreaTold, figures: list[FigureTold]) -> Sheet:
        heads = ["no", "indicator", "unit", "baseline", "target", "region", "told_as"]
        rows = [self.figure_of_region(one) for one in figures]
        return Sheet(
            self.titled("t_area_figures", area), [self.say(one) for one in heads], rows, (1.1, 5, 2, 2, 2.2, 2, 2.7), self.source
        )  # fmt: skip

    def figure_of_region(self, one: FigureTold) -> Row:
        reached = self.found.reached[named(one)]
        base = (
            f"{self.figure(one.baseline)} ({one.baseline_year})"
            if one.baseline is not None and one.baseline_year
            else self.figure(one.baseline)
        )
        target = (
            f"{self.figure(reached.target)} ({reached.target_year})" if reached.target is not None else ""
        )
        given = len(reached.total.of)
        value = self.figure(reached.total.value) or self.say("dash")
        told_as = (
            self.say("not_told")
            if one.together == "none"
            else f"{self.say(one.together)}, {self.say('of_members', n=given)}"
        )
        return (
            one.action, f"{one.name}{f' ({one.group})' if one.group else ''}", one.unit, base, target,
            Cell(value, "done" if reached.verdict == "reached" else "", strong=True, align="right"), told_as,
        )  # fmt: skip

    def in_their_words(self, area: AreaTold, words: list) -> Sheet:
        rows = [
            (Cell(one.number, strong=True), self.told.member(code).name, text) for one, code, text in words
        ]
        heads = ["no", "country", "words_head"]
        return Sheet(
            self.titled("t_area_words", area),
            [self.say(one) for one in heads],
            rows,
            (1.1, 3, 11),
            self.source,
        )

    # member by member

    def members(self) -> Iterator[Block]:
        yield Heading(self.say("members"), label="4.")
        for n, member in enumerate(self.told.members, 1):
            yield Heading(member.name, level=2, label=f"4.{n}")
            yield Words(of_member(self.told, self.found, member))
            if member.speaks:
                yield from self.member(member)

    def member(self, member: MemberTold) -> Iterator[Block]:
        yield self.member_actions(member)
        figures = [one for one in self.told.figures if member.code in one.said]
        if figures:
            yield self.member_figures(member, figures)
        money = [one for one in self.told.money if one.member == member.code]
        if money:
            heads = ["no", "allocated", "spent", "currency", "year", "source_head"]
            rows = [
                (
                    one.action,
                    self.amount(one.allocated),
                    self.amount(one.spent),
                    one.currency,
                    str(one.year or ""),
                    one.source or one.because,
                )
                for one in money
            ]
            yield Sheet(
                self.say("t_member_money", who=member.name),
                [self.say(one) for one in heads],
                rows,
                (1.1, 3, 3, 1.6, 1.4, 4),
                self.source,
            )
        for one in self.told.practices:
            if one.member == member.code:
                head = " – ".join(part for part in (one.action, one.title) if part)
                yield Words(
                    ": ".join(part for part in (head, one.text) if part)
                    + (f" {one.more}" if one.more else "")
                )

    def amount(self, value: Decimal | None) -> Cell:
        return Cell(self.figure(value), align="right")

    def member_actions(self, member: MemberTold) -> Sheet:
        rows = [
            (
                Cell(one.number, strong=True),
                one.text,
                self.status(one.before.get(member.code, "")),
                self.status(one.said.get(member.code, "")),
                one.words.get(member.code) or one.because.get(member.code, ""),
            )
            for one in self.told.actions
        ]
        heads = ["no", "action", "last_round", "this_round", "what_was_done"]
        return Sheet(
            self.say("t_member_actions", who=member.name), [self.say(one) for one in heads], rows, (1.1, 5, 2, 2, 5), self.source
        )  # fmt: skip

    def member_figures(self, member: MemberTold, figures: Iterable[FigureTold]) -> Sheet:
        code = member.code
        rows = [
            (
                one.action,
                f"{one.name}{f' ({one.group})' if one.group else ''}",
                one.unit,
                Cell(self.value(one, one.before.get(code)), align="right"),
                Cell(self.value(one, one.said[code]) or self.say("not_available"), "" if one.said[code] is not None else "not_available", align="right"),
                one.sources.get(code) or one.because.get(code, ""),
            )
            for one in figures
        ]  # fmt: skip
        heads = ["no", "indicator", "unit", "last_round", "this_round", "source_head"]
        return Sheet(
            self.say("t_member_figures", who=member.name), [self.say(one) for one in heads], rows, (1.1, 5, 2, 1.9, 1.9, 4), self.source
        )  # fmt: skip

    # what moved, what is not known

    def changes(self) -> Iterator[Block]:
        if not self.told.before:
            return
        yield Heading(self.say("changes", before=self.told.before), label="5.")
        yield Words(spoken(since_last(self.told, self.found), self.told))
        if self.found.moved:
            yield self.chart_of_rounds()
        rows = [
            (
                Cell(one.action.number, strong=True), one.action.text, self.told.member(one.member).name,
                self.status(one.change.before), self.status(one.change.after), Cell(self.say(kind), kind),
            )
            for kind in ("back", "forward")
            for one in self.found.moves(kind)
        ]  # fmt: skip
        if not rows:
            yield Words(self.say("nothing_moved"))
            return
        heads = ["no", "action", "country", "before", "now", "status"]
        title = self.say("t_changes", before=self.told.before)
        yield Sheet(
            title,
            [self.say(one) for one in heads[:5]] + [""],
            rows,
            (1.1, 5.5, 3, 2.2, 2.2, 1.6),
            self.source,
        )

    def chart_of_rounds(self) -> Chart:
        """Only members whose answers both rounds hold: others would make a difference that is none."""
        both = {one.member for one in self.found.moved}
        made = [
            Column(label, {status: sum(getattr(one, which).get(code) == status for one in self.told.actions for code in both) for status in STATUSES})
            for label, which in ((self.told.before, "before"), (self.told.label, "said"))
        ]  # fmt: skip
        title = self.say("c_rounds", before=self.told.before, label=self.told.label)
        said = spoken(since_last(self.told, self.found), self.told)
        keys = {status: self.say(status) for status in STATUSES}
        return Chart(title, columns("rounds", made, keys, title=title, says=said), self.source)

    def unknown(self) -> Iterator[Block]:
        yield Heading(self.say("unknown"), label="6." if self.told.before else "5.")
        quiet = [of_member(self.told, self.found, one) for one in self.told.quiet]
        if quiet:
            yield Items(quiet)
        blank = [
            (Cell(one.number, strong=True), one.text, self.names(codes))
            for one in self.told.actions
            if (codes := [m.code for m in self.told.speaking if not one.said.get(m.code)])
        ]
        if blank:
            yield Sheet(
                self.say("t_open"),
                [self.say(one) for one in ("no", "action", "country")],
                blank,
                (1.1, 8, 6),
                self.source,
            )
        without = [*self.statuses_without(), *self.figures_without()]
        if without:
            heads = ["no", "indicator", "country", "because"]
            yield Sheet(
                self.say("t_because"), [self.say(one) for one in heads], without, (1.1, 6, 3, 5), self.source
            )
        if not (quiet or blank or without):
            yield Words(self.say("nothing_unknown"))

    def statuses_without(self) -> Iterator[Row]:
        for one in self.told.actions:
            for code in self.found.rolled[one.key].not_available:
                yield (
                    Cell(one.number, strong=True),
                    one.text,
                    self.told.member(code).name,
                    one.because.get(code, ""),
                )

    def figures_without(self) -> Iterator[Row]:
        for one in self.told.figures:
            for code, value in one.said.items():
                if value is None:
                    name = f"{one.name}{f' ({one.group})' if one.group else ''}"
                    yield (one.action, name, self.told.member(code).name, one.because.get(code, ""))

    # annexes

    def annexes(self) -> Iterator[Block]:
        yield Heading(self.say("annex_actions"), label=self.say("annex", letter="A"))
        yield Words(self.say("n_matrix"), style="quiet")
        yield from self.matrix()
        yield Heading(self.say("annex_figures"), label=self.say("annex", letter="B"))
        yield from self.figures()
        yield Heading(self.say("annex_money"), label=self.say("annex", letter="C"))
        yield from self.money()
        yield Heading(self.say("annex_method"), label=self.say("annex", letter="D"))
        yield from self.method()

    def matrix(self) -> Iterator[Block]:
        for members in chunks(self.told.members, MOST_COLUMNS):
            for area in self.told.areas:
                actions = self.told.of_area(area.number)
                if not actions:
                    continue
                rows = [
                    (Cell(one.number, strong=True), one.text, *(self.status(one.said.get(m.code, ""), quiet=not m.speaks) for m in members))
                    for one in actions
                ]  # fmt: skip
                caption = self.say("t_annex_actions", first=actions[0].number, last=actions[-1].number)
                heads = [self.say("no"), self.say("action"), *(m.code for m in members)]
                yield Sheet(
                    caption, heads, rows, (1.2, 4.6, *(1.15,) * len(members)), self.source, dense=True
                )

    def figures(self) -> Iterator[Block]:
        if not self.told.figures:
            return
        for members in chunks(self.told.members, MOST_COLUMNS):
            rows = [self.figure_row(one, members) for one in self.told.figures]
            heads = [self.say("no"), self.say("indicator"), *(m.code for m in members)]
            yield Sheet(
                self.say("t_annex_figures"),
                heads,
                rows,
                (1.2, 4.6, *(1.15,) * len(members)),
                self.source,
                dense=True,
            )
        plan = self.say("source", what=self.say("source_plan", title=self.told.title, edition=self.told.plan))
        rows = [
            (one.action, one.name, one.unit, self.say(one.together) if one.together != "none" else self.say("not_told"), one.source, one.method)
            for one in self.told.figures
            if not one.group
        ]  # fmt: skip
        heads = ["no", "indicator", "unit", "told_as", "source_head", "method"]
        yield Sheet(
            self.say("t_annex_sources"),
            [self.say(one) for one in heads],
            rows,
            (1.1, 4.5, 2, 2.4, 3, 3.5),
            plan,
        )
        cited = [
            (one.action, one.name + (f" ({one.group})" if one.group else ""), self.told.member(code).name, str(one.years.get(code, "")), text)
            for one in self.told.figures
            for code, text in one.sources.items()
        ]  # fmt: skip
        if cited:
            heads = ["no", "indicator", "country", "year", "source_head"]
            yield Sheet(
                self.say("t_annex_named"),
                [self.say(one) for one in heads],
                cited,
                (1.1, 5, 3, 1.4, 5),
                self.source,
            )

    def figure_row(self, one: FigureTold, members: Iterable[MemberTold]) -> Row:
        name = f"{one.name}{f' ({one.group})' if one.group else ''}, {one.unit}".rstrip(", ")
        return (one.action, name, *(self.figure_cell(one, m) for m in members))

    def figure_cell(self, one: FigureTold, member: MemberTold) -> Cell:
        if member.code not in one.said:
            return Cell(self.say("dash"), "" if member.speaks else "silent", align="center")
        value = one.said[member.code]
        if value is None:
            return Cell(self.say("not_available"), "not_available", align="center")
        return Cell(self.value(one, value), align="right")

    def money(self) -> Iterator[Block]:
        if not self.told.money:
            yield Words(self.say("no_money"))
            return
        heads = ["country", "no", "allocated", "spent", "currency", "year", "source_head"]
        rows = [
            (self.told.member(one.member).name, one.action, self.amount(one.allocated), self.amount(one.spent), one.currency, str(one.year or ""), one.source or one.because)
            for one in self.told.money
        ]  # fmt: skip
        yield Sheet(
            self.say("t_annex_money"),
            [self.say(one) for one in heads],
            rows,
            (3, 1.1, 3.2, 3.2, 1.7, 1.4, 3),
            self.source,
        )

    def method(self) -> Iterator[Block]:
        agreed = self.say("m_agreed", day=self.told.plan_agreed) if self.told.plan_agreed else ""
        yield Words(self.say("m_asked", plan=self.told.plan, agreed=agreed))
        yield from (Words(self.say(key)) for key in ("m_cleared", "m_total", "m_moved", "m_sentences"))
        rows = [(one.name, self.day(one.on), f"{one.handing}: {one.sha256}") for one in self.told.speaking]
        if rows:
            heads = ["country", "handed_in", "hash"]
            yield Sheet(
                self.say("t_annex_reports"),
                [self.say(one) for one in heads],
                rows,
                (4, 3, 9),
                self.source,
                dense=True,
            )

    # for the brief

    def judged(self, verdict: str) -> list[FigureTold]:
        return [one.figure for one in self.found.reached.values() if one.verdict == verdict]

    def targets_said(self) -> str:
        return spoken(targets(self.found), self.told)


def parts(counts: Counted) -> dict[str, int]:
    return {status: getattr(counts, status) for status in STATUSES}


def chunks(things, size: int):
    things = list(things)
    return [things[at : at + size] for at in range(0, len(things), size)]

"""Summary, and who reported."""

from collections.abc import Iterator

from mufakat.core.consolidated import MemberTold
from mufakat.core.consolidated.sentences import (
    how_far,
    spoken,
)
from mufakat.core.consolidated.sentences import (
    summary as paragraphs,
)
from mufakat.readers.charts import Bar, stacked
from mufakat.readers.papers.consolidated.blocks import Block, Cell, Chart, Heading, Row, Sheet, Words
from mufakat.readers.papers.consolidated.chapters.telling import STATUSES, Telling, parts


def summary(t: Telling) -> Iterator[Block]:
    yield Heading(t.say("summary"), label="1.")
    yield from (Words(words) for words in paragraphs(t.told))
    if t.told.speaking:
        yield chart_of_areas(t)


def chart_of_areas(t: Telling) -> Chart:
    bars = [Bar(t.area_short(area), parts(t.found.by_area[area.number])) for area in t.told.areas]
    said = spoken(how_far(t.told, t.found), t.told)
    drawing = stacked("areas", bars, t.keys(), title=t.say("c_areas"), says=said)
    return Chart(t.say("c_areas"), drawing, t.source)


def glance(t: Telling) -> Sheet:
    heads = ["country", *STATUSES, "answers_open"]
    rows = [at_a_glance(t, one) for one in t.told.members]
    rows.append(t.totals(t.say("region"), t.found.whole))
    return Sheet(t.say("t_glance"), [t.say(one) for one in heads], rows, (5, 2, 2, 2, 2, 2), t.source)


def at_a_glance(t: Telling, member: MemberTold) -> Row:
    if not member.speaks:
        return (member.name, *(Cell(t.say("dash"), "silent", align="center") for _ in range(5)))
    return t.totals(member.name, t.found.by_member[member.code], strong=False)


def who(t: Telling) -> Iterator[Block]:
    yield Heading(t.say("who"), label="2.")
    public = t.told.edition == "public"
    heads = ["country", "handed_in", "late"] + ([] if public else ["state", "released_head"])
    rows = [reported(t, one, public=public) for one in t.told.members]
    widths = (5, 4, 3) if public else (5, 3, 2.5, 4, 2.5)
    yield Sheet(t.say("t_who"), [t.say(one) for one in heads], rows, widths, t.source)
    if t.told.speaking:
        yield glance(t)


def reported(t: Telling, one: MemberTold, *, public: bool) -> Row:
    if not one.speaks:
        quiet = Cell(t.say(one.state), "silent")
        return (one.name, quiet, "") if public else (one.name, quiet, "", "", "")
    late = (
        t.say("days_late_one" if one.days_late == 1 else "days_late", n=one.days_late)
        if one.days_late
        else ""
    )
    if public:
        return (one.name, t.day(one.on), late)
    return (
        one.name,
        t.day(one.on),
        late,
        t.say(one.state),
        t.say("yes" if one.released else "none"),
    )

"""The sentences of a consolidated report, written from its figures; every one can be checked against a table."""

from collections.abc import Iterator
from datetime import date

from mufakat.core.consolidated.numbers import figure_said, parts
from mufakat.core.consolidated.reckoning import Counted, Reached, Reckoning, reckon
from mufakat.core.consolidated.templates import TEMPLATES
from mufakat.core.consolidated.told import AreaTold, MemberTold, RoundTold
from mufakat.core.saying import dates_said
from mufakat.core.sentences import Sentence, Words, number, sentence


def say(key: str, **params) -> Sentence:
    return sentence(TEMPLATES, key, **params)


def say_of(key: str, n: int, **params) -> Sentence:
    """In the form for one where there is one."""
    return say(f"{key}_one" if n == 1 and f"{key}_one" in TEMPLATES else key, n=n, **params)


def spoken(sentences, told: RoundTold) -> str:
    """One paragraph in the report's language; countries as a sentence calls them."""
    called = {one.code: one.called for one in told.members}
    return " ".join(
        one.in_language(told.language, lambda word, _language: called.get(word, word)) for one in sentences
    )


def who_reported(told: RoundTold) -> Iterator[Sentence]:
    yield say_of("asked", len(told.members), period=period(told))
    if told.edition == "public":
        yield from what_was_released(told)
        return
    in_time = [one for one in told.speaking if not one.days_late]
    late = sorted((one for one in told.speaking if one.days_late), key=lambda one: one.days_late)
    if len(in_time) == len(told.members):
        yield say("all_in_time", deadline=told.deadline)
    elif not in_time:
        yield say("none_in_time", deadline=told.deadline)
    else:
        yield say("in_time", n=len(in_time), deadline=told.deadline)
    if len(late) > 2:
        yield say("late_many", who=codes(late), days=late[-1].days_late)
    else:
        yield from (say_of("late", one.days_late, who=one.code, days=one.days_late) for one in late)
    if told.quiet:
        yield say("silent", who=codes(told.quiet))
    yield from who_is_new(told)
    checked = [one for one in told.speaking if one.state != "stands"]
    if checked:
        yield say_of("being_asked", len(checked), who=codes(checked))
    held = [one for one in told.speaking if not one.released]
    if held:
        yield say_of("not_released", len(held), who=codes(held))


def what_was_released(told: RoundTold) -> Iterator[Sentence]:
    """Until the body has released the round the public is not told who is silent: only of whom nothing was released."""
    if not told.speaking:
        yield say("none_speaks")
        return
    yield say("released", n=len(told.speaking), of=len(told.members))
    held = [one for one in told.quiet if one.state == "held"]
    silent = [one for one in told.quiet if one.state == "silent"]
    if held:
        yield say("held", who=codes(held))
    if silent:
        yield say("silent", who=codes(silent))
    yield from who_is_new(told)


def who_is_new(told: RoundTold) -> Iterator[Sentence]:
    for one in told.members:
        if one.joined and one.state != "held":
            yield say("joined" if one.speaks else "joined_silent", who=one.code, day=one.joined)


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


def since_last(told: RoundTold, found: Reckoning) -> Iterator[Sentence]:
    if not told.before:
        yield say("first_round")
        return
    if not found.moved:
        yield say("nothing_beside", before=told.before)
        return
    yield moved(told, *(len(found.moves(kind)) for kind in ("forward", "back", "same")))
    unknown = len(found.moves("unknown"))
    if unknown:
        yield say_of("moved_to_and_from", unknown)


def moved(told: RoundTold, forward: int, back: int, same: int) -> Sentence:
    common = {
        "before": told.before,
        "forward": answers_moved(forward),
        "back": number_of(back) if forward else answers_back(back),
        "same": as_they_were(same),
    }
    if forward:
        return say("moved_both" if back else "moved_forward", **common)
    return say("moved_back" if back else "moved_none", **common)


def answers_moved(n: int) -> Words:
    en = "one answer has moved" if n == 1 else f"{number(n, 'en')} answers have moved"
    return Words((("en", en), ("vi", f"{number(n, 'vi')} câu trả lời")))


def number_of(n: int) -> Words:
    return Words((("en", number(n, "en")), ("vi", f"{number(n, 'vi')} câu")))


def answers_back(n: int) -> Words:
    return Words(
        (
            ("en", "one has moved" if n == 1 else f"{number(n, 'en')} have moved"),
            ("vi", f"{number(n, 'vi')} câu"),
        )
    )


def as_they_were(n: int) -> Words:
    if n == 0:
        return Words((("en", "none is as it was"), ("vi", "không câu nào giữ nguyên")))
    en = "one is as it was" if n == 1 else f"{number(n, 'en')} are as they were"
    return Words((("en", en), ("vi", f"{number(n, 'vi')} câu giữ nguyên")))


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


def summary(told: RoundTold) -> list[str]:
    """The paragraphs a minister reads: who reported, how far it is, what moved, which targets are reached."""
    found = reckon(told)
    chapters = (
        who_reported(told),
        how_far(told, found),
        since_last(told, found) if told.speaking else (),
        targets(found),
    )
    return [words for one in chapters if (words := spoken(one, told))]


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


def period(told: RoundTold) -> Words:
    return Words((("en", period_said(told, "en")), ("vi", period_said(told, "vi"))))


def period_said(told: RoundTold, language: str) -> str:
    """ "the year 2025", "1 January – 30 June 2025"; a round about no named time goes by its name."""
    if told.since is None or told.until is None:
        return f"kỳ {told.label}" if language == "vi" else f"the round {told.label}"
    whole_year = (told.since, told.until) == (date(told.since.year, 1, 1), date(told.since.year, 12, 31))
    if whole_year:
        return f"năm {told.since.year}" if language == "vi" else f"the year {told.since.year}"
    return dates_said(told.since, told.until, language)


def codes(members) -> tuple[str, ...]:
    return tuple(one.code for one in members)


def figure(value, told: RoundTold) -> str:
    return figure_said(value, told.language)

"""Who was asked, who reported, and what of it was released."""

from collections.abc import Iterator
from datetime import date

from mufakat.core.consolidated.sentences.saying import codes, say, say_of
from mufakat.core.consolidated.told import RoundTold
from mufakat.core.saying import dates_said
from mufakat.core.sentences import Sentence, Words


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

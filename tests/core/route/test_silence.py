from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.problems import RuleBroken
from mufakat.core.route.acts import Position
from mufakat.core.route.calendar import SUNDAY_TO_THURSDAY, Calendar
from mufakat.core.route.silence import (
    Broken,
    Declared,
    Extended,
    Notified,
    Opened,
    Procedure,
    Stopped,
    closing_instant,
    earliest_closing,
    state,
)
from mufakat.core.route.silence_rules import may, may_decide

JAKARTA = "Asia/Jakarta"
CALENDAR = Calendar(holidays={"ID": {date(2021, 8, 17): "Independence Day"}})
RULES = Procedure(entitled=("LA", "TH", "VN"), least_working_days=5, calendar=CALENDAR)
CONSENTING = replace(RULES, means_no_objection=True)


def instant(text: str, zone: str = JAKARTA) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def told(*members, at="2021-08-02T09:00"):
    return tuple((member, instant(at)) for member in members)


OPENED = Opened(
    at=instant("2021-08-02T09:00"),
    text="h1",
    closes=datetime(2021, 8, 13, 17, 0),
    zone=JAKARTA,
    notified=told("LA", "TH", "VN"),
)
LAST_SECOND = instant("2021-08-13T16:59:59")
CLOSING = instant("2021-08-13T17:00")
TOO_LATE = instant("2021-08-13T17:00:01")
BREAKS = Broken(at=LAST_SECOND, member="VN", reason="Part 6 names no fund.")
EXTENDS = Extended(
    at=instant("2021-08-12T10:00"),
    closes=datetime(2021, 8, 20, 17, 0),
    zone=JAKARTA,
    reasons="Two capitals asked.",
)
DECLARES = Declared(at=instant("2021-08-16T09:00"), on_behalf_of="chair")
MONDAY = instant("2021-08-16T10:00")


@pytest.mark.parametrize(
    ("acts", "at", "expected"),
    [
        ((), MONDAY, "not_open"),
        ((OPENED,), instant("2021-08-01T00:00"), "not_open"),
        ((OPENED,), instant("2021-08-02T09:00"), "open"),
        ((OPENED,), LAST_SECOND, "open"),
        ((OPENED,), CLOSING, "open"),
        ((OPENED,), TOO_LATE, "closed"),
        ((OPENED, BREAKS), LAST_SECOND, "broken"),
        ((OPENED, BREAKS), LAST_SECOND - timedelta(seconds=1), "open"),
        ((OPENED, replace(BREAKS, at=CLOSING)), TOO_LATE, "broken"),
        ((OPENED, replace(BREAKS, at=TOO_LATE)), MONDAY, "closed"),
        ((OPENED, EXTENDS), TOO_LATE, "open"),
        ((OPENED, EXTENDS), instant("2021-08-20T17:00:01"), "closed"),
        ((OPENED, Stopped(at=LAST_SECOND, reasons="A new text is ready.")), MONDAY, "stopped"),
        ((OPENED, DECLARES), MONDAY, "declared"),
    ],
)
def test_a_silence_stands_where_its_acts_and_the_clock_put_it(acts, at, expected):
    assert state(RULES, acts, at).state == expected


def test_silence_is_no_record_until_the_chair_declares_and_after_that_what_the_rules_say():
    assert state(CONSENTING, (OPENED,), MONDAY).result == "no_record"
    assert state(CONSENTING, (OPENED, DECLARES), MONDAY).result == "no_objection"
    assert state(RULES, (OPENED, DECLARES), MONDAY).result == "no_record"


def test_a_letter_that_came_in_time_breaks_the_silence_even_if_typed_in_later():
    letter = replace(BREAKS, at=instant("2021-08-13T15:00"))
    may(RULES, (OPENED,), letter)
    assert state(RULES, (OPENED, letter), MONDAY).broken_by == (letter,)
    with pytest.raises(RuleBroken, match="the chair has declared what came of it"):
        may(RULES, (OPENED, DECLARES), letter)


def test_a_second_member_that_breaks_it_is_on_record_too():
    second = replace(BREAKS, member="TH", at=CLOSING)
    may(RULES, (OPENED, BREAKS), second)
    assert [act.member for act in state(RULES, (OPENED, BREAKS, second), MONDAY).broken_by] == ["VN", "TH"]


@pytest.mark.parametrize(
    ("acts", "act", "sentence"),
    [
        ((), BREAKS, "No silence procedure has been opened."),
        ((), replace(OPENED, at=None), "In a silence procedure every act has its exact time, with a time zone."),
        ((), replace(OPENED, at=datetime(2021, 8, 2)), "In a silence procedure every act has its exact time, with a time zone."),
        ((), replace(OPENED, text=""), "Say exactly which text lies under silence: it is named by its hash."),
        ((), replace(OPENED, closes=datetime(2021, 8, 14, 17)), "14 August 2021 is a Saturday; a silence procedure closes on a working day."),
        ((), replace(OPENED, closes=datetime(2021, 8, 17, 17)), "17 August 2021 is Independence Day in ID; a silence procedure closes on a working day."),
        ((), replace(OPENED, closes=datetime(2021, 8, 6, 17)), "The body's rules give at least 5 working days; this leaves 4."),
        ((), replace(OPENED, closes=datetime(2021, 7, 30, 17)), "A silence procedure closes after it has opened."),
        ((), replace(OPENED, zone="Jakarta time"), "“Jakarta time” is not a time zone; name one like Asia/Jakarta."),
        ((OPENED,), OPENED, "A silence procedure is opened once; a revised text goes under a new one."),
        ((OPENED,), replace(BREAKS, member="PG"), "PG is not entitled to break this silence."),
        ((OPENED,), replace(BREAKS, reason=" "), "Breaking a silence needs its reason."),
        ((OPENED,), replace(BREAKS, at=TOO_LATE), "The silence procedure closed at 17:00, 13 August 2021 (Asia/Jakarta); this came after."),
        ((OPENED,), replace(EXTENDS, closes=datetime(2021, 8, 12, 17)), "An extension closes later than what was announced, never sooner."),
        ((OPENED,), replace(EXTENDS, closes=datetime(2021, 8, 21, 17)), "21 August 2021 is a Saturday; a silence procedure closes on a working day."),
        ((OPENED,), replace(EXTENDS, reasons=""), "An extension needs its reasons."),
        ((OPENED,), replace(EXTENDS, at=TOO_LATE), "The silence procedure has closed; it can no longer be extended."),
        ((OPENED,), replace(DECLARES, at=CLOSING), "The silence procedure is open until 17:00, 13 August 2021 (Asia/Jakarta); the chair declares after that."),
        ((replace(OPENED, notified=told("LA", "TH")),), DECLARES, "There is no record that these were told before it closed: VN."),
        ((OPENED,), Notified(at=TOO_LATE, whom="VN"), "The silence procedure has closed; a notice now would come too late."),
        ((OPENED,), Stopped(at=LAST_SECOND, reasons=""), "Taking a text back needs its reasons."),
        ((OPENED, BREAKS), DECLARES, "This silence procedure is over: VN broke it. A text can be put under a new one."),
        ((OPENED, DECLARES), DECLARES, "This silence procedure is over: the chair has declared what came of it. A text can be put under a new one."),
        ((OPENED, Stopped(at=LAST_SECOND, reasons="x")), BREAKS, "This silence procedure is over: the chair took the text back. A text can be put under a new one."),
    ],
)  # fmt: skip
def test_what_a_silence_procedure_does_not_allow(acts, act, sentence):
    with pytest.raises(RuleBroken) as problem:
        may(RULES, acts, act)
    assert str(problem.value) == sentence


def test_a_silence_nobody_could_break_is_not_opened():
    with pytest.raises(RuleBroken, match="Nobody is entitled"):
        may(replace(RULES, entitled=()), (), OPENED)


def test_a_member_told_after_the_opening_but_in_time_has_been_told():
    acts = (replace(OPENED, notified=told("LA", "TH")), Notified(at=instant("2021-08-03T09:00"), whom="VN"))
    may(RULES, acts, DECLARES)
    assert state(RULES, acts, MONDAY).not_told == ()


def test_a_decision_rests_on_silence_only_where_the_rules_say_that_silence_is_consent():
    acts = (OPENED, DECLARES)
    may_decide(CONSENTING, acts, text="h1", at=MONDAY)
    with pytest.raises(RuleBroken, match=r"do not take silence for consent.*from LA, VN"):
        may_decide(
            RULES,
            acts,
            text="h1",
            at=MONDAY,
            positions=[Position(stage="s", lap=1, member="TH", stance="support")],
        )
    replies = [Position(stage="s", lap=1, member=member, stance="no_objection") for member in RULES.entitled]
    may_decide(RULES, acts, text="h1", at=MONDAY, positions=replies)


@pytest.mark.parametrize(
    ("acts", "text", "words"),
    [
        ((OPENED,), "h1", "has not declared"),
        ((OPENED, DECLARES), "h2", "Another text"),
        ((OPENED, BREAKS), "h1", "VN broke the silence"),
    ],
)
def test_no_decision_rests_on_a_silence_that_is_open_broken_or_about_another_text(acts, text, words):
    with pytest.raises(RuleBroken, match=words):
        may_decide(CONSENTING, acts, text=text, at=MONDAY)


@pytest.mark.parametrize(
    ("closes", "zone", "utc"),
    [
        (datetime(2021, 8, 13, 17, 0), "Asia/Jakarta", datetime(2021, 8, 13, 10, 0)),
        (datetime(2021, 8, 13, 17, 0), "Asia/Yangon", datetime(2021, 8, 13, 10, 30)),
        (datetime(2021, 3, 26, 17, 0), "Europe/Brussels", datetime(2021, 3, 26, 16, 0)),
        (datetime(2021, 3, 29, 17, 0), "Europe/Brussels", datetime(2021, 3, 29, 15, 0)),
        (
            datetime(2021, 10, 31, 2, 30),
            "Europe/Brussels",
            datetime(2021, 10, 31, 1, 30),
        ),  # shown twice: the second
    ],
)
def test_a_procedure_closes_when_a_clock_in_its_zone_says_so(closes, zone, utc):
    assert closing_instant(closes, zone).astimezone(UTC).replace(tzinfo=None) == utc


def test_a_time_that_clocks_skip_cannot_be_a_closing_time():
    with pytest.raises(RuleBroken, match=r"never show 02:30 on 28 March 2021"):
        closing_instant(datetime(2021, 3, 28, 2, 30), "Europe/Brussels")


def test_in_the_hour_that_clocks_show_twice_instants_are_compared_and_not_clock_faces():
    zone = "Africa/Cairo"  # clocks go back at midnight after Thursday 26 October 2023: 23:30 is shown twice
    rules = Procedure(entitled=("EG",), calendar=Calendar(weekdays=SUNDAY_TO_THURSDAY))
    opened = Opened(
        at=instant("2023-10-20T09:00", zone), text="h", closes=datetime(2023, 10, 26, 23, 30), zone=zone
    )
    first_2345 = datetime(2023, 10, 26, 23, 45, tzinfo=ZoneInfo(zone), fold=0)
    assert state(rules, (opened,), first_2345).state == "open"
    assert state(rules, (opened,), first_2345).left == timedelta(minutes=45)
    late = Broken(at=datetime(2023, 10, 26, 23, 31, tzinfo=ZoneInfo(zone), fold=1), member="EG", reason="x")
    assert state(rules, (opened, late), late.at).state == "closed"


def test_the_week_in_which_clocks_change_is_as_long_as_the_calendar_says():
    brussels = Procedure(entitled=("BE",), least_days=7)
    opened = instant("2021-03-24T12:00", "Europe/Brussels")
    assert earliest_closing(brussels, opened, zone="Europe/Brussels", clock=time(12)) == datetime(
        2021, 3, 31, 12
    )


def test_the_earliest_closing_steps_over_weekends_and_holidays():
    opened = instant("2021-08-11T09:00")
    assert earliest_closing(RULES, opened, zone=JAKARTA, clock=time(17)) == datetime(2021, 8, 19, 17)


@given(
    opened=st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2030, 1, 1)),
    zone=st.sampled_from(
        ["Asia/Jakarta", "Europe/Brussels", "America/New_York", "Pacific/Apia", "Africa/Cairo"]
    ),
    working_days=st.integers(0, 15),
    days=st.integers(0, 15),
)
def test_the_earliest_closing_is_always_one_the_rules_allow(opened, zone, working_days, days):
    rules = Procedure(("A",), least_working_days=working_days, least_days=days, calendar=CALENDAR)
    at = opened.replace(tzinfo=UTC)
    closes = earliest_closing(rules, at, zone=zone, clock=time(17))
    may(rules, (), Opened(at=at, text="h", closes=closes, zone=zone))


@given(
    at=st.datetimes(min_value=datetime(2021, 8, 2), max_value=datetime(2021, 8, 16)),
    zone=st.sampled_from(["Asia/Jakarta", "Europe/Brussels", "UTC"]),
)
def test_whoever_reads_the_clock_anywhere_sees_the_same_state(at, zone):
    moment = at.replace(tzinfo=UTC)
    assert state(RULES, (OPENED,), moment) == state(RULES, (OPENED,), moment.astimezone(ZoneInfo(zone)))

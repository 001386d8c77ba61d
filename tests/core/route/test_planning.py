from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.dates import PartialDate
from mufakat.core.route.calendar import Calendar
from mufakat.core.route.model import LeadTimes, Route, Stage
from mufakat.core.route.plan import KnownMeeting, Milestone, slips
from mufakat.core.route.planning import plan_back, replan

ROADMAP = Route(
    "roadmap",
    1,
    {},
    "instrument",
    (
        Stage("group", ("twg",), verb="agreed", next="review", lead_times=LeadTimes(10, 30, 14, 10, 0)),
        Stage("review", ("somswd", "aswc"), "ad_referendum", "endorsed", next="ministers", return_to="group", lead_times=LeadTimes(10, 0, 14, 5, 14)),
        Stage("ministers", ("ammswd",), verb="adopted", next="summit", return_to="group", lead_times=LeadTimes(10, 0, 21, 5, 14)),
        Stage("summit", ("summit",), verb="noted", lead_times=LeadTimes(5, 0, 14, 5, 0)),
    ),
)  # fmt: skip


def known(key, start, end=None):
    return KnownMeeting(key, PartialDate(start), PartialDate(end) if end else None)


KICK_OFF, SUMMIT = date(2021, 3, 25), date(2021, 10, 26)
MEETINGS = {
    "twg": (known("TWG 1", "2021-04-26"), known("TWG 2", "2021-06-16"), known("TWG 3", "2021-07-28")),
    "ammswd": (known("AMMSWD 10", "2019-11-21"), known("AMMSWD 11", "2023-05-25")),
    "summit": (known("38th Summit", "2021-10-26", "2021-10-28"),),
}
CALENDARS = {
    "": Calendar(
        holidays={"ID": {date(2021, 8, 17): "Independence Day"}, "VN": {date(2021, 9, 2): "National Day"}}
    )
}
PLAN = plan_back(ROADMAP, SUMMIT, meetings=MEETINGS, calendars=CALENDARS, begins=KICK_OFF)


def lines(plan):
    return [
        (s.stage, s.kind, s.latest_start.isoformat(), s.latest_end.isoformat(), s.meeting) for s in plan.steps
    ]


def test_the_roadmap_is_planned_back_from_the_summit_to_the_kick_off():
    assert lines(PLAN) == [
        ("group", "consultation", "2021-06-02", "2021-07-02", ""),
        ("group", "translation", "2021-07-02", "2021-07-14", ""),
        ("group", "papers_out", "2021-07-14", "2021-07-14", ""),
        ("group", "clearance", "2021-07-14", "2021-07-28", ""),
        ("group", "meeting", "2021-07-28", "2021-07-28", "TWG 3"),
        ("review", "translation", "2021-08-20", "2021-08-26", ""),
        ("review", "ad_referendum", "2021-08-26", "2021-09-10", ""),
        ("ministers", "translation", "2021-09-10", "2021-09-16", ""),
        ("ministers", "ad_referendum", "2021-09-16", "2021-10-07", ""),
        ("summit", "translation", "2021-10-07", "2021-10-12", ""),
        ("summit", "clearance", "2021-10-12", "2021-10-26", ""),
        ("summit", "papers_out", "2021-10-19", "2021-10-19", ""),
        ("summit", "meeting", "2021-10-26", "2021-10-26", "38th Summit"),
    ]  # fmt: skip


def test_where_no_meeting_of_the_ministers_falls_in_time_it_says_so_and_offers_ways_out():
    step = PLAN.session("ministers")
    assert step.offers == ("ad_referendum", "special_meeting")
    assert step.note.in_language("en", lambda key, _: "AMMSWD" if key == "ammswd" else key) == (
        "No meeting of AMMSWD is known between 25 March 2021 and 7 October 2021; "
        "it can decide ad referendum or at a special meeting."
    )


def test_a_plan_that_fits_says_when_work_has_to_begin():
    assert (PLAN.short_by, PLAN.late) == (0, ())
    assert str(PLAN.verdict) == "It fits: work has to begin by 2 June 2021 to be done on 26 October 2021."


def test_a_special_meeting_is_planned_on_the_last_working_day_with_its_papers():
    plan = replan(PLAN, choices={"ministers": "special_meeting"})
    assert [line for line in lines(plan) if line[0] == "ministers"] == [
        ("ministers", "translation", "2021-09-10", "2021-09-16", ""),
        ("ministers", "clearance", "2021-09-16", "2021-10-07", ""),
        ("ministers", "papers_out", "2021-09-23", "2021-09-23", ""),
        ("ministers", "special_meeting", "2021-10-07", "2021-10-07", ""),
    ]


def test_a_special_meeting_that_was_called_in_time_is_the_one_and_a_regular_one_is_not():
    wanted = {"ministers": "special_meeting"}
    called = KnownMeeting("AMMSWD special", PartialDate("2021-09-28"), is_special=True)
    regular = KnownMeeting("AMMSWD 12", PartialDate("2021-10-01"))
    late = replace(called, key="too late", start=PartialDate("2021-12-01"))
    plan = replan(PLAN, choices=wanted, meetings={**MEETINGS, "ammswd": (regular, called, late)})
    step = plan.session("ministers")
    assert (step.kind, step.meeting, step.latest_start) == (
        "special_meeting",
        "AMMSWD special",
        date(2021, 9, 28),
    )
    without = replan(PLAN, choices=wanted, meetings={**MEETINGS, "ammswd": (regular,)}).session("ministers")
    assert (without.meeting, without.latest_end) == ("", date(2021, 10, 7))


def test_a_date_that_cannot_be_met_says_by_how_much():
    plan = replan(PLAN, last_date=date(2021, 6, 25))
    assert plan.short_by > 0
    assert str(plan.verdict) == f"It cannot fit: 25 June 2021 would be missed by {plan.short_by} days."
    in_time = replan(plan, last_date=plan.steps[-1].expected_end)
    assert in_time.short_by == 0
    a_day_short = replan(plan, last_date=plan.steps[-1].expected_end - timedelta(days=1))
    assert str(a_day_short.verdict).endswith("would be missed by one day.")


def test_what_was_held_late_pushes_what_follows_and_never_moves():
    late = replan(PLAN, held={"review": (date(2021, 8, 30), date(2021, 9, 20))}, today=date(2021, 9, 21))
    assert [(step.stage, step.kind, step.late_by) for step in late.late][:3] == [
        ("review", "ad_referendum", 10),
        ("ministers", "translation", 11),
        ("ministers", "ad_referendum", 11),
    ]
    again = replan(late, last_date=date(2021, 12, 20), held={"review": (date(2021, 1, 1), date(2021, 1, 1))})
    assert again.session("review").expected_end == date(2021, 9, 20)
    assert again.short_by == 0


def test_slips_are_shown_against_the_edition_the_group_agreed():
    now = replan(PLAN, pinned={"group": (date(2021, 8, 4), date(2021, 8, 4))})
    moved = {(slip.stage, slip.what): slip.days for slip in slips(PLAN, now)}
    assert moved["group", "session"] == 7
    assert {stage for stage, _ in moved} == {"group"}
    assert slips(PLAN, PLAN) == ()


def test_a_session_that_becomes_one_of_another_kind_slips_as_the_session_it_was():
    now = replan(
        PLAN, choices={"ministers": "special_meeting"}, pinned={"ministers": (date(2021, 10, 11),) * 2}
    )
    moved = {slip.what: slip.days for slip in slips(PLAN, now) if slip.stage == "ministers"}
    assert moved["session"] == 4
    assert set(moved) & {"special_meeting", "ad_referendum"} == set()


def test_a_date_a_person_sets_after_the_last_moment_is_late_by_the_difference():
    plan = replan(PLAN, pinned={"group": (date(2021, 8, 25), date(2021, 8, 25))})
    assert plan.session("group").late_by == 5


def test_a_date_a_person_sets_moves_what_follows_even_if_nobody_said_when_work_begins():
    plan = plan_back(ROADMAP, SUMMIT, pinned={"group": (date(2021, 9, 1), date(2021, 9, 1))})
    assert plan.session("group").late_by == plan.session("group").expected_end.day + 11
    assert plan.short_by > 0


def test_a_consultation_already_behind_costs_no_more_time():
    day = date(2021, 7, 2)
    assert replan(PLAN, today=day).session("group").late_by > 0
    assert replan(PLAN, today=day, finished={"group": ("consultation",)}).session("group").late_by == 0


def test_a_meeting_of_the_group_announced_for_may_and_held_in_june_is_late_by_what_it_slipped():
    second = Milestone("twg-2", "group", "working_meeting", PartialDate("2021-05"))
    agreed = replan(PLAN, milestones=(second,))
    held = Milestone(
        "twg-2", "group", "working_meeting", PartialDate("2021-05"), PartialDate("2021-06-16"), "TWG 2"
    )
    now = replan(agreed, milestones=(held,))
    step = next(step for step in now.steps if step.milestone)
    assert (step.late_by, step.meeting, step.done) == (16, "TWG 2", True)
    assert [(slip.what, slip.days) for slip in slips(agreed, now)] == [("twg-2", 16)]


def test_a_meeting_known_only_by_its_month_counts_to_the_end_of_it():
    plan = plan_back(ROADMAP, SUMMIT, meetings={"twg": (known("TWG", "2021-08"),)})
    assert plan.session("group").kind == "ad_referendum"
    plan = plan_back(ROADMAP, SUMMIT, meetings={"twg": (known("TWG", "2021-07"),)})
    assert (plan.session("group").meeting, plan.session("group").latest_end) == ("TWG", date(2021, 7, 31))


def test_nobody_is_late_where_nobody_said_when_work_begins():
    assert all(step.expected_end is None for step in plan_back(ROADMAP, SUMMIT).steps)


lead_times = st.builds(LeadTimes, *[st.integers(0, 30)] * 5)
procedures = st.sampled_from(["in_meeting", "silence", "ad_referendum", "chairs_call"])
stages = st.lists(st.tuples(procedures, lead_times), min_size=1, max_size=4)


@st.composite
def routes(draw):
    chosen = draw(stages)
    follow = [*(f"s{n}" for n in range(1, len(chosen))), None]
    return Route(
        "r",
        1,
        {},
        "instrument",
        tuple(
            Stage(f"s{n}", (f"b{n}",), procedure=procedure, lead_times=needs, next=follow[n])
            for n, (procedure, needs) in enumerate(chosen)
        ),
    )


weekdays = st.dates(min_value=date(2021, 6, 1), max_value=date(2023, 12, 31)).filter(
    lambda day: day.weekday() < 5
)


@given(routes(), weekdays)
def test_every_stage_is_over_before_the_next_begins_and_every_preparation_before_its_session(route, last):
    plan = plan_back(route, last)
    ends = date.min
    for stage in route.stages:
        steps = [step for step in plan.steps if step.stage == stage.key]
        assert min(step.latest_start for step in steps) >= ends
        assert all(step.latest_start <= step.latest_end <= steps[-1].latest_end for step in steps)
        ends = steps[-1].latest_end
    assert ends <= last


@given(routes(), weekdays)
def test_work_that_begins_on_the_last_possible_day_is_never_early_to_be_called_impossible(route, last):
    begins = plan_back(route, last).begins
    assert plan_back(route, last, begins=begins).short_by == 0


@given(routes(), weekdays, st.integers(1, 60))
def test_who_begins_later_never_ends_sooner(route, last, later):
    begins = plan_back(route, last).begins
    first = plan_back(route, last, begins=begins + timedelta(days=later))
    second = plan_back(route, last, begins=begins + timedelta(days=later + 7))
    assert first.short_by <= second.short_by


def test_of_a_written_round_under_way_nothing_before_it_is_still_to_be_done_and_it_ends_when_it_closes():
    opened, closes = date(2021, 8, 20), date(2021, 9, 6)
    plan = replan(PLAN, today=date(2021, 8, 30), begun={"review": (opened, closes)}, behind=("group",))
    steps = {(step.stage, step.kind): step for step in plan.steps}
    assert steps["group", "meeting"].done
    assert steps["review", "translation"].done
    review = steps["review", "ad_referendum"]
    assert (review.done, review.expected_start, review.expected_end, review.late_by) == (
        False,
        opened,
        closes,
        0,
    )
    assert steps["ministers", "translation"].expected_start >= closes
    overdue = replan(plan, today=date(2021, 9, 8)).session("review")
    assert overdue.expected_end == date(2021, 9, 8)  # what closed waits for the decision still


def test_a_text_that_lies_before_a_meeting_is_expected_there_and_only_clearance_is_still_to_be_done():
    begun = {"summit": (date(2021, 10, 14), date(2021, 10, 28))}
    plan = replan(PLAN, today=date(2021, 10, 18), begun=begun)
    ahead = [step for step in plan.steps if not step.done]
    assert [(step.stage, step.kind) for step in ahead] == [("summit", "clearance"), ("summit", "meeting")]
    assert ahead[-1].expected_end == date(2021, 10, 28)


def test_a_meeting_whose_papers_are_out_keeps_its_day_and_otherwise_waits_for_them():
    passed = {"today": date(2021, 10, 25), "behind": ("group", "review", "ministers")}
    prepared = {"finished": {"summit": ("translation", "clearance", "papers_out")}}
    assert replan(PLAN, **passed, **prepared).session("summit").late_by == 0
    waits = replan(PLAN, **passed, finished={"summit": ("translation", "clearance")}).session("summit")
    assert waits.expected_start == date(2021, 11, 1)  # five working days after the 25th


def test_stages_that_were_passed_without_a_date_are_not_planned_again_and_the_verdict_still_speaks():
    plan = replan(PLAN, behind=("group", "review", "ministers", "summit"))
    assert all(step.done for step in plan.steps)
    assert str(plan.verdict) == "All of it took place."

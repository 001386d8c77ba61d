"""A time frame of the invented region: begun, changed, agreed, slipped; what it must not say."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mufakat.core.problems import OutOfDate, Problem, RuleBroken, Unreadable
from mufakat.core.route.plan import slips
from mufakat.readers.dossiers.plan import plan_dossier
from mufakat.records import models as tables
from mufakat.records.decisions.operations import decide, put_before, start_journey
from mufakat.records.decisions.written.operations import open_procedure
from mufakat.records.journal.queries import first_fault, length
from mufakat.records.timeframes.calendars import working_calendar
from mufakat.records.timeframes.operations import (
    agree_edition,
    change_time_frame,
    drop_milestone,
    happened,
    name_last_date,
    plan_milestone,
)
from mufakat.records.timeframes.telling import edition_plan, planned
from tests import cast

BY, TODAY = cast.BY, cast.TODAY
LAST, KICK_OFF = date(2021, 6, 15), date(2021, 2, 1)


@pytest.fixture
def journey(db):
    cast.lagoon()
    return start_journey(key="wishes", route=cast.route(), forum=cast.forum(), on="2021-02-01", by=BY)


@pytest.fixture
def frame(journey):
    return name_last_date(journey, LAST, begins=KICK_OFF, calendars=["port-coral"], today=TODAY, by=BY)


def change(frame, **changed):
    return change_time_frame(frame, changed, version=frame.version, today=TODAY, by=BY)


def test_every_stage_gets_its_latest_dates_on_the_working_days_of_the_place(frame):
    steps = planned(frame, on=TODAY).now.steps
    assert [step.stage for step in steps if step.is_session] == ["forum", "officials", "leaders"]
    calendar = working_calendar(tables.Calendar.objects.all(), years=range(2021, 2022))
    assert all(calendar.is_working(step.latest_end) for step in steps)
    assert date(2021, 6, 8) not in [step.latest_end for step in steps]  # Canoe Day
    assert first_fault() is None


@pytest.mark.parametrize(
    ("last", "begins", "says"),
    [
        (date(2021, 2, 28), KICK_OFF, "already passed"),
        (date(2021, 6, 15), date(2021, 7, 1), "before the kick-off"),
        (date(9999, 12, 31), KICK_OFF, "cannot be meant"),
        (date(2021, 6, 15), date(1, 1, 1), "cannot be meant"),
    ],
)
def test_a_last_date_that_cannot_be_is_refused_and_nothing_is_written(journey, last, begins, says):
    before = length()
    with pytest.raises(RuleBroken, match=says):
        name_last_date(journey, last, begins=begins, calendars=[], today=TODAY, by=BY)
    assert (length(), tables.TimeFrame.objects.count()) == (before, 0)


def test_a_calendar_nobody_knows_is_refused(journey):
    with pytest.raises(RuleBroken, match="no calendar called mars"):
        name_last_date(journey, LAST, calendars=["mars"], today=TODAY, by=BY)


def test_places_without_a_working_day_in_common_are_refused():
    one = tables.Calendar(names={"en": "East"}, working_week=["monday"], holidays=[])
    other = tables.Calendar(names={"en": "West"}, working_week=["friday"], holidays=[])
    with pytest.raises(RuleBroken, match="East, West have no working day in common"):
        working_calendar([one, other], years=range(2021, 2022))


def test_a_last_date_on_a_holiday_is_taken_as_it_is_said(journey):
    frame = name_last_date(journey, date(2021, 6, 8), calendars=["port-coral"], today=TODAY, by=BY)
    assert planned(frame, on=TODAY).now.steps[-1].latest_end == date(2021, 6, 8)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"pins": {"forum": ["2021-05-02", "2021-05-01"]}}, "before it begins"),
        ({"pins": {"forum": ["2021-01-01", "2021-05-01"]}}, "before the kick-off"),
        ({"pins": {"nowhere": ["2021-05-01", "2021-05-01"]}}, "a stage of this route"),
        ({"choices": {"forum": "by_lot"}}, "ad referendum, by silence"),
        ({"choices": {"nowhere": "silence"}}, "ad referendum, by silence"),
        ({"finished": {"forum": ["lunch"]}}, "Only the preparations"),
        ({"last_date": date(2021, 2, 27)}, "already passed"),
    ],
)
def test_a_change_that_makes_no_sense_is_refused(frame, changed, says):
    with pytest.raises(RuleBroken, match=says):
        change(frame, **changed)
    frame.refresh_from_db()
    assert (frame.version, frame.pins, frame.choices) == (1, {}, {})


def test_the_second_of_two_who_change_it_is_told_who_was_first(frame):
    change(frame, last_date=date(2021, 7, 1))
    with pytest.raises(OutOfDate, match="The test changed this time frame"):
        change(frame, last_date=date(2021, 8, 2))


def test_changing_one_date_moves_what_comes_before_it_and_nothing_that_took_place(frame, journey):
    at = {"stage": "forum", "lap": 1, "body": cast.body("canoe-forum"), "by": BY}
    put_before(journey, on="2021-02-20", **at)
    decide(journey, outcome="agreed", on="2021-02-24", **at)
    before = planned(frame, on=TODAY).now
    after = planned(change(frame, last_date=LAST + timedelta(days=14)), on=TODAY).now
    moved = {slip.stage for slip in slips(before, after)}
    assert moved == {"officials", "leaders"}
    assert after.session("forum").expected_end == date(2021, 2, 24)


def test_what_a_return_undid_has_to_be_done_again(frame, journey):
    for stage, body, outcome, reasons in (
        ("forum", "canoe-forum", "agreed", ""), ("officials", "reef-officials", "referred_back", "Who pays?"),
    ):  # fmt: skip
        put_before(journey, stage=stage, lap=1, body=cast.body(body), on="2021-02-10", by=BY)
        decide(
            journey, stage=stage, lap=1, body=cast.body(body), outcome=outcome, reasons=reasons, on="2021-02-20", by=BY
        )  # fmt: skip
    assert planned(frame, on=date(2021, 2, 15)).now.session("forum").done is False
    assert planned(frame, on=TODAY).now.session("forum").done is False


def test_a_meeting_planned_for_march_and_held_in_april_slips_against_the_edition_agreed(frame):
    second = plan_milestone(
        frame, kind="working_meeting", stage="forum", planned="2021-03", named="2nd meeting", by=BY
    )
    edition = agree_edition(frame, on=TODAY, by=BY)
    happened(second, held="2021-04-16", by=BY)
    edition.refresh_from_db()
    now = planned(frame, on=date(2021, 5, 1)).now
    slipped = {slip.what: slip.days for slip in slips(edition_plan(edition), now)}
    assert slipped["2nd-meeting"] == 16
    second.refresh_from_db()
    assert (second.planned, second.held) == ("2021-03", "2021-04-16")


def test_meetings_named_in_a_script_that_addresses_do_not_carry_are_told_apart(frame):
    planned_twice = [
        plan_milestone(frame, kind="working_meeting", stage="forum", planned="2021-03", named=named, by=BY)
        for named in ("การประชุมครั้งที่ 一", "การประชุม")
    ]
    assert [one.key for one in planned_twice] == ["working_meeting-2021-03", "working_meeting-2021-03-2"]


def test_an_edition_stays_as_it_was_agreed_whatever_is_changed_later(frame):
    edition = agree_edition(frame, on=TODAY, by=BY)
    kept = tables.FrameEdition.objects.filter(pk=edition.pk).values().get()
    plan_milestone(frame, kind="national_consultation", stage="forum", planned="2021-03-09", by=BY)
    change(frame, last_date=date(2021, 12, 1))
    agree_edition(frame, on=date(2021, 3, 20), by=BY)
    assert tables.FrameEdition.objects.filter(pk=edition.pk).values().get() == kept
    assert [one.number for one in tables.FrameEdition.objects.all()] == [1, 2]


@pytest.mark.parametrize(
    ("facts", "refusal"),
    [
        ({"planned": "2021-07-01"}, RuleBroken),
        ({"planned": "2021-01"}, RuleBroken),
        ({"planned": "soon"}, Unreadable),
        ({"planned": "2021-03", "kind": "picnic"}, RuleBroken),
        ({"planned": "2021-03", "stage": "nowhere"}, RuleBroken),
    ],
)
def test_what_cannot_stand_on_the_way_is_refused(frame, facts, refusal):
    with pytest.raises(refusal):
        plan_milestone(frame, **{"kind": "working_meeting", "stage": "forum", "by": BY, **facts})


def test_what_took_place_is_not_taken_off_the_plan(frame):
    made = plan_milestone(frame, kind="working_meeting", stage="forum", planned="2021-03", by=BY)
    with pytest.raises(RuleBroken, match="Name the meeting"):
        happened(made, by=BY)
    happened(made, meeting=cast.forum(), by=BY)
    with pytest.raises(RuleBroken, match="took place"):
        drop_milestone(made, by=BY)
    other = plan_milestone(frame, kind="working_meeting", stage="forum", planned="2021-03", by=BY)
    drop_milestone(other, by=BY)
    assert list(frame.milestones.all()) == [made]


def test_a_meeting_hidden_from_the_readers_of_a_public_time_frame_gives_it_no_date(frame):
    tables.Meeting.objects.create(
        key="ll-1", body=cast.body("leaders"), met_from="2021-06-14", met_until="2021-06-15", classification="members"
    )  # fmt: skip
    assert planned(frame, on=date(2021, 6, 15)).now.session("leaders").meeting == ""
    tables.Meeting.objects.update(classification="public")
    assert planned(frame, on=date(2021, 6, 15)).now.session("leaders").meeting == "ll-1"


days = st.dates(date(1800, 1, 1), date(2300, 12, 31))
spans = st.tuples(days, days).map(lambda two: [day.isoformat() for day in two])
changes = st.fixed_dictionaries(
    {},
    optional={
        "last_date": days,
        "begins": st.none() | days,
        "pins": st.dictionaries(st.sampled_from(["forum", "officials", "leaders", "x"]), spans, max_size=3),
        "choices": st.dictionaries(
            st.sampled_from(["forum", "officials", "leaders"]),
            st.sampled_from(["ad_referendum", "silence", "special_meeting", "meeting"]),
        ),
    },
)


@given(changes)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_is_typed_is_refused_with_a_sentence_or_can_be_planned(frame, changed):
    kept = tables.TimeFrame.objects.get(pk=frame.pk)
    try:
        kept = change_time_frame(kept, changed, version=kept.version, today=TODAY, by=BY)
    except Problem as problem:
        assert str(problem).endswith(".")
        return
    plan = planned(kept, on=TODAY).now
    assert plan.steps[-1].stage == "leaders"
    assert str(plan.verdict).endswith(".")


def rows(journey, on: date) -> list[tuple[str, str, bool, date | None, date | None]]:
    """(stage, what, done, from, until) as the page has it."""
    found = plan_dossier(cast.people().ana, journey.key, today=on)
    return [(row.stage, row.kind, row.done, row.start, row.end) for row in found.rows]


def test_of_a_stage_under_way_only_the_replies_are_shown_as_still_awaited_until_the_day_they_close(db):
    cast.lagoon()
    lead = {"translation_days": 5, "consultation_days": 10, "silence_days": 5, "papers_out_working_days": 3}
    tables.RouteEdition.objects.create(
        key="charters", edition=1, names={"en": ["Charters"]}, carries="instrument",
        stages=[
            {"key": "officials", "bodies": ["reef-officials"], "procedure": "ad_referendum", "verb": "endorsed",
             "next": "leaders", "lead_times": lead},
            {"key": "leaders", "bodies": ["leaders"], "verb": "adopted", "lead_times": lead},
        ],
    )  # fmt: skip
    draft = cast.charter()
    journey = start_journey(
        key="charter", route=tables.RouteEdition.objects.get(key="charters"), instrument=draft.instrument,
        on="2021-02-01", by=BY,
    )  # fmt: skip
    made = name_last_date(journey, date(2021, 6, 30), begins=KICK_OFF, calendars=[], today=TODAY, by=BY)
    made.classification = "members"
    made.save()
    opened, closes = datetime(2021, 3, 1, 9, tzinfo=UTC), datetime(2021, 3, 10, 17)
    open_procedure(
        journey, "ad_referendum", body=cast.body("reef-officials"), draft=draft, closes=closes, zone="UTC", by=BY,
        at=opened,
    )  # fmt: skip
    held = [row for row in rows(journey, date(2021, 3, 5)) if row[0] == "officials"]
    assert held == [
        ("officials", "consultation", True, None, None),
        ("officials", "translation", True, None, None),
        ("officials", "ad_referendum", False, date(2021, 3, 1), date(2021, 3, 10)),
    ]
    decide(
        journey, stage="officials", lap=1, body=cast.body("reef-officials"), draft=draft, outcome="endorsed",
        on="2021-03-08", by=BY, sources=["its report"],
    )  # fmt: skip
    put_before(
        journey, stage="leaders", lap=1, body=cast.body("leaders"), draft=draft, on="2021-03-20", by=BY
    )
    later = rows(journey, date(2021, 3, 25))
    assert [row[:2] for row in later if not row[2]] == [("leaders", "meeting")]
    assert [row for row in later if row[:2] == ("officials", "ad_referendum")] == [
        ("officials", "ad_referendum", True, date(2021, 3, 1), date(2021, 3, 8))
    ]

"""What a journey waits for is what its acts say, kept in the transaction of each act."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mufakat.core.problems import Problem
from mufakat.records.decisions.operations import decide, put_before, start_journey
from mufakat.records.whereabouts.models import Waiting
from mufakat.records.whereabouts.operations import refresh_all
from tests import cast

BY = cast.BY
STAGES = (("forum", "canoe-forum"), ("officials", "reef-officials"), ("leaders", "leaders"))


@pytest.fixture
def journey(db):
    cast.lagoon()
    return start_journey(key="wishes", route=cast.route(), forum=cast.forum(), on="2020-06-09", by=BY)


def waits() -> list[tuple]:
    return list(Waiting.objects.values_list("stage", "lap", "body__key", "lies"))


def test_it_waits_for_the_first_body_then_lies_before_it_then_goes_on(journey):
    assert waits() == [("forum", 1, "canoe-forum", False)]
    at = {"stage": "forum", "lap": 1, "body": cast.body("canoe-forum"), "by": BY}
    put_before(journey, on="2020-06-08", **at)
    assert waits() == [("forum", 1, "canoe-forum", True)]
    decide(journey, outcome="agreed", on="2020-06-09", **at)
    assert waits() == [("officials", 1, "reef-officials", False)]


def test_in_writing_the_silent_are_known_by_name(journey):
    at = {"stage": "forum", "lap": 1, "body": cast.body("canoe-forum"), "by": BY}
    put_before(journey, on="2020-06-08", **at)
    decide(journey, outcome="agreed", on="2020-06-09", **at)
    put_before(journey, stage="officials", lap=1, body=cast.body("reef-officials"), on="2020-07-01", by=BY)
    row = Waiting.objects.get()
    assert row.procedure == "silence"
    assert set(row.silent) >= {"XA", "XB"}


moves = st.lists(
    st.tuples(
        st.sampled_from(STAGES),
        st.sampled_from(["put", "agreed", "endorsed", "adopted", "noted", "referred_back"]),
        st.integers(1, 2),
    ),
    max_size=8,
)


@given(moves)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_kept_step_by_step_it_is_what_is_worked_out_from_all_acts(journey, made):
    for (stage, body), what, lap in made:
        at = {"stage": stage, "lap": lap, "body": cast.body(body), "on": "2020-06-09", "by": BY}
        try:
            if what == "put":
                put_before(journey, **at)
            else:
                decide(journey, outcome=what, reasons="Who pays?" if what == "referred_back" else "", **at)
        except Problem:
            continue
    kept = waits()
    refresh_all()
    assert waits() == kept

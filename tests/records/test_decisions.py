import pytest

from mufakat.core.problems import RuleBroken
from mufakat.records.decisions.models import Act
from mufakat.records.decisions.operations import (
    answer_recommendation,
    decide,
    put_before,
    start_journey,
    transmit,
)
from mufakat.records.decisions.queries import journey, next_step
from mufakat.records.decisions.telling import standing_of
from mufakat.records.journal.queries import first_fault, length
from tests import cast

BY = cast.BY


@pytest.fixture
def world(db):
    people = cast.lagoon()
    start_journey(key="wishes", route=cast.route(), forum=cast.forum(), on="2020-06-09", by=BY)
    return people


def wishes(viewer=None):
    from mufakat.records.people.access import STRANGER

    return journey(viewer or STRANGER, "wishes")


def stands():
    found = wishes()
    return standing_of(found, found.visible_acts)


def act(stage, body, outcome, *, lap=1, **more):
    put_before(
        wishes(), stage=stage, lap=lap, body=cast.body(body), on="2020-06-09", by=BY, procedure="in_meeting"
    )
    return decide(
        wishes(), stage=stage, lap=lap, body=cast.body(body), outcome=outcome, on="2020-06-09", by=BY, **more
    )


def test_a_journey_goes_from_stage_to_stage_to_its_end(world):
    act("forum", "canoe-forum", "agreed")
    act("officials", "reef-officials", "endorsed")
    act("leaders", "leaders", "adopted")
    assert (stands().state, stands().lap, stands().waiting_for) == ("adopted", 1, ())
    assert first_fault() is None


def test_a_return_opens_a_lap_and_leaves_the_former_as_it_was(world):
    act("forum", "canoe-forum", "agreed")
    before = list(Act.objects.values())
    act(
        "officials",
        "reef-officials",
        "referred_back",
        reasons="Say who pays for the canoes.",
        provisions=["1"],
    )
    assert (stands().state, stands().lap, stands().stage) == ("returned", 2, "forum")
    assert list(Act.objects.order_by("position").values())[: len(before)] == before


def test_a_return_needs_its_reasons_and_a_refusal_writes_nothing(world):
    act("forum", "canoe-forum", "agreed")
    put_before(wishes(), stage="officials", lap=1, body=cast.body("reef-officials"), on="2020-07-01", by=BY)
    entries, acts = length(), Act.objects.count()
    with pytest.raises(RuleBroken):
        decide(
            wishes(), stage="officials", lap=1, body=cast.body("reef-officials"), outcome="referred_back",
            on="2020-07-01", by=BY,
        )  # fmt: skip
    assert (length(), Act.objects.count()) == (entries, acts)


def test_a_body_does_not_decide_on_what_does_not_lie_before_it(world):
    with pytest.raises(RuleBroken):
        decide(
            wishes(),
            stage="forum",
            lap=1,
            body=cast.body("canoe-forum"),
            outcome="agreed",
            on="2020-06-09",
            by=BY,
        )


def test_the_wrong_body_is_refused(world):
    with pytest.raises(RuleBroken):
        put_before(wishes(), stage="forum", lap=1, body=cast.body("leaders"), on="2020-06-09", by=BY)


def test_a_route_for_recommendations_does_not_carry_an_instrument(world):
    draft = cast.charter()
    with pytest.raises(RuleBroken, match="does not carry"):
        start_journey(key="charter", route=cast.route(), instrument=draft.instrument, on="2021-01-01", by=BY)


def test_what_was_transmitted_is_an_act_of_its_own(world):
    act("forum", "canoe-forum", "agreed")
    transmit(
        wishes(), verb="shared_with", from_body=cast.body("canoe-forum"), to_body=cast.body("reef-officials"),
        on="2020-09", by=BY, open_points=["Who pays"],
    )  # fmt: skip
    sent = stands().transmissions
    assert [(t.verb, t.from_body, t.to_body, t.open_points) for t in sent] == [
        ("shared_with", "canoe-forum", "reef-officials", ("Who pays",))
    ]


def test_the_next_step_says_who_may_do_what(world):
    first = next_step(world.ana, wishes(world.ana))
    assert (first.stage, [str(b) for b in first.bodies], first.outcomes) == (
        "forum",
        ["Canoe Forum"],
        ("put_before",),
    )
    put_before(wishes(), stage="forum", lap=1, body=cast.body("canoe-forum"), on="2020-06-09", by=BY)
    assert "agreed" in next_step(world.ana, wishes(world.ana)).outcomes


def test_an_answer_needs_its_words_and_is_kept_with_its_body(world):
    recommendation = cast.forum().recommendations.get(number=1)
    with pytest.raises(RuleBroken):
        answer_recommendation(
            recommendation, body=cast.body("reef-officials"), text="  ", on="2020-09", by=BY
        )
    answer = answer_recommendation(
        recommendation,
        body=cast.body("reef-officials"),
        text="Noted; islands report in 2022.",
        on="2020-09",
        by=BY,
    )
    assert list(recommendation.answers.all()) == [answer]
    again = {"body": cast.body("reef-officials"), "by": BY}
    with pytest.raises(RuleBroken, match="recorded already"):
        answer_recommendation(recommendation, text=answer.text, on="2020-09", **again)
    with pytest.raises(RuleBroken, match="lies ahead"):
        answer_recommendation(recommendation, text="Later.", on="2999-01-01", **again)

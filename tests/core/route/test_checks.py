from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.problems import Unreadable
from mufakat.core.route.checks import faults
from mufakat.core.route.model import LeadTimes, Route, Stage
from mufakat.core.route.reading import route_from

from .routes import CAN, FORUM, ROADMAP


def route(*stages: Stage, **other) -> Route:
    return Route(**{"key": "r", "edition": 1, "names": {}, "carries": "instrument", "stages": stages} | other)


def test_the_routes_of_the_profile_have_no_faults():
    assert faults(FORUM, CAN) == []
    assert faults(ROADMAP, CAN) == []
    assert faults(ROADMAP.without("soca", "council"), CAN) == []


A, B = Stage("a", ("x",), next="b"), Stage("b", ("x",))


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        (route(), "Route r has no stages."),
        (
            route(A, B, carries="wishes"),
            "Route r carries “wishes”; it can carry recommendations or instrument.",
        ),
        (route(A, B, edition=0), "Route r has edition 0; editions count from 1."),
        (route(A, B, B), "Stage b is written 2 times; every stage needs a key of its own."),
        (
            route(A, replace(B, procedure="vote")),
            "Stage b uses the procedure “vote”, which is not one of in_meeting, silence, ad_referendum or chairs_call.",
        ),
        (
            route(A, replace(B, verb="liked")),
            "Stage b has the verb “liked”, which is not one of agreed, shared, received, noted, endorsed, adopted, reviewed or transmitted.",
        ),
        (
            route(A, replace(B, outcomes=("noted", "voted"))),
            "Stage b allows “voted”, which is not a decision: agreed, shared, received, noted, endorsed, adopted, "
            "referred_back, deferred or withdrawn.",
        ),
        (
            route(A, replace(B, outcomes=("deferred",))),
            "Stage b is a dead end: none of its decisions leads on.",
        ),
        (
            route(A, replace(B, verb="adopted", outcomes=("noted",))),
            "Stage b is there to be adopted but does not allow that decision.",
        ),
        (
            route(A, replace(B, lead_times=LeadTimes(silence_days=-1))),
            "Stage b has a negative lead time (silence_days).",
        ),
        (route(replace(A, next="c"), B), "Stage a leads to c, which is not a stage of this route."),
        (route(replace(A, next=None), B), "No journey can reach stage b."),
        (
            route(A, replace(B, outcomes=("noted", "referred_back"))),
            "Stage b may refer back, but the route does not say where to.",
        ),
        (
            route(A, replace(B, bodies=("x", "y"))),
            "Stage b is done by 2 bodies together; it needs a stage to return to where they want different texts.",
        ),
        (route(A, replace(B, return_to="z")), "Stage b returns to z, which is not a stage of this route."),
        (
            route(A, replace(B, return_to="b")),
            "Stage b returns to itself; putting off is “deferred”, a return leads to an earlier stage.",
        ),
        (route(replace(A, return_to="b"), B), "Stage a returns to b, which does not come before it."),
        (route(A, replace(B, bodies=())), "Stage b has no body."),
        (route(A, replace(B, bodies=("x", "x"), return_to="a")), "Stage b names x 2 times."),
        (route(A, replace(B, bodies=("q",))), "Stage b is at q, a body the profile does not know."),
        (route(A, replace(B, verb="adopted")), "x may not do what stage b is there for (adopted)."),
        (
            route(A, replace(B, next="a")),
            "Going on from stage a leads back to it (a → b → a): the route never ends there.",
        ),
        (
            route(A, replace(B, next="b")),
            "Going on from stage b leads back to it (b → b): the route never ends there.",
        ),
        (route(A, B, Stage("lonely", ("x",))), "No journey can reach stage lonely."),
    ],
)
def test_a_malformed_route_is_told_so(broken, sentence):
    assert sentence in faults(broken, {"x": {"noted"}, "y": {"noted"}})


def test_bodies_are_not_asked_after_where_nobody_says_what_they_may_do():
    assert faults(route(A, replace(B, bodies=("stranger",)))) == []


keys = st.sampled_from(["a", "b", "c", "d", None, "nowhere"])
any_stage = st.builds(
    Stage,
    key=st.sampled_from("abcd"),
    bodies=st.lists(st.sampled_from("xyz"), max_size=2).map(tuple),
    outcomes=st.lists(st.sampled_from(["noted", "adopted", "referred_back", "deferred"]), max_size=3).map(
        tuple
    ),
    return_to=keys,
    next=keys,
)


@given(st.lists(any_stage, max_size=5))
def test_a_route_without_faults_always_comes_to_an_end_through_every_stage(stages):
    tried = route(*stages)
    if not faults(tried):
        travelled = (tried.stages[0], *tried.following(tried.stages[0].key))
        assert {stage.key for stage in travelled} == {stage.key for stage in stages}
        assert travelled[-1].next is None


@given(st.sets(st.sampled_from(["soca", "council", "review", "ministers"])))
def test_leaving_stages_out_leaves_a_route_that_can_be_travelled(left_out):
    shorter = ROADMAP.without(*left_out)
    assert faults(shorter, CAN) == []
    assert [s.key for s in shorter.stages] == [s.key for s in ROADMAP.stages if s.key not in left_out]


def test_a_written_route_is_read_with_its_stages_in_the_order_they_stand():
    read = route_from(
        {
            "key": "r",
            "edition": 2,
            "names": {"en": "A route"},
            "carries": "recommendations",
            "stages": [
                {"key": "a", "bodies": ["x"], "procedure": "in_meeting", "verb": "agreed"},
                {
                    "key": "b",
                    "bodies": ["y", "z"],
                    "procedure": "silence",
                    "verb": "adopted",
                    "outcomes": ["adopted", "referred_back"],
                    "lead_times": {"papers_out_working_days": 10, "silence_days": None},
                    "return_to": "a",
                    "next": None,
                    "named_in_report": False,
                    "entitled": "delegates",
                },
            ],
        }
    )
    assert read == Route(
        "r",
        2,
        {"en": "A route"},
        "recommendations",
        (
            Stage("a", ("x",), verb="agreed", next="b"),
            Stage(
                "b",
                ("y", "z"),
                procedure="silence",
                verb="adopted",
                outcomes=("adopted", "referred_back"),
                lead_times=LeadTimes(papers_out_working_days=10),
                return_to="a",
                named_in_report=False,
                entitled="delegates",
            ),
        ),
    )


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ({}, "A route has no key."),
        ({"key": "r", "stages": "a, b"}, "The stages of route r are not a list."),
        ({"key": "r", "stages": [{}]}, "A stage of route r has no key."),
        ({"key": "r", "edition": "two"}, "The edition of route r is “two”, not a whole number."),
        ({"key": "r", "stops": []}, "The route has a line “stops”, which means nothing here."),
        (
            {"key": "r", "stages": [{"key": "a", "return_too": "b"}]},
            "Stage a has a line “return_too”, which means nothing here.",
        ),
        (
            {"key": "r", "stages": [{"key": "a", "bodies": [1]}]},
            "The bodies of stage a are not a list of words.",
        ),
        (
            {"key": "r", "stages": [{"key": "a", "lead_times": {"silence_days": "ten"}}]},
            "silence_days of stage a is “ten”, not a whole number.",
        ),
    ],
)
def test_a_route_that_cannot_be_read_says_where(written, sentence):
    with pytest.raises(Unreadable) as problem:
        route_from(written)
    assert str(problem.value) == sentence


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"carries": ["instrument"]}, "The route has “['instrument']” as its carries, which is not a word."),
        ({"names": ["Route"]}, "The names of route r are not written as language: name."),
        ({"names": {"en": 5}}, "The names of route r are not written as language: name."),
        ({"stages": {"a": 1}}, "The stages of route r are not a list."),
        ({"stages": [{"key": "a", "bodies": ["b"], "next": ["a", "b"]}]}, "Stage a has “['a', 'b']” as its next, which is not a word."),
        ({"stages": [{"key": "a", "bodies": ["b"], "verb": {"x": 1}}]}, "Stage a has “{'x': 1}” as its verb, which is not a word."),
        ({"stages": [{"key": "a", "bodies": ["b"], "lead_times": [3]}]}, "The lead times of stage a is not a list of named values."),
        ({"stages": [{"key": "a", "bodies": ["b"], "lead_times": {"silence_days": "a week"}}]}, "silence_days of stage a is “a week”, not a whole number."),
        ({"stages": [None]}, "A stage of route r has no key."),
        ({"stages": [{"key": 7}]}, "A stage of route r has no key."),
    ],
)  # fmt: skip
def test_whatever_is_written_in_a_route_is_read_or_refused_with_a_sentence(changed, sentence):
    with pytest.raises(Unreadable) as refused:
        route_from({"key": "r", "stages": [{"key": "a", "bodies": ["b"]}], **changed})
    assert str(refused.value) == sentence


def test_nothing_written_ends_a_route_or_its_returns_and_leaves_every_other_word_as_usual():
    nothing = {"next": None, "return_to": "", "verb": "", "procedure": None, "entitled": ""}
    written = {
        "key": "r",
        "stages": [{"key": "a", "bodies": ["b"], **nothing}, {"key": "c", "bodies": ["b"]}],
    }
    first, plain = route_from(written).stages[0], Stage("a", ("b",))
    assert (first.next, first.return_to) == (None, None)
    assert (first.verb, first.procedure, first.entitled) == (plain.verb, plain.procedure, plain.entitled)


def test_a_word_nobody_knows_for_who_is_entitled_is_a_fault():
    route = route_from({"key": "r", "stages": [{"key": "a", "bodies": ["b"], "entitled": "membres"}]})
    assert (
        "At stage a “membres” are entitled; it can be members, delegates, focal_points or chairs."
        in faults(route)
    )


def test_stages_written_in_another_order_are_read_in_the_order_they_are_travelled():
    written = {
        "key": "r",
        "stages": [
            {"key": "first", "bodies": ["x"], "next": "second"},
            {"key": "last", "bodies": ["x"], "next": None},
            {"key": "second", "bodies": ["x"], "next": "last"},
        ],
    }
    assert [stage.key for stage in route_from(written).stages] == ["first", "second", "last"]


def test_a_first_stage_of_several_bodies_begins_anew_where_they_want_different_texts():
    together = replace(A, bodies=("x", "y"), return_to="a")
    assert not list(faults(route(together, B)))
    assert list(faults(route(replace(A, return_to="a"), B)))

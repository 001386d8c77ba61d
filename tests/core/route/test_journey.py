"""A journey in table form: what was done, where it stands, what may not be done."""

from dataclasses import replace

import pytest

from mufakat.core.dates import PartialDate
from mufakat.core.problems import RuleBroken
from mufakat.core.route.acts import (
    Corrected,
    Decided,
    Position,
    PutBefore,
    Started,
    Transmitted,
    Withdrawn,
)
from mufakat.core.route.journey import standing
from mufakat.core.route.rules import may

from .routes import FORUM, ROADMAP

START = Started(id="start", route="roadmap", edition=1)


def put(stage, draft, lap=1, **other):
    return PutBefore(
        **{"id": f"put-{stage}-{lap}-{draft}", "stage": stage, "lap": lap, "draft": draft} | other
    )


def decided(stage, body, kind, draft, lap=1, **other):
    key = f"{stage}-{lap}-{body}-{kind}"
    return Decided(
        **{"id": key, "stage": stage, "lap": lap, "body": body, "kind": kind, "draft": draft} | other
    )


def position(stage, member, stance, lap=1, **other):
    key = f"{member}-{stance}"
    return Position(**{"id": key, "stage": stage, "lap": lap, "member": member, "stance": stance} | other)


AGREED = (START, put("draft", "d0"), decided("draft", "twg", "agreed", "d0"))
REVIEWED = (
    *AGREED,
    put("review", "d0"),
    decided("review", "somswd", "endorsed", "d0"),
    decided("review", "aswc", "endorsed", "d0"),
)
ADOPTED = (
    *REVIEWED,
    put("ministers", "d0"),
    decided("ministers", "ammswd", "adopted", "d0", meeting="special"),
)
ENDED = (
    *ADOPTED,
    put("soca", "d0"),
    decided("soca", "soca", "endorsed", "d0"),
    put("council", "d0"),
    decided("council", "ascc-council", "endorsed", "d0"),
    put("summit", "d0"),
    decided("summit", "summit", "noted", "d0"),
)
RETURNED = (
    *REVIEWED,
    put("ministers", "d0"),
    decided(
        "ministers", "ammswd", "referred_back", "d0", reasons="The money is missing.", provisions=("p6",)
    ),
)


def lawful(route, acts):
    for count, act in enumerate(acts):
        may(route, acts[:count], act)
    return standing(route, acts)


@pytest.mark.parametrize(
    ("acts", "state", "stage", "lap", "sealed"),
    [
        ((), "not_started", None, 0, None),
        ((START,), "between", "draft", 1, None),
        (AGREED[:2], "under_consideration", "draft", 1, None),
        (AGREED, "between", "review", 1, None),
        (REVIEWED[:-1], "under_consideration", "review", 1, None),
        (REVIEWED, "between", "ministers", 1, None),
        (ADOPTED, "between", "soca", 1, "d0"),
        (ENDED, "adopted", "summit", 1, "d0"),
        (RETURNED, "returned", "draft", 2, None),
        ((*RETURNED, put("draft", "d1", lap=2)), "under_consideration", "draft", 2, None),
        ((*REVIEWED, put("ministers", "d0"), decided("ministers", "ammswd", "deferred", "d0")), "between", "ministers", 1, None),
        ((*REVIEWED, Withdrawn(reasons="Overtaken.")), "withdrawn", "ministers", 1, None),
    ],
)  # fmt: skip
def test_where_it_stands_follows_from_what_was_done(acts, state, stage, lap, sealed):
    here = lawful(ROADMAP, acts)
    assert (here.state, here.stage, here.lap, here.sealed) == (state, stage, lap, sealed)


@pytest.mark.parametrize(
    ("acts", "draft"),
    [((), None), ((START,), None), (AGREED, "d0"), ((*RETURNED, put("draft", "d1", lap=2)), "d1")],
)
def test_its_text_is_the_one_last_put_before_anybody(acts, draft):
    assert standing(ROADMAP, acts).draft == draft


@pytest.mark.parametrize(
    ("before", "act"),
    [
        (AGREED, put("a-stage-of-another-route", "d0")),
        (AGREED, decided("a-stage-of-another-route", "somswd", "endorsed", "d0")),
        (ENDED, put("summit", "d1")),
        (ENDED, decided("summit", "summit", "adopted", "d1")),
        (ENDED, Withdrawn(reasons="Overtaken.")),
    ],
)
def test_what_the_route_has_no_place_for_moves_nothing(before, act):
    assert standing(ROADMAP, (*before, act)) == standing(ROADMAP, before)


def test_a_body_may_decide_on_the_day_it_was_asked_and_not_on_the_day_before():
    asked = (START, put("draft", "d0", at=PartialDate("2021-06-16")))
    lawful(ROADMAP, (*asked, decided("draft", "twg", "agreed", "d0", at=PartialDate("2021-06-16"))))
    lawful(ROADMAP, (*asked, decided("draft", "twg", "agreed", "d0", at=PartialDate("2021-06"))))
    with pytest.raises(RuleBroken, match=r"put before .* on 16 June 2021; a decision of 15 June 2021"):
        lawful(ROADMAP, (*asked, decided("draft", "twg", "agreed", "d0", at=PartialDate("2021-06-15"))))


def test_recommendations_that_ministers_receive_end_without_an_adopted_text():
    here = lawful(
        FORUM,
        (
            Started(route="forum-recommendations", edition=1),
            put("forum", "r"),
            decided("forum", "gnf", "agreed", "r"),
            Transmitted(verb="shared_with", from_body="gnf", to_body="somswd", to_meeting="SOMSWD 15"),
            put("officials", "r", meeting="SOMSWD 15"),
            decided("officials", "somswd", "noted", "r"),
            put("ministers", "r", meeting="AMMSWD 10"),
            decided("ministers", "ammswd", "received", "r"),
        ),
    )
    assert (here.state, here.sealed, [t.to_meeting for t in here.transmissions]) == (
        "ended",
        None,
        ["SOMSWD 15"],
    )
    assert [(s.stage.key, s.did[0].kind, s.did[0].meeting) for s in here.stations()] == [
        ("forum", "agreed", ""),
        ("officials", "noted", "SOMSWD 15"),
        ("ministers", "received", "AMMSWD 10"),
    ]


def test_two_bodies_side_by_side_must_both_do_it():
    here = lawful(ROADMAP, REVIEWED[:-1])
    assert (here.waiting_for, here.next) == (("aswc",), ("ministers", "soca", "council", "summit"))


def test_two_bodies_that_want_different_texts_send_it_back_to_the_working_group():
    here = lawful(
        ROADMAP,
        (
            *AGREED,
            put("review", "d0"),
            decided("review", "somswd", "endorsed", "d0"),
            put("review", "d0-shorter", body="aswc"),
            decided("review", "aswc", "endorsed", "d0-shorter"),
        ),
    )
    assert (here.state, here.stage, here.lap) == ("returned", "draft", 2)
    assert here.returns[0].differing_texts == ("d0", "d0-shorter")


def test_one_body_that_refers_back_sends_the_whole_stage_back():
    here = lawful(
        ROADMAP,
        (
            *AGREED,
            put("review", "d0"),
            decided("review", "aswc", "referred_back", "d0", reasons="Chapter 3 is thin."),
        ),
    )
    assert (here.state, here.stage, here.lap, here.returns[0].bodies) == ("returned", "draft", 2, ("aswc",))


def test_the_map_shows_both_laps():
    here = lawful(
        ROADMAP, (*RETURNED, put("draft", "d1", lap=2), decided("draft", "twg", "agreed", "d1", lap=2))
    )
    assert [(s.lap, s.stage.key, s.place, [v.kind for v in s.did]) for s in here.stations()] == [
        (1, "draft", "past", ["agreed"]),
        (1, "review", "past", ["endorsed", "endorsed"]),
        (1, "ministers", "left", ["referred_back"]),
        (2, "draft", "past", ["agreed"]),
        (2, "review", "here", []),
        (2, "ministers", "ahead", []),
        (2, "soca", "ahead", []),
        (2, "council", "ahead", []),
        (2, "summit", "ahead", []),
    ]


def test_of_three_laps_each_ends_where_its_own_return_left_it():
    second = (put("draft", "d1", lap=2), decided("draft", "twg", "agreed", "d1", lap=2))
    again = (
        put("review", "d1", lap=2),
        decided("review", "somswd", "referred_back", "d1", lap=2, reasons="x"),
    )
    here = lawful(ROADMAP, (*RETURNED, *second, *again))
    assert [(s.lap, s.stage.key) for s in here.stations() if s.place == "left"] == [
        (1, "ministers"),
        (2, "review"),
    ]
    assert [(s.lap, s.stage.key) for s in here.stations() if s.place == "here"] == [(3, "draft")]


def test_stages_the_report_does_not_name_can_be_left_out():
    start = replace(START, left_out=("soca", "council"))
    here = lawful(ROADMAP, (start, *ADOPTED[1:]))
    assert (here.stage, here.next) == ("summit", ())


def test_a_return_that_led_to_a_stage_left_out_leads_to_the_one_before_it():
    backwards = replace(ROADMAP.stage("summit"), return_to="council")
    route = replace(ROADMAP, stages=(*ROADMAP.stages[:-1], backwards))
    assert route.without("soca", "council").stage("summit").return_to == "ministers"
    assert route.without("soca").stage("summit").return_to == "council"


def test_a_return_after_the_adoption_keeps_the_seal_and_lets_a_new_text_come():
    acts = (
        *ADOPTED,
        put("soca", "d0"),
        replace(decided("soca", "soca", "endorsed", "d0"), kind="referred_back", reasons="Names of bodies."),
    )
    with pytest.raises(RuleBroken):
        may(ROADMAP, acts, acts[-1])
    route = replace(
        ROADMAP,
        stages=tuple(
            replace(stage, outcomes=("endorsed", "referred_back")) if stage.key == "soca" else stage
            for stage in ROADMAP.stages
        ),
    )
    here = lawful(
        route, (*acts, put("ministers", "d1", lap=2), decided("ministers", "ammswd", "adopted", "d1", lap=2))
    )
    assert [(seal.draft, seal.lap) for seal in here.seals] == [("d0", 1), ("d1", 2)]


OBJECTS = position(
    "ministers", "VN", "objection", reason="No money.", lifted_if="part 6 names a fund", provision="6"
)
BEFORE_MINISTERS = (*REVIEWED, put("ministers", "d0"))


@pytest.mark.parametrize(
    ("acts", "act", "sentence"),
    [
        ((), put("draft", "d0"), "The journey has not started; put it on its route first."),
        ((START,), START, "The journey has already started."),
        ((), replace(START, edition=2), "A journey keeps the edition of the route it started on; a changed route is a new edition for new journeys."),
        ((), replace(START, left_out=("ministers",)), "ministers cannot be left out: the route names it as a stage every journey calls at."),
        ((START,), put("draft", ""), "Say exactly which text is put before the body: a draft is named by its hash."),
        ((START,), put("review", "d0"), "The journey has not come to review yet; it is at draft."),
        (AGREED, put("draft", "d1"), "draft has already decided in this lap; the journey is at review."),
        (AGREED[:2], put("draft", "d0"), "This text is already before twg."),
        (AGREED, put("cabinet", "d0"), "cabinet is not a stage this journey calls at."),
        ((START,), decided("draft", "twg", "agreed", "d0"), "Nothing lies before twg; put the text before it first."),
        (AGREED[:2], decided("draft", "twg", "agreed", "d1"), "This decision is about another text than the one put before twg."),
        (AGREED[:2], decided("draft", "gnf", "agreed", "d0"), "gnf does not decide at draft; that is for twg."),
        (AGREED[:2], decided("draft", "twg", "adopted", "d0"), "At draft the route does not provide for “adopted”."),
        (AGREED[:2], decided("draft", "twg", "referred_back", "d0", reasons="x"), "The route names no return from draft."),
        (REVIEWED[:-1], decided("review", "somswd", "endorsed", "d0"), "somswd has already decided in this lap; a wrong record is mended by a correction."),
        (REVIEWED[:-1], put("review", "d1", body="somswd"), "somswd has already decided in this lap."),
        (BEFORE_MINISTERS, decided("ministers", "ammswd", "referred_back", "d0"), "A return needs its reasons."),
        (BEFORE_MINISTERS, decided("ministers", "ammswd", "referred_back", "d0", reasons="x", return_to="review"), "From ministers the route returns to draft, nowhere else."),
        (BEFORE_MINISTERS, decided("ministers", "ammswd", "adopted", "d0", return_to="draft"), "Only a decision to refer back leads to a return."),
        ((*BEFORE_MINISTERS, OBJECTS), decided("ministers", "ammswd", "adopted", "d0"), "The objection of VN to 6 still stands; there is no consensus until it is lifted. The chair can consult, put it off or return it."),
        (ADOPTED, put("soca", "d1"), "The adopted text is sealed; another text can come only after a return, in another lap."),
        (ADOPTED, OBJECTS, "ministers has already decided in this lap; the journey is at soca."),
        (ENDED, OBJECTS, "The journey has come to its end; only a correction can be recorded now."),
        ((START, Withdrawn(reasons="x")), Transmitted(verb="reported_to", from_body="twg", to_body="somswd"), "The journey was withdrawn; only a correction can be recorded now."),
        (ENDED, Withdrawn(reasons="x"), "The journey has come to its end; only a correction can be recorded now."),
        ((START, Withdrawn(reasons="x")), put("draft", "d0"), "The journey was withdrawn; only a correction can be recorded now."),
        (AGREED, put("review", "d0", procedure="vote"), "A body decides in a meeting, ad referendum, by silence procedure or by the chair's call; nothing is put to a vote."),
        (AGREED[:2], decided("draft", "twg", "agreed", "d0", procedure="vote"), "A body decides in a meeting, ad referendum, by silence procedure or by the chair's call; nothing is put to a vote."),
        (RETURNED, put("draft", "d1"), "Lap 1 is closed; the journey is in lap 2, and nothing of lap 1 is altered."),
        (AGREED, put("review", "d1", lap=2), "The journey is still in lap 1."),
        (REVIEWED, OBJECTS, "There is no text before ammswd yet; a position needs one."),
        (BEFORE_MINISTERS, replace(OBJECTS, draft="d9"), "This position is about another text than the one under consideration."),
        (BEFORE_MINISTERS, replace(OBJECTS, stance="abstains"), "A position is support, no objection, a reservation or an objection, or lifts one of these two."),
        (BEFORE_MINISTERS, replace(OBJECTS, stance="reservation"), "A reservation needs its wording."),
        (BEFORE_MINISTERS, replace(OBJECTS, reason=" "), "An objection needs its reason."),
        (BEFORE_MINISTERS, replace(OBJECTS, lifted_if=""), "An objection says what would lift it."),
        (BEFORE_MINISTERS, replace(OBJECTS, stance="lifted"), "VN has nothing open on 6 that could be lifted."),
        (AGREED, Transmitted(verb="given", from_body="twg", to_body="somswd"), "A transmission is shared with, submitted to or reported to a body."),
        (AGREED, Transmitted(verb="reported_to", from_body="twg", to_body="twg"), "A transmission goes from one body to another."),
        (AGREED, Withdrawn(reasons=""), "A withdrawal needs its reasons."),
        (AGREED, Corrected(corrects="nothing", reasons="x"), "The act to be corrected is not part of this journey."),
        (AGREED, Corrected(corrects="start", reasons=""), "A correction needs its reasons."),
        (AGREED, Corrected(corrects="start", reasons="x", instead=AGREED[1]), "A correction puts an act of the same kind in the place of the wrong one."),
        (AGREED, Corrected(corrects="put-draft-1-d0", reasons="x"), "What was recorded after it would not fit any more. Nothing lies before twg; put the text before it first."),
    ],
)  # fmt: skip
def test_what_the_rules_do_not_allow_is_refused_with_a_sentence(acts, act, sentence):
    with pytest.raises(RuleBroken) as problem:
        may(ROADMAP, acts, act)
    assert str(problem.value) == sentence


def test_an_objection_that_is_lifted_no_longer_stands_in_the_way():
    lifted = position("ministers", "VN", "lifted", provision="6")
    lawful(ROADMAP, (*BEFORE_MINISTERS, OBJECTS, lifted, decided("ministers", "ammswd", "adopted", "d0")))


def test_an_adopted_text_is_carried_on_after_the_end_of_its_route_and_stands_where_it_stood():
    sent = Transmitted(verb="reported_to", from_body="summit", to_body="twg")
    may(ROADMAP, ENDED, sent)
    here, before = standing(ROADMAP, (*ENDED, sent)), standing(ROADMAP, ENDED)
    assert (here.state, here.stage, here.seals) == (before.state, before.stage, before.seals)
    assert here.transmissions[-1] == sent


def test_a_reservation_does_not_stand_in_the_way_and_stays_with_the_decision():
    reserves = position(
        "ministers", "VN", "reservation", provision="4(b)", wording="Subject to national law."
    )
    here = lawful(ROADMAP, (*BEFORE_MINISTERS, reserves, decided("ministers", "ammswd", "adopted", "d0")))
    assert here.positions_at("ministers", 1) == (reserves,)


def test_a_revised_text_does_not_wash_an_objection_away():
    acts = (*BEFORE_MINISTERS, OBJECTS, put("ministers", "d1"))
    with pytest.raises(RuleBroken, match="still stands"):
        may(ROADMAP, acts, decided("ministers", "ammswd", "adopted", "d1"))


def test_an_objection_of_a_country_that_has_left_does_not_stand_in_the_way():
    acts = (*BEFORE_MINISTERS, OBJECTS)
    may(ROADMAP, acts, decided("ministers", "ammswd", "adopted", "d0"), entitled=("TH", "LA"))
    with pytest.raises(RuleBroken, match="VN is not entitled"):
        may(ROADMAP, BEFORE_MINISTERS, OBJECTS, entitled=("TH", "LA"))


def test_a_body_may_note_what_a_member_objects_to():
    may(ROADMAP, (*BEFORE_MINISTERS, OBJECTS), decided("ministers", "ammswd", "deferred", "d0"))


def test_a_meeting_that_moved_after_the_papers_went_out_is_put_before_again():
    acts = (*REVIEWED, put("ministers", "d0", meeting="May"))
    here = lawful(ROADMAP, (*acts, put("ministers", "d0", id="again", meeting="June")))
    assert [(visit.meeting, visit.kind) for visit in here.visits_at("ministers", 1)] == [
        ("May", "replaced"),
        ("June", ""),
    ]


def test_a_decision_against_the_wrong_draft_is_corrected_by_a_new_act_and_nothing_is_edited():
    correction = Corrected(
        reasons="The minutes show that Rev.1 lay on the table.",
        corrects="ministers-1-ammswd-adopted",
        instead=decided("ministers", "ammswd", "adopted", "d0-rev1"),
        also=(("put-ministers-1-d0", put("ministers", "d0-rev1")),),
    )
    may(ROADMAP, ADOPTED, correction)
    here = standing(ROADMAP, (*ADOPTED, correction))
    assert (standing(ROADMAP, ADOPTED).sealed, here.sealed, here.state, here.stage) == (
        "d0",
        "d0-rev1",
        "between",
        "soca",
    )


def test_who_corrects_on_which_text_a_body_decided_says_what_lay_before_it():
    instead = decided("ministers", "ammswd", "adopted", "d0-rev1")
    correction = Corrected(
        id="c", corrects="ministers-1-ammswd-adopted", reasons="Rev.1 lay on the table.", instead=instead
    )
    may(ROADMAP, ADOPTED, correction)
    acts = (*ADOPTED, correction)
    assert standing(ROADMAP, acts).sealed == "d0-rev1"
    may(ROADMAP, acts, put("soca", "d0-rev1"))
    with pytest.raises(RuleBroken, match="sealed"):
        may(ROADMAP, acts, put("soca", "d0"))


def test_a_correction_that_what_followed_would_contradict_is_refused():
    instead = decided("ministers", "ammswd", "adopted", "d0-rev1")
    correction = Corrected(
        corrects="ministers-1-ammswd-adopted", reasons="Rev.1 lay on the table.", instead=instead
    )
    with pytest.raises(
        RuleBroken, match=r"What was recorded after it would not fit any more\. The adopted text is sealed"
    ):
        may(ROADMAP, ENDED, correction)
    later = [
        act
        for act in ENDED
        if act.id
        in (
            "put-soca-1-d0",
            "soca-1-soca-endorsed",
            "put-council-1-d0",
            "council-1-ascc-council-endorsed",
            "put-summit-1-d0",
            "summit-1-summit-noted",
        )
    ]
    also = tuple((act.id, replace(act, draft="d0-rev1")) for act in later)
    may(ROADMAP, ENDED, replace(correction, also=also))


def test_names_of_bodies_are_said_as_people_say_them():
    with pytest.raises(RuleBroken, match="Nothing lies before the Working Group;"):
        may(
            ROADMAP,
            (START,),
            decided("draft", "twg", "agreed", "d0"),
            names=lambda key: "the Working Group" if key == "twg" else key,
        )

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.trace.model import KINDS, Link
from mufakat.core.trace.status import STATUSES, follow_up_status, reports

from .links import (
    ACTIONS,
    ADOPTED,
    AGREED,
    DROPPED,
    MEMBERS,
    MERGED,
    NOTED,
    PUT_OFF,
    SHARED,
    SIX_UNDER_WAY,
    SUBMITTED,
    SUPERSEDED,
    TAKEN_UP,
    TRAVELLED,
    link,
    report,
)

ALL_DONE = tuple(report(member, "done") for member in MEMBERS)


@pytest.mark.parametrize(
    ("links", "status"),
    [
        ((), "no_later_record"),
        ((AGREED,), "no_later_record"),
        ((SHARED,), "shared"),
        ((SUBMITTED,), "shared"),
        ((*TRAVELLED, NOTED), "noted"),
        ((*TRAVELLED, link("answered_by", "SOMSWD", "2019-12")), "noted"),
        ((*TRAVELLED, NOTED, PUT_OFF), "under_consideration"),
        ((*TRAVELLED, replace(NOTED, outcome="")), "under_consideration"),
        ((*TRAVELLED, replace(NOTED, outcome="referred_back")), "under_consideration"),
        ((PUT_OFF, replace(NOTED, at=None)), "under_consideration"),
        ((*TRAVELLED, PUT_OFF, TAKEN_UP), "taken_up"),
        ((*TRAVELLED, TAKEN_UP, ADOPTED), "adopted"),
        ((*TRAVELLED, replace(PUT_OFF, outcome="adopted")), "adopted"),
        ((TAKEN_UP, ADOPTED, *ACTIONS), "adopted"),
        ((ADOPTED, *ACTIONS, report("VN", "not_started")), "adopted"),
        ((ADOPTED, *ACTIONS, *SIX_UNDER_WAY), "being_carried_out"),
        ((ADOPTED, link("reported_by", "whole", progress="under_way")), "being_carried_out"),
        ((ADOPTED, *SIX_UNDER_WAY, report("VN", "done")), "done_in_some"),
        ((ADOPTED, *ALL_DONE), "done"),
        ((ADOPTED, *ALL_DONE[:-1], report("VN", "not_applicable")), "done"),
        ((ADOPTED, *(report(member, "not_applicable") for member in MEMBERS)), "adopted"),
        ((ADOPTED, *ALL_DONE[:-1]), "done_in_some"),
        ((ADOPTED, *ALL_DONE, report("VN", "under_way", "2024")), "done_in_some"),
        ((ADOPTED, link("reported_by", "whole", progress="done")), "done"),
        ((ADOPTED, report("PG", "done")), "adopted"),
        ((*TRAVELLED, DROPPED), "dropped"),
        ((*TRAVELLED, MERGED), "merged"),
        ((*TRAVELLED, SUPERSEDED), "superseded"),
        ((MERGED, DROPPED), "dropped"),
        ((*TRAVELLED, DROPPED, TAKEN_UP), "taken_up"),
        ((TAKEN_UP, replace(DROPPED, at=None)), "dropped"),
        ((replace(TAKEN_UP, confirmed=False), SHARED), "shared"),
        ((replace(TAKEN_UP, sure=False), SHARED), "taken_up"),
    ],
)
def test_the_status_follows_from_the_links_by_the_published_rule(links, status):
    assert follow_up_status(links, MEMBERS) == status
    assert follow_up_status(links[::-1], MEMBERS) == status


def test_where_nobody_said_who_is_asked_more_than_some_is_not_claimed():
    assert follow_up_status(ALL_DONE) == "done_in_some"


@pytest.mark.parametrize(
    ("said", "progress"),
    [
        ({"action 1": "done", "action 2": "done"}, "done"),
        ({"action 1": "done", "action 2": "not_started"}, "under_way"),
        ({"action 1": "done"}, "under_way"),
        ({"action 1": "done", "action 2": "not_applicable"}, "done"),
        ({"action 1": "not_started", "action 2": "not_applicable"}, "not_started"),
        ({"": "done"}, "done"),
    ],
)
def test_a_member_that_reports_on_several_actions_has_done_its_part_when_all_are_done(said, progress):
    told = [report("VN", how, about=action) for action, how in said.items()]
    assert reports([*ACTIONS, *told]) == ("", {"VN": progress})


def test_a_link_of_an_unknown_kind_is_no_link():
    with pytest.raises(ValueError, match="liked_by"):
        Link(kind="liked_by", target="x", label="x")


links = st.lists(
    st.builds(
        link,
        st.sampled_from(KINDS),
        st.just("x"),
        st.sampled_from([None, "2019", "2019-11", "2019-11-18", "2021-10-26"]),
        member=st.sampled_from(["", "VN", "TH"]),
        progress=st.sampled_from(["not_started", "under_way", "done", "not_applicable"]),
        outcome=st.sampled_from(["", "noted", "deferred", "adopted"]),
        confirmed=st.booleans(),
    ),
    max_size=8,
)


@given(links)
def test_every_tale_has_one_status_and_suggestions_change_nothing(told):
    status = follow_up_status(told, MEMBERS)
    assert status in STATUSES
    assert follow_up_status([one for one in told if one.confirmed], MEMBERS) == status

from datetime import date

import pytest

from mufakat.core.profile import builtin_profiles, profile_named, read_profile
from mufakat.core.profile.model import Profile


@pytest.fixture(scope="module")
def asean() -> Profile:
    return profile_named("asean-swd")


@pytest.mark.parametrize("name", builtin_profiles())
def test_every_profile_that_comes_with_us_is_sound(name):
    assert read_profile(builtin_profiles()[name])[1] == []


def test_timor_leste_was_an_observer_until_the_day_before_it_joined(asean):
    timor = asean.member["TL"]
    assert timor.capacity_on(date(2023, 11, 13)) == "observer"
    assert timor.capacity_on(date(2025, 10, 25)) == "observer"
    assert timor.capacity_on(date(2025, 10, 26)) == "member"
    assert len(asean.members_on(date(2021, 4, 26))) == 10
    assert len(asean.members_on(date(2026, 1, 1))) == 11


def test_the_focal_ministry_of_viet_nam_changed_in_march_2025(asean):
    viet_nam = asean.member["VN"]
    assert viet_nam.ministry_on(date(2019, 11, 18)).abbreviation == "MOLISA"
    assert viet_nam.ministry_on(date(2025, 2, 28)).abbreviation == "MOLISA"
    assert viet_nam.ministry_on(date(2025, 3, 1)).abbreviation == "MOH"
    assert viet_nam.ministry_on(date(2025, 3, 1)).unsure


def test_in_2021_four_bodies_had_four_chairs(asean):
    day = date(2021, 12, 1)
    chairs = {
        body: [chair.country for chair in asean.chairs_on(body, day) if chair.title == "chair"]
        for body in ("asean-summit", "somswd", "aswc", "amrdpe")
    }
    assert chairs == {"asean-summit": ["BN"], "somswd": ["TH"], "aswc": ["VN"], "amrdpe": ["PH"]}


def test_the_second_meeting_of_the_working_group_slipped_from_may_to_june(asean):
    second = asean.meeting["ROADMAP-TWG-2"]
    assert (second.planned.start.text, second.actual.start.text) == ("2021-05", "2021-06-16")
    assert second.announced_in == "ROADMAP-TWG-1"


def test_the_forum_and_the_senior_officials_count_apart(asean):
    ordinals = {meeting.key: meeting.ordinal for meeting in asean.meetings}
    assert (ordinals["GNF-14"], ordinals["SOMSWD-15"], ordinals["AMMSWD-10"]) == (14, 15, 10)
    assert ordinals["ROADMAP-KICKOFF"] is None


def test_meetings_known_by_counting_alone_are_unsure_and_have_no_mode(asean):
    for key in ("GNF-17", "SOMSWD-18"):
        assert (asean.meeting[key].unsure, asean.meeting[key].mode) == (True, None)


def test_the_roadmap_carries_out_the_declaration_in_seven_priority_areas(asean):
    roadmap = asean.instrument["roadmap-social-work"]
    assert roadmap.implements == "hanoi-declaration-social-work"
    assert [area.number for area in roadmap.priority_areas] == [1, 2, 3, 4, 5, 6, 7]
    assert roadmap.parts.count == 6


def test_the_two_stages_no_report_names_are_marked(asean):
    roadmap = asean.route("roadmap")
    assert [stage.key for stage in roadmap.stages if not stage.named_in_report] == ["soca", "ascc-council"]
    assert roadmap.stage("focal-points").bodies == ("somswd", "aswc")
    assert [stage.bodies for stage in asean.route("forum-recommendations").stages] == [
        ("gnf",),
        ("somswd",),
        ("ammswd",),
    ]


def test_the_forum_of_2006_made_eight_recommendations(asean):
    numbers = [one.number for one in asean.recommendations if one.forum == "GNF-1"]
    assert numbers == [1, 2, 3, 4, 5, 6, 7, 8]
    only_welcomed = [one.key for one in asean.recommendations if not one.asks_follow_up]
    assert only_welcomed == ["GNF-1-R8", "GNF-2-R1", "GNF-2-R2", "GNF-2-R3"]


def test_silence_is_not_taken_for_consent_by_default(asean):
    assert asean.heading.rules.silence_means_no_objection is False

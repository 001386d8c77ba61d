from datetime import date

from mufakat.core.dates import PartialDate
from mufakat.core.profile.model import Day, Days, Meeting

from .lagoon import lagoon


def test_another_region_is_read_from_its_own_files_alone():
    profile = lagoon()
    assert profile.key == "lagoon"
    assert [body.key for body in profile.bodies] == [
        "leaders",
        "reef-officials",
        "canoe-forum",
        "lagoon-office",
    ]
    assert [member.code for member in profile.members] == ["XA", "XB", "XC"]
    assert [group.key for group in profile.target_groups] == ["fishers", "island_children"]
    assert [stage.key for stage in profile.route("canoe-wishes").stages] == ["forum", "officials", "leaders"]


def test_a_meeting_keeps_its_plan_beside_its_days():
    assert lagoon().meeting["CF-10"] == Meeting(
        key="CF-10",
        body="canoe-forum",
        ordinal=10,
        planned=Days(start=PartialDate("2020-05")),
        actual=Days(start=PartialDate("2020-06-08"), end=PartialDate("2020-06-09")),
        city="Port Coral",
        country="XA",
        mode="in_person",
        theme="Every child can swim",
        hosts=("Ministry of Reefs",),
        chair=("XB",),
        source=("invented",),
    )


def test_membership_is_asked_for_a_day():
    profile = lagoon()
    assert [member.code for member in profile.members_on(date(2003, 1, 1))] == ["XA", "XC"]
    assert [member.code for member in profile.members_on(date(2003, 1, 1), "observer")] == ["XB"]
    assert [member.code for member in profile.members_on(date(2004, 7, 1))] == ["XA", "XB", "XC"]
    assert profile.member["XC"].capacity_on(date(2001, 2, 28)) is None


def test_the_focal_ministry_is_asked_for_a_day():
    breadfruit = lagoon().member["XB"]
    assert breadfruit.ministry_on(date(2019, 12, 31)).names == {"en": "Ministry of Reefs"}
    assert breadfruit.ministry_on(date(2020, 1, 1)).names == {"en": "Ministry of Sea and Sky"}


def test_in_the_year_of_a_handover_both_chairs_are_named():
    profile = lagoon()
    assert [chair.country for chair in profile.chairs_on("leaders", date(2020, 6, 1))] == ["XA"]
    assert [chair.country for chair in profile.chairs_on("leaders", date(2021, 6, 1))] == ["XA", "XC"]
    assert [chair.country for chair in profile.chairs_on("leaders", date(2022, 6, 1))] == ["XC"]


def test_a_label_falls_back_to_the_working_language():
    profile = lagoon()
    assert profile.label("member", "fr") == "Île"
    assert profile.label("host", "fr") == "Host of the feast"
    assert profile.label("instrument", "en") is None


def test_every_entry_knows_its_line():
    meeting = lagoon().meeting["ROM-3"]
    assert (meeting.at.file, meeting.at.line) == ("meetings.yaml", 15)
    assert meeting.at.line_of("announced_in") == 21


def test_a_calendar_counts_fixed_and_single_holidays():
    calendar = lagoon().calendar()
    assert calendar.holidays_in(2020) == {date(2020, 6, 8), date(2020, 2, 29)}
    assert calendar.holidays_in(2021) == {date(2021, 6, 8)}
    assert not calendar.is_worked(date(2021, 6, 8))
    assert calendar.is_worked(date(2021, 6, 9))
    assert not calendar.is_worked(date(2021, 6, 11))  # Fridays are free in Port Coral


def test_a_yearly_leap_day_is_kept_only_in_leap_years():
    assert Day("--02-29").on(2024) == date(2024, 2, 29)
    assert Day("--02-29").on(2023) is None

"""A report becomes record only as far as a person says so."""

import pytest
from django.utils import timezone

from mufakat.core.problems import OutOfDate, RuleBroken, Unreadable
from mufakat.records.files.models import StoredFile
from mufakat.records.files.operations import keep
from mufakat.records.journal.models import Entry
from mufakat.records.journal.queries import length
from mufakat.records.meetings.models import Meeting, Report
from mufakat.records.meetings.operations.confirm import confirm_report, refuse_report
from mufakat.records.meetings.operations.confirm.choices import Choice
from mufakat.records.meetings.operations.receive import SameReport, receive_report
from mufakat.records.meetings.queries import likely_meetings, reports, reports_about
from tests import cast

BY = cast.BY
ENGLISH = (
    "Canoe Forum meets in Port Coral\n\n9 June 2020\n\n"
    "The 10th Canoe Forum was held on 8 and 9 June 2020 in Port Coral, Atoll Republic, under the theme "
    "“Every child can swim”. Its results will be submitted to the 3rd ROM.\n"
)


@pytest.fixture
def people(db):
    return cast.lagoon()


def proposed(**fields) -> Report:
    """A report as if the machine had read these fields in it."""
    return Report.objects.create(
        file=keep(repr(fields).encode(), "report.txt"),
        text="words",
        language="en",
        proposal={
            "fields": {name: {"value": value, "quotes": [[0, 5]]} for name, value in fields.items()},
            "body_key": "canoe-forum",
        },
        received_at=timezone.now(),
        received_by="Ana",
    )


def accept(*names) -> dict[str, Choice]:
    return {name: Choice("accepted") for name in names}


def test_only_what_was_accepted_becomes_record(people):
    report = proposed(ordinal=11, start_date="2021-05-03", city="Port Anemone", theme="Canoes for all")
    meeting = confirm_report(
        report,
        choices={
            **accept("ordinal", "start_date"),
            "city": Choice("refused"),
            "theme": Choice("corrected", "Canoes"),
        },
        body=cast.body("canoe-forum"),
        by=BY,
    )
    assert (meeting.ordinal, meeting.met_from, meeting.city, meeting.theme) == (
        11,
        "2021-05-03",
        "",
        {"en": "Canoes"},
    )
    assert meeting.key == "canoe-forum-11"
    report.refresh_from_db()
    assert (report.state, report.meeting) == ("confirmed", meeting)


def test_a_field_nobody_decided_about_is_not_written(people):
    meeting = confirm_report(
        proposed(ordinal=11, city="Port Anemone"),
        choices=accept("ordinal"),
        body=cast.body("canoe-forum"),
        by=BY,
    )
    assert meeting.city == ""


def test_the_record_stands_where_the_report_says_otherwise_and_the_journal_tells(people):
    report = proposed(city="Port Anemone", start_date="2020-06-08", mode="online")
    meeting = confirm_report(
        report, choices=accept("city", "start_date", "mode"), meeting=cast.forum(), by=BY
    )
    assert (meeting.city, meeting.mode) == ("Port Coral", "in_person")
    assert Entry.objects.get(verb="confirm report").details["kept"] == ["city", "mode"]


def test_a_correction_by_hand_replaces_what_the_record_said_and_the_journal_keeps_both(people):
    report = proposed(city="Port Anemone")
    meeting = confirm_report(
        report, choices={"city": Choice("corrected", "Port Anemone")}, meeting=cast.forum(), by=BY
    )
    assert meeting.city == "Port Anemone"
    assert Entry.objects.get(verb="confirm report").details["changes"]["city"] == [
        "Port Coral",
        "Port Anemone",
    ]


def test_a_second_report_adds_to_the_meeting(people):
    forum = cast.forum()
    confirm_report(
        proposed(target_groups=["island_children"]), choices=accept("target_groups"), meeting=forum, by=BY
    )
    confirm_report(
        proposed(target_groups=["island_children", "fishers"], organisations=["Reef Watch"]),
        choices=accept("target_groups", "organisations"),
        meeting=forum,
        by=BY,
    )
    forum.refresh_from_db()
    assert forum.target_groups == ["island_children", "fishers"]
    assert [p.named for p in forum.participations.all()] == ["Reef Watch"]
    assert reports_about(people.stranger, forum).count() == 2


def test_a_planned_date_is_not_the_day_a_meeting_met(people):
    report = proposed(followups=[{"what": "eleventh forum", "ordinal": 11, "date": "2021-05"}])
    forum = confirm_report(report, choices=accept("followups"), meeting=cast.forum(), by=BY)
    following = forum.announces.get(ordinal=11)
    assert [plan.starts for plan in following.planned_dates.all()] == ["2021-05"]
    assert following.met_from == ""


def test_an_announced_meeting_that_is_here_already_is_not_made_again(people):
    before = Meeting.objects.count()
    report = proposed(onward=[{"to": "ROM", "ordinal": 3}, {"to": "Court of Crabs", "ordinal": None}])
    forum = confirm_report(report, choices=accept("onward"), meeting=cast.forum(), by=BY)
    assert [(str(o.body), o.ordinal) for o in forum.announced_onward.all()] == [("ROM", 3)]
    assert Entry.objects.get(verb="confirm report").details["kept"] == ["onward: Court of Crabs"]
    assert Meeting.objects.count() == before


def test_two_meetings_with_one_number_in_a_series_are_refused_and_nothing_is_written(people):
    report, entries = proposed(ordinal=10), length()
    with pytest.raises(RuleBroken, match="already here"):
        confirm_report(report, choices=accept("ordinal"), body=cast.body("canoe-forum"), by=BY)
    report.refresh_from_db()
    assert (report.state, length()) == ("proposed", entries)


REFUSED = {
    "a date without a year": ({"start_date": "--06-08"}, "does not state the year"),
    "an end before the beginning": (
        {"start_date": "2021-06-08", "end_date": "2021-06-07"},
        "end before it begins",
    ),
    "no date at all": ({"start_date": "in the rainy season"}, "is not a date"),
    "an unheard-of way to meet": ({"mode": "telepathy"}, "not a way to meet"),
    "a number that is none": ({"ordinal": 0}, "not the number of a meeting"),
}


@pytest.mark.parametrize(("fields", "says"), REFUSED.values(), ids=REFUSED)
def test_a_value_that_cannot_be_is_refused_with_a_sentence(people, fields, says):
    with pytest.raises((RuleBroken, Unreadable), match=says):
        confirm_report(proposed(**fields), choices=accept(*fields), meeting=cast.forum(), by=BY)
    assert reports(people.ana).filter(state="proposed").count() == 1


def test_the_second_to_confirm_is_told_who_was_first(people):
    report = proposed(city="Port Coral")
    confirm_report(report, choices=accept("city"), meeting=cast.forum(), by=BY)
    with pytest.raises(OutOfDate, match="The test has already decided"):
        confirm_report(report, choices=accept("city"), meeting=cast.forum(), by=BY)


def test_setting_aside_needs_a_reason_and_keeps_the_report(people):
    report = proposed(city="Port Coral")
    with pytest.raises(RuleBroken, match="needs a reason"):
        refuse_report(report, reason=" ", by=BY)
    refuse_report(report, reason="About a boat race.", by=BY)
    report.refresh_from_db()
    assert report.state == "refused"
    assert not reports_about(people.ana, cast.forum()).exists()


def test_nobody_but_the_secretariat_sees_the_inbox(people):
    proposed(city="Port Coral")
    assert reports(people.ana).count() == 1
    for viewer in (people.stranger, people.eve, people.coral, people.ben):
        assert reports(viewer).count() == 0


def test_a_report_of_an_invented_region_is_read_and_its_meeting_suggested(people):
    report = receive_report(ENGLISH.encode(), "report.txt", by=BY)
    fields = {name: found["value"] for name, found in report.proposal["fields"].items()}
    assert (fields["ordinal"], fields["start_date"], fields["end_date"]) == (10, "2020-06-08", "2020-06-09")
    assert fields["theme"] == "Every child can swim"
    for found in report.proposal["fields"].values():
        for start, end in found["quotes"]:
            assert report.text[start:end].strip()
    assert [likely.meeting for likely in likely_meetings(people.ana, report)] == [cast.forum()]


def test_the_same_report_twice_is_kept_once(people):
    first = receive_report(ENGLISH.encode(), "report.txt", by=BY)
    with pytest.raises(SameReport, match="already here") as refused:
        receive_report(ENGLISH.encode(), "again.txt", by=BY)
    assert refused.value.report == first
    assert (Report.objects.count(), StoredFile.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("content", "name"),
    [(b"", "empty.txt"), (bytes(range(256)) * 40, "binary.txt"), (b"PK\x03\x04 broken", "broken.docx")],
)
def test_what_is_no_report_is_refused_and_leaves_nothing(people, content, name):
    entries = length()
    with pytest.raises(Unreadable):
        receive_report(content, name, by=BY)
    assert (Report.objects.count(), StoredFile.objects.count(), length()) == (0, 0, entries)

"""The planner's pages: who may plan, what a change would move before it is saved, what everybody sees."""

import io
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from docx import Document
from icalendar import Calendar
from openpyxl import load_workbook

from mufakat.records import models as tables
from mufakat.records.bodies.queries import region
from mufakat.records.decisions.operations import start_journey
from mufakat.records.timeframes.operations import agree_edition, happened, name_last_date, plan_milestone
from tests import cast

BY = cast.BY
PLAN, PUBLIC = "/desk/journeys/wishes/plan/", "/journeys/wishes/plan/"


@pytest.fixture
def people(db):
    people = cast.lagoon()
    start_journey(key="wishes", route=cast.route(), forum=cast.forum(), on="2021-02-01", by=BY)
    return people


@pytest.fixture
def frame(people):
    """Its last date lies far ahead of the clock of whoever runs the tests."""
    made = name_last_date(
        tables.Journey.objects.get(), date(2090, 6, 15), begins=date(2090, 1, 9), calendars=["port-coral"],
        today=cast.TODAY, by=BY,
    )  # fmt: skip
    second = plan_milestone(
        made, kind="working_meeting", stage="forum", planned="2090-02", named="2nd meeting", by=BY
    )
    agree_edition(made, on=date(2090, 1, 10), by=BY)
    happened(second, held="2090-03-16", by=BY)
    return made


def typed(frame, **more):
    return {
        "last_date": frame.last_date.isoformat(), "begins": "2090-01-09", "calendars": ["port-coral"],
        "version": frame.version, **more,
    }  # fmt: skip


def test_only_the_secretariat_and_the_chairs_of_the_route_plan(client, people):
    for who, status in ((people.ana, 200), (people.ben, 200), (people.coral, 403), (people.eve, 403)):
        client.force_login(who.person)
        assert client.get(PLAN).status_code == status, who.person
        assert client.post(f"{PLAN}editions/").status_code in ((404,) if status == 200 else (403,))


def test_the_last_date_is_named_and_the_plan_stands(client, people):
    client.force_login(people.ben.person)
    assert client.post(PLAN, {"last_date": "2090-06-15"}).status_code == 302
    page = client.get(PLAN).content.decode()
    assert "It fits: work has to begin by" in page
    assert "<svg" in page


def test_a_last_date_that_has_passed_is_refused_on_the_page(client, people):
    client.force_login(people.ben.person)
    page = client.post(PLAN, {"last_date": "2001-06-15"}).content.decode()
    assert "The last date has already passed." in page
    assert not tables.TimeFrame.objects.exists()


def test_a_change_shows_what_would_move_and_saves_nothing(client, people, frame):
    client.force_login(people.ana.person)
    page = client.post(PLAN, typed(frame, last_date="2090-06-29", act="see")).content.decode()
    assert "Nothing is saved yet." in page
    assert "15 Jun 2090 → 29 Jun 2090" in page
    assert tables.TimeFrame.objects.get().last_date == date(2090, 6, 15)
    client.post(PLAN, typed(frame, last_date="2090-06-29", act="save"))
    assert tables.TimeFrame.objects.get().last_date == date(2090, 6, 29)


def test_whoever_saves_second_is_told_who_was_first(client, people, frame):
    client.force_login(people.ana.person)
    client.post(PLAN, typed(frame, last_date="2090-06-29", act="save"))
    page = client.post(PLAN, typed(frame, last_date="2090-07-06", act="save")).content.decode()
    assert "Ana changed this time frame in the meantime." in page


def test_a_stage_can_be_given_dates_and_a_way_of_its_own(client, people, frame):
    client.force_login(people.ana.person)
    wish = {
        "choice-leaders": "special_meeting",
        "until-officials": "2090-06-20",
        "behind-forum": ["papers_out"],
    }
    page = client.post(PLAN, typed(frame, act="save", **wish), follow=True).content.decode()
    kept = tables.TimeFrame.objects.get()
    assert (kept.choices, kept.pins, kept.finished) == (
        {"leaders": "special_meeting"},
        {"officials": ["2090-06-20", "2090-06-20"]},
        {"forum": ["papers_out"]},
    )
    assert "days late" in page


def test_where_no_meeting_falls_in_time_the_page_offers_ways_out(client, people, frame):
    page = client.get(PUBLIC).content.decode()
    assert "it can decide ad referendum or at a special meeting" in page


def test_a_milestone_is_planned_linked_and_refused_in_sentences(client, people, frame):
    client.force_login(people.ana.person)
    add = {"kind": "national_consultation", "named": "Talks in Atoll", "stage": "forum", "member": "XA"}
    client.post(f"{PLAN}milestones/", {**add, "planned": "2090-03"})
    made = tables.Milestone.objects.get(named="Talks in Atoll")
    assert made.member.code == "XA"
    page = client.post(f"{PLAN}milestones/", {**add, "planned": "whenever"}, follow=True).content.decode()
    assert "is not a date" in page
    client.post(f"{PLAN}milestones/{made.key}/", {f"{made.key}-meeting": "cf-10"})
    made.refresh_from_db()
    assert made.meeting.key == "cf-10"


def test_a_refused_step_of_the_plan_keeps_what_was_typed_in_its_own_place(client, people, frame):
    client.force_login(people.ana.person)
    add = {"kind": "national_consultation", "named": "Talks in Atoll", "stage": "forum", "member": "XA"}
    refused = client.post(f"{PLAN}milestones/", {**add, "planned": "soon"})
    page = refused.content.decode()
    assert refused.status_code == 400 and "“soon” is not a date" in page and 'value="Talks in Atoll"' in page
    assert client.post(f"{PLAN}milestones/", {**add, "planned": "March 2090"}).status_code == 302
    made = tables.Milestone.objects.get(named="Talks in Atoll")
    assert made.planned == "2090-03"
    ahead = client.post(f"{PLAN}milestones/{made.key}/", {f"{made.key}-held": "5 March 2090"})
    assert ahead.status_code == 400 and "5 March 2090 lies ahead" in ahead.content.decode()
    nothing = client.post(f"{PLAN}milestones/{made.key}/", {})
    assert nothing.status_code == 400 and "Name the meeting" in nothing.content.decode()


def test_an_edition_is_agreed_by_today_and_not_twice_on_one_day(client, people, frame):
    client.force_login(people.ana.person)
    tables.TimeFrame.objects.update(begins=None)
    ahead = client.post(f"{PLAN}editions/", {"on": "2089-05-02"})
    assert ahead.status_code == 400 and "2 May 2089 lies ahead" in ahead.content.decode()
    assert "This field is required" in client.post(f"{PLAN}editions/", {"on": ""}).content.decode()
    today = {"on": timezone.localdate().isoformat()}
    assert client.post(f"{PLAN}editions/", today).status_code == 302
    again = client.post(f"{PLAN}editions/", today)
    assert again.status_code == 400 and "holds exactly this already" in again.content.decode()
    assert tables.FrameEdition.objects.count() == 2


def test_everybody_sees_the_plan_its_slips_and_its_files(client, people, frame):
    page = client.get(f"{PUBLIC}?on=2090-04-01").content.decode()
    assert "16 days later" in page
    assert "2nd meeting" in page
    book = load_workbook(io.BytesIO(client.get("/journeys/wishes/plan.xlsx?on=2090-04-01").content))
    rows = list(book.active.iter_rows(min_row=4, values_only=True))
    assert any(row[1] == "2nd meeting" and row[8] == 16 for row in rows)
    paper = Document(io.BytesIO(client.get("/journeys/wishes/plan.docx").content))
    assert len(paper.tables[0].rows) == len(rows) + 1
    events = Calendar.from_ical(client.get("/journeys/wishes/plan.ics").content).walk("VEVENT")
    assert len(events) == len(rows)
    assert client.get("/journeys/wishes/plan.exe").status_code == 404
    assert client.get(f"{PUBLIC}?on=yesterday").status_code == 400
    assert "/journeys/wishes/plan/" in client.get("/journeys/wishes/").content.decode()


def test_the_files_print_whole_on_a4_and_lead_back_to_where_they_came_from(client, frame):
    sheet = load_workbook(io.BytesIO(client.get("/journeys/wishes/plan.xlsx").content)).active
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.print_title_rows == "$3:$3"
    assert "'" not in {cell.value for row in sheet.iter_rows() for cell in row}, "an empty remark is empty"
    paper = Document(io.BytesIO(client.get("/journeys/wishes/plan.docx").content))
    table, section = paper.tables[0], paper.sections[0]
    assert (section.page_width.cm, section.page_height.cm) == pytest.approx((29.7, 21), abs=0.01)
    assert "tblHeader" in table.rows[0]._tr.xml and "cantSplit" in table.rows[1]._tr.xml
    assert table.columns[0].width > 2 * table.columns[3].width, "words get more of the line than numbers"
    assert client.get("/journeys/wishes/plan.pdf").content.startswith(b"%PDF-")
    plain = Calendar.from_ical(client.get("/journeys/wishes/plan.ics").content).walk("VEVENT")[0]
    safe = Calendar.from_ical(client.get("/journeys/wishes/plan.ics", secure=True).content).walk("VEVENT")[0]
    assert (plain["url"], safe["url"]) == (f"http://testserver{PUBLIC}", f"https://testserver{PUBLIC}")


def test_a_time_frame_for_members_is_hidden_from_everybody_else(client, people, frame):
    assert client.get(PUBLIC).status_code == 200
    tables.TimeFrame.objects.update(classification="members")
    for address in (PUBLIC, "/journeys/wishes/plan.json", "/journeys/wishes/plan.ics"):
        assert client.get(address).status_code == 404
    client.force_login(people.coral.person)
    assert client.get(PUBLIC).status_code == 200


def test_the_plan_asks_the_database_a_constant_number_of_questions(
    client, people, frame, django_assert_max_num_queries
):
    client.get(PUBLIC)
    for n in range(4):
        plan_milestone(frame, kind="regional_consultation", stage="forum", planned=f"2090-0{n + 2}", by=BY)
        agree_edition(frame, on=date(2090, 3, 1), by=BY)
    with django_assert_max_num_queries(20):
        client.get(PUBLIC)


def test_a_plan_is_told_for_today_as_the_calendar_of_its_reader_shows_it(client, people, frame):
    """East of the date line what was done today is no matter of tomorrow."""
    zone = "Pacific/Kiritimati" if timezone.now().hour >= 10 else "Etc/GMT+12"
    held = region()
    held.rules["time_zone"] = zone
    held.save()
    there = timezone.now().astimezone(ZoneInfo(zone)).date()
    client.force_login(people.ana.person)
    for address in (PLAN, PUBLIC):
        assert client.get(address).context["dossier"].on == there != timezone.localdate(), address

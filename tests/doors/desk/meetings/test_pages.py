"""The desk's pages of a meeting: what they show, whom they refuse, what they do with bad input, and how much they ask."""

from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from docx import Document
from openpyxl import load_workbook
from PIL import Image

from mufakat.records.meetings.models import Brief, Meeting, Nominee, Outcome
from mufakat.records.meetings.operations import delegations, room
from mufakat.records.meetings.operations.agenda import add_item
from mufakat.records.meetings.operations.plan import plan_meeting
from mufakat.records.models import Member, NewsItem
from tests import cast
from tests.cast import BY

PAGES = ("", "agenda/", "delegations/", "room/", "record/", "news/", "next/")


@pytest.fixture
def people(db):
    return cast.lagoon()


@pytest.fixture
def meeting(people):
    made = plan_meeting(cast.body("canoe-forum"), starts="2021-03-02", by=BY)
    add_item(made, title="Life jackets", minutes=30, by=BY)
    delegations.invite(made, "government", member=Member.objects.get(code="XA"), by=BY)
    return room.open_meeting(made, by=BY, on=date(2021, 3, 2))


def at(meeting, page: str = "") -> str:
    return f"/desk/meetings/{meeting.key}/{page}"


def test_the_chair_reaches_every_page_and_a_delegate_none_of_the_chairs(people, meeting, client):
    client.force_login(people.ben.person)
    assert [client.get(at(meeting, page)).status_code for page in PAGES] == [200] * 7
    client.force_login(people.coral.person)
    assert [client.get(at(meeting, page)).status_code for page in PAGES] == [
        200,
        200,
        200,
        403,
        403,
        403,
        403,
    ]


def test_an_ngo_does_not_find_a_meeting_for_members(people, meeting, client):
    client.force_login(people.eve.person)
    assert client.get(at(meeting)).status_code == 404


def test_an_outcome_sent_by_the_script_is_answered_as_json_and_twice_is_once(people, meeting, client):
    client.force_login(people.ben.person)
    typed = {"item": meeting.agenda_items.get().pk, "made_key": "k1", "kind": "agreed", "text": "One each."}
    for _ in range(2):
        answer = client.post(at(meeting, "room/outcomes/"), typed, headers={"accept": "application/json"})
        assert answer.json() == {"kept": True}
    assert Outcome.objects.filter(meeting=meeting).count() == 1
    room.close_meeting(meeting, by=BY)
    late = client.post(
        at(meeting, "room/outcomes/"), typed | {"made_key": "k2"}, headers={"accept": "application/json"}
    )
    assert late.status_code == 400
    assert "was closed on" in late.json()["problem"]


def test_after_the_close_a_slip_is_corrected_and_the_drafted_record_is_pointed_at(people, meeting, client):
    client.force_login(people.ben.person)
    said = room.record_outcome(meeting, "agreed", "By 1 December.", item=meeting.agenda_items.get(), by=BY)
    room.close_meeting(meeting, by=BY)
    client.post(at(meeting, "record/act/"), {"act": "draft"})
    shown = client.get(at(meeting, f"room/?item={said.item_id}")).content.decode()
    address = at(meeting, f"room/outcomes/{said.pk}/")
    assert f'href="{address}"' in shown
    typed = {"kind": "agreed", "text": "By 11 December.", "made_key": "k9", "recommends": "action"}
    page = client.post(address, typed, follow=True).content.decode()
    assert "By 11 December." in page and "keeps its words: change them there, too" in page


def test_a_refused_outcome_comes_back_with_its_words(people, meeting, client):
    client.force_login(people.ben.person)
    typed = {"item": meeting.agenda_items.get().pk, "kind": "action", "text": "Count them", "due": "soon"}
    page = client.post(at(meeting, "room/outcomes/"), typed)
    assert page.status_code == 400
    assert "Count them" in page.content.decode()
    assert "is not a date" in page.content.decode()


def test_a_focal_points_nominee_is_approved_at_once_and_one_put_in_by_the_chair_waits(
    people, meeting, client
):
    invited = meeting.participations.get()
    typed = {"participation": invited.pk, "way": "room", "is_adult": "on"}
    client.force_login(people.ben.person)
    client.post(at(meeting, "delegations/act/name/"), typed | {"name": "Delia"})
    client.force_login(people.coral.person)
    client.post(at(meeting, "delegations/act/name/"), typed | {"name": "Enzo"})
    assert dict(Nominee.objects.values_list("name", "state")) == {"Delia": "proposed", "Enzo": "approved"}
    delia = Nominee.objects.get(name="Delia")
    client.force_login(people.ben.person)
    assert (
        client.post(f"/desk/meetings/{meeting.key}/delegates/{delia.pk}/", {"act": "approve"}).status_code
        == 404
    )
    client.force_login(people.coral.person)
    client.post(f"/desk/meetings/{meeting.key}/delegates/{delia.pk}/", {"act": "approve"})
    delia.refresh_from_db()
    assert delia.state == "approved"


def test_a_brief_is_read_back_by_its_own_delegation_only(people, meeting, client):
    item = meeting.agenda_items.get()
    client.force_login(people.coral.person)
    client.post(at(meeting, "brief/"), {f"line-{item.pk}": "Ask for yellow ones."})
    assert Brief.objects.get().text in client.get(at(meeting, "brief/")).content.decode()
    client.force_login(people.dov.person)
    assert "yellow" not in client.get(at(meeting, "brief/")).content.decode()
    client.force_login(people.ana.person)
    assert client.get(at(meeting, "brief/")).status_code == 403


def test_a_program_called_pptx_is_refused_and_the_title_typed_stays(people, meeting, client):
    client.force_login(people.ben.person)
    bad = SimpleUploadedFile("talk.pptx", b"MZ\x90\x00" + bytes(100))
    page = client.post(at(meeting, "change/papers/"), {"file": bad, "title": "Our new jackets"})
    assert page.status_code == 400
    assert "is a program that calls itself .pptx" in page.content.decode()
    assert "Our new jackets" in page.content.decode()


def test_a_presentation_too_large_is_refused_before_it_is_read(people, meeting, client, settings):
    settings.LARGEST_UPLOAD = 1024
    client.force_login(people.ben.person)
    page = client.post(at(meeting, "change/papers/"), {"file": SimpleUploadedFile("talk.pdf", bytes(2048))})
    assert page.status_code == 400
    assert "Save it with smaller pictures" in page.content.decode()


def test_news_with_a_bad_picture_publishes_nothing_and_keeps_the_words(people, meeting, client):
    client.force_login(people.ben.person)
    typed = {
        "title": "It met",
        "text": "In the harbour.",
        "on": "2021-03-02",
        "source": "Reef News",
        "says": "A harbour",
    }
    bad = SimpleUploadedFile("harbour.jpg", b"not a picture")
    page = client.post(at(meeting, "news/"), typed | {"picture": bad})
    assert (page.status_code, NewsItem.objects.count()) == (400, 0)
    assert "In the harbour." in page.content.decode()
    out = BytesIO()
    Image.new("RGB", (40, 20)).save(out, "PNG")
    client.post(at(meeting, "news/"), typed | {"picture": SimpleUploadedFile("harbour.png", out.getvalue())})
    assert NewsItem.objects.get().pictures.get().says == "A harbour"


@pytest.mark.parametrize(
    "which", ["agenda", "annotated-agenda", "concept-note", "invitation", "participants"]
)
def test_every_paper_comes_as_word_and_pdf(people, meeting, client, which):
    client.force_login(people.ben.person)
    word = client.get(at(meeting, f"papers/{which}.docx"))
    said = Document(BytesIO(word.content))
    words = [p.text for p in said.paragraphs] + [
        c.text for t in said.tables for row in t.rows for c in row.cells
    ]
    assert any("11th Canoe Forum" in line for line in words)
    assert client.get(at(meeting, f"papers/{which}.pdf")).content.startswith(b"%PDF-")


def test_the_list_of_participants_holds_approved_names_and_no_formula(people, meeting, client):
    invited = meeting.participations.get()
    delegations.nominate(invited, name="=HYPERLINK(1)", is_adult=True, approved=True, by=BY)
    delegations.nominate(invited, name="Waiting", is_adult=True, by=BY)
    client.force_login(people.ben.person)
    sheet = load_workbook(BytesIO(client.get(at(meeting, "papers/participants.xlsx")).content)).active
    cells = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "'=HYPERLINK(1)" in cells
    assert "Waiting" not in cells


def test_a_delegate_does_not_get_the_list_of_names(people, meeting, client):
    client.force_login(people.coral.person)
    assert client.get(at(meeting, "papers/participants.xlsx")).status_code == 403


def asked_by(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_as_much_with_many_items_and_delegations_as_with_few(people, meeting, client, page):
    client.force_login(people.ben.person)
    fill(meeting, "first")
    before = asked_by(client, at(meeting, page))
    fill(meeting, "second")
    assert asked_by(client, at(meeting, page)) == before


def fill(meeting: Meeting, named: str) -> None:
    first = meeting.agenda_items.first()
    for n in range(3):
        item = add_item(meeting, title=f"Item {n}", minutes=10, follows=first, by=BY)
        room.record_outcome(meeting, "agreed", f"Outcome {n}", item=item, by=BY)
    for code in ("XB", "XC"):
        invited = delegations.invite(meeting, "government", member=Member.objects.get(code=code), by=BY)
        delegations.nominate(invited, name=f"{code}, {named}", is_adult=True, by=BY)
    delegations.note_delegation(meeting, "ngo", f"{named} shore", by=BY)


@pytest.mark.parametrize(
    ("typed", "kept"), [("January 2027", "2027-01"), ("January 20, 2027", "2027-01-20"), ("20/1/2027", "2027-01-20")]
)  # fmt: skip
def test_a_date_in_words_is_read_as_far_as_it_goes(people, client, typed, kept):
    client.force_login(people.ben.person)
    client.post("/desk/meetings/plan/", {"body": "canoe-forum", "starts": typed, "classification": "members"})
    assert Meeting.objects.get(ordinal=11).planned_dates.get().starts == kept


def test_a_date_that_cannot_be_read_is_quoted_whole_with_the_forms_that_can(people, client):
    client.force_login(people.ben.person)
    typed = {"body": "canoe-forum", "starts": "January 20 or later", "classification": "members"}
    page = client.post("/desk/meetings/plan/", typed).content.decode()
    assert "“January 20 or later” is not a date. Write it as 2027-01-20" in page


def test_a_meeting_is_planned_for_members_unless_somebody_says_everybody(people, client):
    client.force_login(people.ben.person)
    page = client.get("/desk/meetings/plan/").content.decode()
    assert '<option value="members" selected>' in page
    assert "it is on the home page" in page


def test_closing_too_early_keeps_the_room_open_before_the_chair(people, meeting, client):
    client.force_login(people.ben.person)
    page = client.post(at(meeting, "room/act/"), {"act": "close"})
    assert page.status_code == 400
    assert 'role="alert"' in page.content.decode()
    assert 'id="outcome-form"' in page.content.decode()
    assert f'href="{at(meeting, "room/")}?item=' in page.content.decode()


def test_the_minutes_of_an_item_stand_on_the_agenda_after_one_without(people, meeting, client):
    add_item(meeting, title="Canoes", by=BY)
    add_item(meeting, title="Paddles", minutes=45, by=BY)
    client.force_login(people.ben.person)
    assert "45 minutes" in client.get(at(meeting, "agenda/")).content.decode()
    content = client.get(at(meeting, "papers/agenda.docx")).content
    cells = [cell.text for table in Document(BytesIO(content)).tables for cell in table.columns[0].cells]
    assert cells[-1] == "45 minutes"


def test_what_is_due_goes_on_the_agenda_as_ticked_or_all_at_once(people, meeting, client):
    client.force_login(people.ben.person)
    page = client.get(at(meeting, "agenda/")).content.decode()
    offered = page.count('name="subject"')
    assert offered > 1
    assert "checked" not in page
    client.post(at(meeting, "agenda/"), {"act": "due"})
    assert meeting.agenda_items.count() == 1
    client.post(at(meeting, "agenda/"), {"act": "due", "every": "1"})
    assert meeting.agenda_items.count() == 1 + offered


def test_a_record_nobody_saw_is_adopted_only_when_the_chair_says_so(people, meeting, client):
    client.force_login(people.ben.person)
    room.record_outcome(meeting, "deferred", "", item=meeting.agenda_items.get(), by=BY)
    room.close_meeting(meeting, by=BY)
    for act in ("draft", "issue"):
        client.post(at(meeting, "record/act/"), {"act": act})
    refused = client.post(at(meeting, "record/act/"), {"act": "adopt"})
    assert "was not circulated for correction" in refused.content.decode()
    client.post(at(meeting, "record/act/"), {"act": "adopt", "uncirculated": "1"})
    meeting.refresh_from_db()
    assert meeting.summary_record.adopted_on
    assert "Item 1, Life jackets" in client.get(f"/meetings/{meeting.key}/").content.decode()

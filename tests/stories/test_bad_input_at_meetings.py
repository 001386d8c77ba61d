"""The inputs issue after issue names as bad: the page comes back with a sentence, and with what was typed."""

import io
import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from mufakat.records import models as tables
from mufakat.records.files.operations import content_of
from mufakat.records.meetings.operations import room
from mufakat.records.meetings.operations.agenda import add_item
from mufakat.records.meetings.operations.plan import plan_meeting
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def ben(client):
    people = cast.lagoon()
    client.force_login(people.ben.person)
    return client


def planned(**more) -> tables.Meeting:
    return plan_meeting(
        cast.body("canoe-forum"), starts="2026-11", by=cast.BY, classification="public", **more
    )


def words(response) -> str:
    return unescape(re.sub(r"\s+", " ", response.content.decode()))


def plan(ben, **typed):
    said = {
        "body": "canoe-forum",
        "starts": "2027-03",
        "classification": "public",
        "theme": "Calm seas",
        **typed,
    }
    return ben.post("/desk/meetings/plan/", said)


def test_two_meetings_of_one_number_in_a_series(ben):
    response = plan(ben, ordinal="10")
    assert response.status_code in (200, 400)
    assert (
        "already has a 10th" in words(response)
        or "10" in words(response).split("One thing needs mending")[1][:200]
    )
    assert 'value="Calm seas"' in response.content.decode()
    assert tables.Meeting.objects.filter(body__key="canoe-forum", ordinal=10).count() == 1


@pytest.mark.parametrize("ends", ["2027-02", "2027-02-28", "2026"])
def test_an_end_before_its_start(ben, ends):
    response = plan(ben, ends=ends)
    page = words(response)
    assert "mending" in page
    assert f'value="{ends}"' in page
    assert "Calm seas" in page
    assert not tables.Meeting.objects.filter(planned_dates__starts="2027-03").exists()


@pytest.mark.parametrize("day", ["31 February", "2027-02-30", "soon", "13/13/2027"])
def test_a_day_that_is_none(ben, day):
    response = plan(ben, starts=day)
    assert response.status_code in (200, 400)
    assert "mending" in words(response)
    assert day in words(response)


def test_a_delegate_of_an_organisation_that_was_not_invited(ben):
    meeting = planned()
    row = tables.Participation.objects.create(meeting=cast.forum(), kind="ngo", named="Elsewhere")
    typed = {"participation": row.pk, "name": "Ms Reef", "is_adult": "on", "way": "room"}
    response = ben.post(f"/desk/meetings/{meeting.key}/delegations/act/name/", typed)
    assert response.status_code in (400, 403)
    assert not tables.Nominee.objects.exists()


def test_an_outcome_on_a_closed_meeting_is_refused_and_stays_in_the_form(ben):
    meeting = planned()
    item = add_item(meeting, title="Jackets", by=cast.BY)
    room.open_meeting(meeting, by=cast.BY)
    room.record_outcome(meeting, "agreed", "One for each child.", item=item, by=cast.BY)
    room.close_meeting(meeting, by=cast.BY)
    typed = {"item": item.pk, "kind": "agreed", "text": "And one for each adult.", "made_key": "late"}
    response = ben.post(f"/desk/meetings/{meeting.key}/room/outcomes/", typed)
    assert response.status_code == 400
    assert "closed" in words(response)
    assert "And one for each adult." in words(response)
    assert meeting.outcomes.count() == 1
    told = ben.post(
        f"/desk/meetings/{meeting.key}/room/outcomes/", typed, headers={"accept": "application/json"}
    )
    assert "closed" in told.json()["problem"]


def picture_with_place() -> bytes:
    image, out = Image.new("RGB", (8, 8), "blue"), io.BytesIO()
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (18.0, 7.0, 45.123)
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()


def test_a_picture_loses_the_place_where_it_was_taken(ben):
    meeting, content = planned(), picture_with_place()
    assert Image.open(io.BytesIO(content)).getexif().get_ifd(0x8825)
    ben.post(
        f"/desk/meetings/{meeting.key}/news/",
        {
            "title": "Met", "text": "They met.", "on": "2026-11", "source": "Reef News", "says": "A canoe",
            "picture": SimpleUploadedFile("canoe.jpg", content, "image/jpeg"),
        },
    )  # fmt: skip
    kept = tables.Picture.objects.get()
    assert not Image.open(io.BytesIO(content_of(kept.file))).getexif().get_ifd(0x8825)
    assert not any(content_of(one) == content for one in tables.StoredFile.objects.all())


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("talk.pptx", b"MZ\x90\x00" + b"\0" * 200, "pptx"),
        ("talk.pptx", b"PK\x03\x04" + b"\0" * 200, "pptx"),
        ("talk.pdf", b"<html><script>", "pdf"),
        ("talk.exe", b"MZ\x90\x00", "exe"),
        ("talk", b"words", "talk"),
        ("talk.pptx", b"", "talk.pptx"),
    ],
)
def test_a_file_that_is_not_what_its_name_says(ben, name, content, sentence):
    meeting = planned()
    typed = {"title": "Our talk", "from_whom": "Reef Watch", "file": SimpleUploadedFile(name, content)}
    response = ben.post(f"/desk/meetings/{meeting.key}/change/papers/", typed)
    assert response.status_code == 400
    assert "mending" in words(response)
    assert 'value="Our talk"' in words(response)
    assert not tables.Paper.objects.exists()


def test_a_presentation_of_forty_megabytes(ben):
    meeting = planned()
    typed = {
        "title": "Our talk",
        "file": SimpleUploadedFile("talk.pptx", b"PK\x03\x04" + bytes(40 * 1024 * 1024)),
    }
    response = ben.post(f"/desk/meetings/{meeting.key}/change/papers/", typed)
    assert response.status_code == 400
    assert "25 MB" in words(response)
    assert 'value="Our talk"' in words(response)
    assert not tables.StoredFile.objects.filter(name="talk.pptx").exists()

"""A report comes in at the desk, is looked at, and becomes record."""

import base64
import io
import re
import zipfile

import docx
import pypdfium2
import pytest
import typst
from django.core.files.uploadedfile import SimpleUploadedFile

from mufakat.records.journal.models import Entry
from mufakat.records.meetings.models import Report
from tests import cast
from tests.records.test_reports import ENGLISH


@pytest.fixture
def ana(client, db):
    people = cast.lagoon()
    client.force_login(people.ana.person)
    return client


def brought_in(ana) -> str:
    response = ana.post("/desk/intake/", {"text": ENGLISH})
    assert response.status_code == 302
    return response["Location"]


def filled(ana, address: str) -> dict[str, str]:
    """The form as the page shows it."""
    page = ana.get(address).content.decode()
    typed = dict.fromkeys(re.findall(r'name="(take-[a-z_]+)" value="1" checked', page), "1")
    typed |= dict(re.findall(r'<input name="(value-[a-z_]+)" value="([^"]*)"', page))
    typed |= dict(re.findall(r'<textarea name="(value-[a-z_]+)"[^>]*>([^<]*)</textarea>', page))
    typed["meeting"] = re.search(r'name="meeting" value="([^"]+)" checked', page)[1]
    return typed | {"act": "confirm"}


def test_pasted_text_is_read_and_its_supporting_words_are_marked(ana):
    page = ana.get(brought_in(ana)).content.decode()
    assert re.search(r"<mark[^>]*>[^<]*10th", page)
    assert 'id="words-theme"' in page
    assert 'value="Every child can swim"' in page or "Every child can swim</textarea>" in page


def test_confirming_the_page_as_it_stands_writes_the_record(ana):
    address = brought_in(ana)
    response = ana.post(address, filled(ana, address))
    assert (response.status_code, response["Location"]) == (302, "/meetings/cf-10/")
    report = Report.objects.get()
    assert report.state == "confirmed"
    assert {choice["decision"] for choice in report.choices.values()} == {"accepted"}


def test_a_reworded_field_is_a_correction_and_an_unticked_one_is_refused(ana):
    address = brought_in(ana)
    typed = filled(ana, address) | {"value-theme": "Every child swims"}
    del typed["take-start_date"]
    ana.post(address, typed)
    choices = Report.objects.get().choices
    assert choices["theme"] == {"decision": "corrected", "value": "Every child swims"}
    assert choices["start_date"]["decision"] == "refused"


def test_a_refusal_keeps_what_was_typed(ana):
    address = brought_in(ana)
    typed = filled(ana, address) | {
        "value-start_date": "the day of the regatta",
        "value-theme": "My own theme",
    }
    response = ana.post(address, typed)
    assert response.status_code == 400
    page = response.content.decode()
    assert "is not a date" in page
    assert "My own theme" in page
    assert Report.objects.get().state == "proposed"


def test_a_line_that_cannot_be_taken_is_named(ana):
    address = brought_in(ana)
    response = ana.post(address, filled(ana, address) | {"take-onward": "1", "value-onward": "ROM"})
    assert response.status_code == 400
    assert "needs 2 parts" in response.content.decode()


def test_of_several_files_the_unreadable_one_is_named_and_the_others_are_kept(ana):
    files = [
        SimpleUploadedFile("good.txt", ENGLISH.encode()),
        SimpleUploadedFile("empty.txt", b""),
        SimpleUploadedFile("other.txt", ENGLISH.replace("10th", "11th").encode()),
    ]
    page = ana.post("/desk/intake/", {"files": files}, follow=True).content.decode()
    assert "empty.txt" in page
    assert sorted(Report.objects.values_list("file__name", flat=True)) == ["good.txt", "other.txt"]


def test_a_file_that_is_far_too_large_is_refused_before_it_is_read(ana, settings):
    settings.LARGEST_UPLOAD = 1000
    big = SimpleUploadedFile("big.txt", b"word " * 1000)
    page = ana.post("/desk/intake/", {"files": [big]}, follow=True).content.decode()
    assert "big.txt" in page
    assert not Report.objects.exists()


def test_nothing_brought_in_is_said_so(ana):
    response = ana.post("/desk/intake/", {"text": "  "})
    assert "Paste a text or choose a file." in response.content.decode()


def test_the_same_report_again_leads_to_the_one_that_is_here(ana):
    first = brought_in(ana)
    assert brought_in(ana) == first
    assert Report.objects.count() == 1


def test_a_report_can_be_set_aside_with_a_reason(ana):
    address = brought_in(ana)
    ana.post(address, {"act": "set_aside", "reason": "About a boat race."})
    assert Report.objects.get().state == "refused"


def test_markup_in_a_report_stays_text(ana):
    ana.post("/desk/intake/", {"text": ENGLISH + "<script>alert(1)</script><b>bold</b>"})
    page = ana.get(f"/desk/intake/{Report.objects.get().pk}/").content.decode()
    assert "<script>alert" not in page


ASKED = f"""{ENGLISH}

Recommendations

To Members:
1. Open a pool in every town, and keep it open.
2. Teach swimming.

To the Secretariat:
1. Print the rules.
"""


def test_recommendations_keep_those_they_are_addressed_to_on_the_page_and_in_the_record(ana):
    address = ana.post("/desk/intake/", {"text": ASKED})["Location"]
    typed = filled(ana, address)
    assert typed["value-recommendations"].split("\n") == [
        "1, Open a pool in every town, and keep it open. → Members",
        "2, Teach swimming. → Members",
        "1, Print the rules. → Secretariat",
    ]
    typed["value-recommendations"] = typed["value-recommendations"].replace("2, Teach", "1.2, Teach all")
    ana.post(address, typed)
    report = Report.objects.get()
    said = report.meeting.outcomes.filter(kind="recommendation").values_list("text", flat=True)
    assert list(said) == [
        "1. Members: Open a pool in every town, and keep it open.",
        "1.2. Members: Teach all swimming.",
        "1. Secretariat: Print the rules.",
    ]


SCANNED = """#set page(paper: "a6")
#rect(width: 100%, height: 100%, fill: gray)"""


def without_pages() -> bytes:
    held = io.BytesIO()
    pypdfium2.PdfDocument.new().save(held)
    return held.getvalue()


LOCKED = without_pages().replace(
    b"trailer\r\n<<",
    b"trailer\r\n<</Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + b"1f" * 32 + b">/U<" + b"2e" * 32 + b">>>",
)


def packed() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("holiday.txt", "The sea was warm.")
    return held.getvalue()


def behind_a_password() -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900) + "EncryptedPackage".encode("utf-16-le") + bytes(900)
    )


def pictured() -> bytes:
    document = docx.Document()
    document.add_picture(io.BytesIO(DOT))
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.mark.parametrize(
    ("name", "content", "english", "vietnamese"),
    [
        ("a.docx", behind_a_password, "The Word file is locked with a password", "Tệp Word bị khóa bằng mật khẩu"),
        ("a.docx", pictured, "holds pictures and no text", "Tệp Word chỉ có ảnh"),
        ("a.png", lambda: DOT, "This is a picture and holds no text", "Đây là một tấm ảnh"),
        ("a.txt", lambda: b"", "The file is empty.", "Tệp này rỗng."),
        ("a.pdf", lambda: LOCKED, "The PDF is locked with a password", "Tệp PDF bị khóa bằng mật khẩu"),
        ("a.pdf", lambda: typst.compile(SCANNED.encode(), format="pdf"), "pictures of pages and no text", "chỉ có ảnh chụp trang"),
        ("a.docx", packed, "holds no document", "bên trong không có văn bản"),
        ("a.pdf", without_pages, "no pages", "không có trang nào"),
        ("a.txt", lambda: b"x" * (20 * 1024 * 1024 + 1), "The file is 20 MB", "Tệp này nặng 20 MB"),
    ],
    ids=["word behind a password", "word with pictures only", "a picture", "empty", "locked", "scanned", "a renamed zip", "no pages", "huge"],
)  # fmt: skip
def test_what_cannot_be_read_gets_one_clear_sentence_in_both_languages(
    ana, settings, name, content, english, vietnamese
):
    settings.LARGEST_UPLOAD = 50 * 1024 * 1024
    for language, sentence in (("en", english), ("vi", vietnamese)):
        ana.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        page = ana.post(
            "/desk/intake/", {"files": SimpleUploadedFile(name, content())}, follow=True
        ).content.decode()
        assert page.count(sentence) == 1
    assert not Report.objects.exists()


def test_doubts_stand_above_the_report_in_the_language_of_the_reader(ana, settings):
    text = "The 9th ASEAN Forum on Play was held in Jakarta on 3 March 2020.\n\nRecommendations\n\n1. Open playgrounds everywhere.\n2. Close streets for play.\n4. Pay for swings."
    address = ana.post("/desk/intake/", {"text": text})["Location"]
    assert "goes from 2 to 4." in ana.get(address).content.decode()
    ana.cookies[settings.LANGUAGE_COOKIE_NAME] = "vi"
    assert "Số thứ tự khuyến nghị nhảy từ 2 sang 4." in ana.get(address).content.decode()


FACTS = """Report of the 12th Canoe Forum

Date: 8-9 June 2022
Venue: Lagoon House, Port Coral, Atoll Republic
Host: Ministry of Boats
Chair: Mr. Tavi Reef, Atoll Republic
Co-Chair: Ms. Ulu Tide
Documents adopted: Canoe Safety Guidelines; Work Plan 2021-2025

The 12th Canoe Forum discussed how children learn to swim.
"""


def test_chair_building_and_adopted_texts_have_their_place_on_the_page_and_in_the_record(ana):
    address = ana.post("/desk/intake/", {"text": FACTS})["Location"]
    typed = filled(ana, address)
    assert typed["value-venue"] == "Lagoon House"
    assert typed["value-chairs"].split("\n") == ["Mr. Tavi Reef, Atoll Republic", "Ms. Ulu Tide"]
    assert typed["value-documents"].split("\n") == ["Canoe Safety Guidelines", "Work Plan 2021-2025"]
    assert typed["meeting"] == "new"
    ana.post(address, typed | {"body": "canoe-forum"})
    meeting = Report.objects.get().meeting
    assert (meeting.venue, meeting.chairs, meeting.met_from) == ("Lagoon House", ["XA"], "2022-06-08")
    assert meeting.hosts == [
        "Ministry of Boats",
        "Ms. Ulu Tide",
    ]  # a chair without a country has no other place
    assert list(meeting.outcomes.filter(kind="decision").values_list("text", flat=True)) == [
        "Adopted: Canoe Safety Guidelines",
        "Adopted: Work Plan 2021-2025",
    ]
    assert "chairs: Ms. Ulu Tide" in Entry.objects.get(verb="confirm report").details["kept"]


def test_a_number_that_is_taken_by_another_date_can_be_chosen(ana):
    address = brought_in(ana)
    typed = filled(ana, address) | {"meeting": "new", "body": "canoe-forum", "value-ordinal": "10"}
    refused = ana.post(address, typed)
    assert refused.status_code == 400 and "already here; choose it" in refused.content.decode()
    assert re.search(r'name="meeting" value="cf-10"', refused.content.decode())


def test_what_a_confirmed_report_recommends_has_a_page_of_its_own(ana):
    ana.post(
        "/desk/intake/",
        {
            "text": ENGLISH
            + "\nThe Forum recommended that:\n1. Every island teach swimming;\n2. Reefs be marked."
        },
    )
    address = f"/desk/intake/{Report.objects.get().pk}/"
    typed = filled(ana, address) | {
        "take-recommendations": "1", "value-recommendations": "1, Every island teach swimming → islands",
    }  # fmt: skip
    ana.post(address, typed)
    assert ana.get("/meetings/cf-10/recommendations/1/").status_code == 200

"""The board of a circulation says what is so: who can be written to, what was sent, what could not be read."""

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from django.utils.html import escape

from mufakat.readers.owed.opened import addresses_of
from mufakat.records.circulation.models import Letter, Submission
from mufakat.records.circulation.operations import letters, receive_file
from mufakat.records.instruments.operations import issue_draft, text_of
from mufakat.records.journal.models import Entry
from mufakat.records.people.access import STRANGER
from tests.records.circulation.world import BY, DURING, answer_of, person, sent_out


@pytest.fixture
def asked(db):
    cache.clear()  # what other tests used up of the attempts
    return sent_out("VN", "LA", partners=())


@pytest.fixture
def ana(asked, client):
    made = person("Ana", "secretariat")
    client.force_login(made)
    return made


def test_whoever_has_no_address_is_named_and_not_recorded_as_reminded(client, asked, ana):
    asked.addressees.filter(code="LA").update(email="")
    said = client.post(f"/desk/circulations/{asked.pk}/remind/", follow=True).content.decode()
    assert "One reminder is on its way." in said
    assert "No mail address is held for LA" in said
    assert [each.addressee.code for each in Letter.objects.filter(kind="reminder")] == ["VN"]
    assert [each.says for each in Entry.objects.filter(verb="remind")] == [
        "A reminder to VN was put in the outbox."
    ]


def test_nobody_with_an_address_leaves_no_trace_of_a_reminder(client, asked, ana):
    asked.addressees.update(email="")
    said = client.post(f"/desk/circulations/{asked.pk}/remind/", follow=True).content.decode()
    assert "on its way" not in said and "on their way" not in said
    assert "No mail address is held for VN, LA" in said or "No mail address is held for LA, VN" in said
    assert not Letter.objects.filter(kind="reminder").exists()
    assert not Entry.objects.filter(verb="remind").exists()


@override_settings(
    EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend", EMAIL_HOST="127.0.0.1", EMAIL_PORT=9
)
def test_a_mail_server_that_is_away_is_said_in_a_plain_sentence(client, asked, ana):
    letters.send_letters.func(asked.pk)
    said = client.get(f"/desk/circulations/{asked.pk}/").content.decode()
    assert "The mail server cannot be reached" in said
    assert "Errno" not in said


def test_after_a_close_nobody_is_told_that_it_may_be_answered_until_a_day(client, asked):
    minister = person("Binh", "focal_point", member=asked.addressees.get(code="VN").member)
    asked.closed_at = "2021-05-02T00:00Z"
    asked.save(update_fields=["closed_at"])
    client.force_login(minister)
    for address in ("", "to/VN/answer/"):
        said = client.get(f"/desk/circulations/{asked.pk}/{address}").content.decode()
        assert "This consultation is closed" in said
        assert "14 May 2021" not in said


def test_an_open_one_says_the_hour_it_closes_at(client, asked, ana):
    assert (
        "14 May 2021, 17:00 (Asia/Jakarta)" in client.get(f"/desk/circulations/{asked.pk}/").content.decode()
    )


def test_a_file_that_could_not_be_read_says_why_on_the_board_and_after_the_reading(
    client, asked, ana, django_capture_on_commit_callbacks
):
    board = f"/desk/circulations/{asked.pk}/"
    with django_capture_on_commit_callbacks(execute=True):
        batch = client.post(f"{board}files/", {"files": SimpleUploadedFile("VN.docx", b"PK no")})["Location"]
    problem = Submission.objects.get().problem
    assert problem
    said = client.get(batch).content.decode()
    assert "One file could not be read" in said and "Everything has been read" not in said
    assert escape(problem) in client.get(board).content.decode()


def test_a_file_set_aside_without_a_reason_asks_for_it_beside_the_field(client, asked, ana):
    received = receive_file(
        asked, answer_of(asked, "VN", {"p1": "New."}), "vn.docx", way="upload", by=BY, at=DURING
    )
    page = client.post(f"/desk/submissions/{received.pk}/decide/", {"act": "aside", "note": ""})
    said = page.content.decode()
    assert page.status_code == 400 and 'id="note"' in said
    assert "Say why the file is set aside." in said and "Reason, if you set it aside" in said


def test_a_problem_page_leads_back_to_the_page_it_came_from_and_to_no_other_site(client, asked, ana):
    asked.closed_at = "2021-05-02T00:00Z"
    asked.save(update_fields=["closed_at"])
    board = f"/desk/circulations/{asked.pk}/"
    for referrer, back in ((f"http://testserver{board}", True), (f"http://elsewhere.example{board}", False)):
        page = client.post(f"{board}remind/", headers={"referer": referrer})
        assert page.status_code == 400
        assert (f'href="{board}">Back to the page' in page.content.decode()) is back


def test_a_wrong_file_and_a_nameless_draft_keep_the_page_and_what_was_typed(client, asked, ana):
    drafts = "/desk/drafts/roadmap/"
    page = client.post(f"{drafts}import/", {"file": SimpleUploadedFile("x.docx", b"PK no")})
    assert page.status_code == 400 and "Bring in" in page.content.decode()
    client.post(f"{drafts}import/", {"text": "One.\nTwo."})
    page = client.post(f"{drafts}issue/", {"label": "Draft 1", "on": ""})
    assert page.status_code == 400 and 'value="Draft 1"' in page.content.decode()


def test_the_page_of_a_text_keeps_the_language_link_of_the_frame(client, asked, ana):
    said = client.get("/desk/drafts/roadmap/").content.decode()
    assert said.count('rel="nofollow"') == 1 and "Tiếng Việt</a>" in said
    assert "In other languages" in said and 'href=""' not in said


def test_what_changed_leads_to_what_it_is_about_for_those_who_may_open_it(client, asked, ana):
    board = f'href="/desk/circulations/{asked.pk}/" lang="en"'
    assert board in client.get("/desk/").content.decode()
    entries = list(Entry.objects.filter(subject=f"circulation:{asked.pk}"))
    assert entries and addresses_of(STRANGER, entries) == {}


def test_what_a_returned_file_changes_is_shown_also_when_the_next_draft_has_been_issued(client, asked, ana):
    received = receive_file(
        asked, answer_of(asked, "VN", {"p1": "Novelty."}), "vn.docx", way="upload", by=BY, at=DURING
    )
    page = f"/desk/submissions/{received.pk}/"
    assert "Novelty" in client.get(page).content.decode()
    issue_draft(
        asked.draft.instrument, text_of(asked.draft), label="The next", on=DURING.date(), by=BY,
        classification=asked.draft.classification,
    )  # fmt: skip
    said = client.get(page).content.decode()
    assert "The next has been issued" in said and "Novelty" in said


def test_why_a_file_could_not_be_read_is_said_in_the_language_of_whoever_looks(
    client, asked, ana, django_capture_on_commit_callbacks
):
    board = f"/desk/circulations/{asked.pk}/"
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{board}files/", {"files": SimpleUploadedFile("VN.docx", b"PK no")})
    assert "VN.docx is cut off or damaged." in client.get(board).content.decode()
    client.cookies["django_language"] = "vi"
    assert "VN.docx bị cắt cụt hoặc bị hỏng." in client.get(board).content.decode()

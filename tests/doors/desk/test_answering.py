"""Answering by the mail's link: what was not meant does not use it up, and nothing that came is lost."""

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile

from mufakat.records import models as tables
from mufakat.records.circulation.operations.letters import answer_link
from tests.records.circulation.world import CLOSES, answer_of, sent_out

pytestmark = pytest.mark.django_db
PROPOSED = {
    "words": "Children are heard.",
    "new": "",
    "comment": "Shorter.",
    "kind": "editorial",
    "english": "",
}


@pytest.fixture
def asked():
    cache.clear()
    made = sent_out("VN", partners=("UNICEF",))
    tables.Circulation.objects.update(closes_at=CLOSES.replace(year=2200))
    made.refresh_from_db()
    return made


def link(asked, code: str) -> str:
    return answer_link(asked.addressees.get(code=code), "")


def said(response) -> str:
    return " ".join(response.content.decode().split())


def test_an_empty_page_is_not_sent_by_mistake_and_saying_nothing_is_a_word_of_its_own(client, asked):
    at = link(asked, "VN")
    page = said(client.get(at))
    assert "Send that there is nothing to propose" in page
    refused = said(client.post(at, {"act": "send"}, follow=True))
    assert "Nothing is written here yet. Write at a paragraph" in refused
    assert client.get(at).status_code == 200
    assert "Thank you" in said(client.post(at, {"act": "send", "nothing": "1"}))
    assert client.get(at).status_code == 410
    assert tables.Submission.objects.get().state == "submitted"


def test_what_is_written_is_shown_with_its_place_taken_back_and_sent(client, asked):
    at = link(asked, "UNICEF")
    client.post(f"{at}?at=p2", {"act": "keep", **PROPOSED})
    page = said(client.get(at))
    assert '<b>2.</b> <span class="words">Shorter.</span> <span class="quiet">editorial</span>' in page
    assert "Send: one paragraph changed, one comment" in page
    assert client.post(at, {"act": "drop", "number": "no number"}).status_code == 302
    assert "Shorter." in said(client.get(at))
    client.post(at, {"act": "drop", "number": "0"})
    assert "Shorter." not in said(client.get(at))
    assert "Thank you" in said(client.post(at, {"act": "send"}))


def test_a_file_nobody_can_read_is_kept_and_the_link_opens_for_a_better_one(client, asked):
    at = link(asked, "VN")
    bad = SimpleUploadedFile("VN.docx", b"\0\1 no text")
    page = said(client.post(at, {"act": "file", "file": bad}, follow=True))
    assert "VN.docx is not a Word file" in page and "This link still opens" in page
    good = SimpleUploadedFile("VN.docx", answer_of(asked, "VN", {"p2": "Children are heard."}))
    assert "Thank you" in said(client.post(at, {"act": "file", "file": good}))
    assert client.get(at).status_code == 410
    assert [bool(each.problem) for each in tables.Submission.objects.order_by("pk") if each.file] == [
        True,
        False,
    ]


def test_sending_no_file_says_so(client, asked):
    at = link(asked, "VN")
    assert "No file was chosen." in said(client.post(at, {"act": "file"}, follow=True))
    assert not tables.Submission.objects.exclude(file=None).exists()

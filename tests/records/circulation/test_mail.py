"""By e-mail, as it really comes: the message is kept, its sender is matched, and a doubtful one waits for a person."""

from email.message import EmailMessage

import pytest

from mufakat.core.mail import read_message
from mufakat.core.problems import Unreadable
from mufakat.records import models as tables
from mufakat.records.circulation.operations.many import Came, receive_many
from mufakat.records.files.operations import content_of
from tests.records.circulation.world import BY, DURING, answer_of, sent_out

DOCX = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")


def message(sender: str, *files: tuple[str, bytes]) -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, "secretariat@example.org", "Góp ý của Việt Nam"
    made["Date"] = "Mon, 03 May 2021 09:00:00 +0700"
    made.set_content("Please find our comments attached.")
    for name, content in files:
        made.add_attachment(content, maintype=DOCX[0], subtype=DOCX[1], filename=name)
    return made.as_bytes()


@pytest.mark.django_db(transaction=True)
def test_a_message_is_kept_with_its_files_and_its_sender_is_found_by_address():
    asked = sent_out()
    answer = answer_of(asked, "VN", {"p2": "Children are heard."})
    raw = message("Desk <desk@vn.example>", ("anything.docx", answer))
    batch = receive_many(asked, [Came(raw, "mail.eml")], by=BY, at=DURING)
    batch.refresh_from_db()
    assert (batch.total, batch.done, bool(batch.ended_at)) == (1, 1, True)
    mail = tables.Mail.objects.get()
    assert (mail.subject, mail.sender, mail.matched_by) == (
        "Góp ý của Việt Nam",
        "desk@vn.example",
        "address",
    )
    assert content_of(mail.file) == raw
    received = mail.submissions.get()
    assert (received.addressee.code, received.problem, received.way) == ("VN", "", "mail")
    assert content_of(received.file) == answer


@pytest.mark.django_db(transaction=True)
def test_where_the_sender_and_the_file_disagree_a_person_decides():
    asked = sent_out()
    raw = message(
        "Desk <somebody@la.example>", ("x.docx", answer_of(asked, "VN", {"p2": "Children are heard."}))
    )
    receive_many(asked, [Came(raw, "mail.eml")], by=BY, at=DURING)
    received = tables.Submission.objects.get()
    assert received.addressee is None
    assert received.reading["whose"] == [["VN", "its own mark"], ["LA", "the sender's domain"]]


@pytest.mark.django_db(transaction=True)
def test_a_message_without_an_answer_is_kept_and_says_so():
    asked = sent_out()
    receive_many(asked, [Came(message("desk@vn.example"), "mail.eml")], by=BY, at=DURING)
    received = tables.Submission.objects.get()
    assert "carries no file that could be an answer" in received.problem


def test_what_is_no_message_is_refused_with_a_sentence():
    with pytest.raises(Unreadable, match=r"x\.eml is no e-mail message: it names no sender"):
        read_message(b"hello", "x.eml")
    with pytest.raises(Unreadable, match=r"x\.msg is an Outlook message that cannot be read"):
        read_message(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 600, "x.msg")

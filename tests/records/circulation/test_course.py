"""A consultation is given more time, its silent are reminded as it says, and a person ends it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.core.word import read
from mufakat.readers.notices.daily import due_marks
from mufakat.readers.owed.item import Owed
from mufakat.records import models as tables
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.operations import letters
from mufakat.records.circulation.operations.course import due_mark, prepare_reminders
from mufakat.records.circulation.queries import invited
from mufakat.records.files.operations import content_of
from mufakat.records.journal.queries import first_fault
from mufakat.records.notices.operations import release, send_ready
from tests.records.circulation.world import BY, CLOSES, DURING, answer_of, answered, sent_out

pytestmark = pytest.mark.django_db


def running(days: int, *, remind=(7, 2)) -> tables.Circulation:
    """Closes so many days from today, in Jakarta."""
    asked = sent_out("VN", "LA", partners=())
    tables.Circulation.objects.update(
        closes_at=timezone.now() + timedelta(days=days), remind_days=list(remind)
    )
    tables.Addressee.objects.update(link_expires_at=timezone.now() + timedelta(days=days))
    asked.refresh_from_db()
    return asked


def test_reminders_are_prepared_on_its_own_days_and_wait_for_a_person():
    asked = running(6)
    answered(asked, "VN")
    now = timezone.now()
    assert prepare_reminders(today=now.date(), at=now) == 1
    assert prepare_reminders(today=now.date(), at=now) == 0
    letter = tables.Letter.objects.get(kind="reminder")
    assert (letter.addressee.code, letter.state) == ("LA", "prepared")
    send_ready(at=now)
    assert [sent.subject for sent in mail.outbox if "Reminder" in sent.subject] == []
    release([letter], by=BY)
    send_ready(at=now)
    (sent,) = [sent for sent in mail.outbox if "Reminder" in sent.subject]
    assert sent.to == ["desk@la.example"] and "http://localhost:8000/answer/" in sent.body


@pytest.mark.parametrize(("days", "mark"), [(9, ""), (7, "7"), (5, "7"), (2, "2"), (0, "2")])
def test_a_day_that_was_missed_is_made_up_for_once(days, mark):
    asked = sent_out("VN", partners=())
    asked.remind_days = [7, 2]
    assert due_mark(asked, (CLOSES - timedelta(days=days)).date()).partition(" ")[0] == mark


def test_a_person_is_reminded_of_a_circulation_by_its_own_days_and_of_the_rest_by_the_usual_ones():
    due = datetime.now(UTC).date()
    one = Owed("Answer", "secretariat", due, 0, "/", None, 10)
    assert list(due_marks(one)) == []
    assert list(due_marks(Owed("Answer", "secretariat", due, 0, "/", None, 10, remind=(14, 2)))) == [14]
    assert list(due_marks(Owed("Answer", "secretariat", due, 0, "/", None, 2, remind=()))) == []


def test_more_time_keeps_the_links_alive_and_tells_the_silent():
    asked = running(1)
    answered(asked, "VN")
    later = timezone.now() + timedelta(days=20)
    circulation.extend(asked, closes_at=later, why="Two capitals asked for it.", by=BY)
    told = tables.Letter.objects.get(kind="extension")
    assert (told.addressee.code, told.state) == ("LA", "ready")
    assert "Two capitals asked for it." in told.text
    assert {each.link_expires_at for each in asked.addressees.all()} == {later}
    with pytest.raises(RuleBroken, match="open until"):
        circulation.extend(asked, closes_at=later - timedelta(days=1), by=BY)
    with pytest.raises(RuleBroken, match="passed already"):
        circulation.extend(asked, closes_at=timezone.now() - timedelta(days=1), by=BY)
    assert first_fault() is None


def test_closed_it_reminds_nobody_opens_no_link_and_keeps_what_still_comes_as_late():
    asked = running(5)
    letters.send_letters.func(asked.pk)
    secret = mail.outbox[0].body.partition("/answer/")[2].split("/")[0]
    assert invited(secret) is not None
    prepare_reminders(today=timezone.localdate(), at=timezone.now())
    closed = circulation.close(asked, by=BY)
    assert invited(secret) is None
    assert {each.state for each in tables.Letter.objects.filter(kind="reminder")} == {"set_aside"}
    assert prepare_reminders(today=timezone.localdate(), at=timezone.now()) == 0
    late = circulation.receive_file(closed, answer_of(asked, "LA"), "LA.docx", way="upload", by=BY)
    assert (late.late, late.problem) == (True, "")
    with pytest.raises(OutOfDate, match="closed already"):
        circulation.close(asked, by=BY)
    assert "nothing came from LA, VN" in tables.Entry.objects.get(verb="close circulation").says


def test_a_closed_one_is_opened_again_by_giving_it_more_time():
    asked = running(5)
    circulation.close(asked, by=BY)
    again = circulation.extend(asked, closes_at=timezone.now() + timedelta(days=9), by=BY)
    assert again.closed_at is None
    received = circulation.receive_file(again, answer_of(asked, "LA"), "LA.docx", way="upload", by=BY)
    assert not received.late


def test_days_of_reminding_are_set_and_nonsense_is_refused():
    asked = running(30)
    assert circulation.remind_on(asked, [3, 10, 3], by=BY).remind_days == [10, 3]
    with pytest.raises(RuleBroken, match="400 days before the close"):
        circulation.remind_on(asked, [400], by=BY)


def test_only_some_parts_are_asked_about_and_letter_and_cover_page_say_which():
    asked = sent_out("VN", partners=())
    again = circulation.circulate(
        asked.draft, kind="regional", addressees=[circulation.To(member=tables.Member.objects.get(code="VN"))],
        opens_on=DURING.date(), closes_at=CLOSES, zone="Asia/Jakarta", parts=["p2", "t"], by=BY,
    )  # fmt: skip
    said = "Your comments are asked on these parts only; the rest is sent for reading: 2. Children are heard"
    (letter,) = tables.Letter.objects.filter(addressee__circulation=again)
    assert said in letter.text
    file = again.addressees.get().file
    assert "p3" in {each.key for each in read(content_of(file)).paragraphs}
    with pytest.raises(RuleBroken, match="does not stand in Draft Zero"):
        circulation.circulate(
            asked.draft, kind="regional", addressees=[circulation.To(member=tables.Member.objects.get(code="VN"))],
            opens_on=DURING.date(), closes_at=CLOSES, zone="Asia/Jakarta", parts=["nowhere"], by=BY,
        )  # fmt: skip

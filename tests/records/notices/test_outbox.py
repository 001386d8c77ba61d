"""Mails wait for a person, go once, and say what became of them."""

import smtplib
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.records.decisions.operations import decide, put_before, start_journey
from mufakat.records.journal.queries import length
from mufakat.records.notices import operations
from mufakat.records.notices.models import MailWish, Notice
from tests import cast

BY = cast.BY
LATELY = timezone.localdate().isoformat()


@pytest.fixture
def people(db):
    return cast.lagoon()


@pytest.fixture
def journey(people):
    return start_journey(key="wishes", route=cast.route(), forum=cast.forum(), on="2020-06-09", by=BY)


def laid(journey, stage="forum", body="canoe-forum"):
    return put_before(journey, stage=stage, lap=1, body=cast.body(body), on=LATELY, by=BY)


def one(**facts) -> Notice:
    notice = operations.NewNotice(
        "act", "coral@lagoon.example", "Subject", "Words\n/desk/", facts.pop("occasion", "x"), **facts
    )
    operations.prepare([notice], at=timezone.now())
    return Notice.objects.latest("pk")


class Server:
    """Stands where the SMTP connection stands; each mail meets the next of its answers."""

    answers: list = []
    taken: list = []
    there = True

    def __init__(self, *args, **kwargs):
        pass

    def open(self):
        if not Server.there:
            raise ConnectionRefusedError("nobody listens")

    def close(self):
        pass

    def send_messages(self, messages):
        answer = Server.answers.pop(0) if Server.answers else None
        if answer:
            raise answer
        Server.taken += messages
        return len(messages)


@pytest.fixture
def server(settings):
    settings.EMAIL_BACKEND = "tests.records.notices.test_outbox.Server"
    Server.answers, Server.taken, Server.there = [], [], True
    return Server


def test_what_lies_before_a_body_prepares_a_mail_for_its_people_and_sends_none(people, journey):
    laid(journey)
    found = Notice.objects.get()
    assert (found.email, found.state) == ("ben@lagoon.example", "prepared")
    assert "lies before Canoe Forum" in found.text
    assert mail.outbox == []


def test_a_return_is_told_with_its_reasons_to_the_body_it_came_back_to(people, journey):
    laid(journey)
    decide(journey, stage="forum", lap=1, body=cast.body("canoe-forum"), outcome="agreed", on=LATELY, by=BY)
    laid(journey, "officials", "reef-officials")
    Notice.objects.all().delete()
    decide(
        journey, stage="officials", lap=1, body=cast.body("reef-officials"), outcome="referred_back",
        reasons="Say who pays for the canoes.", on=LATELY, by=BY,
    )  # fmt: skip
    found = Notice.objects.get(email="ben@lagoon.example")
    assert "Say who pays for the canoes." in found.text


def test_what_is_entered_of_a_past_long_over_asks_nothing_of_anybody(people, journey):
    put_before(journey, stage="forum", lap=1, body=cast.body("canoe-forum"), on="2020-06", by=BY)
    assert not Notice.objects.exists()


def test_an_act_that_is_refused_prepares_nothing(people, journey):
    with pytest.raises(RuleBroken):
        decide(
            journey,
            stage="leaders",
            lap=1,
            body=cast.body("leaders"),
            outcome="adopted",
            on=LATELY,
            by=BY,
        )
    assert not Notice.objects.exists()


def test_whoever_wants_nothing_gets_nothing(people, journey):
    operations.wish(people.ben.person, MailWish.Hears.NOTHING)
    laid(journey)
    assert not Notice.objects.exists()


def test_everybody_is_written_to_in_their_own_language(people, journey):
    people.ben.person.language = "vi"
    people.ben.person.save()
    laid(journey)
    found = Notice.objects.get()
    assert (found.language, "lies before" in found.text) == ("vi", False)


def test_a_person_releases_and_only_then_it_goes_and_stands_in_the_journal(
    people, server, django_capture_on_commit_callbacks
):
    found = one()
    assert operations.send_ready(at=timezone.now()) == 0
    before = length()
    with django_capture_on_commit_callbacks(execute=True):
        assert operations.release([found], by=people.ana.acting()) == 1
    found.refresh_from_db()
    assert (found.state, found.released_by, len(server.taken)) == ("sent", "Ana", 1)
    assert "http://localhost:8000/desk/" in server.taken[0].body
    assert length() == before + 1
    assert operations.release([found], by=people.ana.acting()) == 0


def test_what_was_sent_is_not_sent_again_nor_mended(people, server):
    found = one(waits_for_person=False)
    assert [operations.send_ready(at=timezone.now()) for _ in range(2)] == [1, 0]
    with pytest.raises(OutOfDate):
        operations.edit_notice(found, subject="New", text="Words", by=BY)
    with pytest.raises(OutOfDate):
        operations.set_aside(found, by=BY)


def test_a_mail_is_mended_before_it_goes_and_never_emptied(people):
    found = one()
    with pytest.raises(RuleBroken):
        operations.edit_notice(found, subject=" ", text="Words", by=BY)
    mended = operations.edit_notice(found, subject="A\nheader: forged", text="Better words", by=BY)
    assert (mended.subject, mended.text, mended.edited_by) == ("A header: forged", "Better words", "The test")


def test_without_a_mail_server_everything_stays_and_is_tried_again_later(people, server):
    server.there = False
    found, now = one(waits_for_person=False), timezone.now()
    assert operations.send_ready(at=now) == 0
    found.refresh_from_db()
    assert found.state == "retried"
    assert "cannot be reached" in found.problem
    server.there = True
    assert operations.send_ready(at=now + timedelta(seconds=30)) == 0
    assert operations.send_ready(at=now + timedelta(minutes=2)) == 1


def test_what_the_server_refuses_was_certainly_not_sent(people, server):
    server.answers = [smtplib.SMTPRecipientsRefused({"x": (550, b"no such user")})]
    found = one(waits_for_person=False)
    operations.send_ready(at=timezone.now())
    found.refresh_from_db()
    assert (found.state, found.started_at) == ("retried", None)


def test_an_interrupted_sending_is_perhaps_sent_and_waits_for_a_person(people, server):
    server.answers = [smtplib.SMTPServerDisconnected("gone in the middle")]
    found, now = one(waits_for_person=False), timezone.now()
    operations.send_ready(at=now)
    found.refresh_from_db()
    assert found.state == "perhaps_sent"
    assert operations.send_ready(at=now + timedelta(days=2)) == 0
    operations.say_whether_sent(found, was_sent=False, by=BY, at=now)
    assert operations.send_ready(at=now + timedelta(days=2)) == 1
    with pytest.raises(OutOfDate):
        operations.say_whether_sent(found, was_sent=True, by=BY, at=now)


def test_a_mail_whose_sender_was_killed_is_perhaps_sent_but_not_while_it_may_be_under_way(people):
    found, now = one(waits_for_person=False), timezone.now()
    Notice.objects.update(started_at=now)
    with pytest.raises(RuleBroken, match="being sent just now"):
        operations.say_whether_sent(found, was_sent=True, by=BY, at=now + timedelta(seconds=5))
    kept = operations.say_whether_sent(found, was_sent=True, by=BY, at=now + timedelta(hours=1))
    assert kept.state == "sent"


def test_one_occasion_never_brings_two_mails(people):
    one(occasion="entry/7")
    one(occasion="entry/7")
    assert Notice.objects.count() == 1

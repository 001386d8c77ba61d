"""What the journal keeps in English is told in the reader's language, act by act; what is not known by its verb stands as kept."""

import ast
import string
from pathlib import Path

import pytest
from django.utils import timezone

import mufakat.records
from mufakat.readers.notices.daily import prepare_daily
from mufakat.readers.notices.entries import Told, told_entries
from mufakat.readers.notices.entries.verbs import VERBS, WRITTEN
from mufakat.records import models as tables
from mufakat.records.decisions.operations import put_before, start_journey, transmit
from mufakat.records.journal.models import Entry
from mufakat.records.journal.operations import record
from mufakat.records.notices.models import MailWish, Notice
from tests import cast

BY = cast.BY


@pytest.fixture
def people(db):
    return cast.lagoon()


@pytest.fixture
def journey(people):
    made = start_journey(key="wishes", route=cast.route(), forum=cast.forum(), on="2020-06-09", by=BY)
    put_before(made, stage="forum", lap=1, body=cast.body("canoe-forum"), on="2020-06-09", by=BY)
    return made


def told(language):
    return [one.says for one in told_entries(list(Entry.objects.order_by("number")), language)]


def test_an_act_on_a_journey_is_told_in_each_language_with_what_travels(journey):
    transmit(
        journey, verb="shared_with", from_body=cast.body("canoe-forum"), to_body=cast.body("reef-officials"),
        on="2020-06-10", by=BY,
    )  # fmt: skip
    assert told("en")[-2:] == [
        "“Results of the 10th Canoe Forum”: Put before Canoe Forum.",
        "“Results of the 10th Canoe Forum”: Canoe Forum shared it with ROM.",
    ]
    assert told("vi")[-1].endswith("Canoe Forum chia sẻ với ROM.")


def test_a_verb_that_is_known_is_said_with_the_name_of_its_subject(people):
    record("close meeting", "meeting:cf-10", "Canoe Forum 10 was closed.", by=BY)
    record("tide", "meeting:cf-10", "The tide came in.", by=BY)
    record("close meeting", "meeting:no-such", "It was closed.", by=BY)
    assert told("en")[-3:] == ["Canoe Forum 10 was closed.", "The tide came in.", "It was closed."]
    entries = list(Entry.objects.order_by("-number")[:3])[::-1]
    closed, *kept = told_entries(entries, "vi")
    assert closed.language == "vi" and "đã bế mạc" in closed.says
    assert kept == [Told("The tide came in.", "en"), Told("It was closed.", "en")]


def test_every_sentence_takes_what_it_is_given_and_nothing_else():
    for words in VERBS.values():
        assert words % {"what": "X"}
    for words in WRITTEN.values():
        assert words % {"title": "X", "closes": "X", "member": "X"}
    assert not any(part for words in VERBS.values() for part in string.Formatter().parse(words) if part[1])


def test_a_digest_tells_what_was_done_in_the_language_of_whoever_gets_it(journey, people):
    coral = people.coral.person
    tables.Person.objects.filter(pk=coral.pk).update(language="vi")
    MailWish.objects.create(person=coral, hears="everything", told_up_to=1)
    Entry.objects.filter(verb="put before").update(classification="public")
    prepare_daily(today=cast.TODAY, at=timezone.now())
    digest = Notice.objects.get(kind="digest", person=coral)
    assert "Trình Canoe Forum xem xét." in digest.text
    assert "was put before" not in digest.text


def test_many_entries_ask_as_often_as_few(journey, django_assert_num_queries):
    few = list(Entry.objects.all())
    for _n in range(30):
        record("close meeting", "meeting:cf-10", "Closed.", by=BY)
    many = list(Entry.objects.all())
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(
        connection,
    ) as before:
        told_entries(few, "vi")
    with django_assert_num_queries(len(before) + (not any("meeting:" in one.subject for one in few))):
        told_entries(many, "vi")


def test_every_verb_the_records_write_has_a_sentence():
    """Read from the code, so that a new verb cannot be forgotten; verbs made at run time are named by their folders."""
    written = {
        call.args[0].value
        for file in Path(mufakat.records.__file__).parent.rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") == "record"
        and isinstance(call.args[0], ast.Constant)
    }
    assert len(written) > 60
    assert written - set(VERBS) == set()


def test_who_was_given_a_hat_is_told_by_name(people):
    entry = Entry.objects.filter(verb="give mandate", subject=f"person:{people.ana.person.pk}").get()
    assert told_entries([entry], "vi") == [Told("Đã giao ủy nhiệm: Ana.", "vi")]

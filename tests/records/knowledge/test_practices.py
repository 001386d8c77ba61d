"""Practices on their way: kept as typed, sent when whole, asked back with a reason, published, withdrawn."""

from datetime import date

import pytest

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.records import models as tables
from mufakat.records.knowledge.practices import operations, queries
from mufakat.records.knowledge.practices.operations import Typed
from tests import cast

TODAY = date(2021, 3, 1)


@pytest.fixture
def people(db):
    return cast.lagoon()


def typed(**more) -> Typed:
    whole = {
        "title": "Swimming grandmothers", "what": "They teach.", "results": "Swimmers.", "contact": "Office of the lagoon",
        "groups": list(tables.TargetGroup.objects.all()[:1]),
    }  # fmt: skip
    return Typed(**{**whole, **more})


def offer(people, *, made_key="", **more) -> tables.Practice:
    reef = tables.Organisation.objects.get(key="reef-watch")
    return operations.offer_practice(
        typed(**more), organisation=reef, made_key=made_key, by=people.eve.acting()
    )


def publish(people, **more) -> tables.Practice:
    sent = operations.send_practice(offer(people, **more), by=people.eve.acting())
    return operations.publish_practice(sent, by=people.ana.acting(), on=TODAY)


def test_an_unfinished_one_is_kept_word_for_word_and_not_sent(people):
    made = offer(people, title="", what="x" * 60_000, contact="Mrs Reef")
    with pytest.raises(RuleBroken, match="It is saved"):
        operations.send_practice(made, by=people.eve.acting())
    made.refresh_from_db()
    assert (len(made.what), made.state) == (60_000, "begun")
    assert set(operations.still_missing(made)) == {"title", "contact"}


def test_a_form_that_arrives_twice_makes_one_practice(people):
    offer(people, made_key="k1")
    offer(people, made_key="k1", title="Better title")
    assert tables.Practice.objects.get().title == "Better title"


def test_somebody_else_of_the_delegation_is_not_overwritten(people):
    made = offer(people)
    operations.write_practice(made, typed(title="Second"), seen=made.version, by=people.eve.acting())
    with pytest.raises(OutOfDate, match="Eve changed this"):
        operations.write_practice(made, typed(title="Third"), seen=made.version, by=people.eve.acting())


def test_a_file_refused_leaves_the_words_and_the_former_file(people):
    made = operations.add_presentation(offer(people), b"%PDF-1.7 talk", "talk.pdf", by=people.eve.acting())
    with pytest.raises(RuleBroken, match="is a program"):
        operations.add_presentation(made, b"MZ\x90", "talk.pptx", by=people.eve.acting())
    with pytest.raises(RuleBroken, match="40 MB"):
        operations.add_presentation(
            made, b"%PDF-" + bytes(40 * 1024**2 - 5), "large.pdf", by=people.eve.acting()
        )
    made.refresh_from_db()
    assert (made.file.name, made.title) == ("talk.pdf", "Swimming grandmothers")


def test_before_it_is_sent_nobody_else_finds_it_and_then_only_the_secretariat(people):
    made = offer(people)
    others = (people.ana, people.ben, people.coral, people.stranger)
    assert queries.practice(people.eve, made.pk) == made
    assert not any(queries.practice(viewer, made.pk) for viewer in others)
    operations.send_practice(made, by=people.eve.acting())
    assert queries.practice(people.ana, made.pk) == made
    assert not any(queries.practice(viewer, made.pk) for viewer in others[1:])
    assert list(queries.to_moderate(people.ana)) == [made]
    assert not queries.to_moderate(people.coral).exists()


def test_asked_back_carries_its_reason_and_goes_round_again(people):
    made = operations.send_practice(offer(people), by=people.eve.acting())
    operations.ask_back(made, "Since when?", by=people.ana.acting())
    assert list(queries.asked_back(people.eve)) == [made]
    again = operations.write_practice(
        made, typed(since="2016"), seen=tables.Practice.objects.get().version, by=people.eve.acting()
    )
    operations.send_practice(again, by=people.eve.acting())
    done = operations.publish_practice(again, by=people.ana.acting(), on=TODAY)
    assert [act.kind for act in done.acts.all()] == ["send", "ask_back", "send", "publish"]
    assert done.acts.all()[1].reason == "Since when?"
    assert list(queries.published(people.stranger)) == [done]


def test_what_is_withdrawn_is_seen_by_nobody_else(people):
    made = publish(people)
    operations.withdraw_practice(made, by=people.eve.acting())
    assert not queries.published(people.stranger).exists()
    assert queries.practice(people.ana, made.pk) is None
    assert queries.practice(people.eve, made.pk) == made


def test_a_practice_of_a_members_meeting_is_for_members(people):
    forum = cast.forum()
    tables.Meeting.objects.filter(pk=forum.pk).update(classification="members")
    forum.refresh_from_db()
    made = publish(people, meeting=forum)
    assert not queries.published(people.stranger).exists()
    assert list(queries.published(people.coral)) == [made]


def test_the_journal_says_nothing_of_what_was_not_sent(people):
    offer(people, title="Zanzibar secret")
    assert {one.classification for one in tables.Entry.objects.filter(subject__startswith="practice:")} == {
        "own"
    }
    assert not tables.Entry.objects.filter(says__contains="Zanzibar").exists()

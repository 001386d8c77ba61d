"""What a confirmed report recommends is numbered, and can be followed from then on."""

import pytest

from mufakat.readers.dossiers.meeting import meeting_dossier
from mufakat.records import models as tables
from mufakat.records.meetings.operations.confirm.choices import Choice
from mufakat.records.recommendations.operations import add_recommendation
from mufakat.records.recommendations.reported import confirm_with_recommendations
from tests import cast
from tests.records.test_reports import accept, proposed

BY = cast.BY
TWO = [
    {"number": 1, "text": "Teach every child to swim.", "addressee": "Islands"},
    {"number": 2, "text": "Mark the reefs.", "addressee": None},
]


@pytest.fixture
def people(db):
    return cast.lagoon()


def confirmed(rows=TWO, *, choices=None, meeting=None, ordinal=11) -> tables.Meeting:
    report = proposed(ordinal=ordinal, start_date="2021-06-08", recommendations=rows)
    return confirm_with_recommendations(
        report, choices=choices or accept("ordinal", "start_date", "recommendations"), body=cast.body("canoe-forum"),
        meeting=meeting, by=BY,
    )  # fmt: skip


def held(meeting) -> list[tuple]:
    return [(one.number, one.text("en"), one.addressed_to) for one in meeting.recommendations.all()]


def test_each_stands_under_its_number_with_whom_it_is_addressed_to(people):
    made = confirmed()
    assert held(made) == [(1, "Teach every child to swim.", ["Islands"]), (2, "Mark the reefs.", [])]
    assert all(
        one.outcome.meeting == made and one.classification == "public" for one in made.recommendations.all()
    )


def test_one_without_a_number_gets_the_next(people):
    made = confirmed(
        [*TWO, {"number": None, "text": "Share canoes."}, {"number": "–", "text": "Count them."}]
    )
    assert [number for number, *_rest in held(made)] == [1, 2, 3, 4]


def test_what_is_held_under_that_number_stands(people):
    made = confirmed(TWO[:1])
    again = confirmed([{"number": 1, "text": "Quite other words."}, TWO[1]], meeting=made, ordinal=12)
    assert again == made
    assert [words for _number, words, _whom in held(made)] == [
        "Teach every child to swim.",
        "Mark the reefs.",
    ]


def test_the_same_report_read_twice_makes_none_twice(people):
    made = confirmed()
    confirmed(meeting=made, ordinal=12)
    assert len(held(made)) == 2


def test_refused_recommendations_are_none(people):
    made = confirmed(choices=accept("ordinal", "start_date") | {"recommendations": Choice("refused")})
    assert held(made) == []


def test_a_forum_that_has_its_own_keeps_them(people):
    forum = confirmed(())
    add_recommendation(forum, number=7, texts={"en": "Seven."}, by=BY)
    confirmed([{"number": None, "text": "The next."}], meeting=forum, ordinal=12)
    assert (8, "The next.", []) in held(forum)


def test_on_the_page_of_the_meeting_each_is_said_once(people):
    found = meeting_dossier(cast.STRANGER, confirmed().key, today=cast.TODAY)
    assert [one.recommendation.number for one in found.recommendations] == [1, 2]
    assert found.outcomes == ()

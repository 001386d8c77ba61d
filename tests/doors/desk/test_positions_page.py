"""Stating and lifting a position on the page: what is asked for, what still stands, what is said where nothing is open."""

import pytest

from mufakat.records import models as tables
from tests.doors.desk.test_journeys import at, text_of, world  # noqa: F401 - the same world

OBJECTION = {"member": "XA", "stance": "objection", "reason": "Boats sink.", "lifted_if": "boats float"}


@pytest.fixture
def state(world, at):  # noqa: F811
    def said(**typed):
        return at(world.coral, "positions/", {"member": "XA"} | typed, follow=True)

    return said


def test_whoever_lifts_the_only_thing_open_need_not_name_the_place(state):
    state(**OBJECTION, provision="2")
    page = state(stance="lifted")
    assert page.status_code == 200
    assert tables.Act.objects.filter(kind="position").last().provisions == ["2"]
    assert "objection to 2 is open" not in text_of(page)


def test_where_two_things_are_open_the_sentence_says_which(state):
    state(**OBJECTION, provision="2")
    state(stance="reservation", provision="1", wording="If there is water.")
    assert "Atoll Republic has something open on 2, 1" in text_of(state(stance="lifted"))
    assert "name which of these it lifts" in text_of(state(stance="lifted"))


def test_lifting_on_a_place_where_the_objection_is_to_the_whole_text_says_so(state):
    state(**OBJECTION)
    assert "what it has open is on the whole text" in text_of(state(stance="lifted", provision="2"))


def test_whoever_has_no_objection_any_more_is_told_that_the_one_recorded_still_stands(state):
    state(**OBJECTION, provision="2")
    page = text_of(state(stance="no_objection"))
    assert "What was recorded before on 2 still stands until it is lifted." in page
    state(stance="lifted")
    assert "still stands" not in text_of(state(stance="support"))


def test_words_typed_for_an_objection_are_not_kept_with_support(state):
    page = state(stance="support", reason="Boats sink.")
    assert page.status_code == 400
    assert "These words go with an objection" in text_of(page) and "Boats sink." in text_of(page)
    assert not tables.Act.objects.filter(kind="position").exists()


def test_the_text_a_recorded_position_is_on_can_be_read_from_the_form(world, at):  # noqa: F811
    assert 'href="/instruments/charter-public/drafts/0/"' in text_of(at(world.ana, "positions/recorded/"))

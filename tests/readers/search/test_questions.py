"""Questions that name one thing, asked about an invented region: nothing may know a real one by name."""

import pytest

from mufakat.readers.search.answer import examples, search
from mufakat.readers.search.feed import rebuild
from mufakat.records import models as tables
from mufakat.records.people.access import STRANGER
from tests import cast


@pytest.fixture
def world(db):
    people = cast.lagoon()
    forum = tables.Body.objects.get(key="canoe-forum")
    forum.names = {"en": ["Canoe Forum", "Forum of the Canoes"], "vi": ["Diễn đàn Thuyền"]}
    forum.save()
    ROADMAP = tables.Instrument.objects.create(
        key="reef-roadmap", kind="roadmap", titles={"en": "Roadmap for the Reefs"}, classification="public"
    )
    cast.charter()
    tables.Action.objects.create(
        instrument=ROADMAP,
        key="act2_3",
        number="2.3",
        texts={"en": "Count the reefs"},
        classification="public",
    )
    rebuild()
    return people


@pytest.mark.parametrize(
    "question",
    [
        "10th forum recommendation 1",
        "recommendation 1 of the 10th forum",
        "What became of recommendation 1 of the 10th Canoe Forum?",
        "10th forum 1st recommendation",
        "first recommendation of the tenth forum",
        "recommendation no. 1, forum 10",
        "rec 1 canoe forum 2020",
        "khuyến nghị 1 diễn đàn lần thứ 10",
        "Khuyến nghị thứ nhất của Diễn đàn Thuyền lần thứ mười ra sao?",
        "khuyen nghi 1 dien dan lan thu 10",
        "RECOMMENDATION 1",
    ],
)
def test_a_recommendation_is_found_by_its_number(world, question):
    answer = search(STRANGER, question)
    assert answer.direct and answer.direct.address == "/meetings/cf-10/recommendations/1/"


@pytest.mark.parametrize(
    ("question", "address"),
    [
        ("ROM 3", "/meetings/rom-3/"),
        ("ROM3", "/meetings/rom-3/"),
        ("3rd ROM", "/meetings/rom-3/"),
        ("third Reef Officials Meeting", "/meetings/rom-3/"),
        ("the 3rd senior officials meeting", "/meetings/rom-3/"),
        ("hội nghị quan chức cấp cao lần thứ 3", "/meetings/rom-3/"),
        ("canoe forum 10", "/meetings/cf-10/"),
        ("diễn đàn 10", "/meetings/cf-10/"),
        ("Forum X of the Canoes", None),
        ("10th forum recommendations", "/meetings/cf-10/"),
        ("forum 2020", "/meetings/cf-10/"),
        ("Atoll Republic", "/countries/xa/"),
        ("atollrepublic", "/countries/xa/"),
        ("Îles à pain", "/countries/xb/"),
        ("iles a pain", "/countries/xb/"),
        ("ROM", "/bodies/reef-officials/"),
        ("what is the Canoe Forum?", "/bodies/canoe-forum/"),
        ("roadmap", "/instruments/reef-roadmap/"),
        ("lộ trình", "/instruments/reef-roadmap/"),
        ("Charter of the Reefs", "/instruments/charter-public/"),
        ("declaration paragraph 2", "/instruments/charter-public/provisions/para2/"),
        ("tuyên bố đoạn 2", "/instruments/charter-public/provisions/para2/"),
        ("charter of the reefs, part 1", "/instruments/charter-public/provisions/part1/"),
        ("action 2.3", "/instruments/reef-roadmap/actions/act2_3/"),
        ("hành động 2.3", "/instruments/reef-roadmap/actions/act2_3/"),
        ("recommendation 9 of the 10th forum", "/meetings/cf-10/"),
        ("11th forum", None),
        ("canoes for children", None),
        ("Atoll Republic swimming", None),
    ],
)
def test_one_thing_is_found_by_what_it_is_called(world, question, address):
    answer = search(STRANGER, question)
    assert (answer.direct.address if answer.direct else None) == address


def test_of_several_that_a_question_may_mean_none_is_the_answer(world):
    tables.Instrument.objects.create(
        key="second-roadmap", kind="roadmap", titles={"en": "Roadmap for the Canoes"}, classification="public"
    )
    rebuild()
    answer = search(STRANGER, "roadmap")
    assert answer.direct is None
    assert {hit.title for hit in answer.perhaps} == {"Roadmap for the Reefs", "Roadmap for the Canoes"}
    assert search(STRANGER, "roadmap for the canoes").direct.title == "Roadmap for the Canoes"


def test_the_answer_itself_is_not_repeated_among_what_else_was_found(world):
    answer = search(STRANGER, "10th canoe forum")
    assert answer.direct.address == "/meetings/cf-10/"
    assert "/meetings/cf-10/" not in {hit.address for hit in answer.hits}
    assert answer.total == sum(count for _, count in answer.kinds) == len(answer.hits)


def test_a_country_is_found_by_any_of_its_names(world):
    forum = tables.Meeting.objects.get(key="cf-10")
    tables.Outcome.objects.create(meeting=forum, kind="agreed", text="Breadfruit Islands lends ten canoes.")
    rebuild()
    assert "10th Canoe Forum" in {hit.title for hit in search(STRANGER, "îles à pain canoes").hits}


def test_titles_are_said_in_the_readers_language(world):
    assert (
        search(STRANGER, "forum 10 recommendation 1", language="vi").direct.title
        == "Khuyến nghị 1 · 10th Canoe Forum"
    )


def test_hits_can_be_of_one_kind_only(world):
    answer = search(STRANGER, "canoe", kind="meeting")
    assert {hit.kind for hit in answer.hits} == {"meeting"}
    assert answer.total == dict(answer.kinds)["meeting"]
    assert len(answer.kinds) > 1


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_example_has_an_answer(world, language):
    questions = examples(STRANGER, language=language)
    assert questions
    for question in questions:
        assert search(STRANGER, question, language=language).direct, question

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from mufakat.readers.search.feed import rebuild
from mufakat.records import models as tables
from tests import cast


@pytest.fixture
def people(db):
    people = cast.lagoon()
    rebuild()
    return people


def page(question: str, **more) -> str:
    response = Client().get("/search/", {"q": question, **more})
    assert response.status_code == 200
    return response.content.decode()


def test_an_empty_question_tells_what_can_be_asked(people):
    said = page("")
    assert "For example" in said
    assert "?q=Atoll+Republic" in said or "Republic" in said or "Coconut" in said


def test_the_thing_a_question_names_stands_first(people):
    said = page("10th forum recommendation 1")
    assert "What you asked for" in said
    assert 'href="/meetings/cf-10/recommendations/1/"' in said


@pytest.mark.parametrize(
    ("question", "address"),
    [
        ("open data", "/open-data/"),
        ("OPEN DATA csv", "/open-data/"),
        ("dữ liệu mở", "/open-data/"),
        ("du lieu mo", "/open-data/"),
        ("meetings", "/meetings/"),
    ],
)
def test_a_page_is_found_by_its_name_in_any_language(people, question, address):
    assert f'<a class="strong" href="{address}">' in page(question)


def test_a_question_about_something_else_offers_no_page(people):
    for question in ("what was agreed at the meetings on rafts", "open the pools", "data"):
        assert "A page of this site" not in page(question)


def test_the_words_that_were_found_are_marked(people):
    assert "<mark>swim</mark>" in page("swim eight")


def test_a_question_nothing_answers_says_what_was_searched(people):
    said = page("submarine cables")
    assert "submarine · cable" in said
    assert "with and without its marks" in said


def test_a_word_typed_wrong_is_offered_as_it_is_written_here(people):
    assert "?q=officials" in page("offizials")


def test_what_was_asked_is_shown_and_never_run(people):
    tables.Outcome.objects.create(
        meeting=cast.forum(), kind="agreed", text="<script>alert(1)</script> whales & <b>waves</b>"
    )
    rebuild()
    said = page('"><script>alert(2)</script> whales')
    assert "<script>" not in said
    assert "&lt;script&gt;" in said
    assert "&lt;b&gt;" in page("whales")


def test_the_same_answer_is_json(people):
    response = Client().get("/search.json", {"q": "ROM 3"})
    answer = json.loads(response.content)
    assert answer["direct"]["address"] == "/meetings/rom-3/"
    assert set(answer) >= {"asked", "direct", "perhaps", "hits", "total", "kinds", "way", "page", "pages"}


@pytest.mark.parametrize("number", ["0", "-1", "x", "99999", "9" * 30, "٣"])
def test_a_page_that_is_not_there_is_the_nearest_one(people, number):
    assert "found" in page("canoe", page=number)


def test_a_kind_that_is_not_there_is_every_kind(people):
    assert "found" in page("canoe", kind="whale")


def test_many_hits_go_over_several_pages(people):
    for number in range(2, 50):
        tables.Recommendation.objects.create(
            meeting=cast.forum(),
            ref=str(number),
            number=number,
            texts={"en": "Count whales"},
            classification="public",
        )
    rebuild()
    first, last = page("whales"), page("whales", page=3)
    assert first.count("<mark>whales</mark>") == 20
    assert last.count("<mark>whales</mark>") == 8
    assert "q=whales&amp;page=2" in first


def test_one_hit_and_twenty_take_the_same_queries(people):
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as made:
            page("count whales")
        return len(made)

    def add(numbers) -> None:
        for number in numbers:
            tables.Recommendation.objects.create(
                meeting=cast.forum(),
                ref=str(number),
                number=number,
                texts={"en": "Count whales"},
                classification="public",
            )
        rebuild()

    add([2])
    one = queries()
    add(range(3, 22))
    assert queries() == one


def test_a_member_finds_more_than_the_public_at_the_same_address(people):
    tables.Recommendation.objects.create(
        meeting=cast.forum(), ref="9", number=9, texts={"en": "Hush the whales"}, classification="members"
    )
    rebuild()
    assert "Hush" not in page("whales")
    member = Client()
    member.force_login(people.coral.person)
    assert "Hush" in member.get("/search/", {"q": "whales"}).content.decode()


def test_the_page_is_said_in_vietnamese(people):
    client = Client(headers={"accept-language": "vi"})
    said = client.get("/search/", {"q": "10th forum recommendation 1"}).content.decode()
    assert 'lang="vi"' in said
    assert "Khuyến nghị 1" in said

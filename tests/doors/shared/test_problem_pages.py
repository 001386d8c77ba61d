from pathlib import Path

import pytest
from django.test import Client

from mufakat.core.problems import RuleBroken
from mufakat.doors import shared
from mufakat.doors.shared.problem_pages import problem_page

pytestmark = pytest.mark.django_db


def test_a_problem_says_what_happened_what_was_kept_and_what_to_do(house, client):
    answer = client.get("/refused/")
    page = answer.content.decode()
    assert answer.status_code == 400
    for words in (
        "A reservation needs its &lt;wording&gt;.",
        "Nothing was changed.",
        "Go back, put it right",
    ):
        assert words in page


def test_somebody_else_moved_first_is_a_conflict(house, client):
    answer = client.get("/moved-first/")
    assert answer.status_code == 409
    assert "Siriporn settled this paragraph at 14:02." in answer.content.decode()


def test_a_problem_may_say_itself_what_was_kept(house, rf):
    problem = RuleBroken("The third row is wrong.")
    problem.kept, problem.to_do = "Two rows were taken.", "Mend the third."
    page = problem_page(rf.get("/"), problem).content.decode()
    assert "Two rows were taken." in page and "Mend the third." in page and "Nothing was changed" not in page


def test_htmx_gets_the_banner_and_json_the_sentence(house, client):
    banner = client.get("/refused/", headers={"HX-Request": "true"})
    assert banner.status_code == 400
    assert 'role="alert"' in banner.content.decode() and "<html" not in banner.content.decode()
    assert client.get("/refused.json").json() == {"problem": "A reservation needs its <wording>."}


def test_a_missing_page_offers_to_ask(house, client):
    answer = client.get("/nothing/here/")
    assert answer.status_code == 404
    assert 'role="search"' in answer.content.decode()
    assert client.get("/nothing.json").json() == {
        "problem": "Nothing is kept at this address, or it is not public."
    }


def test_a_form_without_its_proof_is_refused_with_a_way_on(house):
    answer = Client(enforce_csrf_checks=True).post("/sign-in/", {"email": "a@b.example", "password": "x"})
    assert answer.status_code == 403
    assert "load the page again" in answer.content.decode()


def test_the_last_resort_needs_nothing_to_be_drawn():
    page = (Path(shared.__file__).parent / "templates/500.html").read_text()
    assert "{%" not in page and "{{" not in page and "<script" not in page and "style=" not in page
    assert 'lang="vi"' in page

"""One page at a time in each process: what waits, what does not, and what is received before."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.http import HttpResponse, UnreadablePostError
from django.test import RequestFactory

from mufakat.doors.shared import middleware
from mufakat.doors.shared.middleware import OnePageAtATime

ASKED = RequestFactory().get("/")
LONG = 30.0  # seconds; no test waits for them unless it fails


@pytest.fixture
def patience(monkeypatch):
    def set_to(seconds: float) -> None:
        monkeypatch.setattr(middleware, "PATIENCE", seconds)

    set_to(LONG)
    return set_to


def test_pages_are_composed_one_after_the_other(patience):
    composing, most = [], []

    def page(request):
        composing.append(request)
        most.append(len(composing))
        threading.Event().wait(0.002)
        composing.remove(request)
        return HttpResponse()

    house = OnePageAtATime(page)
    with ThreadPoolExecutor(8) as people:
        answers = list(people.map(house, [RequestFactory().get(f"/{n}") for n in range(40)]))
    assert len(answers) == 40
    assert max(most) == 1


def test_a_page_that_takes_long_does_not_hold_up_the_next(patience):
    patience(0.01)
    started, may_end = threading.Event(), threading.Event()

    def page(request):
        if request.path == "/long":
            started.set()
            may_end.wait(LONG)
        return HttpResponse(request.path)

    house = OnePageAtATime(page)
    with ThreadPoolExecutor(2) as people:
        long = people.submit(house, RequestFactory().get("/long"))
        assert started.wait(LONG)
        assert people.submit(house, ASKED).result(LONG).content == b"/"
        assert not long.done()
        may_end.set()
        assert long.result(LONG).content == b"/long"


def test_the_turn_is_given_back_after_a_fault(patience):
    def page(request):
        raise ZeroDivisionError

    house = OnePageAtATime(page)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            house(ASKED)
    assert not house._turn.locked()


def test_what_a_slow_line_sends_is_received_before_the_turn(patience):
    turns = []

    class Slow:
        @property
        def POST(self):
            turns.append(house._turn.locked())
            return {}

    house = OnePageAtATime(lambda request: HttpResponse() if house._turn.locked() else None)
    assert house(Slow()) is not None
    assert turns == [False]


def test_a_line_that_breaks_while_it_sends_still_gets_its_answer(patience):
    class Broken:
        @property
        def POST(self):
            raise UnreadablePostError("gone")

    assert OnePageAtATime(lambda request: HttpResponse(b"answer"))(Broken()).content == b"answer"

"""The line is cut in the middle of recording an outcome: nothing is lost, nothing is written twice. In a real browser."""

from datetime import date

import pytest

from mufakat.records.meetings.operations.agenda import add_item
from mufakat.records.meetings.operations.plan import plan_meeting
from mufakat.records.meetings.operations.room import open_meeting
from mufakat.records.models import Meeting
from tests import cast
from tests.cast import BY, PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def meeting():
    cast.lagoon()
    made = plan_meeting(cast.body("canoe-forum"), starts="2021-03", by=BY)
    add_item(made, title="Life jackets", by=BY)
    return open_meeting(made, by=BY, on=date(2021, 3, 1))


@pytest.fixture
def room(chromium, live_server, meeting):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{live_server.url}/sign-in/?next=/desk/meetings/{meeting.key}/room/")
    page.fill("input[name=email]", "ben@lagoon.example")
    page.fill("input[name=password]", PASSWORD)
    page.click("main form button")
    page.wait_for_selector("#outcome-form")
    yield page
    context.close()


def written() -> list[tuple[str, str]]:
    found = Meeting.objects.get(body__key="canoe-forum", ordinal=11).outcomes.order_by("pk")
    return [(one.kind, one.text) for one in found]


def say(page, number: int, words: str) -> None:
    page.keyboard.press(f"Alt+Digit{number}")
    page.fill("textarea[name=text]", words)
    page.keyboard.press("Control+Enter")


def test_what_was_recorded_without_a_line_arrives_once_when_it_is_back(room):
    room.context.set_offline(True)
    say(room, 3, "Each canoe carries a life jacket.")
    say(room, 6, "Count the life jackets.")
    room.wait_for_selector("#line .waiting li >> nth=1")
    assert written() == []
    room.context.set_offline(False)
    room.wait_for_selector("#line .done")
    expected = [("agreed", "Each canoe carries a life jacket."), ("action", "Count the life jackets.")]
    assert written() == expected
    room.wait_for_selector("#outcomes >> text=Count the life jackets.")


def test_an_answer_lost_on_its_way_back_does_not_double_the_outcome(room):
    lost = []

    def cut_after_sending(route):
        if lost:
            route.continue_()
        else:
            lost.append(route.fetch())  # it arrived; only the answer is lost
            route.abort()

    room.route("**/room/outcomes/", cut_after_sending)
    say(room, 3, "Each canoe carries a life jacket.")
    room.wait_for_selector("#line .waiting")
    room.wait_for_selector("#line .done", timeout=15_000)
    assert len(lost) == 1
    assert written() == [("agreed", "Each canoe carries a life jacket.")]


def test_a_tab_closed_without_a_line_sends_what_it_kept_when_it_is_opened_again(room):
    address = room.url
    room.route("**/room/outcomes/", lambda route: route.abort())
    say(room, 3, "Each canoe carries a life jacket.")
    room.wait_for_selector("#line .waiting")
    room.fill("textarea[name=text]", "And a whistle, half typ")
    context = room.context
    room.close()
    again = context.new_page()
    again.goto(address)
    again.wait_for_selector("#line .done")
    assert again.input_value("textarea[name=text]") == "And a whistle, half typ"
    assert written() == [("agreed", "Each canoe carries a life jacket.")]


def test_what_is_refused_comes_back_with_its_reason_and_its_words(room):
    room.check("input[name=kind][value=action]")
    room.fill("textarea[name=text]", "Count the life jackets.")
    room.fill("input[name=due]", "some day")
    room.keyboard.press("Control+Enter")
    room.wait_for_selector("#line .blocked")
    assert "is not a date" in room.inner_text("#line")
    assert room.input_value("textarea[name=text]") == "Count the life jackets."
    assert written() == []

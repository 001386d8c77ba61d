"""The web form of a report in a real browser: saves as one types, tells what is wrong, works by keyboard, passes axe."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from mufakat.records import models as tables
from mufakat.records.plans.editions import agree_plan
from tests import cast
from tests.cast import PASSWORD
from tests.records.progress.world import BY, opened, pact, report_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
VALUE = 'input[name="indicators/pools/value"]'


@pytest.fixture
def report(db):
    cast.lagoon()
    tables.Member.objects.filter(code="XA").update(languages=["vi"])
    agree_plan(made := pact(), because="As put in force.", on="2021-01-10", by=BY)
    return report_of(opened(made))


@pytest.fixture
def page(chromium, live_server, report):
    context = chromium.new_context(base_url=live_server.url)
    page = context.new_page()
    page.goto("/sign-in/")
    page.fill("input[name=email]", "coral@lagoon.example")
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/")
    page.goto(f"/desk/report/{report.pk}/answers/indicators/")
    yield page
    context.close()


def saved(page, report, cell: str, value: str) -> None:
    """What is typed is on disk when the row says so."""
    page.get_by_role("status").filter(has_text="Saved.").first.wait_for()
    report.refresh_from_db()
    assert report.answers[cell] == value


def test_it_saves_as_one_types_and_says_how_a_number_was_read(page, report):
    page.fill(VALUE, "1.234,0")
    page.locator(VALUE).blur()
    saved(page, report, "indicators/pools/value", "1234")
    assert "was read as 1234" in page.locator("#row-pools").inner_text()


def test_what_cannot_be_taken_says_so_beside_its_field_and_keeps_what_was_typed(page, report):
    page.fill(VALUE, "about ten")
    page.locator(VALUE).blur()
    page.locator("#row-pools .problem").wait_for()
    assert page.locator(VALUE).input_value() == "about ten"
    assert page.locator(VALUE).get_attribute("aria-invalid") == "true"
    report.refresh_from_db()
    assert report.answers == {}


def test_a_whole_row_is_answered_without_a_mouse(page, report):
    page.locator(VALUE).focus()
    page.keyboard.type("12")
    page.keyboard.press("Tab")
    saved(page, report, "indicators/pools/value", "12")
    page.keyboard.type("2563")
    page.keyboard.press("Tab")
    page.locator('input[name="indicators/pools/year"][value="2020"]').wait_for()
    page.keyboard.type("Sổ hồ bơi")
    page.keyboard.press("Tab")
    page.locator('input[name="indicators/pools/source"][value="Sổ hồ bơi"]').wait_for()
    report.refresh_from_db()
    assert report.answers["indicators/pools/year"] == "2020"
    assert report.answers["indicators/pools/source"] == "Sổ hồ bơi"


def test_on_a_slow_line_what_is_typed_meanwhile_is_neither_lost_nor_left_unsaved(page, report):
    held = []
    page.route(
        "**/answers/indicators/", lambda route: route.continue_() if held else held.append(route)
    )  # the first waits
    page.locator(VALUE).focus()
    page.keyboard.type("12")
    page.keyboard.press("Tab")
    page.keyboard.type("20")
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    page.locator('#row-pools input[name="was:indicators/pools/value"][value="12"]').wait_for(state="attached")
    page.keyboard.type("20")
    page.keyboard.press("Tab")
    page.locator('#row-pools input[name="was:indicators/pools/year"][value="2020"]').wait_for(
        state="attached"
    )
    report.refresh_from_db()
    assert report.answers == {"indicators/pools/value": "12", "indicators/pools/year": "2020"}


def test_of_what_a_member_adds_two_empty_rows_stand_and_a_third_comes_when_they_are_filled(page, report):
    page.goto(f"/desk/report/{report.pk}/answers/notes/")
    assert page.locator(".answers textarea").count() == 2
    page.locator(".answers textarea").first.fill("Flood in May.")
    page.locator(".answers textarea").first.blur()
    saved(page, report, "notes/+1/note", "Flood in May.")
    page.reload()
    assert page.locator(".answers textarea").count() == 3


@pytest.mark.parametrize("address", ["answers/indicators/", "answers/actions/", "", "reviews/"])
def test_its_pages_pass_axe(page, report, address):
    page.goto(f"/desk/report/{report.pk}/{address}")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()

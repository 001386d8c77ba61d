"""Drafters go from bracket to bracket in a real browser, join what is nearly the same and set it apart again."""

import pytest

from mufakat.records import models as tables
from mufakat.records.people.models import Mandate, Person
from tests.cast import PASSWORD
from tests.records.circulation.world import OPENS, answered, sent_out

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def settling(chromium, live_server):
    asked = sent_out()
    answered(asked, "VN", {"p1": "Member States should review their laws within available means.",
                           "p2": "Children are heard in all matters that concern them."})  # fmt: skip
    answered(asked, "LA", {"p2": "Children are heard in all Matters, that concern them."})
    ratna = Person(email="ratna@example.org", name="Ratna Wijaya")
    ratna.set_password(PASSWORD)
    ratna.save()
    Mandate.objects.create(person=ratna, capacity="secretariat", since=OPENS)
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{live_server.url}/sign-in/?next=/desk/drafts/roadmap/0/rolling/")
    page.fill("input[name=email]", ratna.email)
    page.fill("input[name=password]", PASSWORD)
    page.click("main form button")
    page.wait_for_selector(".rolling a.bracket")
    yield page
    context.close()


def test_one_bracket_after_another_opens_beside_the_text(settling):
    at = settling.url
    for n, words in enumerate(("VN: should", "VN: all matters that concern")):
        settling.locator(".rolling a.bracket").nth(n).click()
        settling.wait_for_selector(f"#settle >> text={words}")
        assert settling.url == at
        assert settling.locator(".rolling a.bracket").count() == 2


def test_nearly_equal_wordings_are_joined_and_set_apart_by_one_press_each(settling):
    settling.locator(".rolling a.bracket").nth(1).click()
    settling.locator("#settle .offer", has_text="VN:").get_by_role("button").click()
    settling.wait_for_selector(".rolling >> text=LA, VN:")
    assert tables.Joining.objects.get().ended_at is None
    settling.locator(".rolling a.bracket").nth(1).click()
    settling.get_by_role("button", name="Set apart again").click()
    settling.wait_for_selector(".rolling >> text=LA: all Matters, that concern")
    assert tables.Joining.objects.get().ended_at is not None

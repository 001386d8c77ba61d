"""The form of a correction, in a real browser: it asks only for what was wrong."""

import pytest

from mufakat.records.decisions.operations import start_journey
from tests import cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ALWAYS = {"act", "what", "reasons"}


@pytest.fixture
def correcting(chromium, live_server):
    people = cast.lagoon()
    start_journey(key="wishes", route=cast.route(), forum=cast.forum(), on="2020-06-09", by=cast.BY)
    ana = people.ana.person
    ana.set_password(cast.PASSWORD)
    ana.save()
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{live_server.url}/sign-in/?next=/desk/journeys/wishes/corrections/")
    page.fill("input[name=email]", ana.email)
    page.fill("input[name=password]", cast.PASSWORD)
    page.click("main form button")
    page.wait_for_selector("[name=what]")
    yield page
    context.close()


def asked(page) -> set[str]:
    visible = (
        "[...document.querySelectorAll('main form [name]')].filter(e => e.offsetParent).map(e => e.name)"
    )
    return set(page.evaluate(visible)) - ALWAYS


def test_it_asks_only_for_what_was_wrong(correcting):
    everything = asked(correcting)
    assert {"draft", "outcome", "right_reasons", "meeting", "member", "on"} <= everything
    for wrong, fields in (
        ("outcome", {"outcome", "right_reasons", "provisions"}),
        ("meeting", {"meeting"}),
        ("never", set()),
    ):
        correcting.check(f"[name=what][value={wrong}]")
        assert asked(correcting) == fields

"""The hall view is read from the back row: the paragraph is large, and what stands beside it keeps its shape."""

import pytest
from django.conf import settings
from django.test import Client

from mufakat.records.circulation.operations import web
from tests.records.circulation.world import BY, answered, person, sent_out

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SIZE = "e => parseFloat(getComputedStyle(e).fontSize)"


@pytest.mark.parametrize("width", [1280, 390])
def test_a_title_with_comments_is_large_and_its_link_stands_on_one_line(chromium, live_server, width):
    asked = sent_out("VN", partners=())
    writing = web.web_answer(asked.addressees.get(code="VN"), by=BY)
    web.comment_on_web(writing, "title", "Too long.", kind="editorial")
    web.send_web_answer(writing, by=BY)
    answered(asked, "VN", {"title": "Roadmap on all social work"})
    signed_in = Client()
    signed_in.force_login(person("Ratna", "secretariat"))
    cookie = signed_in.cookies[settings.SESSION_COOKIE_NAME].value
    context = chromium.new_context(viewport={"width": width, "height": 900})
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
    page = context.new_page()
    page.goto(f"{live_server.url}/desk/drafts/roadmap/0/rolling/hall/title/")

    assert page.eval_on_selector(".hall .words h2, .hall .words h1, .hall .words h3", SIZE) >= 24
    assert page.eval_on_selector(".hall .aside a", "e => e.getBoundingClientRect().height") < 60
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()

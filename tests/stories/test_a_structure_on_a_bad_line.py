"""A row of a structure is typed while the line is cut and the tab is closed; a practice is half written. In a real browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from mufakat.records import models as tables
from mufakat.records.knowledge.structure.operations import begin_structure, save_row
from tests import cast
from tests.cast import PASSWORD
from tests.house.story import told

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def people():
    return cast.lagoon()


@pytest.fixture
def opened(chromium, live_server, people):
    """A page for somebody who signed in; of a phone's width where asked."""
    contexts = []

    def open_page(path: str, *, who: str = "coral", width: int = 1280):
        context = chromium.new_context(viewport={"width": width, "height": 900})
        contexts.append(context)
        page = context.new_page()
        if not who:
            page.goto(live_server.url + path)
            return page
        page.goto(f"{live_server.url}/sign-in/?next={path}")
        page.fill("input[name=email]", f"{who}@lagoon.example")
        page.fill("input[name=password]", PASSWORD)
        page.click("main form button")
        page.wait_for_load_state()
        return page

    yield open_page
    for context in contexts:
        context.close()


def kept() -> list[dict]:
    return [row.typed for row in tables.StructureRow.objects.order_by("pk")]


def test_a_row_is_saved_while_one_types_and_the_next_empty_row_appears(opened):
    page = opened("/desk/structure/xa/schemes/")
    page.fill("form.entry >> nth=0 >> [name=name_en]", "Canoe grant")
    page.press("form.entry >> nth=0 >> [name=name_en]", "Tab")
    page.wait_for_selector("form.entry >> nth=1")
    assert kept() == [{"name_en": "Canoe grant"}]
    page.fill("form.entry >> nth=0 >> [name=coverage]", "many")
    page.press("form.entry >> nth=0 >> [name=coverage]", "Control+Enter")
    page.wait_for_selector("form.entry >> nth=0 >> text=is not one number")
    assert page.input_value("form.entry >> nth=0 >> [name=coverage]") == "many"
    assert kept() == [{"name_en": "Canoe grant", "coverage": "many"}]


def test_what_was_typed_without_a_line_arrives_once_when_it_is_back(opened):
    page = opened("/desk/structure/xa/schemes/")
    page.context.set_offline(True)
    page.fill("[name=name_en]", "Canoe grant")
    page.press("[name=name_en]", "Tab")
    page.wait_for_selector("#kept .waiting")
    assert kept() == []
    page.context.set_offline(False)
    page.wait_for_selector("#kept .done")
    assert kept() == [{"name_en": "Canoe grant"}]


def test_what_was_typed_outlives_a_closed_tab(opened, live_server):
    page = opened("/desk/structure/xa/laws/")
    page.context.set_offline(True)
    page.fill("[name=name_en]", "Canoe act")
    page.close()
    assert kept() == []
    page.context.set_offline(False)
    again = page.context.new_page()
    again.goto(f"{live_server.url}/desk/structure/xa/laws/")
    again.wait_for_selector("form.entry >> nth=1")
    assert kept() == [{"name_en": "Canoe act"}]


def test_a_half_written_practice_is_in_the_form_again(opened, live_server):
    page = opened("/desk/practices/new/", who="eve")
    page.fill("[name=title]", "Swimming grandmothers")
    page.fill("[name=what]", "They teach.")
    page.goto(f"{live_server.url}/practices/")
    page.goto(f"{live_server.url}/desk/practices/new/")
    assert page.input_value("[name=title]") == "Swimming grandmothers"
    page.click("button[value=save]")
    page.wait_for_url("**/desk/practices/*/**")
    assert tables.Practice.objects.get().what == "They teach."
    page.goto(f"{live_server.url}/desk/practices/new/")
    assert page.input_value("[name=title]") == ""


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_stands_in_anybodys_way(opened, people, width, live_server):
    told()
    work = begin_structure(tables.Member.objects.get(code="XB"), by=people.dov.acting())
    save_row(work, "schemes", "a", {"name_en": "Grant", "coverage": "many"}, seen=0, by=people.dov.acting())
    practice = tables.Practice.objects.get()
    desk = opened("/desk/structure/xb/", who="dov", width=width)
    public = opened("/practices/", who="", width=width)
    ngo = opened("/desk/practices/new/", who="eve", width=width)
    walked = [
        *((desk, one) for one in ("/desk/structure/xb/", "/desk/structure/xb/schemes/", "/desk/structure/xb/allocation/", "/desk/practices/")),
        (ngo, "/desk/practices/new/"),
        *((public, one) for one in ("/practices/", f"/practices/{practice.pk}/", "/countries/xa/", "/countries/xa/structure/", "/countries/compare/?c=xa&c=xb")),
    ]  # fmt: skip
    for page, address in walked:
        page.goto(live_server.url + address)
        found = Axe().run(page, options={"runOnly": RULES})
        assert found.violations_count == 0, f"{address}: {found.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address

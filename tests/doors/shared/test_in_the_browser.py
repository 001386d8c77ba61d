import pytest
from axe_playwright_python.sync_playwright import Axe

from mufakat.records.people.models import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def opened(house, live_server, chromium):
    """Opens a page of a size and a colour scheme; whatever the browser complains about fails the test."""
    contexts, complaints = [], []

    def open_page(
        path: str, *, width: int = 1280, scheme: str = "light", scripts: bool = True, locale: str = "en"
    ):
        contexts.append(
            chromium.new_context(
                viewport={"width": width, "height": 900},
                color_scheme=scheme,
                java_script_enabled=scripts,
                locale=locale,
            )
        )
        page = contexts[-1].new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(live_server.url + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 800, 1280])
@pytest.mark.parametrize("path", ["/gallery/", "/maps/", "/sign-in/"])
def test_nothing_stands_in_anybodys_way(opened, path, width, scheme):
    page = opened(path, width=width, scheme=scheme)
    found = Axe().run(page, options={"runOnly": RULES})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", ["/gallery/", "/maps/"])
def test_no_words_of_a_map_meet_in_a_real_font(opened, path):
    meeting = opened(path).evaluate(
        """() => [...document.querySelectorAll(".route-map-drawing")].flatMap(drawing => {
            const words = [...drawing.querySelectorAll("tspan")].map(t => [t.textContent, t.getBoundingClientRect()]);
            const edge = drawing.getBoundingClientRect().right;
            return words.flatMap(([one, a], at) => [
                ...(a.right > edge + 1 ? [one + " leaves the sheet"] : []),
                ...words.slice(0, at).filter(([other, b]) => a.left < b.right - 1 && b.left < a.right - 1
                    && a.top < b.bottom - 5 && b.top < a.bottom - 5).map(([other]) => one + " meets " + other)]);
        })"""
    )
    assert meeting == []


def test_a_phone_shows_the_trail_and_a_desk_the_drawing(opened):
    on_phone, on_desk = opened("/gallery/", width=390), opened("/gallery/")
    assert not on_phone.locator(".route-map-drawing").is_visible()
    assert on_phone.locator(".route-map-list ol").first.bounding_box()["width"] > 250
    assert on_desk.locator(".route-map-drawing").is_visible()
    assert on_desk.locator(".route-map-list").bounding_box()["width"] <= 1


def test_with_the_keyboard_the_list_of_a_map_comes_into_sight(opened):
    page = opened("/gallery/")
    page.locator(".route-map-list a").first.focus()
    assert page.locator(".route-map-list").bounding_box()["width"] > 600


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_frame_of_somebody_signed_in_fits_the_smallest_phone(opened, house, language):
    house.ROOT_URLCONF = "tests.doors.shared.nested"
    person = Person(email="ratna@example.org", name="Ratna")
    person.set_password("a long enough one")
    person.save()
    page = opened("/sign-in/?next=/meetings/forum/14/", width=320, locale=language)
    page.fill("#id_email", person.email)
    page.fill("#id_password", "a long enough one")
    page.press("#id_password", "Enter")
    page.wait_for_url("**/meetings/forum/14/")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert (
        page.locator(".top").bounding_box()["height"] < 200
    )  # a menu that wraps is whole; one that is cut hides half of the house
    assert Axe().run(page, options={"runOnly": RULES}).violations_count == 0


@pytest.mark.parametrize("width", [390, 1280])
def test_what_is_pressed_is_large_enough(opened, width):
    small = opened("/gallery/", width=width).evaluate(
        """() => [...document.querySelectorAll("nav a, .who a, button, .button, input:not([type=checkbox],[type=radio]), select")]
            .filter(e => e.offsetParent && !e.closest(".crumbs") && e.getBoundingClientRect().height < 43.5)
            .map(e => e.outerHTML.slice(0, 80))"""
    )
    assert small == []


def test_the_page_is_whole_without_scripts(opened):
    page = opened("/gallery/", scripts=False)
    assert page.locator(".route-map-drawing").is_visible()
    assert page.locator("h1").is_visible()

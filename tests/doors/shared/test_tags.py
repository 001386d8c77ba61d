import pytest
from django.template import Context, Template
from django.utils.translation import override

from mufakat.doors.shared.routemap import LapArc, RouteMap, Station, Train


def drawn(text: str, **context) -> str:
    return Template(text).render(Context(context)).strip()


def test_dates_ordinals_and_names_follow_the_readers_language():
    text = "{{ day|said }}; {{ day|said_short }}; {% dates '2021-12-16' '2021-12-17' %}; {{ 14|ordinal }}; {% name names %}"
    context = {"day": "2019-11-18", "names": {"en": ["Lao PDR"], "vi": "Lào"}}
    assert drawn(text, **context) == "18 November 2019; 18 Nov 2019; 16–17 December 2021; 14th; Lao PDR"
    with override("vi"):
        assert (
            drawn(text, **context)
            == "ngày 18 tháng 11 năm 2019; 18/11/2019; ngày 16–17 tháng 12 năm 2021; thứ 14; Lào"
        )


def test_a_name_in_another_language_says_which():
    assert drawn("{% name names %}", names={"vi": ["<Bộ Y tế>"]}) == '<span lang="vi">&lt;Bộ Y tế&gt;</span>'
    assert drawn("{{ names|name_of }}", names={"vi": ["Bộ Y tế"]}) == "Bộ Y tế"
    assert drawn("{{ none|ordinal }}{% name none %}", none=None) == ""


def test_a_status_has_a_word_and_a_kind():
    assert drawn('{% status "under way" "moving" %}') == '<span class="status moving">under way</span>'
    with pytest.raises(ValueError, match="no kind of status"):
        drawn('{% status "x" "purple" %}')


def test_unsure_gives_its_reason_only_where_it_is_unsure():
    assert "sources give two dates" in drawn('{% unsure "sources give two dates" %}')
    assert "unsure" in drawn("{% unsure %}")
    assert drawn('{% unsure "sources give two dates" False %}') == ""
    assert drawn("{% illustrative False %}") == ""


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "//example.org/", "https://", "http://[", "Report, page 3"],
)  # fmt: skip
def test_only_web_addresses_become_links(address):
    shown = drawn(
        '{% sources addresses %}{% safe_link address "here" %}', addresses=[address], address=address
    )
    assert "href" not in shown and "here" in shown


def test_sources_are_listed_with_their_hosts():
    shown = drawn("{% sources addresses %}", addresses=["https://www.asean.org/a/?x=1&y=2", "Report <3>"])
    assert '<a href="https://www.asean.org/a/?x=1&amp;y=2" rel="noopener nofollow">asean.org/a</a>' in shown
    assert "Report &lt;3&gt;" in shown and "2 sources" in shown
    assert drawn("{% sources none %}", none=None) == ""


def test_the_route_map_is_a_drawing_and_the_same_list():
    stations = [
        Station("Working <group>", "agreed", "2nd meeting", "2021-06-16", "done", "/meetings/2/"),
        Station("Ministers", state="now"),
    ]
    train = Train("Roadmap", stations, "/texts/roadmap/", [LapArc(1, 0, "returned: part 4")])
    with override("vi"):
        shown = drawn("{% route_map map %}", map=RouteMap("Route map", [train], "One text."))
    drawing, listed = shown.split("</svg>", 1)[0], shown[shown.index('<div class="route-map-list">') :]
    assert 'aria-hidden="true"' in drawing and 'tabindex="-1"' in drawing and "style=" not in shown
    assert ",0" not in drawing.replace("16/6/2021", "")  # numbers of a drawing are never localised
    for words in ("Working &lt;group&gt;", "agreed", "2nd meeting", "Ministers", "returned: part 4"):
        assert words in listed
        assert words in drawing
    assert "16/6/2021" in drawing and "ngày 16 tháng 6 năm 2021" in listed
    assert listed.count("<ol") == 1 and listed.count("<li") == 2

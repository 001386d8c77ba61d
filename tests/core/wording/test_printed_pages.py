"""A printed text comes back as a PDF: cover, running heads and page numbers are not wording."""

from mufakat.core.wording.printed_pages import paragraphs

HEAD = "Roadmap · Draft Zero · as of 12 April 2021"
COVER = "ASEC\nRoadmap\nHow to answer\nEdit the text that follows.\nText road-map/0/en;4;VN"


def test_our_cover_page_is_left_out_and_says_whose_the_file_is():
    assert paragraphs([f"{COVER}\n", "Children are heard."]) == (
        ["Children are heard."],
        "road-map/0/en;4;VN",
    )


def test_an_identifier_broken_over_two_lines_is_no_identifier():
    broken = COVER.replace("Text road-map", "Text road-\nmap")
    assert paragraphs([broken, "Children are heard."]) == (["Children are heard."], "")


def test_what_stands_on_every_page_is_no_wording():
    pages = [COVER, f"{HEAD}\nChildren are heard.\n1", f"{HEAD}\nData are collected.\n2"]
    assert paragraphs(pages)[0] == ["Children are heard.", "Data are collected."]


def test_a_number_at_the_end_of_one_page_stays():
    assert paragraphs(["The year is\n2027"])[0] == ["The year is 2027"]
    assert paragraphs(["Children are heard.\n\nBy:\n11", "All of them."])[0] == ["Children are heard.", "By:", "11 All of them."]  # fmt: skip


def test_a_text_without_a_cover_keeps_every_line():
    assert paragraphs(["We, the ministers,\nagree on one/two;3 things."])[0] == ["We, the ministers,", "agree on one/two;3 things."]  # fmt: skip


def test_the_hyphen_of_a_printed_line_and_what_is_no_letter():
    assert paragraphs(["Train in short\x02term care.\x0c\x01"])[0] == ["Train in short-term care."]

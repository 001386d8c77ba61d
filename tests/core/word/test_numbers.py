import pytest
from lxml import etree

from mufakat.core.word import read
from mufakat.core.word.names import W
from mufakat.core.word.reading.numbering import Numbering, spelt
from tests.core.word.files import document, gone, ins, mark, p, t


def level(depth: int, form: str, text: str, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


OUTLINE = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "upperRoman", "%1.")
    + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    + level(2, "lowerLetter", "(%3)")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
    + level(0, "bullet", "\uf0b7")
    + "</w:lvlOverride></w:num>"
)


def numbered(depth: int, number: int = 1, content: str = t("x"), change: str = "") -> str:
    return p(content, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>{change}')


def labels(*paragraphs: str) -> list[str]:
    return [each.label for each in read(document("".join(paragraphs), numbering=OUTLINE)).paragraphs]


def test_levels_count_within_those_above():
    shown = labels(*(numbered(depth) for depth in (0, 1, 2, 2, 1, 2, 0, 1)))

    assert shown == ["I.", "1.1", "(a)", "(b)", "1.2", "(a)", "II.", "2.1"]


def test_a_list_may_begin_elsewhere_and_another_may_be_bullets():
    assert labels(numbered(0), numbered(0, 2), numbered(0, 2), numbered(0, 3), p(t("none"))) == [
        "I.",
        "V.",
        "VI.",
        "•",
        "",
    ]


def test_number_zero_takes_a_paragraph_out_of_its_list():
    named = '<w:style w:type="paragraph" w:styleId="n"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    of_style = '<w:pStyle w:val="n"/>'
    body = (
        p(t("a"), of_style)
        + p(t("b"), of_style + '<w:numPr><w:numId w:val="0"/></w:numPr>')
        + p(t("c"), of_style)
    )
    reading = read(document(body, styles=named, numbering=OUTLINE))

    assert [(each.kind, each.label) for each in reading.paragraphs] == [
        ("item", "I."),
        ("paragraph", ""),
        ("item", "II."),
    ]


def test_struck_paragraphs_are_not_counted():
    struck = numbered(0, content=gone("x"), change=mark("del"))

    assert labels(numbered(0), struck, numbered(0, content=ins(t("y"))))[::2] == ["I.", "II."]


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (4, "decimal", "4"), (4, "decimalZero", "04"), (4, "lowerRoman", "iv"), (1994, "upperRoman", "MCMXCIV"),
        (3, "lowerLetter", "c"), (28, "upperLetter", "BB"), (12, "thaiNumbers", "๑๒"), (2, "thaiLetters", "ข"),
        (21, "ordinal", "21st"), (12, "ordinal", "12th"), (7, "none", ""), (7, "somethingNew", "7"), (0, "lowerRoman", "0"), (10**10, "lowerLetter", "10000000000"),
    ],
)  # fmt: skip
def test_numbers_are_spelt_in_their_form(number, form, shown):
    assert spelt(number, form) == shown


def test_a_list_for_every_number_is_read_like_lists_that_count():
    """Our own files give every label a list of its own; asked for at once or one by one the labels are the same."""
    own = [("1", 0, "4."), ("2", 1, "(b)"), ("3", 0, ""), ("4", 2, "٣")]
    nums = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="{depth}"><w:lvl w:ilvl="{depth}">'
        f'<w:numFmt w:val="decimal"/><w:lvlText w:val="{label}"/></w:lvl></w:lvlOverride></w:num>'
        for n, depth, label in own
    )
    counting = '<w:num w:numId="9"><w:abstractNumId w:val="0"/></w:num>'
    namespace = f'xmlns:w="{W[1:-1]}"'
    alone = Numbering(etree.fromstring(f"<w:numbering {namespace}>{nums}</w:numbering>"))
    mixed = Numbering(etree.fromstring(f"<w:numbering {namespace}>{nums}{counting}</w:numbering>"))
    for n, depth, label in own:
        assert alone.label(n, depth) == mixed.label(n, depth) == (label, True)
    assert alone.label("1", 1) == mixed.label("1", 1)

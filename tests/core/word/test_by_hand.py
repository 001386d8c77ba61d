"""Marks of the hand instead of tracked changes: words struck through, highlighted, ticked."""

import pytest

from mufakat.core.word import read
from mufakat.core.wording.align import align
from mufakat.core.wording.draft import as_draft
from tests.core.word.files import document, gone, keyed, p, t


def looks(words: str, look: str) -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def remarks(content: str) -> list[tuple[str, int | None]]:
    return [(each.anchor, each.start) for each in read(document(p(keyed("a", content)))).comments]


def test_words_struck_through_by_hand_stand_and_are_remarked_on_where_they_stand():
    draft = read(document(p(keyed("a", t("Protect elderly persons.")))))
    copy = t("Protect ") + looks("elderly", "<w:strike/>") + t(" older persons.")
    found = align(as_draft(draft), read(document(p(keyed("a", copy)))))

    assert found.text.provisions[0].text == "Protect elderly older persons."
    (said,) = found.comments
    assert (said.key, said.anchor, said.start) == ("a", "elderly", 8)
    assert said.text == "Struck through by hand, not by a tracked change: “elderly”"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (looks("one ", "<w:strike/>") + looks("two", "<w:b/><w:dstrike/>"), [("one two", 0)]),
        (looks("one", "<w:strike/>") + t(" and ") + looks("two", "<w:strike/>"), [("one", 0), ("two", 8)]),
        (looks("one", '<w:strike w:val="false"/><w:dstrike w:val="0"/>'), []),
        (looks("one", "<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>"), []),
        (looks(" ", "<w:strike/>") + t("words"), []),
        (gone("x").replace("<w:r>", "<w:r><w:rPr><w:strike/></w:rPr>") + t("words"), []),
    ],
)
def test_a_passage_is_one_remark_and_only_what_is_struck_now_counts(content, expected):
    assert remarks(content) == expected


def test_highlighted_words_are_named():
    reading = read(document(p(looks("To be discussed", '<w:highlight w:val="yellow"/>'))), name="vn.docx")

    assert reading.warnings == (
        "vn.docx has highlighted words: “To be discussed”. They were read like any others.",
    )


@pytest.mark.parametrize(
    ("font", "char", "shown"),
    [("Wingdings", "F0FC", "✓"), ("Wingdings", "F0FE", "☑"), ("Wingdings 2", "F050", "✓"), ("Symbol", "F0B3", "≥"),
     ("Symbol", "F061", "α"), ("Wingdings", "F021", "\uf021"), ("Symbol", "zz", "\ufffd"), ("", "FFFFFFFFF", "\ufffd")],
)  # fmt: skip
def test_a_sign_from_a_symbol_font_is_read_as_it_looks(font, char, shown):
    reading = read(document(p(f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>')))

    assert reading.paragraphs[0].after == shown


def test_a_watermark_is_listed():
    path = '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="Not agreed"/></v:shape></w:pict>'
    reading = read(document(p(t("Words") + f"<w:r>{path}</w:r>")))

    assert reading.unplaced == ("Not agreed",)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("character", p(t("Kept ") + looks("gone", '<w:rStyle w:val="Gone"/>'))),
        ("paragraph", p(t("gone"), '<w:pStyle w:val="Gone"/>')),
    ],
)
def test_a_style_may_strike_through_too(kind, content):
    style = f'<w:style w:type="{kind}" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style>'

    assert [each.anchor for each in read(document(content, styles=style)).comments] == ["gone"]


def test_a_remark_that_is_only_a_picture_says_so():
    comment = '<w:comment w:id="1" w:author="A">' + p("<w:r><w:drawing/></w:r>") + "</w:comment>"
    content = p(t("Words") + '<w:r><w:commentReference w:id="1"/></w:r>')

    assert (
        read(document(content, comments=comment)).comments[0].text == "(a picture; please look in the file)"
    )

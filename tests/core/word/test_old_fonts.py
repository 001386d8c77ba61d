"""Vietnamese in fonts from before Unicode is read as what it shows, and said so."""

import pytest

from mufakat.core.word import read
from tests.core.word.files import document, p, t


def run(words: str, font: str) -> str:
    return f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


@pytest.mark.parametrize(
    ("font", "written", "shown"),
    [
        (".VnTime", "C¸c quèc gia thµnh viªn b¶o vÖ trÎ em", "Các quốc gia thành viên bảo vệ trẻ em"),
        (".VnTime", "§­êng lèi ph¸t triÓn", "Đường lối phát triển"),
        (".VnTimeH", "b¶o vÖ trÎ em", "BẢO VỆ TRẺ EM"),
        (
            "VNI-Times",
            "Caùc quoác gia thaønh vieân baûo veä treû em",
            "Các quốc gia thành viên bảo vệ trẻ em",
        ),
        ("VNI-Times", "Ñöôøng loái, gìn giöõ, xaõ hoäi", "Đường lối, gìn giữ, xã hội"),
        (".VnTime", "Bảo vệ trẻ em", "Bảo vệ trẻ em"),
        (".VnTime", "Members agree", "Members agree"),
        ("Times New Roman", "C¸c", "C¸c"),
    ],
)
def test_it_is_read_as_it_is_shown(font, written, shown):
    reading = read(document(p(t("See: ") + run(written, font))), name="VN.docx")

    assert reading.paragraphs[0].after == f"See: {shown}"


def test_unicode_typed_while_an_old_font_is_set_stays_what_it_is():
    body = p(run("Bảo vệ trẻ em", ".VnTime")) + p(run("Cán bộ", ".VnTime")) + p(run("Cán", ".VnTime"))

    assert [each.after for each in read(document(body)).paragraphs] == ["Bảo vệ trẻ em", "Cán bộ", "Cán"]


def test_the_font_may_come_from_the_style_and_from_the_styles_above_it():
    fonts = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
    named = (
        f'<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/>{fonts}</w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Body"/><w:basedOn w:val="n"/></w:style>'
    )
    body = p(t("trÎ em")) + p(t("trÎ em"), '<w:pStyle w:val="b"/>') + p(run("Straße", "Arial"))
    reading = read(document(body, styles=named), name="VN.docx")

    assert [each.after for each in reading.paragraphs] == ["trẻ em", "trẻ em", "Straße"]
    assert reading.warnings == (
        "VN.docx has words in a Vietnamese font from before Unicode. They were read as “trẻ em”, “trẻ em”: please check.",
    )
    assert reading.counts == {"words in old fonts": 2}

"""What may stand inside a paragraph, and how a file tells what a paragraph is."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from mufakat.core.word import read
from tests.core.word.files import document, gone, ins, keyed, mark, p, packed, t, wordings


def words(content: str, **parts: str) -> str | None:
    return read(document(p(content), **parts)).paragraphs[0].after


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>", "a\tb\nc\nd"),
        ("<w:r><w:t>no</w:t><w:noBreakHyphen/><w:t>one, soft</w:t><w:softHyphen/><w:t>ly</w:t></w:r>", "no\u2011one, soft\u00adly"),
        ("<w:r><w:t>  kept? no  </w:t></w:r>", "kept? no"),
        ('<w:r><w:t xml:space="preserve">  kept  </w:t></w:r>', "  kept  "),
        ('<w:r><w:t xml:space="preserve">raw\nline</w:t></w:r>', "raw line"),
        ('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', "ab"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "•"),
        ("<w:hyperlink>" + t("link") + "</w:hyperlink><w:smartTag>" + t(" tag") + "</w:smartTag>", "link tag"),
        ("<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>" + t("control") + "</w:sdtContent></w:sdt>", "control"),
        ('<w:fldSimple w:instr=" REF a ">' + t("field") + "</w:fldSimple>", "field"),
        ("<w:dir w:val='rtl'><w:bdo w:val='ltr'>" + t("turned") + "</w:bdo></w:dir>", "turned"),
        ("<w:customXml w:element='x'>" + t("custom") + "</w:customXml>", "custom"),
        ("<w:r><w:ruby><w:rt>" + t("ruby") + "</w:rt><w:rubyBase>" + t("base") + "</w:rubyBase></w:ruby></w:r>", "base"),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
        ("<mc:AlternateContent><mc:Choice>" + t("new") + "</mc:Choice><mc:Fallback>" + t("old") + "</mc:Fallback></mc:AlternateContent>", "new"),
        ("<!-- a remark in the XML -->" + t("words") + "<?x y?>", "words"),
    ],
)  # fmt: skip
def test_words_are_taken_from_wherever_they_stand(content, expected):
    assert words(content) == expected


def field(code: str, result: str) -> str:
    def sign(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return sign("begin") + code + sign("separate") + result + sign("end")


def test_of_a_field_only_the_result_is_words():
    code = "<w:r><w:instrText>IF </w:instrText></w:r>" + field(
        "<w:r><w:instrText>X</w:instrText></w:r>", t("inner")
    )

    assert words(t("see ") + field(code, t("page 7")) + t(".")) == "see page 7."


def test_a_field_that_never_ends_swallows_nothing_of_the_next_paragraph():
    reading = read(document(p(t("a") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p(t("b"))))

    assert [each.after for each in reading.paragraphs] == ["a", "b"]


def test_decomposed_letters_are_composed_and_counted():
    reading = read(document(p(t("tre\u0309 em")) + p(t("plain"))))

    assert reading.paragraphs[0].after == "trẻ em"
    assert reading.counts == {"composed characters": 1}


def test_strict_files_say_the_same():
    strict = document(p(t("Words.")))
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with ZipFile(BytesIO(strict)) as package:
        parts = {
            name: package.read(name).replace(usual, b"http://purl.oclc.org/ooxml/wordprocessingml/main")
            for name in package.namelist()
        }

    assert [each.after for each in read(packed(parts)).paragraphs] == ["Words."]


def style(ident: str, name: str, properties: str = "", based: str = "") -> str:
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="paragraph" w:styleId="{ident}"><w:name w:val="{name}"/>{on}<w:pPr>{properties}</w:pPr></w:style>'


@pytest.mark.parametrize(
    ("named", "kind", "level"),
    [
        (style("x", "heading 3", '<w:outlineLvl w:val="2"/>'), "heading", 3),
        (style("x", "Titre 2"), "heading", 2),
        (style("x", "Tiêu đề 1"), "heading", 1),
        (style("x", "หัวเรื่อง 2"), "heading", 2),
        (style("x", "Our heading", '<w:outlineLvl w:val="1"/>'), "heading", 2),
        (style("x", "Child", based="y") + style("y", "Parent", '<w:outlineLvl w:val="0"/>'), "heading", 1),
        (style("x", "Round", based="y") + style("y", "And round", based="x"), "paragraph", 0),
        (style("x", "Title"), "title", 0),
        (style("x", "List Bullet 2"), "item", 2),
        (style("x", "List Paragraph"), "paragraph", 0),
        (style("x", "Priority Area"), "area", 0),
        (style("x", "List Item 2"), "item", 2),
        ("", "paragraph", 0),
    ],
)  # fmt: skip
def test_the_style_tells_what_a_paragraph_is(named, kind, level):
    (only,) = read(document(p(t("Words"), '<w:pStyle w:val="x"/>'), styles=named)).paragraphs

    assert (only.kind, only.level) == (kind, level)


def test_a_table_of_contents_is_no_wording():
    named = style("toc", "toc 1")
    body = p(t("Part one\t3"), '<w:pStyle w:val="toc"/>') + p(t("Part one"))

    assert wordings(read(document(body, styles=named))) == [(None, "Part one", "Part one")]


def test_remarks_in_a_table_of_contents_are_listed():
    named = style("toc", "toc 1")
    body = p(t("Part one") + ins(t(" (too long)")), '<w:pStyle w:val="toc"/>') + p(t("Part one"))

    assert read(document(body, styles=named)).unplaced == ("Part one (too long)",)


def test_a_nested_table_stands_in_its_cell():
    inner = f"<w:tbl><w:tr><w:tc>{p(t('inner'))}</w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{inner}{p(t('outer'))}</w:tc></w:tr></w:tbl>"
    reading = read(document(body))

    assert [(each.kind, each.parent) for each in reading.paragraphs] == [
        ("table", None), ("row", 0), ("cell", 1), ("table", 2), ("row", 3), ("cell", 4), ("paragraph", 5), ("paragraph", 2),
    ]  # fmt: skip


def test_words_typed_outside_the_bookmark_belong_to_the_paragraph():
    assert wordings(read(document(p(ins(t("Also, ")) + keyed("a", t("words")) + t(", indeed"))))) == [
        ("a", "words, indeed", "Also, words, indeed")
    ]


def test_a_key_joined_untracked_is_not_forgotten():
    reading = read(document(p(keyed("a", t("A")) + keyed("b", t("B")))))

    assert [(each.key, each.after, each.joined_into) for each in reading.paragraphs] == [
        ("a", "AB", None),
        ("b", None, "a"),
    ]


def test_the_remains_of_a_struck_paragraphs_bookmark_are_no_join():
    assert wordings(read(document(p(keyed("b", "") + keyed("a", t("A")))))) == [("a", "A", "A")]


def test_a_comment_on_struck_words_stays_with_their_paragraph():
    span = '<w:commentRangeStart w:id="7"/>' + gone("A") + '<w:commentRangeEnd w:id="7"/>'
    said = '<w:comment w:id="7" w:author="X"><w:p><w:r><w:t>Why?</w:t></w:r></w:p><w:p><w:r><w:t>Why not?</w:t></w:r></w:p></w:comment>'
    body = p(keyed("a", span), mark("del")) + p(keyed("b", t("B")))
    (comment,) = read(document(body, comments=said)).comments

    assert (comment.key, comment.anchor, comment.start, comment.text) == ("a", "", None, "Why?\nWhy not?")


def test_a_comment_that_hangs_on_nothing_is_still_read():
    said = '<w:comment w:id="7" w:author="X"><w:p><w:r><w:t>In general.</w:t></w:r></w:p></w:comment>'
    (comment,) = read(document(p(t("Words")), comments=said)).comments

    assert (comment.text, comment.key, comment.paragraph) == ("In general.", None, None)

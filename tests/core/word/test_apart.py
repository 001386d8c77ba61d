"""Words outside the paragraphs: notes, boxes, diagrams, running heads; and what is said of a file."""

import pytest

from mufakat.core.problems import Unreadable
from mufakat.core.word import read
from mufakat.core.wording.align import align
from mufakat.core.wording.draft import as_draft
from tests.core.word.files import SPACES, document, gone, ins, keyed, p, packed, t

REFERENCE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/main"


def note(words: str) -> str:
    return f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{words}</w:p></w:footnote>'


def box(words: str) -> str:
    return f"<w:r><w:pict><w:txbxContent>{p(words)}</w:txbxContent></w:pict></w:r>"


def struck(content: str) -> str:
    return f'<w:del w:id="8" w:author="A">{content}</w:del>'


def test_a_note_says_which_paragraph_it_hangs_on():
    body = p(t("One")) + p(keyed("b", t("Two") + REFERENCE))
    reading = read(document(body, footnotes=note(t("As agreed."))))

    assert (reading.unplaced, reading.unplaced_at) == (("As agreed.",), (1,))
    assert align(as_draft(reading), reading).unplaced_at == ("b",)


@pytest.mark.parametrize(
    ("content", "notes", "unplaced", "taken_out"),
    [
        (REFERENCE, note(t("A ") + ins(t("new ")) + gone("old ") + t("note.")), ("A new note.",), ("A old note.",)),
        (struck(REFERENCE), note(t("A note.")), (), ("A note.",)),
        (ins(REFERENCE), note(t("A note.")), ("A note.",), ()),
        (box(t("A box.")), "", ("A box.",), ()),
        (struck(box(t("A box."))), "", (), ("A box.",)),
        (ins(box(t("A ") + gone("bad ") + t("box."))), "", ("A box.",), ()),
    ],
)  # fmt: skip
def test_what_was_tracked_in_notes_and_boxes_is_told(content, notes, unplaced, taken_out):
    reading = read(document(p(t("Words") + content), footnotes=notes))

    assert (reading.unplaced, reading.struck) == (unplaced, taken_out)


def test_a_note_in_a_row_that_was_struck_went_with_it():
    row = '<w:tr><w:trPr><w:del w:id="4" w:author="A"/></w:trPr><w:tc>%s</w:tc></w:tr>'
    reading = read(
        document(f"<w:tbl>{row % p(gone('Cell') + REFERENCE)}</w:tbl>" + p(), footnotes=note(t("A note.")))
    )

    assert (reading.unplaced, reading.struck) == ((), ("A note.",))


def test_two_notes_with_the_same_words_are_two():
    notes = note(t("Ibid.")) + note(t("Ibid.")).replace('"2"', '"3"')
    reading = read(document(p(t("A") + REFERENCE + REFERENCE.replace('"2"', '"3"')), footnotes=notes))

    assert reading.unplaced == ("Ibid.", "Ibid.")


def test_words_of_a_diagram_are_listed():
    reading = read(
        document(p(t("See the diagram.")), diagramData=f'<a:t xmlns:a="{DRAWN}">First steps</a:t>')
    )

    assert reading.unplaced == ("First steps",)


def test_pictures_and_embedded_objects_are_named_for_words_in_them_cannot_be_read():
    picture = "<w:r><w:drawing/></w:r>"
    (one,) = read(document(p(t("Look: ") + picture)), name="LA.docx").warnings
    (three,) = read(document(p(picture * 2 + "<w:r><w:object/></w:r>")), name="LA.docx").warnings

    assert one.startswith("LA.docx has a picture or an embedded object in its text.")
    assert three.startswith("LA.docx has 3 pictures or embedded objects in its text.")


def test_hidden_words_are_read_and_named():
    def hidden(words: str, on: str = "") -> str:
        return f'<w:r><w:rPr><w:vanish{on}/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'

    reading = read(
        document(p(t("Seen ") + hidden("not ") + hidden("this") + hidden(" that", ' w:val="0"'))),
        name="BN.docx",
    )

    assert reading.paragraphs[0].after == "Seen not this that"
    assert reading.warnings == (
        "BN.docx has words formatted as hidden: “not this”. They were read like any others.",
    )


def test_a_file_whose_text_is_only_embedded_is_refused_and_one_with_an_annex_is_named():
    with pytest.raises(Unreadable, match=r"^MM\.docx holds its text as another document embedded in it\."):
        read(document("<w:altChunk/>" + p()), name="MM.docx")
    (said,) = read(document(p(t("Words")) + "<w:altChunk/>"), name="MM.docx").warnings

    assert said.startswith("MM.docx has another document embedded in it, which was not read.")


def test_a_document_that_is_only_linked_is_named():
    reading = read(document(p(t("Words")) + '<w:subDoc r:id="x"/>'), name="vn.docx")
    assert "another document embedded in it, which was not read" in reading.warnings[0]


def test_what_a_drop_down_list_shows_is_words():
    choices = '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="2026"/><w:listEntry w:val="2027"/></w:ddList></w:ffData>'
    begin = f'<w:r><w:fldChar w:fldCharType="begin">{choices}</w:fldChar></w:r>'
    code = "<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>"
    rest = "".join(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end"))

    assert read(document(p(t("By ") + begin + code + rest + t(".")))).paragraphs[0].after == "By 2027."


def test_a_formula_beside_the_paragraphs_is_one_of_its_own():
    body = (
        p(t("One")) + "<m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara>" + p(t("Two"))
    )

    assert [each.after for each in read(document(body)).paragraphs] == ["One", "x=1", "Two"]


def test_a_running_head_is_told_once_and_its_tracked_words_are():
    head = f"<w:hdr {SPACES}>{p(t('Comments of ') + ins(t('the Ministry')))}</w:hdr>"
    link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{link}/header" Target="header{n}.xml"/>' for n in (1, 2)
    )
    relations = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>'
    raw = packed(
        {
            "word/document.xml": f"<w:document {SPACES}><w:body>{p(t('Words'))}</w:body></w:document>",
            "word/_rels/document.xml.rels": relations,
            "word/header1.xml": head,
            "word/header2.xml": head,
        }
    )
    reading = read(raw)

    assert (reading.unplaced, reading.struck) == (("Comments of the Ministry",), ("Comments of",))


def test_what_a_converter_keeps_of_a_web_page_is_nobodys_remark():
    mark = '<w:comment w:id="1" w:author="">' + p(t('HTML: &lt;meta name="created"&gt;')) + "</w:comment>"
    assert read(document(p(t("Words")), comments=mark)).comments == ()

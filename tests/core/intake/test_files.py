"""Whatever is handed in: read, or refused with one clear sentence."""

import io
import unicodedata
import zipfile

import docx
import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.intake import propose
from mufakat.core.intake.files import open_report
from mufakat.core.intake.files.html import reading_of_html
from mufakat.core.intake.reading import reading_of
from mufakat.core.problems import Unreadable

REPORT = "Ngày 5/6/2020, tại Đà Nẵng, Diễn đàn Trẻ em ASEAN lần thứ 6 đã khai mạc với chủ đề “Trẻ em lên tiếng”. Diễn đàn do Bộ Y tế chủ trì."


def packed(parts: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


def word_file(*paragraphs: str) -> bytes:
    document, held = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(held)
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.txt", b"", "The file is empty."),
        ("a.txt", b" \n\t ", "There are no words in the file."),
        ("a.txt", b"a" * (50 * 1024 * 1024), "The file is 50 MB; reports of up to 20 MB are read."),
        ("a.txt", b"\x7fELF\x00\x01" * 40, "The file is not a text: it holds binary data."),
        ("a.txt", b"word " * 400_000, "The text has 2,000,000 letters; no report of a meeting is longer than 1,500,000."),
        ("a.docx", word_file(REPORT)[:900], "The Word file is damaged and cannot be read."),
        ("a.docx", b"just words", "The file is called .docx but is no Word document, or is damaged."),
        ("a.docx", packed({"word/document.xml": b"<a>" + b" " * 60_000_000 + b"</a>"}), "The Word file unpacks to far more than any report holds; it was not opened."),
        ("a.docx", packed({"word/document.xml": b"<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>"}), "The Word file carries definitions of its own (a DTD); it was not opened."),
        ("a.zip", packed({"a.txt": b"words"}), "The file is a packed archive; reports are read as .txt, .html, .docx or .pdf."),
        ("a.pdf", b"%PDF-1.7 and nothing more", "The PDF is damaged and cannot be read."),
        ("a.odt", b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", "This is an OpenDocument text (.odt); save it as .docx and try again."),
        ("a.docx", packed({"xl/workbook.xml": b"<a/>"}), "This is an Excel workbook; reports are read as .txt, .html, .docx or .pdf."),
        ("a.docx", packed({"ppt/presentation.xml": b"<a/>"}), "The file is packed like a Word document but holds no document."),
        ("a.pdf", b"no such thing", "The file is called .pdf but is no PDF."),
        ("a.doc", b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "This is an old Word document (.doc); save it as .docx and try again."),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 90 else "",
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_one_sentence(name, content, sentence):
    with pytest.raises(Unreadable) as refused:
        open_report(content, name)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", REPORT.encode()),
        ("a.txt", REPORT.encode("utf-8-sig")),
        ("a.txt", REPORT.encode("utf-16")),
        ("a.txt", unicodedata.normalize("NFD", REPORT).encode()),
        ("a.docx", word_file(*REPORT.split(". "))),
        ("a.pdf", word_file(*REPORT.split(". "))),
        ("a.html", f"<html><body><p>{REPORT}</p></body></html>".encode()),
    ],
    ids=["utf-8", "utf-8 with a mark", "utf-16", "decomposed letters", "Word", "Word called PDF", "HTML"],
)
def test_the_same_report_reads_the_same_in_every_format(name, content, vocabulary):
    record = propose(content, name, vocabulary)
    found = {
        field: record.value(field) for field in ("body", "ordinal", "start_date", "city", "theme", "hosts")
    }
    assert found == {
        "body": "Diễn đàn Trẻ em ASEAN",
        "ordinal": 6,
        "start_date": "2020-06-05",
        "city": "Da Nang",
        "theme": unicodedata.normalize("NFC", "Trẻ em lên tiếng"),
        "hosts": ["Bộ Y tế"],
    }


def test_vietnamese_in_the_old_windows_code_page_is_read(vocabulary):
    page = (
        "Ngày 5/6/2020, tại Huế, Hội nghị ASEAN về trẻ em lần thứ 6 đã khai mạc. ".encode(
            "cp1258", errors="ignore"
        )
        * 3
    )
    reading, _ = open_report(page, "a.txt")
    assert "khai m" in reading.text


SCRIPTED = """<!DOCTYPE html><html><head><title>Site</title>
<meta property="article:published_time" content="2020-06-06T08:00:00">
<script>document.write("<p>The 99th ASEAN Summit was held in Paris.</p>")</script><style>p{color:red}</style></head>
<body><nav><a href="/">Trang chủ</a></nav><p>Ngày 5/6, tại <b>Đà&nbsp;Nẵng</b>, Diễn đàn <i>Trẻ em</i> ASEAN lần thứ 6
đã khai mạc.</p><div style="display:none"><p>Hội nghị Cấp cao ASEAN lần thứ 99</p></div><footer>Paris</footer></body></html>"""


def test_scripts_styles_menus_and_hidden_words_of_a_page_are_not_read(vocabulary):
    record = propose(SCRIPTED.encode(), "page.html", vocabulary)
    assert "99" not in str(record.as_json())
    assert "Paris" not in str(record.as_json())
    assert (record.value("start_date"), record.value("city"), record.value("ordinal")) == (
        "2020-06-05",
        "Da Nang",
        6,
    )


def test_quotes_of_a_page_are_cut_from_its_source_where_words_stand_together(vocabulary):
    record = propose(SCRIPTED.encode(), "page.html", vocabulary)
    assert [quote.text for quote in record.fields["city"].quotes] == ["Đà", "Nẵng"]
    assert [quote.text for quote in record.fields["body"].quotes] == ["Diễn đàn", "Trẻ em", "ASEAN lần thứ 6"]
    assert all(SCRIPTED[q.start : q.end] == q.text for q in record.fields["body"].quotes)


@given(
    st.text(alphabet="aeơưđ̣́̀̃̉̂ \u00a0\u200b\r\n\tABC.,–“", max_size=60), st.integers(0, 60), st.integers(0, 60)
)
def test_any_stretch_of_a_text_is_quoted_word_for_word(source, one, other):
    reading = reading_of(source)
    start, end = sorted((min(one, len(reading.text)), min(other, len(reading.text))))
    for quote in reading.quotes(start, end):
        assert source[quote.start : quote.end] == quote.text
        assert quote.text == quote.text.strip()


@given(st.text(alphabet="<>&;!-/ abpscrit\"'=\n", max_size=120))
def test_no_broken_markup_stops_the_reader(source):
    reading = reading_of_html(source)
    assert len(reading.text) == len(reading.starts) == len(reading.ends)
    assert all(source[q.start : q.end] == q.text for q in reading.quotes(0, len(reading.text)))


@pytest.mark.parametrize(
    "typed",
    [
        "Ngµy 18/11/2019, t¹i Hµ Néi ®· diÔn ra DiÔn ®µn TrÎ em ASEAN lÇn thø 6 vÒ quyÒn cña trÎ em vµ c¸c biÖn ph¸p "
        "®­îc ®Ò xuÊt cho ng­êi khuyÕt tËt trong khu vùc. §¹i biÓu cña c¸c n­íc ®· th¶o luËn vÒ ph¸t triÓn.",
        "Ngaøy 18/11/2019, taïi Haø Noäi ñaõ dieãn ra Dieãn ñaøn Treû em ASEAN laàn thöù 6 veà quyeàn cuûa treû em vaø "
        "caùc bieän phaùp ñöôïc ñeà xuaát cho ngöôøi khuyeát taät trong khu vöïc. Ñaïi bieåu cuûa caùc nöôùc ñaõ "
        "thaûo luaän veà phaùt trieån.",
    ],
    ids=["tcvn3", "vni"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_vietnamese_typed_for_fonts_older_than_unicode_is_read(typed, encoding, vocabulary):
    record = propose(typed.encode(encoding), "old.txt", vocabulary)
    assert record.text.startswith("Ngày 18/11/2019, tại Hà Nội đã diễn ra Diễn đàn Trẻ em ASEAN lần thứ 6")
    assert (record.value("ordinal"), record.value("city")) == (6, "Hanoi")
    assert record.value("target_groups") == ["children", "persons_with_disabilities"]


def test_words_parted_at_the_end_of_a_line_and_running_heads_do_not_stand_in_the_way(vocabulary):
    lines = [
        "The 7th ASEAN GO-NGO Forum on Social Welfare and Develop-",
        "ment was held on 3 May 2012 in Phnom Penh under the theme",
        "“Care at home”, chaired by the Ministry of Social Affairs of",
        "Cambodia. Ministers spoke of older persons.",
    ]
    pages = [f"Report of the Forum\n\nPage {n} of 3\n\n" + "\n".join(lines) for n in (1, 2, 3)]
    record = propose("\n\n".join(pages).encode(), "pages.txt", vocabulary)
    assert record.value("body") == "GNF"
    assert record.value("organisations") == ["Ministry of Social Affairs of Cambodia"]
    assert not any("Page" in q.text for f in record.fields.values() if f for q in f.quotes)


def test_a_long_report_says_what_was_read_of_it(vocabulary):
    story = "Delegations told the Meeting what families spend on care when nobody is paid for it. " * 40
    text = (
        "The 5th ASEAN Forum on Ageing was held in Vientiane on 14 September 2023.\n\n"
        + f"{story}\n\n" * 100
        + "Recommendations\n\nTo Member States:\n1. Count family carers.\n2. Pay family carers.\n"
    )
    record = propose(text.encode(), "long.txt", vocabulary)
    assert record.value("ordinal") == 5
    assert [row["text"] for row in record.value("recommendations")] == [
        "Count family carers.",
        "Pay family carers.",
    ]
    assert record.says == (
        "The report is long: recommendations were looked for in all of it, everything else in its beginning and its end.",
    )


def test_a_scanned_pdf_says_that_it_holds_no_words():
    scanned = typst.compile(b"#rect(width: 5cm, height: 5cm, fill: gray)", format="pdf")
    with pytest.raises(Unreadable) as refused:
        open_report(scanned, "scan.pdf")
    assert str(refused.value) == (
        "The PDF holds pictures of pages and no text; it would have to be typed or recognised first."
    )

"""What a file is, is told by what it holds and not by what it is called."""

import pytest

from mufakat.core.problems import Unreadable
from mufakat.records.files.office import suffix_of
from mufakat.records.instruments import opening
from tests.core.word.files import document, p, packed, t

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512)
ODT = packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"})
FLAT = (
    b'<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'
)
WORD = document(p(t("Members agree.")))


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), ".doc"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), ""),
        (b"{\\rtf1 words}", ".rtf"),
        (ODT, ".odt"),
        (FLAT, ".fodt"),
        (b'<?mso-application progid="Word.Document"?><w:wordDocument/>', ".xml"),
        (b"\n<HTML><body>words</body></HTML>", ".html"),
        (WORD, ""),
        (b"just words", ""),
    ],
)
def test_what_the_office_would_have_to_open(content, suffix):
    assert suffix_of(content) == suffix


@pytest.mark.parametrize("name", ["reply.docx", "reply.doc", "reply"])
def test_a_file_under_a_wrong_name_is_converted_all_the_same(name, monkeypatch):
    monkeypatch.setattr(opening, "as_docx", lambda content, _name: WORD if content == ODT else None)
    reading, said = opening.opened(ODT, name)

    assert [each.after for each in reading.paragraphs] == ["Members agree."]
    assert said == [f"{name} was converted to .docx before it was read."]


def test_a_word_file_under_another_name_is_read_as_it_is(monkeypatch):
    monkeypatch.setattr(opening, "as_docx", None)

    assert opening.opened(WORD, "reply.doc")[0].paragraphs[0].after == "Members agree."


def test_plain_text_called_docx_is_read_as_text():
    reading, said = opening.opened("Các nước đồng ý.\r\nTwo.".encode(), "reply.docx")

    assert [each.after for each in reading.paragraphs] == ["Các nước đồng ý.", "Two."]
    assert said == ["Plain text: its paragraphs were found by their words."]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "reply.docx is empty."),
        (b'{"url": "https://docs.google.com/document/d/x"}', "Google Docs choose Download, Microsoft Word"),
        (packed({"Index/Document.iwa": b"x"}), "Apple Pages file"),
        (packed({"to send/VN.docx": WORD}), "zip file with to send/vn.docx in it"),
        (FLAT, "saved as XML"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b"\x00\x01 words \xff", "not a Word file"),
    ],
)
def test_what_cannot_be_opened_says_what_to_do(content, sentence, monkeypatch):
    monkeypatch.setattr(opening, "as_docx", lambda _content, _name: None)
    with pytest.raises(Unreadable, match=sentence):
        opening.opened(content, "reply.docx")

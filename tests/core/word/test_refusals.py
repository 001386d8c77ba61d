"""What is not a Word file is refused with one sentence for the person who sent it."""

import pytest

from mufakat.core.problems import Unreadable
from mufakat.core.word import read
from tests.core.word.files import document, p, packed, t

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512)
GOOD = document(p(t("Words.")))
ENTITIES = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "reply.docx is empty. Please ask for it to be sent again."),
        (b"\xff\xd8\xff\xe0" + bytes(9), "is a picture, and words in a picture cannot be read"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (OLE + "WordDocument".encode("utf-16-le"), "old .doc format"),
        (b"{\\rtf1 words}", "RTF"),
        (b"%PDF-1.7 words", "is a PDF"),
        (b"<!doctype html><html><body>words</body></html>", "web page"),
        (b"just words", "not a Word file"),
        (GOOD[: len(GOOD) // 2], "cut off or damaged"),
        (GOOD[:-30], "cut off or damaged"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "save it as .docx"),
        (packed({"xl/workbook.xml": "<workbook/>"}), "Excel workbook"),
        (packed({"ppt/presentation.xml": "<p/>"}), "slides"),
        (packed({"notes.txt": "words"}), "without a Word text"),
        (packed({"word/document.xml": "<w:document"}), "damaged inside"),
        (packed({"word/document.xml": "<html/>"}), "without a Word text"),
        (packed({"word/document.xml": ENTITIES + "<w/>"}), "no word processor writes"),
        (packed({"word/document.xml": (ENTITIES + "<w/>").encode("utf-16")}), "no word processor writes"),
        (packed({"word/document.xml": f"<!--{'x' * 70_000}-->{ENTITIES}<w/>"}), "no word processor writes"),
        (packed({"word/document.xml": b" " * (81 * 2**20)}), "unpacks to 81 MB"),
        (packed({f"word/media/{n}.png": b"" for n in range(10_001)}), "10,001 parts"),
    ],
)  # fmt: skip
def test_it_is_refused_with_a_sentence(raw, sentence):
    with pytest.raises(Unreadable, match=sentence):
        read(raw, name="reply.docx")


def test_a_damaged_part_within_a_whole_zip_is_refused():
    at = GOOD.index(b"word/document.xml") + 60
    with pytest.raises(Unreadable, match="damaged"):
        read(GOOD[:at] + bytes([GOOD[at] ^ 0xFF]) + GOOD[at + 1 :])


def test_an_encrypted_entry_is_a_password():
    marked = bytearray(GOOD)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = marked.find(signature)
        while at >= 0:
            marked[at + offset] |= 1
            at = marked.find(signature, at + 1)
    with pytest.raises(Unreadable, match="password"):
        read(bytes(marked))


def test_a_path_is_called_by_its_name(tmp_path):
    (tmp_path / "from Laos.docx").write_bytes(b"")
    with pytest.raises(Unreadable, match=r"^from Laos\.docx is empty"):
        read(tmp_path / "from Laos.docx")


def test_macros_are_not_run_and_named():
    with_macros = packed(
        {
            "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            "<w:p><w:r><w:t>Words.</w:t></w:r></w:p></w:body></w:document>",
            "word/vbaProject.bin": b"code",
        }
    )
    reading = read(with_macros, name="reply.docm")

    assert [each.after for each in reading.paragraphs] == ["Words."]
    assert reading.warnings == ("reply.docm contains macros. Only its text was read; nothing in it was run.",)


def test_pictures_are_never_unpacked():
    heavy = packed(
        {
            "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            "<w:p><w:r><w:t>Words.</w:t></w:r></w:p></w:body></w:document>",
            "word/media/image1.bmp": bytes(100 * 2**20),
        }
    )
    assert [each.after for each in read(heavy).paragraphs] == ["Words."]

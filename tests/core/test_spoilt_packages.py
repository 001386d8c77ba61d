"""A package no reader can open gets a sentence from each of them, whatever Python raises over it."""

import io
import struct
import zipfile

import pytest

from mufakat.core.intake.files.docx import text_of_docx
from mufakat.core.kinds import holds_macros, media_type, presentation_type
from mufakat.core.problems import Problem
from mufakat.core.sheet.reading.package import Package as Workbook
from mufakat.core.word.reading.package import Package as WordFile

PARTS = ("word/document.xml", "xl/workbook.xml", "ppt/presentation.xml")


def package(*, version: int = 20, method: int = 8, cut: int = 0) -> bytes:
    """Parts of all three kinds under a directory that asks for this version and compression, ``cut`` bytes short."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in PARTS:
            archive.writestr(part, "<x/>" * 50)
    raw, at = bytearray(held.getvalue()), 0
    while (at := raw.find(b"PK\x01\x02", at)) >= 0:
        raw[at + 6 : at + 8], raw[at + 10 : at + 12] = struct.pack("<H", version), struct.pack("<H", method)
        at += 4
    return bytes(raw[: len(raw) - cut])


SPOILT = {
    "of a version to come": package(version=99),
    "cut off": package(cut=40),
    "cut in the middle": package(cut=200),
}
READERS = {
    "a paper": lambda content: media_type(content, "paper.docx"),
    "a presentation": lambda content: presentation_type(content, "talk.ppsx"),
    "a report": text_of_docx,
    "a returned draft": lambda content: WordFile(content, "draft.docx"),
    "a workbook": lambda content: Workbook(content, "round.xlsx"),
}


@pytest.mark.parametrize("content", SPOILT.values(), ids=SPOILT)
@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_a_spoilt_package_is_refused_in_a_sentence(content, read):
    with pytest.raises(Problem, match=r"\.$"):
        read(content)


def test_what_cannot_be_opened_holds_no_macros():
    assert not any(holds_macros(content) for content in SPOILT.values())


def test_a_report_packed_in_a_way_nobody_knows_is_refused_in_a_sentence():
    with pytest.raises(Problem, match="damaged"):
        text_of_docx(package(method=97))

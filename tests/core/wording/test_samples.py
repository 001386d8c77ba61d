"""The laws on real files: LibreOffice Writer edited them, with tracking and without."""

import dataclasses

import pytest

from mufakat.core.word import read
from mufakat.core.wording.align import align
from mufakat.core.wording.compile import compile_texts
from mufakat.core.wording.draft import as_draft
from mufakat.core.wording.model import Reading
from mufakat.core.wording.readable import lines
from tests.core.word.writer import SAMPLES

BASE = as_draft(read(SAMPLES / "circulated.docx"))
READINGS = {path.stem: read(path) for path in sorted(SAMPLES.glob("*tracked.docx"))}


def returned_words(reading):
    return [each.after for each in reading.paragraphs if each.after is not None]


def without_keys(reading):
    found = (
        dataclasses.replace(each, key=None, split_from=None, joined_into=None) for each in reading.paragraphs
    )
    return Reading(tuple(found))


@pytest.mark.parametrize("lose", [lambda reading: reading, without_keys])
def test_all_samples_together_keep_the_laws_with_their_keys_and_without(lose):
    texts = {code: align(BASE, lose(reading)).text for code, reading in READINGS.items()}
    rolling = compile_texts(BASE, texts)
    assert len(texts) > 50
    assert rolling.choose("base") == [(each.key, each.text) for each in BASE.provisions]
    for code, reading in READINGS.items():
        assert [words for _, words in rolling.choose(code)] == returned_words(reading)


@pytest.mark.parametrize("name", [name for name in READINGS if not name.endswith("untracked")])
def test_with_all_changes_rejected_a_tracked_sample_differs_nowhere_from_the_draft(name):
    assert align(BASE, READINGS[name]).silent == ()


@pytest.mark.parametrize(
    "name",
    [
        name
        for name, reading in READINGS.items()
        if name.endswith("untracked") and returned_words(reading) != [p.text for p in BASE.provisions]
    ],
)
def test_every_untracked_sample_is_caught(name):
    assert align(BASE, READINGS[name]).silent


@pytest.mark.parametrize("tracked", ["tracked", "untracked"])
def test_the_rolling_text_reads_as_a_secretariat_writes_it(tracked):
    names = ("insert", "replace", "split", "join", "remove_row", "new_row", "vietnamese")
    texts = {name.upper(): align(BASE, READINGS[f"{name}_{tracked}"]).text for name in names}
    shown = list(lines(compile_texts(BASE, texts)))
    assert [line for line in shown if "[" in line] == [
        "1. First paragraph about older [INSERT: women and] persons.",
        "2. Second paragraph [SPLIT: new paragraph from here]about children and families.",
        "[SPLIT: split from 2.] about children and families.",
        "3. Third paragraph about [migrant / REPLACE: mobile] workers."
        "[JOIN: Fourth paragraph about farmers and fishers.]",
        "4. Fourth paragraph about farmers and fishers. [JOIN: joined into 3.]",
        "(a) Trẻ em và người [khuyết tật / VIETNAMESE: cao tuổi] của các quốc gia thành viên;",
        "Row 1 column 0 | Row 1 column 1 | Row 1 column 2 [REMOVE_ROW: delete this row]",
        "[NEW_ROW: new row] New a | New b | New c",
    ]

"""LibreOffice Writer driven anew: what it makes of our files today is read as the kept samples are."""

import docx
import pytest

from mufakat.core.word import read, write_text
from tests.core.word.test_writer_samples import as_returned
from tests.core.word.writer import COVER, DRAFT, EDITS, WORDS, drive, expected, make, sample

pytestmark = pytest.mark.writer


def test_every_edit_made_by_writer_is_read_word_by_word(tmp_path):
    make(tmp_path)

    for name in EDITS:
        for tracked in (True, False):
            reading = read(tmp_path / sample(name, tracked=tracked))
            assert as_returned(reading) == expected(name), (name, tracked)


def test_comments_keep_their_author_and_place_through_writer(tmp_path):
    source, target = tmp_path / "commented.docx", tmp_path / "saved.docx"
    write_text(DRAFT, source, cover=COVER)
    document = docx.Document(str(source))
    paragraph = next(each for each in document.paragraphs if "migrant workers" in each.text)
    document.add_comment(paragraph.runs, text="Only workers?", author="Minh T.", initials="MT")
    document.save(str(source))

    drive([{"source": str(source), "target": str(target), "edits": [["insert", "Third paragraph", " now"]]}])

    comment = read(target).comments[0]
    assert (comment.author, comment.text, comment.key) == ("Minh T.", "Only workers?", "p3")
    assert comment.anchor == "Third paragraph now about migrant workers."


def test_a_file_that_went_through_an_open_document_keeps_its_keys(tmp_path):
    source, odt, back = tmp_path / "sent.docx", tmp_path / "kept.odt", tmp_path / "back.docx"
    write_text(DRAFT, source)
    drive(
        [
            {"source": str(source), "target": str(odt), "edits": EDITS["several"][0]},
            {"source": str(odt), "target": str(back), "edits": []},
        ]
    )

    reading = read(back)

    assert as_returned(reading) == expected("several")
    assert [(each.key, each.before) for each in reading.paragraphs if each.before is not None] == WORDS


def test_words_typed_onto_the_cover_are_listed(tmp_path):
    source, target = tmp_path / "sent.docx", tmp_path / "back.docx"
    write_text(DRAFT, source, cover=COVER)
    drive(
        [
            {
                "source": str(source),
                "target": str(target),
                "edits": [["insert", "with tracking on.", " We thank the drafters."]],
            }
        ]
    )

    reading = read(target)

    assert reading.unplaced == ("Change the text with tracking on. We thank the drafters.",)
    assert as_returned(reading) == WORDS

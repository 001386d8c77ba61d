"""What the records keep as a key has a word on the pages, in every language of the interface."""

import re
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from mufakat.core.word import reading
from mufakat.doors.shared.passwords import LongEnough
from mufakat.doors.shared.words import word
from mufakat.doors.shared.words.circulating import TABLES
from mufakat.records.circulation.models import (
    AgreedWording,
    Amendment,
    Circulation,
    Comment,
    Disposition,
    ParagraphState,
    Submission,
)
from mufakat.records.decisions.models import Act
from mufakat.records.facts import Classification
from mufakat.records.meetings.models import Declaration
from mufakat.records.meetings.models.meeting import label_said
from mufakat.records.progress.models import Shared

READING = Path(reading.__file__).parent

KEPT = {
    "consultation": Circulation.Kind,
    "way": Submission.Way,
    "submission": Submission.State,
    "amendment": Amendment.Kind,
    "comment": Comment.Kind,
    "disposition": Disposition.Kind,
    "settled": AgreedWording.What,
    "paragraph": ParagraphState.State,
    "declared_for": Declaration.Side,
}


@pytest.mark.parametrize("table", KEPT)
def test_every_key_of_a_circulation_has_a_word(table):
    assert set(TABLES[table]) == set(KEPT[table].values)


def test_no_table_is_without_its_records():
    assert set(TABLES) == {*KEPT, "counted"}


def test_whatever_the_reader_of_word_files_counts_has_a_word():
    found = {
        name
        for path in READING.rglob("*.py")
        for name in re.findall(r"counts\[\"([a-z ]+)\"\]", path.read_text())
    }
    assert "pictures" in found
    assert found <= set(TABLES["counted"])


@pytest.mark.parametrize(
    ("table", "kept"),
    [("classification", Classification), ("came_by", Act.Way), ("shared", Shared.Kind)],
)
def test_how_far_it_is_open_how_it_came_in_and_what_was_shared_have_words_in_vietnamese(table, kept):
    for key in kept.values:
        english = str(word(key, table))
        with override("vi"):
            assert str(word(key, table)) != english


def test_a_meeting_outside_its_series_is_called_in_the_readers_language():
    assert label_said("special meeting", "vi") == "họp đặc biệt"
    assert label_said("special meeting", "en") == "special meeting"
    assert label_said("Cuộc họp của chúng tôi", "vi") == "Cuộc họp của chúng tôi"


def test_a_short_password_is_refused_in_the_readers_language():
    with override("vi"), pytest.raises(ValidationError, match="cần ít nhất 10 ký tự"):
        LongEnough(min_length=10).validate("brief")

"""What the records keep as a key has a word on the pages, in every language of the interface."""

import pytest

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
from mufakat.records.meetings.models import Declaration

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
    assert set(TABLES) == set(KEPT)

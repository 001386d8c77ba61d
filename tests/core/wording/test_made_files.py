"""The compiled JSON of files nobody wrote with us in mind, held against a reader that shares nothing with ours."""

import pytest

from mufakat.core.wording.as_json import as_json
from mufakat.doors.console.compile import compiled
from tests.core.wording.accepted import accepted_paragraphs, faults
from tests.core.wording.made import file_set

# 71, 110 and 425: a word that the dictionaries cut otherwise beside other words
NUMBERS = (*range(24), 71, 110, 425)


@pytest.mark.parametrize("number", NUMBERS)
def test_every_copy_can_be_had_back_and_every_bracket_is_in_order(number, tmp_path):
    codes = file_set(number, tmp_path)
    paths = {code: tmp_path / f"{code}.docx" for code in codes}
    made = as_json(compiled(tmp_path / "base.docx", paths))

    assert (
        faults(
            made,
            accepted_paragraphs(tmp_path / "base.docx"),
            {c: accepted_paragraphs(p) for c, p in paths.items()},
        )
        == []
    )
    assert as_json(compiled(tmp_path / "base.docx", dict(reversed(paths.items())))) == made

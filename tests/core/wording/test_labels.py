"""What the draft after this one is called."""

import pytest

from mufakat.core.wording.labels import next_label


@pytest.mark.parametrize(
    ("label", "following"),
    [
        ("Draft Zero", "Draft 1"),
        ("Zero draft", ""),
        ("Draft 0", "Draft 1"),
        ("Draft 1", "Draft 2"),
        ("Draft 9 ", "Draft 10"),
        ("Draft 1 Rev.2", "Draft 2"),
        ("Draft 3, rev. 1", "Draft 4"),
        ("Dự thảo 2", "Dự thảo 3"),
        ("Adopted text", ""),
        ("", ""),
    ],
)
def test_the_next_draft_is_called_by_the_number_after(label, following):
    assert next_label(label) == following

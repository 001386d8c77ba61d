import pytest

from mufakat.core.wording.retain import says_retain


@pytest.mark.parametrize("said", ["Retain.", "KEEP", " Retain  original text !", "Giữ nguyên."])
def test_a_comment_that_says_only_to_keep_it_is_known(said):
    assert says_retain(said)


@pytest.mark.parametrize("said", ["", "Retain, but move it to Part II", "Keep “shall”", "Giữ nguyên số liệu"])
def test_one_that_says_more_is_a_comment(said):
    assert not says_retain(said)

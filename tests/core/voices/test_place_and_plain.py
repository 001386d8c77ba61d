import pytest

from mufakat.core.voices.place import sayable
from mufakat.core.voices.plainly import LongSentence, long_sentences


@pytest.mark.parametrize(
    ("size", "groups", "harmed", "because"),
    [
        ("many", (), False, ""),
        ("some", ("children", "children_with_disabilities"), False, ""),
        ("few", (), False, "few"),
        ("many", (), True, "harmed"),
        ("many", ("child_victims_of_abuse",), False, "harmed"),
        ("some", ("victims_of_trafficking",), False, "harmed"),
        ("few", ("child_victims_of_exploitation",), False, "harmed"),
    ],
)
def test_a_province_is_kept_only_for_many_children_who_were_not_harmed(size, groups, harmed, because):
    said = sayable(size=size, target_groups=groups, harmed=harmed)
    assert (said.province, said.because) == (because == "", because)


def test_sentences_too_long_to_be_read_out_are_counted_by_their_number():
    text = f"They read it. {'word ' * 16}. It goes on.\n{'từ ' * 20}"
    assert long_sentences(text) == (LongSentence(2, 17), LongSentence(4, 20))
    assert long_sentences("They read it.") == ()

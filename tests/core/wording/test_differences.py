"""The places where two drafts differ, each told once, by the number it is printed with."""

from mufakat.core.wording.compare import compare
from mufakat.core.wording.differences import differences
from mufakat.core.wording.model import Provision, Text

OLD = Text(
    (
        Provision("t", "title", "Plan"),
        Provision("a", "paragraph", "Members agree to meet.", label="1."),
        Provision("b", "paragraph", "Partners help where they can in every way."),
        Provision("c", "paragraph", "Done.", label="2."),
        Provision("tab", "table"),
        Provision("r1", "row", parent="tab", label="1.1"),
        Provision("r1c", "cell", parent="r1"),
        Provision("r1p", "paragraph", "Train", parent="r1c"),
    )
)


def changed(*provisions: Provision) -> list[tuple[str, str, str]]:
    return [(each.key, each.named, each.what) for each in differences(compare(OLD, Text(provisions)))]


def test_equal_drafts_differ_nowhere():
    assert changed(*OLD.provisions) == []


def test_a_place_is_called_by_its_number_its_rows_or_its_first_words():
    title, a, b, c, *table = OLD.provisions
    a = Provision("a", "paragraph", "Members agree to meet often.", label="1.")
    b = Provision("b", "paragraph", "Partners help where they wish in every way.")
    words = Provision("r1p", "paragraph", "Train more", parent="r1c")

    assert changed(title, a, b, c, *table[:-1], words) == [
        ("a", "1.", "changed"),
        ("b", "Partners help where they wish in…", "changed"),
        ("r1p", "1.1", "changed"),
    ]


def test_a_new_row_is_one_place_and_so_is_one_that_went_or_moved():
    title, a, _b, c, table, *_row = OLD.provisions
    new = (
        Provision("r2", "row", parent="tab"),
        Provision("r2c", "cell", parent="r2"),
        Provision("r2p", "paragraph", "Publish figures", parent="r2c"),
    )

    assert changed(title, c, a, table, *new) == [
        ("c", "2.", "moved"),
        ("b", "Partners help where they can in…", "removed"),
        ("r1", "1.1", "removed"),
        ("r2", "Publish figures", "added"),
    ]

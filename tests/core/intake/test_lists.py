import pytest

from mufakat.core.intake.lists import listings_in


def outer(text):
    listing = listings_in(text, 0, len(text))[0]
    return [(item.number, item.words(text)) for item in listing.items]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("on: (1) law; (2) practice; and (3) money. More follows.", [(1, "law"), (2, "practice"), (3, "money")]),
        ("gồm: (i) luật; (ii) tiền; (iii) người. Tiếp.", [(1, "luật"), (2, "tiền"), (3, "người")]),
        ("trong đó: (6)Tăng cường; và (7) Xây dựng", None),
        ("Agreed 1. This Forum asks. 2. This Forum calls. 4. This Forum urges.", [(1, "This Forum asks."), (2, "This Forum calls."), (4, "This Forum urges.")]),
        ("a) count;\nb) train;\nc) pay", [(1, "count"), (2, "train"), (3, "pay")]),
        ("• one thing\n• another thing", [(None, "one thing"), (None, "another thing")]),
    ],
)  # fmt: skip
def test_an_enumeration_is_read_whatever_its_marks(text, items):
    if items is None:
        assert listings_in(text, 0, len(text)) == []
    else:
        assert outer(text) == items


def test_items_within_an_item_stay_with_it():
    text = "1. Governments should do: i. this; ii. that.\n2. Partners should help.\n3. All should report."
    assert [number for number, _ in outer(text)] == [1, 2, 3]
    assert outer(text)[0][1] == "Governments should do: i. this; ii. that."

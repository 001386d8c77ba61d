from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.languages.detect import language_of
from mufakat.core.languages.fold import fold, squeeze
from mufakat.core.languages.segment import sentences


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Diễn đàn đã khai mạc tại thủ đô với sự tham dự của các nước.", "vi"),
        ("The forum was opened in the capital with the delegates of the members.", "en"),
        ("การประชุมเจ้าหน้าที่อาวุโสด้านสวัสดิการสังคม", "th"),
        ("ກອງປະຊຸມເຈົ້າໜ້າທີ່ອາວຸໂສດ້ານສະຫວັດດີການສັງຄົມ", "lo"),
        ("កិច្ចប្រជុំមន្ត្រីជាន់ខ្ពស់ស្តីពីសុខុមាលភាពសង្គម", "km"),
        ("လူမှုဝန်ထမ်းအဆင့်မြင့်အရာရှိများအစည်းအဝေး", "my"),
        ("La réunion des ministres s'est tenue dans la capitale avec les délégués de la région.", "fr"),
        ("A reunião dos ministros foi realizada na capital com a participação de delegados da região.", "pt"),
        ("Pertemuan ini dilaksanakan di ibu kota dan dihadiri oleh para pejabat dari negara anggota.", "id"),
        ("1234 5678", None),
    ],
)
def test_the_language_of_a_text_is_told(text, language):
    assert language_of(text) == language


def test_folded_words_compare_without_marks_and_case():
    assert fold("Đà Nẵng") == "da nang"
    assert squeeze("In-đô-nê-xi-a") == squeeze("Inđônêxia") == "indonexia"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("H.E. Dr. Rosa Lim spoke. She left.", 2),
        ("It met in St. George’s on 3 Nov. 2019. All agreed.", 2),
        ("PGS.TS. Lê Văn An phát biểu. Hội nghị bế mạc.", 2),
        ("1. The Forum agreed. 2. It closed.", 2),
    ],
)
def test_abbreviations_and_numbers_end_no_sentence(text, count):
    assert len(sentences(text, language="en")) == count


@given(st.text(max_size=200))
def test_sentences_lie_in_order_within_the_text_and_lose_only_white_space(text):
    spans = sentences(text)
    assert all(a < b for a, b in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())

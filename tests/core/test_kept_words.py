import pytest
from django.utils.translation import override

from mufakat.core.kept_words import CHANGED_SINCE, IN_A_BOX, STRUCK_BY_HAND, as_phrase
from mufakat.core.problems import filled


@pytest.mark.parametrize(
    ("text", "vietnamese"),
    [
        (STRUCK_BY_HAND.format(words="shall\nreport"), "Gạch bỏ bằng tay, không phải bằng theo dõi thay đổi: “shall\nreport”"),
        (IN_A_BOX.format(words="see annex {2}"), "Trong chú thích hoặc hộp văn bản: see annex {2}"),
        (CHANGED_SINCE.format(draft="Draft 2"), "Lời văn này đã thay đổi từ đó; đề nghị xem lại trong Draft 2."),
    ],
)  # fmt: skip
def test_what_the_machine_wrote_is_told_in_the_readers_language(text, vietnamese):
    assert filled(as_phrase(text)) == text
    with override("vi"):
        assert filled(as_phrase(text)) == vietnamese


def test_what_a_person_wrote_stays_as_it_is():
    with override("vi"):
        assert (
            filled(as_phrase("Struck through by hand in 2019 already."))
            == "Struck through by hand in 2019 already."
        )


@pytest.mark.parametrize(
    ("text", "vietnamese"),
    [
        ("proposed “should” for “shall”", "đề xuất “should” thay cho “shall”"),
        ("SOMSWD agreed: provision moved", "SOMSWD đã thống nhất: đã chuyển điều khoản"),
        ("accepted: wording at para12 of VN", "được chấp nhận: câu chữ tại para12 của VN"),
        ("12. Training: agreed ad referendum", "12. Training: nhất trí ad referendum"),
    ],
)
def test_what_was_done_at_a_place_is_told_in_the_readers_language(text, vietnamese):
    assert filled(as_phrase(text, "settling")) == text
    with override("vi"):
        assert filled(as_phrase(text, "settling")) == vietnamese

"""The machine's look at what a child said: tables in the scripts of the region, and laws."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.voices import check, where_in
from mufakat.core.voices.finding import KINDS, NEVER_KEPT

TELL = {
    "telephone": [
        "Call me 091 234 5678",
        "+84 (0)91-234-5678 is mine",
        "091.234.5678",
        "0 9 1 2 3 4 5 6 7 8",
        "call 091234\n5678",
        "เบอร์ ๐๘๑-๒๓๔-๕๖๗๘",
        "เบอร์หนู0812345678ค่ะ",
        "ໂທ ໐໒໐ ໕໕໕໕ ໑໒໓໔",
        "ទូរស័ព្ទ ០១២ ៣៤៥ ៦៧៨",
        "ဖုန်း ၀၉-၄၂၁၂၃၄၅၆၇",
        "０９１２３４５６７８",
        "09\u200b12\u200b345\u200b678",
        "zero nine one two three four five six",
        "oh nine 1 two 3 four five",
        "không chín một hai ba bốn năm sáu",
        "ศูนย์แปดหนึ่งสองสามสี่ห้า",
        "my number is 555123",
    ],
    "email": [
        "write to mai@example.com",
        "mai . lan @ example.com",
        "mai (at) gmail (dot) com",
        "mai at gmail dot com",
        "mai a còng gmail chấm com",
        "mai＠example．com",
    ],
    "handle": [
        "I am @cool_girl99",
        "fb: lan.nguyen",
        "line id: fah_22",
        "Zalo tên là lan2009",
        "TikTok = mai.mai",
    ],
    "web": ["see https://example.org/u/1", "facebook.com/mai", "www.mai.vn"],
    "identity": [
        "S1234567D",
        "၁၂/ဥကတ(နိုင်)၁၂၃၄၅၆",
        "12/OUKATA(N)123456",
        "1-1234-12345-12-3",
        "010203-10-1234",
        "CCCD 001209012345",
        "passport B1234567",
        "3201234567890123",
        "at 13.75630, 100.50180",
    ],
    "birth": [
        "I was born on 3 March 2009",
        "born 2009",
        "em sinh ngày 03/03/2009",
        "sinh năm 2010",
        "my birthday is 3 March",
        "หนูเกิดวันที่ ๓ มีนาคม ๒๕๕๒",
        "ខ្ញុំកើតថ្ងៃទី ៣ ខែមីនា ឆ្នាំ ២០០៩",
        "ကျွန်မမွေးနေ့ ၃.၃.၂၀၀၉",
    ],
    "date": ["it was on 16 June 2021", "ngày 16 tháng 6 năm 2021", "2021-06-16", "16/06/2021"],
    "school": [
        "I go to Kim Dong Primary School",
        "Trường THCS Lê Quý Đôn rất xa",
        "trường tiểu học số 3",
        "SMP Negeri 3 is far",
        "โรงเรียนวัดบ้านใหม่ดีมาก",
        "ໂຮງຮຽນມັດທະຍົມວຽງຈັນຢູ່ໄກ",
        "វិទ្យាល័យព្រះស៊ីសុវត្ថិ",
        "အ.ထ.က (၃)",
    ],
    "address": [
        "I live at 12 Le Loi Street",
        "nhà em ở số nhà 12",
        "ngõ 5 phố Huế",
        "Jalan Melati 7",
        "บ้านเลขที่ 12/3",
        "ផ្ទះលេខ ១២",
        "P.O. Box 12",
    ],
    "place": [
        "we are from Xaythany district",
        "xã Tân Lập",
        "Barangay San Roque",
        "Kampung Baru",
        "หมู่บ้านดอนแก้ว",
    ],
    "name": [
        "My friend Somchai cannot walk",
        "em tên là Lan",
        "Tên của em là Hoa",
        "bạn Nam nói",
        "Chị Hà giúp em",
        "Nguyễn Thị Mai học giỏi",
        "nguyen thi mai hoc gioi",
        "my name is anna",
        "Teacher Dara listens",
        "NGUYEN MAI said it",
        "nama saya siti",
        "ako si Maria",
        "หนูชื่อแพร",
        "ด.ญ. แพร ใจดี",
        "ຂ້ອຍຊື່ ນ້ອຍ",
        "ខ្ញុំឈ្មោះ សុភា",
        "ကျွန်မနာမည် သီတာ",
    ],
    "harm": [
        "my uncle hits me",
        "I was beaten at work",
        "they touched us",
        "em bị bố đánh",
        "chú ấy đánh em",
        "หนูถูกทำร้าย",
        "พ่อตีหนู",
        "I want to die",
        "saya dipukul",
        "binugbog nila ako",
    ],
}
INNOCENT = [
    "We want a bus to school.",
    "Teachers should stop hitting children.",
    "In 2019-2020 there were 1.200.000 children",
    "12,500 children and 300 teachers, 45% of us",
    "It costs 1 500 000 000 kip",
    "We call 111 when we need help.",
    "We want our Ministers in Viet Nam to listen. ASEAN can help.",
    "On the Internet people ask my name.",
    "I am 13 and my sister is 9.",
    "Chúng em muốn trường có nhà vệ sinh sạch.",
    "Em muốn có lối đi cho xe lăn. Em không muốn các bạn phải bế em lên lớp.",
    "Cô giáo nói nhanh quá.",
    "Người ta đếm học sinh nhưng không đếm chúng em, vì chúng em ở nhà. Bạn ấy ốm.",
    "อยากให้โรงเรียนมีทางลาด ครูควรฟังเด็ก",
    "ພວກເຮົາຢາກໃຫ້ໂຮງຮຽນມີນ້ຳສະອາດ",
    "យើងចង់ឱ្យសាលារៀនមានបង្គន់ស្អាត",
    "ကျောင်းမှာ ရေသန့် လိုချင်တယ်",
    "Facebook and TikTok should be safe for us.",
    "Mình muốn đi học. Hiện nay đường xa. Tiền không đủ. Đường trơn. Liên lạc khó.",
    "2019 2020 2021 were hard years",
    "",
]
PLAIN = "we want a safe way home "


@pytest.mark.parametrize(("kind", "words"), [(kind, words) for kind, some in TELL.items() for words in some])
def test_what_tells_who_a_child_is_is_seen(kind, words):
    assert kind in {one.kind for one in check(words)}, [
        (one.kind, words[one.start : one.end]) for one in check(words)
    ]


@pytest.mark.parametrize("words", INNOCENT)
def test_what_children_commonly_say_passes(words):
    assert [(one.kind, words[one.start : one.end]) for one in check(words)] == []


def test_names_of_public_things_are_passed_over_when_they_are_told():
    words = "The people of Xieng Khouang wait for the Lagoon Forum."
    assert [one.kind for one in check(words)] == ["name", "name"]
    assert check(words, known=["Xieng Khouang", "Lagoon Forum"]) == ()


def test_numbers_addresses_and_accounts_are_never_kept():
    grave = {"telephone", "email", "handle", "web", "identity", "birth"}
    assert grave == NEVER_KEPT
    for kind in grave:
        for words in TELL[kind]:
            assert any(one.is_never_kept for one in check(words)), words


def test_the_place_is_told_by_line_and_word():
    words = "We want a bus.\nCall me on 091 234 5678 now"
    (one,) = check(words)
    where = where_in(words, one)
    assert (where.line, where.first_word, where.last_word) == (2, 4, 6)


SCRIPTS = (
    "0123456789",
    "๐๑๒๓๔๕๖๗๘๙",
    "໐໑໒໓໔໕໖໗໘໙",
    "០១២៣៤៥៦៧៨៩",
    "၀၁၂၃၄၅၆၇၈၉",
    "０１２３４５６７８９",
    "௦௧௨௩௪௫௬௭௮௯",
)
SPACE = st.sampled_from(["", " ", "-", ".", " - ", "\u200b", "\u00a0", "·"])


@given(
    st.lists(st.integers(0, 9), min_size=9, max_size=11), st.sampled_from(SCRIPTS), SPACE, st.integers(1, 4), st.text(alphabet="abc ơลກកက.\n", max_size=30)
)  # fmt: skip
def test_a_telephone_number_is_seen_in_any_digits_however_it_is_parted(digits, script, space, step, around):
    spelled = "0" + "".join(map(str, digits))
    parts = [spelled[at : at + step] for at in range(0, len(spelled), step)]
    number = space.join("".join(script[int(sign)] for sign in part) for part in parts)
    text = f"{around} {number} {around}"
    found = [one for one in check(text) if one.is_never_kept]
    assert found
    start, end = text.index(number), text.index(number) + len(number)
    assert all(
        any(one.start <= at < one.end for one in found) for at in range(start, end) if text[at].isalnum()
    )


@given(st.text(max_size=200))
def test_findings_are_in_order_apart_and_inside_the_text(text):
    found = check(text)
    at = 0
    for one in found:
        assert one.kind in KINDS
        assert at <= one.start < one.end <= len(text)
        at = one.end
        where = where_in(text, one)
        assert where.line >= 1
        assert 1 <= where.first_word <= where.last_word


@given(
    st.sampled_from([words for some in TELL.values() for words in some]), st.integers(0, 3), st.integers(0, 3)
)
def test_plain_words_around_hide_nothing(words, before, after):
    alone = {one.kind for one in check(words)}
    among = {one.kind for one in check(f"{PLAIN * before}\n{words}\n{PLAIN * after}")}
    assert alone <= among


@given(st.sampled_from([words for some in TELL.values() for words in some]))
def test_a_text_typed_with_marks_apart_is_read_the_same(words):
    apart = unicodedata.normalize("NFD", words)
    assert {one.kind for one in check(apart)} == {one.kind for one in check(words)}

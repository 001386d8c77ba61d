"""Texts written for this test, in eight languages: every word inside them must find them, and nothing else."""

import itertools
import unicodedata

import pytest

from mufakat.core.languages.words import index_words, tidy
from mufakat.readers.search.answer import search
from mufakat.records.people.access import STRANGER

TEXTS = {
    "th1": "เด็กทุกคนต้องได้รับการคุ้มครองจากความรุนแรงในครอบครัว",
    "th2": "ผู้สูงอายุในชนบทควรเข้าถึงบริการสุขภาพใกล้บ้าน",
    "th3": "นักสังคมสงเคราะห์ช่วยเหลือผู้ประสบภัยน้ำท่วม",
    "lo1": "ເດັກພິການຄວນໄດ້ຮຽນຢູ່ໂຮງຮຽນໃກ້ບ້ານ",
    "lo2": "ລັດຖະບານສະໜັບສະໜູນຄອບຄົວທຸກຍາກໃນເຂດຊົນນະບົດ",
    "lo3": "ຜູ້ສູງອາຍຸຕ້ອງການການດູແລສຸຂະພາບ",
    "km1": "កុមារពិការត្រូវទទួលបានការអប់រំដូចកុមារដទៃ",
    "km2": "រដ្ឋាភិបាលផ្តល់ប្រាក់ឧបត្ថម្ភដល់គ្រួសារក្រីក្រ",
    "km3": "មនុស្សចាស់ត្រូវការសេវាសុខភាពនៅក្នុងភូមិ",
    "my1": "ကလေးများအား အကြမ်းဖက်မှုမှ ကာကွယ်ရန် လိုအပ်သည်",
    "my2": "သက်ကြီးရွယ်အိုများအတွက် ကျန်းမာရေးဝန်ဆောင်မှု ပေးပါ",
    "my3": "လူမှုဝန်ထမ်းများသည် ရေဘေးသင့်ပြည်သူများကို ကူညီသည်",
    "zh1": "各国应当保护儿童免受家庭暴力",
    "zh2": "农村老年人需要就近的医疗服务",
    "zh3": "社会工作者帮助遭受洪水的家庭",
    "vi1": "Trẻ em khuyết tật phải được đến trường như mọi trẻ em khác",
    "vi2": "Người cao tuổi ở nông thôn cần được chăm sóc sức khỏe gần nhà",
    "vi3": "Nhân viên công tác xã hội giúp đỡ các gia đình bị lũ lụt",
    "ta1": "குழந்தைகளை குடும்ப வன்முறையிலிருந்து பாதுகாக்க வேண்டும்",
    "ta2": "முதியவர்களுக்கு அருகிலேயே மருத்துவ சேவை தேவை",
    "en1": "Every child with a disability goes to the same school as other children",
    "en2": "Older persons in villages reach a nurse within one hour",
}
WORDS = [
    ("th1", "ความรุนแรง"), ("th1", "คุ้มครอง"), ("th2", "ผู้สูงอายุ"), ("th2", "ชนบท"), ("th3", "น้ำท่วม"), ("th3", "นํ้าท่วม"),
    ("th3", "สังคมสงเคราะห์"), ("lo1", "ເດັກພິການ"), ("lo1", "ໂຮງຮຽນ"), ("lo2", "ຄອບຄົວ"), ("lo2", "ລັດຖະບານ"), ("lo3", "ສຸຂະພາບ"),
    ("lo3", "ຜູ້ສູງອາຍຸ"), ("km1", "ពិការ"), ("km1", "អប់រំ"), ("km2", "គ្រួសារ"), ("km2", "រដ្ឋាភិបាល"), ("km3", "សុខភាព"), ("km3", "ភូមិ"),
    ("my1", "ကလေး"), ("my1", "ကာကွယ်"), ("my2", "ကျန်းမာရေး"), ("my2", "သက်ကြီးရွယ်အို"), ("my3", "ရေဘေး"), ("my3", "လူမှုဝန်ထမ်း"),
    ("zh1", "儿童"), ("zh1", "家庭暴力"), ("zh2", "医疗"), ("zh2", "老年人"), ("zh3", "洪水"), ("zh3", "社会工作"),
    ("vi1", "khuyết tật"), ("vi1", "khuyet tat"), ("vi1", "KHUYẾT TẬT"), ("vi1", "trẻ em khuyết tật"), ("vi2", "người cao tuổi"),
    ("vi2", "nguoi cao tuoi"), ("vi2", "sức khỏe"), ("vi3", "công tác xã hội"), ("vi3", "lu lut"), ("vi3", "giup do"), ("vi3", "GIÚP ĐỠ"),
    ("ta1", "வன்முறையிலிருந்து"), ("ta2", "மருத்துவ"), ("en1", "children disability"), ("en1", "schools"), ("en2", "older person"),
    ("en2", "village nurse"),
]  # fmt: skip


@pytest.fixture
def texts(put):
    put(**TEXTS)


def found(question: str, **more) -> set[str]:
    return {hit.title for hit in search(STRANGER, question, **more).hits}


@pytest.mark.parametrize(("key", "word"), WORDS)
def test_a_word_inside_a_sentence_finds_it_and_no_other(texts, key, word):
    assert found(word) == {key}


@pytest.mark.parametrize(("key", "word"), WORDS)
def test_letters_typed_apart_from_their_marks_find_the_same(texts, key, word):
    assert found(unicodedata.normalize("NFD", word)) == {key}


@pytest.mark.parametrize("key", [key for key in TEXTS if key[:2] in ("th", "lo", "km", "my", "zh")])
def test_any_two_words_that_stand_together_find_their_sentence(texts, key):
    text = tidy(TEXTS[key])
    words = [word for word in index_words(text) if word.run is not None]
    for one, other in itertools.pairwise(words):
        if one.run == other.run:
            assert key in found(text[one.start : other.end])


def test_a_hit_marks_the_word_it_was_found_by(texts):
    (hit,) = search(STRANGER, "น้ำท่วม").hits
    assert [piece.text for piece in hit.snippet if piece.marked] == ["น้ำท่วม"]
    assert "".join(piece.text for piece in hit.snippet) == TEXTS["th3"]


def test_the_word_with_its_marks_stands_before_the_word_without(put):
    put(bare="Cac em den truong", other="Em đến trường", filler="Một câu khác")
    assert [hit.title for hit in search(STRANGER, "đến trường").hits] == ["other", "bare"]
    assert {hit.title for hit in search(STRANGER, "den truong").hits} == {"other", "bare"}


def test_syllables_of_a_vietnamese_word_must_stand_together(put):
    put(
        together="Nam nữ bình đẳng trong gia đình",
        scattered="Hòa bình lâu dài, đẳng cấp cao",
    )
    assert found("bình đẳng") == {"together"}
    assert found("binh dang") == {"together"}


def test_a_phrase_in_quotation_marks_stays_a_phrase(put):
    put(a="social protection of children", b="protection of social workers")
    assert found('"social protection"') == {"a"}
    assert found("social protection") == {"a", "b"}


def test_where_nothing_holds_all_words_some_are_enough_and_it_says_so(put):
    put(a="a law on adoption", b="a plan for fishing")
    answer = search(STRANGER, "adoption fishing")
    assert answer.way == "some"
    assert {hit.title for hit in answer.hits} == {"a", "b"}


def test_the_beginning_of_a_word_finds_it_when_nothing_else_does(put):
    put(a="psychosocial support")
    answer = search(STRANGER, "psychos")
    assert (answer.way, [hit.title for hit in answer.hits]) == ("beginnings", ["a"])
    assert [piece.text for piece in answer.hits[0].snippet if piece.marked] == ["psychosocial"]


def test_a_word_typed_wrong_is_answered_with_the_nearest(put):
    from mufakat.readers.search.entry import Entry

    put(a=Entry("body", "a", "/a/", {"en": "Canoe Forum"}, ("Canoe Forum",), (), {}))
    assert search(STRANGER, "kanoe forrum").instead == "canoe forum"


def test_a_long_text_is_shown_around_what_was_found(put):
    put(a="word " * 300 + "needle in the hay " + "more " * 300)
    (hit,) = search(STRANGER, "needle").hits
    shown = "".join(piece.text for piece in hit.snippet)
    assert "needle in the hay" in shown
    assert len(shown) < 320
    assert shown.startswith("… ") and shown.endswith(" …")

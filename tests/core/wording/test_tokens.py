import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.wording.tokens import tokens
from tests.core.wording.drafts import wordings

TABLE = [
    ("Member States' plan, 2026", ["Member", " ", "States", "'", " ", "plan", ",", " ", "2026"]),
    ("a\u00a0 b\n(c)", ["a", "\u00a0 ", "b", "\n", "(", "c", ")"]),
    ("trẻ em", ["trẻ", " ", "em"]),
    (unicodedata.normalize("NFD", "trẻ em"), [unicodedata.normalize("NFD", "trẻ"), " ", "em"]),
    ("e\u0301\u0323x", ["e\u0301\u0323x"]),
    ("x \u0301y", ["x", " ", "\u0301", "y"]),
    ("ASEANประเทศที่รัก 2026", ["ASEAN", "ประเทศ", "ที่รัก", " ", "2026"]),
    ("儿童权利公约", ["儿童", "权利", "公约"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "cut"), TABLE)
def test_text_is_cut_into_words_marks_and_white_space(text, cut):
    assert tokens(text) == cut


@pytest.mark.parametrize("text", ["ที่ประชุมเห็นชอบ", "ប្រទេសជាសមាជិកអាស៊ាន។", "ကလေးသူငယ်အခွင့်အရေး။", "ປະເທດສະມາຊິກ"])
def test_scripts_without_spaces_are_cut_inside_and_never_before_a_combining_mark(text):
    cut = tokens(text)
    assert len(cut) > 1
    assert not any(unicodedata.category(token[0]).startswith("M") for token in cut)


@given(st.one_of(wordings, st.text()))
def test_tokens_joined_again_are_the_text(text):
    assert "".join(tokens(text)) == text

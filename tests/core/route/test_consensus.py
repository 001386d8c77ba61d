import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.route.acts import STANCES, Position
from mufakat.core.route.consensus import (
    current_positions,
    grid,
    missing_sentences,
    objections,
    open_points,
    what_is_lifted,
)

MEMBERS = ("LA", "TH", "VN")
NAMES = {
    "en": {"VN": "Viet Nam", "TH": "Thailand", "LA": "Lao PDR"},
    "vi": {"VN": "Việt Nam", "TH": "Thái Lan", "LA": "Lào"},
}


def named(key, language):
    return NAMES[language].get(key, key)


def said(member, stance, provision="", **other):
    return Position(stage="s", lap=1, member=member, stance=stance, provision=provision, **other)


def test_the_silent_have_no_record_and_the_gravest_word_of_a_member_is_shown():
    positions = [
        said("VN", "support"),
        said("VN", "reservation", "4(b)", wording="Subject to law."),
        said("TH", "objection", "6", reason="x", lifted_if="y"),
        said("TH", "lifted", "6"),
    ]
    assert [(row.member, row.stance, len(row.history)) for row in grid(MEMBERS, positions)] == [
        ("LA", "no_record", 0),
        ("TH", "no_objection", 2),
        ("VN", "reservation", 2),
    ]


def test_a_member_that_joined_or_left_is_in_the_grid_of_its_own_time_only():
    positions = [said("TL", "support")]
    assert [row.member for row in grid(MEMBERS, positions)] == ["LA", "TH", "VN"]
    assert [(row.member, row.stance) for row in grid((*MEMBERS, "TL"), positions)][-1] == ("TL", "support")


def test_a_later_word_on_the_same_provision_takes_the_place_of_the_earlier_and_of_no_other():
    first, second, other = (
        said("VN", "objection", "6"),
        said("VN", "reservation", "6"),
        said("VN", "objection", "7"),
    )
    assert current_positions([first, other, second]) == (other, second)
    assert objections([first, other, second]) == (other,)


OPEN_ON_FOUR = (said("VN", "reservation", "4(b)", wording="Subject to law."),)
OPEN_ON_TWO = (*OPEN_ON_FOUR, said("VN", "objection", "6", reason="x", lifted_if="y"))


@pytest.mark.parametrize(
    ("told", "member", "named", "lifted"),
    [
        (OPEN_ON_FOUR, "VN", "", "4(b)"),
        (OPEN_ON_TWO, "VN", "", ""),
        (OPEN_ON_TWO, "VN", "6", "6"),
        (OPEN_ON_FOUR, "VN", "9", "9"),
        (OPEN_ON_FOUR, "TH", "", ""),
        ((), "VN", "", ""),
    ],
)
def test_what_is_lifted_is_the_place_named_or_the_only_one_a_member_has_open(told, member, named, lifted):
    assert what_is_lifted(told, member, named) == lifted


def test_objections_come_before_reservations():
    reserves, objects = said("LA", "reservation", "1"), said("VN", "objection", "2")
    assert open_points([reserves, objects]) == (objects, reserves)


@pytest.mark.parametrize(
    ("positions", "awaited", "english", "vietnamese"),
    [
        (
            [said("VN", "reservation", "4(b)", wording="x")],
            False,
            ["Viet Nam's reservation on 4(b) is open."],
            ["Bảo lưu của Việt Nam đối với 4(b) còn để ngỏ."],
        ),
        (
            [said("VN", "objection", "6", reason="x", lifted_if="a fund is named.")],
            False,
            ["Viet Nam's objection to 6 is open; it would be lifted if a fund is named."],
            ["Phản đối của Việt Nam đối với 6 còn để ngỏ; sẽ được rút nếu a fund is named."],
        ),
        (
            [said("VN", "objection", reason="x")],
            False,
            ["Viet Nam's objection is open."],
            ["Phản đối của Việt Nam còn để ngỏ."],
        ),
        (
            [said("VN", "reservation", wording="x"), said("TH", "support")],
            True,
            ["Viet Nam's reservation on the text is open.", "There is no record of a reply from Lao PDR."],
            ["Bảo lưu của Việt Nam đối với văn bản còn để ngỏ.", "Chưa có ghi nhận trả lời của Lào."],
        ),
        (
            [said("VN", "no_objection")],
            True,
            ["There is no record of a reply from Lao PDR and Thailand."],
            ["Chưa có ghi nhận trả lời của Lào và Thái Lan."],
        ),
        (
            [],
            False,
            ["Nothing is open; the chair can declare that there is no objection."],
            ["Không còn vấn đề để ngỏ; chủ tọa có thể tuyên bố không có phản đối."],
        ),
    ],
)
def test_a_sentence_always_says_what_is_missing(positions, awaited, english, vietnamese):
    sentences = missing_sentences(positions, MEMBERS, replies_awaited=awaited)
    assert [one.in_language("en", named) for one in sentences] == english
    assert [one.in_language("vi", named) for one in sentences] == vietnamese


def test_what_a_member_that_has_left_said_is_not_missing():
    told = [said("TL", "objection", "4", reason="x", lifted_if="y")]
    assert [one.key for one in missing_sentences(told, MEMBERS)] == ["chair_to_declare"]
    assert [one.key for one in missing_sentences(told, (*MEMBERS, "TL"))] == ["objection_on"]
    assert [one.key for one in missing_sentences(told)] == ["objection_on"]  # where nobody knows who decides


positions = st.lists(
    st.builds(said, st.sampled_from(MEMBERS), st.sampled_from(STANCES), st.sampled_from(["", "1", "2"])),
    max_size=12,
)


@given(positions)
def test_nothing_is_open_once_everybody_has_lifted_what_was_open(told):
    lifts = [said(point.member, "lifted", point.provision) for point in open_points(told)]
    assert open_points([*told, *lifts]) == ()


@given(positions)
def test_the_grid_keeps_every_word_that_was_said(told):
    rows = grid(MEMBERS, told)
    assert sorted(map(repr, told)) == sorted(repr(word) for row in rows for word in row.history)
    assert [row.member for row in rows] == list(MEMBERS)
    assert {row.member for row in rows if row.stance == "objection"} == {
        point.member for point in objections(told)
    }


@given(positions, st.randoms())
def test_the_order_in_which_members_speak_changes_nothing(told, random):
    by_member = {member: [word for word in told if word.member == member] for member in MEMBERS}
    shuffled = list(MEMBERS)
    random.shuffle(shuffled)
    again = [word for member in shuffled for word in by_member[member]]
    assert grid(MEMBERS, again) == grid(MEMBERS, told)

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.trace.model import Subject
from mufakat.core.trace.story import in_order, story

from .links import (
    ACTIONS,
    ADOPTED,
    AGREED,
    DROPPED,
    MERGED,
    NOTED,
    PARAGRAPH,
    ROADMAP,
    SHARED,
    SIX_UNDER_WAY,
    SUBJECT,
    SUBMITTED,
    TAKEN_UP,
    TRAVELLED,
    link,
    report,
)
from .test_status import ALL_DONE, links


@pytest.mark.parametrize(
    ("told", "english", "vietnamese"),
    [
        (
            (),
            "No record of what became of it is held here.",
            "Ở đây không lưu ghi nhận nào về kết quả thực hiện khuyến nghị này.",
        ),
        (
            (AGREED,),
            "It was agreed at the 14th forum; no later record is held here.",
            "Khuyến nghị này đã được nhất trí tại Diễn đàn lần thứ 14; sau đó, ở đây không lưu ghi nhận nào nữa.",
        ),
        (
            TRAVELLED,
            "It was shared at SOMSWD 15 and submitted to AMMSWD 10; no later record is held here.",
            "Khuyến nghị này đã được chia sẻ tại SOMSWD 15 và được trình lên AMMSWD 10; "
            "sau đó, ở đây không lưu ghi nhận nào nữa.",
        ),
        (
            (SHARED, NOTED),
            "It was shared and noted at SOMSWD 15; no later record is held here.",
            "Khuyến nghị này đã được chia sẻ tại SOMSWD 15 và được ghi nhận tại SOMSWD 15; "
            "sau đó, ở đây không lưu ghi nhận nào nữa.",
        ),
        (
            (SUBMITTED, link("considered_at", "AMMSWD 10", outcome="adopted")),
            "It was submitted to AMMSWD 10, which adopted it; no later record is held here.",
            "Khuyến nghị này đã được trình lên AMMSWD 10 và được thông qua tại AMMSWD 10; "
            "sau đó, ở đây không lưu ghi nhận nào nữa.",
        ),
        (
            (*TRAVELLED, TAKEN_UP, *ACTIONS, *SIX_UNDER_WAY),
            "It was shared at SOMSWD 15 and submitted to AMMSWD 10; it lives on in paragraph 12 of the Roadmap "
            "and in two of its actions, which six of eleven Member States report under way.",
            "Khuyến nghị này đã được chia sẻ tại SOMSWD 15 và được trình lên AMMSWD 10; được đưa vào khoản 12 của "
            "Lộ trình và vào hai hành động của Lộ trình, được sáu trong số mười một quốc gia thành viên báo cáo là "
            "đang thực hiện.",
        ),
        (
            (SHARED, TAKEN_UP, ADOPTED, ACTIONS[0], report("VN", "done")),
            "It was shared at SOMSWD 15; it lives on in paragraph 12 of the Roadmap, adopted on 26 October 2021, "
            "and in one of its actions, which one of eleven Member States reports done.",
            "Khuyến nghị này đã được chia sẻ tại SOMSWD 15; được đưa vào khoản 12 của Lộ trình (đã được thông qua "
            "ngày 26 tháng 10 năm 2021) và vào một hành động của Lộ trình, được một trong số mười một quốc gia "
            "thành viên báo cáo là đã hoàn thành.",
        ),
        (
            (SHARED, ACTIONS[0], *ALL_DONE),
            "It was shared at SOMSWD 15; it is carried out by one of the actions of the Roadmap, "
            "which all eleven Member States report done.",
            "Khuyến nghị này đã được chia sẻ tại SOMSWD 15; được thực hiện qua một hành động của Lộ trình, "
            "được tất cả mười một quốc gia thành viên báo cáo là đã hoàn thành.",
        ),
        (
            (AGREED, *SIX_UNDER_WAY),
            "It was agreed at the 14th forum; six of eleven Member States report it under way.",
            "Khuyến nghị này đã được nhất trí tại Diễn đàn lần thứ 14; được sáu trong số mười một quốc gia thành "
            "viên báo cáo là đang thực hiện.",
        ),
        (
            (SHARED, DROPPED),
            "It was shared at SOMSWD 15; it was dropped on 22 September 2020 (Another covers it).",
            "Khuyến nghị này đã được chia sẻ tại SOMSWD 15; không được tiếp tục ngày 22 tháng 9 năm 2020 "
            "(Another covers it).",
        ),
        (
            (SHARED, MERGED),
            "It was shared at SOMSWD 15; it was merged into recommendation 4 in May 2020.",
            "Khuyến nghị này đã được chia sẻ tại SOMSWD 15; đã được gộp vào recommendation 4 vào tháng 5 năm 2020.",
        ),
    ],
)
def test_what_became_of_it_is_one_sentence_in_each_language(told, english, vietnamese):
    answer = story(SUBJECT, told).answer
    assert answer.english == english
    assert answer.vietnamese == vietnamese


def test_a_provision_and_an_action_have_their_story_too():
    provision = story(
        Subject("provision", "roadmap/p12", instrument=ROADMAP),
        (link("comes_from", "recommendation 3 of the 14th forum"), replace(ADOPTED, label=ROADMAP), *ACTIONS),
    )
    assert provision.answer.english == (
        "It goes back to recommendation 3 of the 14th forum; it stands in the Roadmap, adopted on 26 October 2021, "
        "and in two of its actions."
    )
    action = story(
        replace(SUBJECT, kind="action", expected=()), (link("comes_from", PARAGRAPH), report("VN", "done"))
    )
    assert action.answer.english == (
        "It goes back to paragraph 12 of the Roadmap; one of eleven Member States reports it done."
    )
    assert action.status == "done_in_some"


def test_the_trail_is_in_order_although_one_report_knows_only_the_month():
    assert [step.link.kind for step in story(SUBJECT, (SUBMITTED, TAKEN_UP, SHARED, AGREED)).steps] == [
        "agreed_at",
        "shared_at",
        "submitted_to",
        "taken_up_in",
    ]


def test_each_step_is_a_sentence_and_says_where_it_leads():
    steps = story(SUBJECT, (*TRAVELLED, NOTED, report("VN", "done"))).steps
    assert [(step.said.english, step.said.vietnamese, step.link.target) for step in steps] == [
        ("Agreed at the 14th forum.", "Được nhất trí tại Diễn đàn lần thứ 14.", "agreed_at"),
        ("Shared at SOMSWD 15.", "Được chia sẻ tại SOMSWD 15.", "SOMSWD 15"),
        ("Submitted to AMMSWD 10.", "Được trình lên AMMSWD 10.", "AMMSWD 10"),
        ("Noted at SOMSWD 15.", "Được ghi nhận tại SOMSWD 15.", "SOMSWD 15"),
        ("VN reports it done.", "VN báo cáo là đã hoàn thành.", "VN"),
    ]


@pytest.mark.parametrize(
    ("told", "gaps"),
    [
        (
            (AGREED,),
            ["Nothing is recorded here of SOMSWD.", "Nothing is recorded here of AMMSWD.", "No later record is held here after SOMSWD 16."],
        ),
        (TRAVELLED, ["No later record is held here after SOMSWD 16."]),
        ((*TRAVELLED, TAKEN_UP), ["No adoption of the text it was taken up in is recorded here."]),
        ((*TRAVELLED, TAKEN_UP, ADOPTED), ["No action that carries it out is recorded here."]),
        ((*TRAVELLED, TAKEN_UP, ADOPTED, *ACTIONS), ["No report on carrying it out is recorded here."]),
        ((*TRAVELLED, TAKEN_UP, ADOPTED, *ACTIONS, *SIX_UNDER_WAY), []),
        ((AGREED, DROPPED), []),
        (
            (*TRAVELLED, replace(TAKEN_UP, confirmed=False)),
            ["No later record is held here after SOMSWD 16.", "One suggested link waits for somebody to confirm it."],
        ),
    ],
)  # fmt: skip
def test_what_is_missing_is_named(told, gaps):
    assert [str(gap) for gap in story(SUBJECT, told, held_until="SOMSWD 16").gaps] == gaps


def test_without_a_word_on_what_is_held_the_last_step_is_the_last_record():
    assert [gap.vietnamese for gap in story(SUBJECT, TRAVELLED).gaps] == [
        "Sau AMMSWD 10, ở đây không lưu ghi nhận nào nữa."
    ]


def test_a_suggestion_is_shown_in_the_trail_but_not_in_the_answer():
    told = story(SUBJECT, (*TRAVELLED, replace(TAKEN_UP, confirmed=False)))
    assert "lives on" not in told.answer.english
    assert [step.link.confirmed for step in told.steps] == [True, True, True, False]


@given(links, st.randoms())
def test_the_story_does_not_depend_on_the_order_in_which_links_were_made(told, random):
    dated = [
        replace(one, label=f"{one.kind} {number}", target=str(number)) for number, one in enumerate(told)
    ]
    shuffled = list(dated)
    random.shuffle(shuffled)
    ordered = in_order(shuffled)
    assert sorted(map(repr, ordered)) == sorted(map(repr, dated))
    for number, later in enumerate(ordered):
        assert not any(later.at and one.at and later.at.latest < one.at.earliest for one in ordered[:number])


@given(links)
def test_every_answer_is_one_whole_sentence(told):
    for text in (story(SUBJECT, told).answer.english, story(SUBJECT, told).answer.vietnamese):
        assert text[0].isupper()
        assert text.endswith(".")
        assert "  " not in text
        assert "{" not in text

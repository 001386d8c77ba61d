"""What a consolidated report says, in both languages; nothing is said of the silent that nobody said."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from mufakat.core.consolidated import AreaTold, reckon
from mufakat.core.consolidated.numbers import figure_said
from mufakat.core.consolidated.sentences import (
    how_far,
    of_area,
    of_figure,
    of_member,
    period_said,
    since_last,
    spoken,
    summary,
    who_reported,
)
from mufakat.core.consolidated.templates import TEMPLATES
from mufakat.core.progress.statuses import STATUSES
from tests.core.consolidated.world import ACTIONS, ATOLL, BREADFRUIT, CORAL, world


def test_the_summary_reads_as_a_person_would_write_it():
    assert summary(world()) == [
        "Three Member States were asked to report on the year 2025. One of them reported by the deadline, 31 March 2026. "
        "The Breadfruits reported 27 days after it. Nothing has been received from Coral: what was done there in this time "
        "is not known, and nothing has been assumed.",
        "The two reports give 5 answers on three actions: 2 done, 1 under way, 1 not started and 1 without information. One "
        "question about an action was left without an answer. Done wherever a report was made: 1.1. Whether the same holds "
        "for Coral is not known. Begun by none of those that reported: 2.1. Priority area 1 (Pools) is the furthest ahead, "
        "with 2 of 3 answers done; priority area 2 (Canoes) has the longest way to go, with 0 of 1.",
        "Since 2024, one answer has moved forward and one back; one is as it was.",
        "The one indicator with a target for the region has reached it on the figures reported.",
    ]


def test_the_summary_reads_as_well_in_vietnamese():
    said = " ".join(summary(world(language="vi")))
    assert said.startswith(
        "Ba quốc gia thành viên được đề nghị báo cáo về năm 2025. Một quốc gia trong số đó gửi báo cáo đúng hạn, ngày 31 "
        "tháng 3 năm 2026. The Breadfruits gửi báo cáo chậm 27 ngày."
    )
    assert "2 đã hoàn thành, 1 đang thực hiện, 1 chưa bắt đầu và 1 không có thông tin" in said
    assert not re.search(r"\b(answers|of the|reported)\b", said)


def test_every_sentence_has_both_languages_and_the_same_gaps():
    for key, said in TEMPLATES.items():
        gaps = [set(re.findall(r"{(\w+)}", said[code])) for code in ("en", "vi")]
        assert set(said) == {"en", "vi"}, key
        assert gaps[0] == gaps[1], key


def test_the_public_is_told_of_no_silence_until_the_body_released_the_round():
    held = replace(CORAL, state="held")
    told = world(edition="public", members=(replace(ATOLL, state="released"), held))
    said = " ".join(summary(told))
    assert "No report of Coral for this round has been released" in said
    assert "Nothing has been received" not in said
    told = world(edition="public", members=(replace(ATOLL, state="released"), CORAL))
    assert "Nothing has been received from Coral" in " ".join(summary(told))


def test_a_member_that_joined_in_the_period_is_introduced():
    new = replace(ATOLL, joined=date(2025, 10, 26))
    said = spoken(who_reported(world(members=(new, BREADFRUIT, CORAL))), world())
    assert "Atoll, a Member State since 26 October 2025, reports for the first time." in said
    new = replace(CORAL, joined=date(2025, 10, 26))
    said = spoken(who_reported(world(members=(ATOLL, new))), world())
    assert "was asked for the first time" in said


def test_what_is_still_checked_and_what_is_not_released_is_said():
    unsure = replace(ATOLL, state="asked", released=False)
    said = spoken(who_reported(world(members=(unsure, CORAL))), world())
    assert "The report of Atoll is still being checked and may change." in said
    assert "its figures in this edition are for Member States only" in said


def test_all_in_time_none_in_time_and_nobody_at_all():
    everybody = world(members=(ATOLL,))
    assert "All of them reported" in spoken(who_reported(everybody), everybody)
    late = world(members=(BREADFRUIT,))
    assert "None of them reported" in spoken(who_reported(late), late)
    nobody = world(members=(CORAL,))
    assert spoken(how_far(nobody, reckon(nobody)), nobody) == ""
    assert len(summary(nobody)) == 1


def test_a_first_round_is_beside_nothing():
    first = world(before="")
    assert spoken(since_last(first, reckon(first)), first).startswith("This is the first round")
    fresh = world(actions=tuple(replace(one, before={}) for one in ACTIONS))
    assert "both in this round and in 2024" in spoken(since_last(fresh, reckon(fresh)), fresh)


@pytest.mark.parametrize(
    ("before", "now", "says"),
    [
        ("done", "done", "No answer has changed since 2024."),
        ("under_way", "done", "one answer has moved forward and none back"),
        ("done", "under_way", "no answer has moved forward and one has moved back; none is as it was"),
        ("done", "not_available", "One answer changed to or from “not available”"),
    ],
)
def test_a_move_is_told_as_it_is(before, now, says):
    told = world(actions=(replace(ACTIONS[0], said={"XA": now}, before={"XA": before}),), members=(ATOLL,))
    assert says in spoken(since_last(told, reckon(told)), told)


def test_an_area_without_actions_or_answers_says_so():
    told = world(areas=(AreaTold(1, "Pools"), AreaTold(3, "Nets")), actions=(replace(ACTIONS[0], said={}),))
    found = reckon(told)
    assert of_area(told, found, told.areas[1]) == "No action of this area is in force."
    assert of_area(told, found, told.areas[0]) == "Nothing was reported on the actions of this area."


def test_an_indicator_is_told_as_the_plan_lays_down_and_never_for_who_gave_none():
    told = world()
    found = reckon(told).reached["pools"]
    assert of_figure(told, found) == (
        "Pools: 1,234.5 (pools), from the figure of one Member State. The target for 2025, 5, has been reached."
    )
    assert (found.total.not_available, found.total.silent) == (("XB",), ())
    assert of_figure(replace(told, language="vi"), found).startswith("Pools: 1.234,5 (pools)")


def test_a_member_is_told_by_what_it_handed_in():
    told, found = world(), reckon(world())
    assert of_member(told, found, BREADFRUIT).startswith(
        "The Breadfruits handed in its report on 27 April 2026, 27 days after the deadline. The report has been checked and "
        "stands."
    )
    assert "Moved back since 2024: 1.2." in of_member(told, found, ATOLL)
    assert "Nothing has been received from Coral for this round." in of_member(told, found, CORAL)
    known = replace(told, members_before=("XC",))
    assert "its last report is of 2024" in of_member(known, found, CORAL)


def test_a_period_is_called_by_its_year_or_its_days():
    assert period_said(world(), "vi") == "năm 2025"
    assert period_said(world(until=date(2025, 6, 30)), "en") == "1 January – 30 June 2025"
    assert period_said(world(since=None), "en") == "the round 2025"


def test_figures_are_written_as_each_language_writes_them():
    assert [figure_said(1234567, code) for code in ("en", "vi")] == ["1,234,567", "1.234.567"]
    assert figure_said(None, "en") == ""


answers = some.dictionaries(some.sampled_from(["XA", "XB", "XC"]), some.sampled_from(STATUSES), max_size=3)


@given(some.lists(some.tuples(answers, answers), max_size=4))
def test_every_answer_is_counted_once_and_no_sentence_fails(told):
    actions = tuple(
        replace(ACTIONS[n % 3], key=f"k{n}", said=now, before=then) for n, (now, then) in enumerate(told)
    )
    for language in ("en", "vi"):
        whole = world(actions=actions, language=language)
        found = reckon(whole)
        asked = len(actions) * len(whole.speaking)
        assert found.whole.answers + found.whole.open == asked
        assert sum(found.by_area[area.number].answers for area in whole.areas) == found.whole.answers
        said = " ".join(summary(whole) + [of_member(whole, found, one) for one in whole.members])
        assert "{" not in said
        assert "  " not in said

from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.meeting.agenda import (
    DECISION,
    OPEN,
    STANDING_FIRST,
    STANDING_LAST,
    Suggested,
    in_order,
    timetable,
)
from mufakat.core.meeting.record import STEMS, ItemSaid, MeetingSaid, OutcomeSaid, said, summary_record


def suggested(subject: str, section: int) -> Suggested:
    return Suggested(subject, subject, "", section)


def test_an_agenda_begins_with_the_opening_and_ends_with_the_next_meeting():
    found = in_order(
        [
            suggested("next", STANDING_LAST),
            suggested("text", DECISION),
            suggested("todo", OPEN),
            suggested("opening", STANDING_FIRST),
        ]
    )
    assert [one.subject for one in found] == ["opening", "todo", "text", "next"]


def test_a_subject_is_suggested_once_as_it_came_first():
    first, again = suggested("text", OPEN), suggested("text", DECISION)
    assert in_order([first, again]) == [first]


def test_hours_follow_from_the_lengths_until_one_is_missing():
    assert timetable([10, 50, None, 30], begins="09:30") == ["09:30", "09:40", "10:30", ""]


outcomes = st.builds(
    OutcomeSaid,
    key=st.uuids().map(lambda u: f"out{u.int}"),
    kind=st.sampled_from(sorted(STEMS)),
    text=st.text(min_size=1),
)


@given(st.lists(st.lists(outcomes, max_size=4, unique_by=lambda o: o.key), max_size=5))
def test_every_outcome_stands_in_the_record_once_under_its_item_and_numbers_run_through(groups):
    items = tuple(ItemSaid(f"item{n}", f"Item {n}", tuple(group)) for n, group in enumerate(groups))
    text = summary_record(MeetingSaid("Record", ("It met.",), items))
    paragraphs = [one for one in text.provisions if one.kind == "paragraph"]
    assert [one.label for one in paragraphs] == [f"{n}." for n in range(1, len(paragraphs) + 1)]
    assert [(p.key, p.parent) for p in paragraphs[1:]] == [(o.key, i.key) for i in items for o in i.outcomes]


def test_a_recommendation_keeps_its_number_and_an_action_its_lead_and_day():
    assert (
        said(OutcomeSaid("a", "recommendation", "Teach swimming.", number="3"))
        == "The meeting recommended: 3. Teach swimming."
    )
    action = OutcomeSaid("b", "action", "Count canoes", who="Atoll", due="March 2027")
    assert said(action) == "To be done: Count canoes (Atoll; by March 2027)"


def test_what_was_put_off_without_words_names_its_item():
    off = ItemSaid("item7", "Training of coaches", (OutcomeSaid("out1", "deferred", ""),))
    text = summary_record(MeetingSaid("Record", (), (ItemSaid("item6", "Opening"), off)))
    assert text.provisions[-1].text == "Item 2, Training of coaches, was put off."

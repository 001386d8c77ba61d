"""What became of a recommendation, as the records tell it and no further."""

import pytest

from mufakat.readers.dossiers.home import home_dossier
from mufakat.readers.dossiers.recommendation import recommendation_dossier
from mufakat.readers.dossiers.recommendations import Wanted, recommendations_dossier
from mufakat.records import models as tables
from mufakat.records.decisions.operations import decide, put_before, start_journey, transmit
from mufakat.records.people.access import STRANGER
from mufakat.records.recommendations.operations import add_recommendation
from tests import cast
from tests.house.story import BY, told

NOW = {"today": cast.TODAY, "language": "en"}


@pytest.fixture
def people(db):
    return cast.lagoon()


def wish(viewer=STRANGER, **asked):
    return recommendation_dossier(viewer, "cf-10", "1", **(NOW | asked))


def says(dossier) -> list[str]:
    return [step.says for step in dossier.trail]


def test_of_a_recommendation_that_only_was_made_the_silence_is_named(people):
    assert wish().status == "no_later_record"
    assert says(wish()) == [
        "Agreed at 10th Canoe Forum.",
        "No later record is held here after 10th Canoe Forum.",
    ]
    assert [step.kind for step in wish().trail] == ["agreed_at", "gap"]


def test_the_whole_chain_is_told_in_one_sentence(people):
    told()
    assert wish().answer == (
        "It was shared at ROM 3 and answered in writing by ROM 3; it lives on in paragraph 1 of the Roadmap, adopted "
        "on 10 February 2021, and in one of its actions, which one of three Member States reports under way."
    )
    assert wish().status == "being_carried_out"


def test_the_whole_chain_is_told_in_vietnamese_too(people):
    told()
    assert "Lộ trình" in wish(language="vi").answer
    assert wish(language="vi").trail[0].says == "Được nhất trí tại 10th Canoe Forum."


def test_what_a_body_was_given_and_did_not_answer_is_a_gap_where_it_falls(people):
    told()
    assert says(wish())[:5] == [
        "Agreed at 10th Canoe Forum.",
        "Shared at ROM 3.",
        "Answered in writing by ROM 3.",
        "Taken up in paragraph 1 of the Roadmap.",
        "Adopted in the Roadmap.",
    ]
    tables.Answer.objects.all().delete()
    assert says(wish())[1:4] == [
        "Shared at ROM 3.",
        "Nothing is recorded here of what ROM 3 did with it.",
        "Taken up in paragraph 1 of the Roadmap.",
    ]


def test_acts_of_one_month_stay_in_the_order_they_were_recorded(people):
    forum, officials = cast.forum(), cast.body("reef-officials")
    journey = start_journey(key="wishes", route=cast.route(), on="2020-06-08", by=BY, forum=forum)
    at = {"stage": "forum", "lap": 1, "body": forum.body, "meeting": forum, "on": "2020-06-09", "by": BY}
    put_before(journey, **at)
    decide(journey, outcome="agreed", **at)
    transmit(journey, verb="shared_with", from_body=forum.body, to_body=officials, on="2020-09", by=BY)
    at = {"stage": "officials", "lap": 1, "body": officials, "on": "2020-09", "by": BY}
    put_before(journey, **at)
    decide(journey, outcome="noted", **at)
    transmit(
        journey,
        verb="submitted_to",
        from_body=officials,
        to_body=cast.body("leaders"),
        on="2020-09-21",
        by=BY,
    )
    assert says(wish())[1:4] == ["Shared at ROM.", "Noted at ROM.", "Submitted to LL."]


def test_a_link_into_a_draft_for_members_does_not_exist_for_the_public(people):
    told()
    tables.Draft.objects.update(classification="members")
    assert "lives on" not in wish().answer
    assert "lives on" in wish(people.coral).answer


def test_a_report_counts_for_the_public_once_it_is_released(people):
    told()
    tables.ProgressReport.objects.update(released_on=None)
    assert wish().status == "adopted"
    assert wish(people.coral).status == "being_carried_out"
    public = {row.member.key: row.said_anything for row in wish().members}
    assert public == {"XA": False, "XB": False, "XC": False}


def test_recommendations_are_found_by_what_became_of_them(people):
    told()
    all_of_them = recommendations_dossier(STRANGER, Wanted(), **NOW)
    assert {"being_carried_out", "merged"} <= set(all_of_them.statuses)
    assert (all_of_them.count, all_of_them.page) == (2, 1)
    merged = recommendations_dossier(STRANGER, Wanted(status="merged"), **NOW)
    assert [line.recommendation.number for line in merged.forums[0].lines] == [2]
    assert merged.count == 1


def test_a_long_list_comes_a_page_at_a_time_and_loses_nothing(people, monkeypatch):
    told()
    forum = cast.forum()
    for number in range(3, 8):
        add_recommendation(
            forum, number=number, texts={"en": f"Row {number}."}, by=cast.BY, addressed_to=["Cộng đồng"]
        )
    monkeypatch.setattr("mufakat.readers.dossiers.recommendations.PER_PAGE", 3)

    def numbers(wanted=None, **more) -> list[int]:
        found = recommendations_dossier(STRANGER, wanted or Wanted(), **NOW, **more)
        return [line.recommendation.number for forum in found.forums for line in forum.lines]

    pages = [numbers(page=page) for page in (1, 2, 3)]
    assert [number for page in pages for number in page] == numbers(page=None) == [1, 2, 3, 4, 5, 6, 7]
    assert [len(page) for page in pages] == [3, 3, 1]
    assert numbers(page=99) == pages[-1]
    assert numbers(Wanted(to="Cộng đồng"), page=2) == [6, 7]
    became = recommendations_dossier(STRANGER, Wanted(), page=None, **NOW).forums[0].lines[-1].status
    assert numbers(Wanted(status=became), page=2) == [6, 7]
    assert numbers(Wanted(forum="cf-10", kind="action", to="nobody")) == []


def test_the_front_page_counts_where_nothing_was_heard(people):
    (silent,) = home_dossier(STRANGER, **NOW).unheard
    assert (silent.meeting.key, silent.unheard, silent.asked) == ("cf-10", 1, 1)
    told()
    assert home_dossier(STRANGER, **NOW).unheard == ()


def test_an_addressee_written_in_two_ways_is_one_choice_and_finds_both(people):
    forum, officials = cast.forum(), cast.body("reef-officials")
    for number, whom in ((21, officials.key), (22, officials.abbreviation)):
        add_recommendation(
            forum, number=number, texts={"en": f"Ask {number}."}, by=cast.BY, addressed_to=[whom]
        )
    choices = recommendations_dossier(STRANGER, Wanted(), **NOW).addressees
    named = [one for one in choices if one.title == officials.abbreviation]
    assert len(named) == 1
    found = recommendations_dossier(STRANGER, Wanted(to=named[0].key), **NOW)
    assert {21, 22} <= {line.recommendation.number for one in found.forums for line in one.lines}

"""Seats in a working group, the directory, and who is responsible for what."""

from datetime import date

import pytest

from mufakat.core.problems import RuleBroken
from mufakat.records.models import Member
from mufakat.records.people.operations import describe_mandate, end_seat, give_seat
from mufakat.records.people.queries import calendar_token, directory, mandate, seats, whose_calendar
from mufakat.records.plans.shares import end_share, matrix, share_out
from tests import cast
from tests.cast import BY, TODAY


@pytest.fixture
def people(db):
    return cast.lagoon()


def test_holes_are_flagged_until_somebody_leads_and_reviews(people):
    draft = cast.charter()
    assert [place.holes for place in matrix(people.coral, draft)] == [("leads", "reviews")]
    share_out(draft.instrument, "part1", "leads", member=Member.objects.get(code="XA"), by=BY)
    held = share_out(draft.instrument, "part1", "reviews", body=cast.body("reef-officials"), by=BY)
    assert [place.holes for place in matrix(people.coral, draft)] == [()]
    end_share(held, by=BY)
    assert [place.holes for place in matrix(people.coral, draft)] == [("reviews",)]


def test_a_place_has_one_lead_and_nobody_two_shares(people):
    draft, atoll = cast.charter(), Member.objects.get(code="XA")
    share_out(draft.instrument, "part1", "leads", member=atoll, by=BY)
    with pytest.raises(RuleBroken, match="leads here already"):
        share_out(draft.instrument, "part1", "leads", member=Member.objects.get(code="XB"), by=BY)
    with pytest.raises(RuleBroken, match="already have a share"):
        share_out(draft.instrument, "part1", "reviews", member=atoll, by=BY)
    with pytest.raises(RuleBroken, match="parts, priority areas and action rows"):
        share_out(draft.instrument, "para1", "leads", member=atoll, by=BY)


def test_the_matrix_and_the_directory_are_not_for_everybody(people):
    draft = cast.charter()
    assert matrix(people.coral, draft)
    assert directory(people.coral, on=TODAY).exists()
    for other in (people.stranger, people.eve):
        assert matrix(other, draft) == []
        assert not directory(other, on=TODAY).exists()


def test_a_seat_has_a_term_and_outlives_it(people):
    group = cast.body("canoe-forum")
    seat = give_seat(
        group,
        "focal_point",
        of_body=cast.body("reef-officials"),
        member=Member.objects.get(code="XA"),
        since="2021",
        by=BY,
    )
    with pytest.raises(RuleBroken, match="exists already"):
        give_seat(
            group,
            "focal_point",
            of_body=cast.body("reef-officials"),
            member=Member.objects.get(code="XA"),
            since="2022",
            by=BY,
        )
    with pytest.raises(RuleBroken, match="cannot end before"):
        end_seat(seat, until="2020", by=BY)
    end_seat(seat, until="2022-05", by=BY)
    assert [(one.since, one.until) for one in seats(people.coral, group)] == [("2021", "2022-05")]


def test_an_entry_is_changed_by_its_holder_and_the_secretariat_and_is_in_protocol_order(people):
    mine = people.dov.mandates[0]
    assert mandate(people.coral, mine.pk) is None
    describe_mandate(mandate(people.dov, mine.pk), protocol_order=1, handover="Ask Ana.", by=BY)
    assert directory(people.ana, on=TODAY).first().handover == "Ask Ana."
    assert mandate(people.ana, mine.pk) == mine


def test_a_calendar_address_opens_only_its_own_persons_calendar(people):
    token = calendar_token(people.coral)
    assert whose_calendar(token, on=TODAY).person == people.coral.person
    forged = token.replace(str(people.coral.person.pk), str(people.ben.person.pk), 1)
    assert whose_calendar(forged, on=TODAY) is None
    assert whose_calendar(calendar_token(people.finn), on=date(2021, 3, 1)) is None

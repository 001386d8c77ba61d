"""The written answer to each recommendation: which are still owed, and by whom first."""

import re

import pytest

from mufakat.records.decisions.operations import start_journey
from tests import cast

PAGE = "/desk/journeys/wishes/answers/"


@pytest.fixture
def ana(client, db):
    people = cast.lagoon()
    start_journey(key="wishes", route=cast.route(), forum=cast.forum(), on="2021-02-01", by=cast.BY)
    client.force_login(people.ana.person)
    return client


def chosen(page: str, name: str) -> str:
    select = re.search(rf'<select name="{name}".*?</select>', page, re.S)[0]
    return (
        re.search(r'<option value="([^"]*)" selected', select)
        or re.search(r'<option value="([^"]*)"', select)
    )[1]


def test_the_form_goes_on_to_the_next_that_is_not_answered_and_begins_with_the_officials(ana):
    wishes = list(cast.forum().recommendations.order_by("number"))
    page = ana.get(PAGE).content.decode()
    assert (chosen(page, "number"), chosen(page, "body")) == (str(wishes[0].pk), "reef-officials")
    typed = {"number": wishes[0].pk, "body": "reef-officials", "text": "Noted.", "on": "2021-03-01"}
    page = ana.post(PAGE, typed, follow=True).content.decode()
    assert f"1 of {len(wishes)} are answered." in page and "(answered)" in page
    assert chosen(page, "number") == (str(wishes[1].pk) if len(wishes) > 1 else str(wishes[0].pk))


def test_a_stage_without_a_name_of_its_own_is_called_as_its_body_is(ana):
    page = ana.get("/routes/canoe-wishes/").content.decode()
    assert ">Canoe Forum<" in page and ">forum<" not in page

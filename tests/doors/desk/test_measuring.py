"""Before a plan is agreed its indicators are added on a page of their own; afterwards by a decision."""

import pytest

from mufakat.records import models as tables
from mufakat.records.plans.editions import agree_plan
from tests.cast import BY
from tests.doors.desk.test_making import PAGE, adopt, people  # noqa: F401 - the same world
from tests.stories.pages import Pages

INDICATORS = f"{PAGE}indicators/"


@pytest.fixture
def ana(client, people):  # noqa: F811
    adopt()
    client.force_login(people.ana.person)
    client.post(PAGE, {"rows": ["tr1", "tr2"], "on": "2021-02-03"})
    return Pages(client)


def test_an_indicator_is_added_before_the_first_round(ana):
    ana.open(PAGE)
    assert "measured by nothing yet" in ana.page
    assert "carries out no paragraph yet" in ana.page
    ana.follow("Indicators of the plan")
    ana.send(
        "Add it", **{"n0-name": "Pools dug", "n0-action": "tr1", "n0-unit": "pools", "n0-targets": "2027: 12"}
    )
    assert "Added: Pools dug." in ana.page
    made = tables.Indicator.objects.get()
    assert (made.action.key, made.unit, made.targets.get().year) == ("tr1", "pools", 2027)
    assert "one indicator" in ana.open(PAGE).page


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"n0-name": ""}, "needs its name in English"),
        ({"n0-name": "pools DUG"}, "an indicator of this name already"),
        ({"n0-name": "Other", "n0-targets": "twelve"}, "twelve"),
    ],
)
def test_what_cannot_be_measured_is_said_and_nothing_is_added(ana, client, typed, says):
    first = {"n0-kind": "count", "n0-together": "none"}
    client.post(INDICATORS, first | {"n0-name": "Pools dug"})
    answer = client.post(INDICATORS, first | typed)
    assert answer.status_code == 400
    assert says in answer.content.decode()
    assert tables.Indicator.objects.count() == 1


def test_an_agreed_plan_leads_on_to_its_decisions(ana, client):
    agree_plan(tables.Instrument.objects.get(key="plan"), because="As adopted.", on="2021-02-04", by=BY)
    answer = client.post(
        INDICATORS, {"n0-name": "Pools", "n0-kind": "count", "n0-together": "none"}, follow=True
    )
    assert "added by a decision that amends it" in answer.content.decode()
    assert not tables.Indicator.objects.exists()


def test_nobody_else_adds_one(client, people):  # noqa: F811
    client.force_login(people.coral.person)
    assert client.get(INDICATORS).status_code == 403

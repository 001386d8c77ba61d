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


def test_an_indicator_is_changed_and_taken_off_until_the_plan_is_agreed(ana):
    ana.open(INDICATORS).send(
        "Add it", **{"n0-name": "Pools dug", "n0-unit": "pools", "n0-targets": "2027: 12"}
    )
    ana.follow("Pools dug")
    assert 'value="Pools dug"' in ana.page and "2027: 12" in ana.page
    ana.send(
        "Keep the change",
        **{"n0-name": "Pools filled", "n0-targets": "2027: 14\n2028: 20", "n0-action": "tr2"},
    )
    assert "Changed: Pools filled." in ana.page
    changed = tables.Indicator.objects.get()
    assert (changed.key, changed.action.key, changed.targets.count()) == ("pools-dug", "tr2", 2)
    entry = tables.Entry.objects.filter(verb="change indicator").get()
    assert entry.details["before"]["targets"] == {"2027": "12"}, "what was asked before stays in the journal"
    ana.follow("Pools filled").send("Take it off the plan")
    assert "Taken off: Pools filled." in ana.page
    assert not tables.Indicator.objects.exists()


def test_a_change_that_changes_nothing_is_said(ana):
    ana.open(INDICATORS).send("Add it", **{"n0-name": "Pools dug", "n0-targets": "2027: 12"})
    form = {"n0-name": "Pools dug", "n0-kind": "count", "n0-together": "none", "n0-targets": "2027: 12"}
    answer = ana.client.post(f"{INDICATORS}pools-dug/", form)
    assert answer.status_code == 400
    assert "Nothing of the indicator would change." in answer.content.decode()


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"n0-baseline": "4"}, "of which year the baseline is"),
        ({"n0-kind": "percent", "n0-targets": "2027: 140"}, "between 0 and 100"),
        ({"n0-kind": "percent", "n0-together": "sum"}, "have no sum"),
        ({"n0-kind": "yes_no", "n0-together": "mean"}, "neither sum nor mean"),
        ({"n0-baseline": "-1", "n0-baseline_year": "2020"}, "greater than or equal to 0"),
        ({"n0-baseline_year": "20"}, "greater than or equal to 1990"),
    ],
)
def test_figures_that_say_nothing_are_refused_beside_their_field(ana, client, typed, says):
    form = {"n0-name": "Pools dug", "n0-kind": "count", "n0-together": "none"} | typed
    answer = client.post(INDICATORS, form)
    assert answer.status_code == 400
    assert says in answer.content.decode() and "Pools dug" in answer.content.decode()
    assert not tables.Indicator.objects.exists()


def test_an_agreed_plan_is_changed_by_its_decisions_only(ana, client):
    ana.open(INDICATORS).send("Add it", **{"n0-name": "Pools dug"})
    agree_plan(tables.Instrument.objects.get(key="plan"), because="As adopted.", on="2021-02-04", by=BY)
    client.post(f"{INDICATORS}pools-dug/", {"act": "drop"})
    assert tables.Indicator.objects.count() == 1

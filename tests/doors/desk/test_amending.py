"""A plan is amended by a decision on a page: looked at first, a new edition after, the open round as it was."""

from datetime import date

import pytest

from mufakat.core.sheet import workbook
from mufakat.records import models as tables
from mufakat.records.plans.editions import PlanChanges, agree_plan, amend_plan
from mufakat.records.progress.asked import plan_sheet
from mufakat.records.progress.operations import receive_workbook
from tests import cast
from tests.records.progress.world import BY, opened, pact, report_of

PAGE = "/desk/plans/pact/amend/"


@pytest.fixture
def people(db):
    made = cast.lagoon()
    agree_plan(pact(), because="As put in force.", on="2020-12-01", by=BY)
    return made


def typed(client, **changed) -> dict:
    """The page's form as a browser would send it, with what a person changed."""
    page = client.get(PAGE).context["page"]
    sent = {bound.html_name: bound.value() for form in page.every for bound in form}
    sent = {name: value for name, value in sent.items() if value not in (None, False)}
    return sent | {"because": "The third meeting of leaders.", "on": "2021-02-01", "act": "look"} | changed


def test_first_one_looks_then_one_decides_and_the_edition_before_stays(client, people):
    client.force_login(people.ana.person)
    wanted = {
        "a-act1_1-lead": "Atoll", "a-act1_1-milestones": "2022-06: The pool is dug", "a-act1_3-ends": "on",
        "i-pools-targets": "2021: 5\r\n2023: 9.5", "n0-name": "Divers", "n0-kind": "count", "n0-together": "sum",
        "n0-groups": "girls, boys", "n0-targets": "2023: 40", "n0-action": "act1_2",
    }  # fmt: skip
    looked = client.post(PAGE, typed(client, **wanted)).content.decode()
    for words in ("Atoll", "2022-06: The pool is dug", "2023: 9.5", "Divers", "Share canoes"):
        assert words in looked.split("The decision")[0]
    assert tables.PlanEdition.objects.count() == 1
    assert not tables.Indicator.objects.filter(key="divers").exists()
    assert tables.Action.objects.get(key="act1_1").lead == "All islands"
    done = client.post(PAGE, typed(client, act="decide", **wanted))
    assert done.status_code == 302
    first, second = tables.PlanEdition.objects.order_by("number")
    assert first.contents["actions"][0]["lead"] == "All islands"
    assert second.contents["actions"][0]["lead"] == "Atoll"
    assert [one["key"] for one in second.contents["actions"]] == ["act1_1", "act1_2"]
    assert [one["targets"] for one in second.contents["indicators"] if one["key"] in ("pools", "divers")] == [
        {"2021": "5", "2023": "9.5"}, {"2023": "40"},
    ]  # fmt: skip
    page = client.get("/desk/plans/pact/editions/").content.decode()
    assert "The third meeting of leaders." in page
    assert "ended" in page
    assert tables.Entry.objects.order_by("-number").first().verb == "amend plan"


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"because": " "}, "This field is required"),
        ({"i-pools-targets": "80 percent"}, "is no target"),
        ({"i-pools-targets": "2023: 1.234,5"}, "has no number we can read"),
        ({"i-pools-targets": "2023: -4"}, "is below 0"),
        ({"i-pools-targets": "2023: 4; 2023: 5"}, "two targets for 2023"),
        ({"i-pools-targets": "2023: nan"}, "has no number we can read"),
        ({"a-act1_1-milestones": "soon"}, "is no milestone"),
        ({"n0-unit": "pools"}, "needs its name in English"),
        ({"on": "2019-01-01", "a-act1_1-lead": "Atoll"}, "older than the edition it amends"),
        ({"on": "2199-01-01", "a-act1_1-lead": "Atoll"}, "its day has not come yet"),
        ({}, "Nothing of the plan would change"),
    ],
)
def test_what_is_no_decision_is_refused_and_nothing_changes(client, people, said, sentence):
    client.force_login(people.ana.person)
    page = client.post(PAGE, typed(client, act="decide", **said))
    assert page.status_code == 400
    assert sentence in page.content.decode().replace("&#x27;", "'")
    assert tables.PlanEdition.objects.count() == 1


def test_whoever_looked_at_an_older_edition_is_told(client, people):
    client.force_login(people.ana.person)
    sent = typed(client, act="decide", **{"a-act1_1-lead": "Atoll"})
    plan = tables.Instrument.objects.get(key="pact")
    amend_plan(
        plan, PlanChanges(actions={"act1_2": {"lead": "Reef"}}), because="Another.", on="2021-01-02", by=BY
    )
    assert client.post(PAGE, sent).status_code == 409


def test_a_round_that_is_open_asks_as_before_and_an_older_workbook_is_refused_by_the_next(client, people):
    plan = tables.Instrument.objects.get(key="pact")
    running = opened(plan)
    old = workbook(plan_sheet(report_of(running)))
    client.force_login(people.ana.person)
    client.post(PAGE, typed(client, act="decide", **{"a-act1_3-ends": "on"}))
    assert len(plan_sheet(report_of(running)).actions) == 3
    following = opened(
        plan, "2021", opens=date(2022, 1, 15), deadline=date(2022, 3, 31), since=date(2021, 1, 1), until=date(2021, 12, 31)
    )  # fmt: skip
    assert len(plan_sheet(report_of(following)).actions) == 2
    same_round = receive_workbook(report_of(running), old, "again.xlsx", by=BY)
    assert same_round.problem == {}
    refused = receive_workbook(report_of(following), old, "old.xlsx", by=BY)
    assert refused.problem["en"]


def test_only_the_body_amends_and_members_read_the_editions(client, people):
    for who, amends, reads in ((people.coral, 403, 200), (people.eve, 403, 403), (people.ana, 200, 200)):
        client.force_login(who.person)
        assert client.get(PAGE).status_code == amends
        assert client.get("/desk/plans/pact/editions/").status_code == reads
    assert client.get("/desk/plans/nothing/editions/").status_code == 404

"""From an adopted text to actions in force: nothing by itself, each row by a person, each link said and taken back."""

import pytest

from mufakat.core.wording.model import Provision, Text
from mufakat.records import models as tables
from mufakat.records.decisions.operations import decide, put_before, start_journey
from mufakat.records.instruments.operations import issue_draft
from tests import cast
from tests.core.plans.test_proposed import table

BY = cast.BY
PAGE = "/desk/plans/plan/"
TEXT = Text(
    (
        Provision("a1", "area", "Swimming", label="Priority area 1"),
        Provision("p1", "paragraph", "Every child learns to swim.", parent="a1", label="1."),
        *table(
            "t", ("Activity", "Lead agency", "When", "Budget"), ("Dig a pool", "Atoll", "2027", "Partners"),
            ("Train teachers", "", "2028", ""), parent="a1",
        ),
    )
)  # fmt: skip
STAGES = [{"key": "leaders", "bodies": ["leaders"], "verb": "adopted", "next": None, "return_to": "leaders"}]


@pytest.fixture
def people(db):
    made = cast.lagoon()
    text = tables.Instrument.objects.create(
        key="plan", kind="roadmap", titles={"en": "Plan of the Reefs"}, classification="public", body=cast.body("leaders")
    )  # fmt: skip
    issue_draft(text, TEXT, label="Draft 1", on=cast.ISSUED, by=BY, classification="public")
    return made


def adopt():
    text = tables.Instrument.objects.get(key="plan")
    draft, leaders = text.drafts.get(), cast.body("leaders")
    route = tables.RouteEdition.objects.create(
        key="plans", edition=1, names={"en": ["Plans"]}, carries="instrument", stages=STAGES
    )
    here = start_journey(key="plan", route=route, instrument=text, on="2021-02-01", by=BY)
    facts = {"stage": "leaders", "lap": 1, "body": leaders, "draft": draft, "by": BY}
    put_before(here, on="2021-02-02", procedure="in_meeting", **facts)
    decide(here, outcome="adopted", on="2021-02-03", **facts)


def wish() -> tables.Recommendation:
    forum = tables.Meeting.objects.filter(body__kind="forum").first()
    return tables.Recommendation.objects.create(
        meeting=forum, ref="41", number=41, kind="action", texts={"en": "Let every child swim."}, classification="public"
    )  # fmt: skip


def test_nothing_is_in_force_before_the_text_is_adopted(client, people):
    client.force_login(people.ana.person)
    assert "Nothing of this text has been adopted yet" in client.get(PAGE).content.decode()
    client.post(PAGE, {"rows": ["tr1"], "on": "2021-02-03"})
    assert not tables.Action.objects.exists()


def test_a_person_puts_the_rows_of_an_adopted_text_in_force(client, people):
    adopt()
    client.force_login(people.ana.person)
    page = client.get(PAGE).content.decode()
    assert "Dig a pool" in page
    assert "2021-02-03" in page
    assert client.post(PAGE, {"rows": ["tr1"], "on": "2021-02-03"}).status_code == 302
    made = tables.Action.objects.get()
    assert (made.key, made.number, made.lead, made.time_frame, made.area.number, made.area.name()) == (
        "tr1", "1.1", "Atoll", "2027", 1, "Swimming",
    )  # fmt: skip
    assert made.resources.get().from_whom == "Partners"
    assert [row.key for row in client.get(PAGE).context["rows"]] == ["tr2"]
    assert tables.Entry.objects.order_by("-number").first().verb == "put in force"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"on": "2021-02-03"}, "Tick the rows that are put in force."),
        ({"rows": ["tr1"], "on": "2999-01-01"}, "This day has not come yet."),
        ({"rows": ["tr9"], "on": "2021-02-03"}, "tr9"),
    ],
)
def test_a_wrong_form_says_what_is_wrong_and_puts_nothing_in_force(client, people, typed, says):
    adopt()
    client.force_login(people.ana.person)
    answer = client.post(PAGE, typed)
    assert answer.status_code == 400
    assert says in answer.content.decode()
    assert not tables.Action.objects.exists()


def test_what_an_action_answers_is_said_and_can_be_taken_back(client, people):
    adopt()
    asked = wish()
    client.force_login(people.ana.person)
    client.post(PAGE, {"rows": ["tr1", "tr2"], "on": "2021-02-03"})
    links = f"{PAGE}actions/tr1/"
    key = f"{asked.meeting.key}/{asked.ref}"
    shown = client.get(links).content.decode()
    assert "Let every child swim." in shown
    assert "Every child learns to swim." in shown
    client.post(links, {"answers": [key], "carries_out": ["p1"]})
    made = tables.Action.objects.get(key="tr1")
    assert (list(made.answers.all()), made.carries_out) == ([asked], ["p1"])
    assert "41" in client.get(PAGE).content.decode()
    assert client.post(links, {"answers": ["nowhere/1"], "carries_out": ["p1"]}).status_code == 400
    client.post(links, {})
    made.refresh_from_db()
    assert (list(made.answers.all()), made.carries_out) == ([], [])
    said = (
        tables.Entry.objects.filter(details__action="tr1").order_by("number").values_list("verb", "subject")
    )
    assert list(said) == [
        ("carry out provision", "instrument:plan"), ("answer with action", f"recommendation:{asked}"),
        ("take back link", f"recommendation:{asked}"), ("take back link", "instrument:plan"),
    ]  # fmt: skip


def test_a_link_to_a_measure_and_one_that_is_not_seen_outlast_a_save(client, people):
    adopt()
    asked, hidden = wish(), wish_hidden()
    client.force_login(people.ana.person)
    client.post(PAGE, {"rows": ["tr1"], "on": "2021-02-03"})
    tables.Recommendation.objects.filter(pk=asked.pk).update(kind="measure")
    made = tables.Action.objects.get()
    made.answers.set([asked, hidden])
    page = client.get(f"{PAGE}actions/tr1/")
    assert page.context["form"].initial["answers"] == [f"{asked.meeting.key}/{asked.ref}"]
    client.post(
        f"{PAGE}actions/tr1/", {"answers": [f"{asked.meeting.key}/{asked.ref}"], "carries_out": ["p1"]}
    )
    assert set(made.answers.all()) == {asked, hidden}


def wish_hidden() -> tables.Recommendation:
    """On the desk of nobody: of a classification no viewer has."""
    forum = tables.Meeting.objects.filter(body__kind="forum").first()
    return tables.Recommendation.objects.create(
        meeting=forum, ref="42", number=42, kind="action", texts={"en": "Elsewhere."}, classification="sealed"
    )


def test_neither_a_focal_point_nor_a_stranger_makes_the_plan(client, people):
    adopt()
    assert client.get(PAGE).status_code == 302
    client.force_login(people.ben.person)
    assert client.post(PAGE, {"rows": ["tr1"], "on": "2021-02-03"}).status_code == 403
    assert client.get(f"{PAGE}actions/tr1/").status_code == 403
    assert not tables.Action.objects.exists()


def test_many_actions_cost_no_more_questions_than_one(client, people):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    adopt()
    asked = wish()
    client.force_login(people.ana.person)
    client.post(PAGE, {"rows": ["tr1"], "on": "2021-02-03"})
    tables.Action.objects.get(key="tr1").answers.add(asked)
    client.get(PAGE)
    with CaptureQueriesContext(connection) as one:
        client.get(PAGE)
    client.post(PAGE, {"rows": ["tr2"], "on": "2021-02-03"})
    tables.Action.objects.get(key="tr2").answers.add(asked)
    with CaptureQueriesContext(connection) as two:
        client.get(PAGE)
    assert len(two) <= len(one)

"""A page asks the database as often for three rows as for one."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mufakat.records import models as tables
from mufakat.records.decisions.operations import answer_recommendation, start_journey
from mufakat.records.recommendations.operations import add_recommendation, link_to_provision
from tests import cast
from tests.house.story import BY, report, told

PAGES = (
    "/", "/home.json", "/meetings/", "/bodies/", "/bodies/canoe-forum/", "/meetings/cf-10/", "/recommendations/",
    "/meetings/cf-10/recommendations/1/", "/instruments/", "/instruments/pact/", "/instruments/pact/drafts/0/",
    "/instruments/pact/provisions/para1/", "/instruments/pact/actions/act1_1/", "/instruments/pact/coverage/",
    "/instruments/pact/coverage/?of=actions", "/instruments/pact/results/", "/instruments/pact/indicators/",
    "/instruments/pact/indicators/pools/", "/instruments/pact/members/xa/", "/instruments/pact/compare/?with=XA&with=XB", "/countries/", "/countries/xa/",
    "/journeys/wishes/", "/routes/", "/routes/canoe-wishes/", "/journal/", "/about/", "/meetings.ics", "/recommendations.csv",
)  # fmt: skip


def asked(client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code == 200, address
    return len(queries)


@pytest.fixture
def world(db):
    cast.lagoon()
    told()


def more(n: int) -> None:
    """Another of everything: meeting, recommendation with answer, text and action, act, figure, report, participant."""
    forum, officials = cast.forum(), cast.body("reef-officials")
    meeting = tables.Meeting.objects.create(
        key=f"cf-2{n}", body=forum.body, ordinal=20 + n, met_from=f"202{n}-06", sort_date=date(2020 + n, 6, 1),
        country="XA", classification="public", announced_in=forum,
    )  # fmt: skip
    tables.PlannedDate.objects.create(meeting=meeting, starts=f"202{n}-05")
    tables.Participation.objects.create(meeting=forum, kind="ngo", named=f"Canoe Club {n}")
    tables.AnnouncedOnward.objects.create(meeting=forum, body=officials, ordinal=20 + n)
    report(forum, "confirmed", f"Paper {n}")
    draft = tables.Draft.objects.get(instrument__key="pact")
    actions = [
        tables.Action.objects.create(
            instrument=draft.instrument, key=f"act9_{n}", number=f"9.{n}", texts={"en": "Build another"}, classification="public",
            area=draft.instrument.priority_areas.first(), in_force_since="2021-03",
        ),
        tables.Action.objects.get(key="act1_1"),
    ]  # fmt: skip
    for host in (forum, meeting):
        wish = add_recommendation(
            host, number=30 + n, texts={"en": "Row together."}, by=BY, target_groups=["fishers"]
        )
        link_to_provision(wish, draft, "para1", on="2021-03-01", by=BY)
        answer_recommendation(wish, body=officials, text="Noted.", on="2021-03", by=BY)
        for action in actions:
            action.answers.add(wish)
    given = tables.ProgressReport.objects.create(
        round=tables.Round.objects.create(
            instrument=draft.instrument, label=f"203{n}", opens=date(2020 + n, 3, 1), deadline=date(2020 + n, 4, 1)
        ),
        member=tables.Member.objects.get(code="XA"), state="submitted", released_on=date(2020 + n, 4, 2),
    )  # fmt: skip
    for action in actions:
        tables.ProgressEntry.objects.create(report=given, action=action, status="done")
        tables.Spending.objects.create(report=given, action=action, row=action.key, spent=3, currency="USD")
    tables.Value.objects.create(
        report=given, indicator=tables.Indicator.objects.get(key="pools"), value=n, year=2020 + n
    )
    tables.Shared.objects.create(report=given, kind="practice", title="A pool on wheels")
    tables.Indicator.objects.create(
        instrument=draft.instrument, action=actions[1], key=f"pools-{n}", names={"en": ["Deep pools"]}
    )
    tables.Figure.objects.create(
        key=f"canoes{n}",
        named="Canoes",
        member=tables.Member.objects.get(code="XA"),
        value="3",
        classification="public",
    )
    tables.Chair.objects.create(body=forum.body, member=tables.Member.objects.get(code="XA"), since=f"202{n}")
    tables.Instrument.objects.create(
        key=f"pact-{n}", kind="roadmap", titles={"en": f"Pact {n}"}, classification="public", body=officials,
        implements=draft.instrument,
    )  # fmt: skip
    tables.Step.objects.create(instrument=draft.instrument, date=f"202{n}", what="Thought again")
    journey = start_journey(key=f"wishes-{n}", route=cast.route(), on=meeting.met_from, by=BY, forum=meeting)
    tables.Act.objects.create(
        journey=journey, position=2, kind="decided", stage="forum", body=forum.body, meeting=forum, outcome="agreed",
        on=meeting.met_from, by="x", recorded_at="2021-03-01T00:00Z", classification="public",
    )  # fmt: skip


@pytest.mark.parametrize("address", PAGES)
def test_three_rows_cost_no_more_questions_than_one(world, client, address):
    more(1)
    asked(client, address)  # the first visit fills caches of Django's own
    one = asked(client, address)
    more(2)
    more(3)
    assert asked(client, address) == one


@pytest.mark.parametrize(("address", "most"), [("/", 44), ("/meetings/cf-10/", 55)])
def test_a_page_composed_afresh_asks_no_more_than_it_did(world, client, address, most):
    """Counted; whoever needs one question more says here why."""
    more(1)
    asked(client, address)
    more(2)
    assert asked(client, address) <= most

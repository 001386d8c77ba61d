"""One of everything that is public, linked as a true story links it: the forum's wish, the text that took it up, what came of it."""

from datetime import date

from django.utils import timezone

from mufakat.core.wording.model import Provision, Text
from mufakat.records import models as tables
from mufakat.records.decisions.operations import (
    answer_recommendation,
    decide,
    put_before,
    start_journey,
    transmit,
)
from mufakat.records.files.operations import keep
from mufakat.records.instruments.operations import issue_draft
from mufakat.records.journal.operations import By
from mufakat.records.recommendations.operations import add_recommendation, link_to_provision, settle_fate
from tests import cast

BY = By(actor="test", name="The test")
PACT = Text(
    (
        Provision("title", "title", "Pact of the Reefs"),
        Provision("area1", "area", "Swimming", label="Priority area 1.", level=1),
        Provision(
            "para1", "paragraph", "Each island teaches its children to swim.", parent="area1", label="1."
        ),
        Provision("tbl1", "table", parent="area1"),
        Provision("act1_1", "row", parent="tbl1", label="1.1"),
        Provision("act1_1_c1", "cell", parent="act1_1"),
        Provision("act1_1_c1p", "paragraph", "Build a pool", parent="act1_1_c1"),
    )
)
PACT_ROUTE = [
    {"key": "officials", "bodies": ["reef-officials"], "verb": "endorsed", "next": "leaders"},
    {"key": "leaders", "bodies": ["leaders"], "verb": "adopted", "next": None, "return_to": "officials"},
]


def told() -> None:
    """The lagoon's forum of 2020 and everything that came of it, all of it public."""
    forum, officials = cast.forum(), cast.body("reef-officials")
    meeting = tables.Meeting.objects.get(key="rom-3")
    wish = tables.Recommendation.objects.get(meeting=forum, ref="1")
    around_the_forum(forum, meeting)
    forum_journey(forum, meeting, officials)
    answer_recommendation(wish, body=officials, text="Noted with joy.", on="2020-09", by=BY, meeting=meeting)
    instrument, draft = pact()
    link_to_provision(wish, draft, "para1", on="2021-02-01", by=BY)
    second = add_recommendation(forum, number=2, texts={"en": "Share canoes."}, by=BY)
    settle_fate(second, "merged_into", on="2020-12-01", by=BY, into=wish)
    pact_journey(instrument, draft)
    action = tables.Action.objects.create(
        instrument=instrument, key="act1_1", number="1.1", area=instrument.priority_areas.first(),
        texts={"en": "Build a pool"}, lead="All islands", in_force_since="2021-02-20", classification="public",
    )  # fmt: skip
    action.answers.add(wish)
    reports(action)
    heard(forum, wish)
    tables.NewsItem.objects.create(
        title="The canoes have met", text="They agreed on swimming.", on="2020-06-10", meeting=forum,
        published_by="Reef News", published_at=timezone.now(), classification="public",
    )  # fmt: skip
    knowledge(forum, wish)
    tables.Figure.objects.create(
        key="pools",
        named="Pools",
        member=tables.Member.objects.get(code="XA"),
        value="7",
        classification="public",
    )


def knowledge(forum: tables.Meeting, wish: tables.Recommendation) -> None:
    """A structure an island reported, and what it shared at the forum."""
    island = tables.Member.objects.get(code="XA")
    contents = {"laws": [{"kind": "law", "name_en": "Swimming Act", "gives": "Lessons."}]}
    tables.StructureEdition.objects.create(
        member=island, number=1, as_of="2020-01-01", contents=contents, sha256="0" * 64, classification="public",
        cleared_by="The island's council", cleared_on=date(2020, 2, 1), published_on=date(2020, 2, 2),
    )  # fmt: skip
    shared = tables.Practice.objects.create(
        offered_by=island, meeting=forum, title="Swimming grandmothers", what="They teach.", results="Swimmers.",
        contact="Office of the lagoon", state="published", classification="public", changed_by="The test",
        changed_at=timezone.now(), published_on=date(2020, 6, 12), file=keep(b"%PDF-1.7 shared", "shared.pdf"),
    )  # fmt: skip
    shared.recommendations.add(wish)


def heard(forum: tables.Meeting, wish: tables.Recommendation) -> None:
    """Children spoke about the wish, and agreed that it is published."""
    session = session_about(wish, "Learning to swim", may_publish=True, publish_consent_on=date(2020, 5, 1))
    tables.Voice.objects.create(
        session=session, age_band="10_12", words="Teach us early.", state="published", written_by=session.facilitator,
        written_at=timezone.now(),
    )  # fmt: skip


def session_about(wish: tables.Recommendation, topic: str, **more) -> tables.VoiceSession:
    ngo = tables.Organisation.objects.get(key="reef-watch")
    people = [
        tables.Person.objects.get_or_create(email=f"{name}@lagoon.example", defaults={"name": name.title()})[
            0
        ]
        for name in ("faye", "sol")
    ]
    return tables.VoiceSession.objects.create(
        organisation=ngo, facilitator=people[0], safeguarding=people[1], topic=topic, held_in="2020-04", size="some",
        recommendation=wish, meeting=wish.meeting, consent_on=date(2020, 4, 1), assent_on=date(2020, 4, 1), opened_at=timezone.now(),
        **more,
    )  # fmt: skip


def around_the_forum(forum: tables.Meeting, meeting: tables.Meeting) -> None:
    item = tables.AgendaItem.objects.create(meeting=forum, position=1, title="Swimming")
    tables.Outcome.objects.create(meeting=forum, item=item, kind="agreed", text="Every child can swim.")
    tables.Participation.objects.create(meeting=forum, kind="ngo", named="Reef Watch", way="room")
    tables.AnnouncedOnward.objects.create(
        meeting=forum, body=meeting.body, ordinal=meeting.ordinal, verb="shared_with"
    )
    report(forum, "confirmed", "Reef News")
    tables.Paper.objects.create(
        meeting=forum, item=item, title="Swimming lessons", file=keep(b"%PDF-1.7 lessons", "lessons.pdf"),
        classification="public", added_by="The test", added_at=timezone.now(),
    )  # fmt: skip
    news = tables.NewsItem.objects.create(
        meeting=forum, title="Forum met", text="It met.", on="2020-06-09", classification="public", published_by="The test",
        published_at=timezone.now(),
    )  # fmt: skip
    tables.Picture.objects.create(
        item=news,
        file=keep(b"\xff\xd8\xff", "news.jpg", media_type="image/jpeg"),
        says="A canoe",
        width=4,
        height=3,
    )


def report(forum: tables.Meeting, state: str, publisher: str) -> tables.Report:
    return tables.Report.objects.create(
        file=keep(publisher.encode(), f"{publisher}.txt"), text=publisher, meeting=forum, state=state,
        published_by=publisher, received_at=timezone.now(), received_by="The test",
    )  # fmt: skip


def forum_journey(forum: tables.Meeting, meeting: tables.Meeting, officials: tables.Body) -> None:
    journey = start_journey(key="wishes", route=cast.route(), on="2020-06-08", by=BY, forum=forum)
    at = {"stage": "forum", "lap": 1, "body": forum.body, "meeting": forum, "on": "2020-06-09", "by": BY}
    put_before(journey, **at)
    decide(journey, outcome="agreed", **at)
    transmit(
        journey,
        verb="shared_with",
        from_body=forum.body,
        to_body=officials,
        on="2020-09",
        by=BY,
        meeting=meeting,
    )


def pact() -> tuple[tables.Instrument, tables.Draft]:
    whole = tables.Instrument.objects.create(
        key="covenant", kind="declaration", titles={"en": "Covenant of the Lagoon"}, classification="public"
    )
    instrument = tables.Instrument.objects.create(
        key="pact", kind="roadmap", titles={"en": "Pact of the Reefs"}, classification="public", implements=whole,
        body=cast.body("leaders"),
    )  # fmt: skip
    tables.PriorityArea.objects.create(instrument=instrument, number=1, names={"en": "Swimming"})
    tables.Step.objects.create(instrument=instrument, date="2020-12", what="First thoughts")
    draft = issue_draft(
        instrument, PACT, label="Draft Zero", on=date(2021, 1, 10), by=BY, classification="public"
    )
    return instrument, draft


def pact_journey(instrument: tables.Instrument, draft: tables.Draft) -> None:
    route = tables.RouteEdition.objects.create(
        key="pacts", carries="instrument", names={"en": "Pacts"}, stages=PACT_ROUTE
    )
    journey = start_journey(key="pact", route=route, on="2021-01-10", by=BY, instrument=instrument)
    for stage, body, outcome, day in (
        ("officials", "reef-officials", "endorsed", "2021-01-20"),
        ("leaders", "leaders", "adopted", "2021-02-10"),
    ):
        at = {"stage": stage, "lap": 1, "body": cast.body(body), "draft": draft, "on": day, "by": BY}
        put_before(journey, **at)
        decide(journey, outcome=outcome, **at)


def reports(action: tables.Action) -> None:
    round_ = tables.Round.objects.create(
        instrument=action.instrument, label="2021", opens=date(2021, 2, 21), deadline=date(2021, 2, 25)
    )
    given = tables.ProgressReport.objects.create(
        round=round_, member=tables.Member.objects.get(code="XA"), state="submitted",
        submitted_on=date(2021, 2, 24), released_on=date(2021, 2, 26),
    )  # fmt: skip
    tables.ProgressEntry.objects.create(report=given, action=action, status="under_way", text="Digging.")
    tables.Proof.objects.create(
        report=given, row=f"actions/{action.key}", action=action, title="Decree on pools", file=keep(b"%PDF-1.4", "decree.pdf"),
        classification="public", added_at=timezone.now(), added_by="The test", handed_on=date(2021, 2, 24),
    )  # fmt: skip
    tables.ResourceLine.objects.create(action=action, from_whom="The islands", amount=9, currency="USD")
    measured = tables.Indicator.objects.create(
        instrument=action.instrument, action=action, key="pools", names={"en": ["Pools dug"]}, together="sum", direction="up"
    )  # fmt: skip
    tables.Target.objects.create(indicator=measured, year=2022, value=5)
    tables.Value.objects.create(report=given, indicator=measured, value=2, year=2021)
    tables.Spending.objects.create(
        report=given, action=action, row=action.key, spent=7, currency="USD", year=2021
    )
    tables.Shared.objects.create(
        report=given, action=action, kind="practice", title="Dig together", text="All day."
    )

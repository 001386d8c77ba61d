"""What a person owes, worst first; what waits for others; who is silent; the daily work of the tick."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from mufakat.readers.notices.daily import prepare_daily
from mufakat.readers.notices.tick import tick
from mufakat.readers.owed import board, desk
from mufakat.readers.owed.assembled import owed_by
from mufakat.readers.owed.item import Owed, worst_first
from mufakat.records import models as tables
from mufakat.records.circulation.operations import To, circulate
from mufakat.records.decisions.operations import decide, put_before, start_journey
from mufakat.records.decisions.written.operations import open_procedure
from mufakat.records.notices.models import MailWish, Notice
from mufakat.records.notices.operations import wish
from tests import cast

BY, TODAY = cast.BY, cast.TODAY


@pytest.fixture
def people(db):
    return cast.lagoon()


@pytest.fixture
def journey(people):
    return start_journey(key="wishes", route=cast.route(), forum=cast.forum(), on="2020-06-09", by=BY)


def with_officials(journey):
    at = {"stage": "forum", "lap": 1, "body": cast.body("canoe-forum"), "on": "2020-06-09", "by": BY}
    put_before(journey, **at)
    decide(journey, outcome="agreed", **at)
    put_before(journey, stage="officials", lap=1, body=cast.body("reef-officials"), on="2020-07-01", by=BY)


def sent_out(closes: date):
    draft = cast.charter(classification="members")
    made = circulate(
        draft, kind="national", addressees=[To(member=tables.Member.objects.get(code=code)) for code in ("XA", "XB")],
        opens_on=date(2021, 2, 1), closes_at=datetime(closes.year, closes.month, closes.day, 12, tzinfo=UTC),
        zone="UTC", by=BY,
    )  # fmt: skip
    made.addressees.update(sent_at=timezone.now())
    return made


def owed(viewer) -> list[str]:
    return [one.what for one in desk(viewer, today=TODAY, language="en").owed]


def test_a_focal_point_owes_a_position_and_her_comments_worst_first(people, journey):
    with_officials(journey)
    sent_out(date(2021, 2, 20))
    found = desk(people.coral, today=TODAY, language="en").owed
    assert [(one.what, one.late) for one in found] == [
        ("Clear and send your comments on Draft Zero of “Charter of the Reefs”", 9),
        (
            "“Results of the 10th Canoe Forum” is under silence: speak for Atoll Republic before it closes, if you object",
            0,
        ),
    ]


def test_nobody_else_owes_them(people, journey):
    with_officials(journey)
    sent_out(date(2021, 2, 20))
    assert owed(people.eve) == []
    assert all("Charter" not in what for what in owed(people.ben))


def test_a_chair_owes_the_record_of_what_lies_before_the_body(people, journey):
    put_before(journey, stage="forum", lap=1, body=cast.body("canoe-forum"), on="2020-06-09", by=BY)
    assert owed(people.ben) == ["Record what Canoe Forum decided on “Results of the 10th Canoe Forum”"]
    assert owed(people.coral) == []
    assert [one.to_whom for one in desk(people.coral, today=TODAY, language="en").waiting] == ["Canoe Forum"]


def test_a_meeting_still_to_come_asks_for_no_record_yet(people, journey):
    later = tables.Meeting.objects.create(
        key="cf-11", body=cast.body("canoe-forum"), sort_date=date(2021, 5, 1), classification="public"
    )
    put_before(
        journey, stage="forum", lap=1, body=cast.body("canoe-forum"), meeting=later, on="2021-02-09", by=BY
    )
    assert owed(people.ben) == []


def test_a_journey_hidden_from_somebody_is_not_owed_nor_waited_for(people, journey):
    put_before(journey, stage="forum", lap=1, body=cast.body("canoe-forum"), on="2020-06-09", by=BY)
    assert desk(people.eve, today=TODAY, language="en").waiting
    tables.Journey.objects.update(classification="secretariat")
    for who in (people.eve, people.ben, people.coral):
        seen = desk(who, today=TODAY, language="en")
        assert (seen.owed, seen.waiting) == ((), ())


def test_the_secretariat_owes_the_looking_through_of_mails(people, journey):
    put_before(
        journey,
        stage="forum",
        lap=1,
        body=cast.body("canoe-forum"),
        on=timezone.localdate().isoformat(),
        by=BY,
    )
    assert "Look through 1 mail before it goes" in owed(people.ana)


def test_the_latest_comes_first_and_what_has_no_day_last():
    def item(what, due, late=0):
        return Owed(what, "", due, late, "/")

    mixed = [
        item("c", None),
        item("b", date(2021, 5, 1)),
        item("a", date(2021, 1, 1), 5),
        item("d", date(2021, 2, 1), 2),
    ]
    assert [one.what for one in sorted(mixed, key=worst_first)] == ["a", "d", "b", "c"]


def test_the_board_names_who_is_silent_and_what_is_stuck_since_when(people, journey):
    with_officials(journey)
    sent_out(date(2021, 2, 20))
    seen = board(people.ana, today=TODAY, language="en")
    assert (seen.silent[0].late, seen.silent[0].who[:2]) == (9, ("Atoll Republic", "Breadfruit Islands"))
    assert [(one.body, one.since) for one in seen.stuck] == [("ROM", date(2020, 7, 1))]
    assert board(people.ben, today=TODAY, language="en").stuck == ()


def test_the_desk_asks_a_constant_number_of_questions(people, journey):
    def asked(who) -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            desk(who, today=TODAY, language="en")
        return len(seen)

    with_officials(journey)
    sent_out(date(2021, 2, 20))
    before = [asked(who) for who in (people.ana, people.ben, people.coral)]
    for n in range(3):
        forum = tables.Meeting.objects.create(
            key=f"cf-2{n}", body=cast.body("canoe-forum"), met_from="2020-01-01", classification="public"
        )
        other = start_journey(key=f"wishes-{n}", route=cast.route(), forum=forum, on="2020-06-09", by=BY)
        with_officials(other)
    assert [asked(who) for who in (people.ana, people.ben, people.coral)] == before


def test_of_much_that_waits_the_worst_is_shown_the_rest_counted_and_what_came_in_never_left_out(
    people, journey, monkeypatch
):
    days = ["2020-05-03", "2020-05-01", None, "2020-05-02"]
    for n, day in enumerate(days):
        forum = tables.Meeting.objects.create(
            key=f"cf-2{n}", body=cast.body("canoe-forum"), met_from="2020-01-01", classification="public",
            sort_date=date.fromisoformat(day) if day else None, ordinal=20 + n,
        )  # fmt: skip
        other = start_journey(key=f"wishes-{n}", route=cast.route(), forum=forum, on="2020-06-09", by=BY)
        put_before(
            other, stage="forum", lap=1, body=cast.body("canoe-forum"), meeting=forum, on="2020-06-09", by=BY
        )
    Notice.objects.create(
        kind="reminder", occasion="x", email="a@b.example", subject="S", text="T", prepared_at=timezone.now()
    )
    monkeypatch.setattr("mufakat.readers.owed.assembled.SHOWN", 2)
    found = desk(people.ana, today=TODAY, language="en")
    decisions = [one.due.isoformat() for one in found.owed if one.what.startswith("Record what")]
    assert decisions == ["2020-05-01", "2020-05-02"]
    assert (found.more, found.all_owed) == (2, len(found.owed) + 2)
    assert "Look through 1 mail before it goes" in [one.what for one in found.owed]
    every, none_left = owed_by(people.ana, today=TODAY, language="en", besides=())
    assert none_left == 0
    assert [one.due and one.due.isoformat() for one in every] == [
        "2020-05-01",
        "2020-05-02",
        "2020-05-03",
        None,
    ]


MORNING = datetime(2021, 2, 28, 20, tzinfo=UTC)  # nine o’clock on 1 March where the region’s clock is


def test_reminders_are_prepared_by_rule_once_and_wait_for_a_person(people, journey):
    sent_out(TODAY + timedelta(days=3))
    assert prepare_daily(today=TODAY, at=MORNING)["reminders"] == 2
    assert prepare_daily(today=TODAY, at=MORNING)["reminders"] == 0
    assert {one.state for one in Notice.objects.filter(kind="reminder")} == {"prepared"}
    assert prepare_daily(today=TODAY + timedelta(days=1), at=MORNING)["reminders"] == 0
    assert prepare_daily(today=TODAY + timedelta(days=2), at=MORNING)["reminders"] == 2
    assert prepare_daily(today=TODAY + timedelta(days=4), at=MORNING)["reminders"] == 2
    assert prepare_daily(today=TODAY + timedelta(days=5), at=MORNING)["reminders"] == 0


def test_who_wants_everything_gets_a_digest_of_what_they_may_read_once_a_day(people, journey):
    wish(people.eve.person, MailWish.Hears.EVERYTHING)
    prepare_daily(today=TODAY, at=MORNING)
    assert not Notice.objects.filter(kind="digest").exists()  # from now on, not the whole past
    put_before(journey, stage="forum", lap=1, body=cast.body("canoe-forum"), on="2020-06-09", by=BY)
    cast.charter(classification="members")
    prepare_daily(today=TODAY + timedelta(days=1), at=MORNING)
    prepare_daily(today=TODAY + timedelta(days=1), at=MORNING)
    found = Notice.objects.get(kind="digest")
    assert "Put before Canoe Forum" in found.text
    assert "Charter" not in found.text


def test_a_tick_done_twice_does_nothing_twice_and_never_runs_beside_another(people, journey):
    sent_out(TODAY + timedelta(days=3))
    assert tick(at=MORNING)["reminders"] == 2
    assert "reminders" not in tick(at=MORNING + timedelta(minutes=1))
    tables.Ticked.objects.update(did={"running": MORNING.isoformat()})
    assert tick(at=MORNING + timedelta(minutes=2)) == {}
    assert tick(at=MORNING + timedelta(hours=1)) != {}


def test_one_text_asked_about_of_two_bodies_together_is_one_thing_to_do(people):
    tables.RouteEdition.objects.create(
        key="together", edition=1, names={"en": ["Together"]}, carries="instrument",
        stages=[
            {"key": "draft", "bodies": ["canoe-forum"], "verb": "agreed"},
            {"key": "both", "bodies": ["reef-officials", "canoe-forum"], "verb": "endorsed", "return_to": "draft"},
        ],
    )  # fmt: skip
    draft = cast.charter()
    journey = start_journey(
        key="charter", route=tables.RouteEdition.objects.get(key="together"), instrument=draft.instrument,
        on="2021-01-01", by=BY,
    )  # fmt: skip
    body, on = cast.body("canoe-forum"), "2021-01-04"
    put_before(journey, stage="draft", lap=1, body=body, draft=draft, on=on, by=BY, procedure="in_meeting")
    decide(journey, stage="draft", lap=1, body=body, draft=draft, outcome="agreed", on=on, by=BY)
    closes = timezone.now() + timedelta(days=21)
    closes -= timedelta(days=(closes.weekday() - 1) % 7)
    open_procedure(
        journey, "ad_referendum", draft=draft, closes=closes.replace(tzinfo=None), zone="UTC", by=BY
    )
    found = desk(people.coral, today=TODAY, language="en")
    assert [(one.what, one.to_whom) for one in found.owed] == [
        ("State the position of Atoll Republic on “Charter of the Reefs”", "ROM, Canoe Forum")
    ]
    assert [one.to_whom for one in found.waiting] == ["ROM, Canoe Forum: 3 without a word"]

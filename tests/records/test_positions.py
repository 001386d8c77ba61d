"""Positions, written procedures, seals, corrections: what the records keep of how a body decides."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.records import models as tables
from mufakat.records.decisions.models import Act
from mufakat.records.decisions.operations import (
    Mended,
    clear_at_home,
    correct,
    decide,
    new_edition,
    put_before,
    release_adopted_text,
    start_journey,
    state_position,
    withdraw,
)
from mufakat.records.decisions.queries import journey
from mufakat.records.decisions.telling import standing_of
from mufakat.records.decisions.written import operations as written
from mufakat.records.decisions.written.operations.append import gone_past
from mufakat.records.decisions.written.queries import procedures
from mufakat.records.files.operations import keep
from mufakat.records.instruments.operations import issue_draft
from mufakat.records.instruments.queries import instrument as instrument_seen
from mufakat.records.journal.models import Entry
from mufakat.records.journal.queries import first_fault, length
from mufakat.records.people.access import STRANGER
from tests import cast

BY = cast.BY
STAGES = [
    {
        "key": "officials",
        "bodies": ["reef-officials"],
        "verb": "endorsed",
        "procedure": "silence",
        "next": "leaders",
    },
    {"key": "leaders", "bodies": ["leaders"], "verb": "adopted", "next": None, "return_to": "officials"},
]
OPENED = datetime(2021, 3, 1, 9, tzinfo=UTC)
CLOSES = datetime(2021, 3, 10, 17)
AFTER = datetime(2021, 3, 11, 9, tzinfo=UTC)


@pytest.fixture
def world(db):
    people = cast.lagoon()
    tables.RouteEdition.objects.create(
        key="charters", edition=1, names={"en": ["Charters"]}, carries="instrument", stages=STAGES
    )
    draft = cast.charter()
    start_journey(
        key="charter",
        route=tables.RouteEdition.objects.get(key="charters"),
        instrument=draft.instrument,
        on="2021-02-01",
        by=BY,
    )
    return people


def charter(viewer=None):
    return tables.Journey.objects.get(key="charter") if viewer is None else journey(viewer, "charter")


def draft():
    return tables.Draft.objects.get(instrument__key="charter-public", sequence=0)


def revised():
    text = cast.CHARTER
    words = tuple(
        type(p)(**{**{f: getattr(p, f) for f in p.__slots__}, "text": p.text + " Soon."})
        for p in text.provisions
    )
    return issue_draft(
        draft().instrument,
        type(text)(words),
        label="Draft Zero Rev.1",
        on=date(2020, 2, 3),
        by=BY,
        classification="public",
    )


def stands():
    return standing_of(charter(), charter().acts.order_by("position"))


def put(
    stage="officials", body="reef-officials", *, on="2021-02-02", procedure="in_meeting", text=None, lap=1
):
    return put_before(
        charter(),
        stage=stage,
        lap=lap,
        body=cast.body(body),
        draft=text or draft(),
        on=on,
        by=BY,
        procedure=procedure,
    )


def decided(outcome, *, stage="officials", body="reef-officials", text=None, lap=1, on="2021-03-12", **more):
    return decide(
        charter(),
        stage=stage,
        lap=lap,
        body=cast.body(body),
        draft=text or draft(),
        outcome=outcome,
        on=on,
        by=BY,
        **more,
    )


def says(code, stance, **more):
    return state_position(
        charter(),
        member=tables.Member.objects.get(code=code),
        stance=stance,
        on=more.pop("on", "2021-02-03"),
        by=BY,
        **more,
    )


def silence(*, text=None, at=OPENED, closes=CLOSES, **more):
    return written.open_procedure(
        charter(),
        "silence",
        body=cast.body("reef-officials"),
        draft=text or draft(),
        closes=closes,
        zone="UTC",
        by=BY,
        at=at,
        **more,
    )


def all_told(procedure, at=OPENED + timedelta(hours=1)):
    written.notify_members(
        procedure, list(tables.Member.objects.filter(code__in=procedure.entitled)), by=BY, at=at
    )
    return procedure


def refused(match, do, *args, **kwargs):
    """The rule holds, with a sentence, and nothing at all was written."""
    before = (
        length(),
        Act.objects.count(),
        tables.ProcedureAct.objects.count(),
        tables.Procedure.objects.count(),
    )
    with pytest.raises(RuleBroken, match=match):
        do(*args, **kwargs)
    assert (
        length(),
        Act.objects.count(),
        tables.ProcedureAct.objects.count(),
        tables.Procedure.objects.count(),
    ) == before


# Positions


def test_a_body_does_not_endorse_while_an_objection_stands_and_does_once_it_is_lifted(world):
    put()
    says("XB", "objection", provision="2", reason="Canoes are scarce.", lifted_if="a fund is named")
    refused("objection of Breadfruit Islands to 2 still stands", decided, "endorsed")
    says("XB", "lifted", provision="2")
    decided("endorsed")
    assert stands().stage == "leaders"
    assert first_fault() is None


def test_a_position_after_the_decision_is_refused(world):
    put()
    decided("endorsed")
    refused("no text before", says, "XA", "support")


def test_a_position_needs_a_text(world):
    refused("no text before ROM yet", says, "XA", "support")


def test_the_sentence_names_the_member_and_not_its_code(world):
    put()
    says("XB", "objection", reason="Canoes are scarce.", lifted_if="a fund is named")
    refused("The objection of Breadfruit Islands", decided, "endorsed")


def test_a_position_keeps_both_names_and_the_letter_it_came_by(world):
    put()
    refused("needs the letter itself", says, "XA", "support", came_by="letter")
    letter = keep(b"Dear Chair, we support it.", "letter.txt")
    act = says("XA", "support", came_by="letter", letter=letter, signed_by="The Minister of Reefs")
    assert (act.by, act.signed_by, act.letter.sha256) == (BY.name, "The Minister of Reefs", letter.sha256)
    entry = Entry.objects.order_by("number").last()
    assert entry.details["letter"] == letter.sha256
    assert entry.details["signed_by"] == "The Minister of Reefs"


def test_positions_are_for_members_and_the_secretariat_only(world):
    put()
    says("XB", "reservation", provision="1", wording="Atolls swim later.")
    seen = {
        name: [act.kind for act in charter(getattr(world, name)).visible_acts]
        for name in ("ana", "coral", "ben", "eve", "stranger")
    }
    assert "position" in seen["ana"] and "position" in seen["coral"]
    assert not any("position" in seen[name] for name in ("ben", "eve", "stranger"))
    assert Entry.objects.order_by("number").last().classification == "members"


def test_a_member_that_joined_after_the_text_was_put_has_no_position_on_it(world):
    late = tables.Member.objects.create(code="XZ", names={"en": ["Zephyr Cay"]})
    tables.Membership.objects.create(member=late, capacity="member", since="2021-02-20")
    put(on="2021-02-02")
    refused("Zephyr Cay is not entitled", says, "XZ", "support", on="2021-02-25")


def test_the_objection_of_a_member_that_left_before_the_next_stage_does_not_hold_it_up(world):
    put()
    decided("endorsed")
    tables.Membership.objects.filter(member__code="XC").update(until="2021-03-20")
    put("leaders", "leaders", on="2021-04-01")
    refused("not entitled", says, "XC", "objection", on="2021-04-02", reason="No.", lifted_if="never")


# Silence


def test_nobody_decides_by_a_silence_that_was_never_opened(world):
    put(procedure="silence")
    refused("No silence procedure has been opened", decided, "endorsed")


def test_a_silence_opened_told_closed_and_declared_carries_the_decision(world):
    procedure = all_told(silence())
    assert procedure.entitled == ["XA", "XB", "XC"]
    refused("has not declared", decided, "endorsed")
    written.declare(procedure, by=BY, at=AFTER)
    decided("endorsed")
    assert stands().stage == "leaders"
    assert first_fault() is None


def test_silence_is_no_consent_where_the_body_has_not_agreed_so(world):
    written.set_body_rules(cast.body("reef-officials"), silence_means_no_objection=False, by=BY)
    procedure = all_told(silence())
    says("XA", "support", on="2021-03-02")
    written.declare(procedure, by=BY, at=AFTER)
    refused("no record of a reply from Breadfruit Islands, Coconut Coast", decided, "endorsed")


def test_a_broken_silence_is_over_and_only_a_revised_text_goes_under_a_new_one(world):
    procedure = all_told(silence())
    member = tables.Member.objects.get(code="XB")
    refused(
        "needs its reason",
        written.break_silence,
        procedure,
        member=member,
        reason=" ",
        by=BY,
        at=OPENED + timedelta(days=1),
    )
    written.break_silence(procedure, member=member, reason="Who pays?", by=BY, at=OPENED + timedelta(days=1))
    refused("is over", written.declare, procedure, by=BY, at=AFTER)
    refused("broke the silence", decided, "endorsed")
    refused(
        "only a revised text", silence, at=datetime(2021, 3, 3, tzinfo=UTC), closes=datetime(2021, 3, 15, 17)
    )
    text = revised()
    second = all_told(
        silence(text=text, at=datetime(2021, 3, 3, tzinfo=UTC), closes=datetime(2021, 3, 15, 17)),
        at=datetime(2021, 3, 3, 1, tzinfo=UTC),
    )
    written.declare(second, by=BY, at=datetime(2021, 3, 16, tzinfo=UTC))
    decided("endorsed", text=text)
    assert [p.text_hash for p in charter().procedures.all()] == [draft().sha256, text.sha256]


def test_a_break_in_the_last_second_counts_and_one_second_later_does_not(world):
    procedure = all_told(silence())
    member = tables.Member.objects.get(code="XA")
    late = datetime(2021, 3, 10, 17, 0, 1, tzinfo=UTC)
    refused("this came after", written.break_silence, procedure, member=member, reason="No.", by=BY, at=late)
    written.break_silence(procedure, member=member, reason="No.", by=BY, at=late - timedelta(seconds=1))


def test_a_letter_that_came_in_time_counts_though_it_is_typed_after_the_closing(world):
    procedure = all_told(silence())
    letter = keep(b"We object.", "letter.txt")
    written.break_silence(
        procedure, member=tables.Member.objects.get(code="XA"), reason="No.", by=BY, at=datetime(2021, 3, 10, 16, tzinfo=UTC),
        letter=letter, signed_by="The Minister",
    )  # fmt: skip
    refused("is over", written.declare, procedure, by=BY, at=AFTER)


def test_a_silence_closes_on_a_working_day_and_lasts_as_long_as_the_route_says(world):
    refused("closes on a working day", silence, closes=datetime(2021, 3, 14, 17))
    written.set_body_rules(cast.body("reef-officials"), silence_means_no_objection=True, least_days=14, by=BY)
    refused("at least 14 days", silence)


def test_rules_changed_later_do_not_touch_a_procedure_that_is_open(world):
    procedure = all_told(silence())
    written.set_body_rules(cast.body("reef-officials"), silence_means_no_objection=False, by=BY)
    written.declare(procedure, by=BY, at=AFTER)
    decided("endorsed")


def test_the_chair_does_not_declare_before_it_closed(world):
    procedure = silence(at=timezone.now(), closes=working_day_in(3))
    refused("is open until", written.declare, procedure, by=BY)


def test_nor_while_there_is_no_record_that_somebody_was_told(world):
    procedure = silence()
    told = list(tables.Member.objects.filter(code__in=("XA", "XC")))
    written.notify_members(procedure, told, by=BY, at=OPENED + timedelta(hours=1))
    refused("told before it closed: Breadfruit Islands", written.declare, procedure, by=BY, at=AFTER)


def test_a_silence_does_not_close_on_a_holiday_kept_every_year(world):
    refused("Canoe Day in Port Coral", silence, closes=datetime(2021, 6, 8, 17))


def test_who_acts_on_an_older_page_is_told_who_moved_first(world):
    procedure = all_told(silence())
    seen = procedure.acts.count()
    written.declare(procedure, by=BY, at=AFTER, seen=seen)
    with pytest.raises(OutOfDate, match="The test moved first"):
        written.declare(procedure, by=BY, at=AFTER, seen=seen)
    with pytest.raises(OutOfDate, match="moved first"):
        decided("endorsed", seen=1)


def test_the_result_is_announced_once_and_not_before_there_is_one(world):
    procedure = all_told(silence())
    refused("nothing to announce", written.announce, procedure, by=BY, at=OPENED + timedelta(days=1))
    written.declare(procedure, by=BY, at=AFTER)
    written.announce(procedure, by=BY, at=AFTER)
    refused("already", written.announce, procedure, by=BY, at=AFTER)


def test_procedures_are_for_members_of_the_body(world):
    silence()
    seen = {
        name: procedures(getattr(world, name), [charter()]).count()
        for name in ("ana", "coral", "eve", "stranger", "finn")
    }
    assert seen == {"ana": 1, "coral": 1, "eve": 0, "stranger": 0, "finn": 0}


# Ad referendum


def test_replies_in_writing_are_awaited_until_the_closing_unless_all_have_replied(world):
    procedure = written.open_procedure(
        charter(), "ad_referendum", body=cast.body("reef-officials"), draft=draft(), zone="UTC", by=BY,
        closes=working_day_in(4),
    )  # fmt: skip
    today = timezone.now().date().isoformat()
    says("XA", "support", on=today)
    says("XB", "no_objection", on=today)
    refused("no record yet from Coconut Coast", decided, "endorsed", on=today)
    says("XC", "reservation", on=today, provision="1", wording="Later.")
    decided("endorsed", on=today)
    assert procedure.entitled == ["XA", "XB", "XC"]


def working_day_in(weeks):
    """Five in the afternoon of a Monday, or of the Tuesday after it where the Monday is a feast of the lagoon."""
    today = timezone.now().date()
    day = today + timedelta(days=7 * weeks - today.weekday())
    if (day.month, day.day) in ((6, 8), (2, 29)):
        day += timedelta(days=1)
    return datetime.combine(day, datetime.min.time()).replace(hour=17)


# Seals, corrections, clearance, withdrawal, editions


def adopted(text=None):
    put(text=text)
    decided("endorsed", text=text)
    put("leaders", "leaders", on="2021-03-10", text=text)
    return decided("adopted", stage="leaders", body="leaders", text=text)


def test_the_adopted_text_is_sealed_by_the_act_that_adopted_it(world):
    act = adopted()
    seal = tables.Seal.objects.get()
    assert (seal.act, seal.draft, seal.sha256, seal.taken_off_by) == (act, draft(), draft().sha256, None)


def test_a_text_whose_words_are_not_those_of_its_fingerprint_is_not_sealed(world):
    put()
    decided("endorsed")
    put("leaders", "leaders", on="2021-03-10")
    tables.Provision.objects.filter(draft=draft(), key="para1").update(text="Something else.")
    refused("no longer those of its fingerprint", decided, "adopted", stage="leaders", body="leaders")


def test_a_decision_recorded_against_the_wrong_draft_is_mended_by_a_new_act_and_the_seal_moves(world):
    right = revised()
    wrong = adopted()
    before = list(Act.objects.order_by("position").values())
    also = [
        Mended(act, {"draft": right})
        for act in Act.objects.filter(kind__in=("put_before", "decided")).exclude(pk=wrong.pk)
    ]
    correct(
        charter(),
        [Mended(wrong, {"draft": right}), *also],
        reasons="The revision lay on the table.",
        on="2021-04-01",
        by=BY,
    )
    assert stands().sealed == right.sha256
    assert list(Act.objects.order_by("position").values())[: len(before)] == before
    assert list(tables.Seal.objects.order_by("pk").values_list("draft__label", "taken_off_by__kind")) == [
        ("Draft Zero", "corrected"), ("Draft Zero Rev.1", None),
    ]  # fmt: skip
    assert first_fault() is None


def test_a_correction_that_would_leave_a_story_that_cannot_be_is_refused(world):
    adopted()
    first = Act.objects.filter(kind="decided").first()
    refused(
        "would not fit any more",
        correct,
        charter(),
        [Mended(first, never=True)],
        reasons="Typed twice.",
        on="2021-04-01",
        by=BY,
    )
    refused(
        "needs its reasons",
        correct,
        charter(),
        [Mended(first, {"on": "2021-03-11"})],
        reasons=" ",
        on="2021-04-01",
        by=BY,
    )


def test_what_was_a_return_is_corrected_to_one_with_its_reasons_and_provisions(world):
    act = adopted()
    refused("A return needs its reasons", mended, act, outcome="referred_back")
    refused("no provision “99”", mended, act, outcome="referred_back", reasons="Who pays?", provisions=["99"])
    mended(act, outcome="referred_back", reasons="Who pays?", provisions=["2"])
    here = stands()
    assert (here.stage, here.lap, here.returns[-1].reasons) == ("officials", 2, "Who pays?")
    assert here.returns[-1].provisions == ("2",) and not here.seals


def test_a_record_is_not_mended_in_what_it_does_not_hold(world):
    put()
    refused("nothing of that in it", mended, charter().acts.last(), outcome="endorsed")
    refused("lies ahead", mended, charter().acts.last(), on="2999-01-01")


def mended(act, **instead):
    return correct(charter(), [Mended(act, instead)], reasons="A slip.", on="2021-04-01", by=BY)


def test_nothing_is_recorded_for_a_day_that_lies_ahead_or_before_the_text_lay_there(world):
    put()
    refused(
        "1 January 2999 lies ahead; only what has happened is recorded.", decided, "endorsed", on="2999-01-01"
    )
    refused("would come before that", decided, "endorsed", on="2020-01-01")
    decided("endorsed", on="2021")
    put("leaders", "leaders")
    leaders = {"stage": "leaders", "body": "leaders", "reasons": "Who pays?"}
    refused("no provision “99”", decided, "referred_back", provisions=["99"], **leaders)
    decided("referred_back", provisions=["2"], **leaders)


def test_the_chair_does_not_declare_that_nobody_objects_while_an_objection_to_the_text_stands(world):
    procedure = all_told(silence())
    says("XB", "objection", reason="It costs too much.", lifted_if="a fund is found")
    with pytest.raises(RuleBroken, match="The objection of Breadfruit Islands to this text stands"):
        written.declare(procedure, by=BY, at=AFTER)
    says("XB", "lifted")
    written.declare(procedure, by=BY, at=AFTER)


def test_clearance_at_home_names_exactly_the_text_and_is_nobody_elses_business(world):
    put()
    member = tables.Member.objects.get(code="XA")
    held = clear_at_home(
        charter(),
        member=member,
        text_hash=draft().sha256,
        authority="The Cabinet",
        on=date(2020, 2, 3),
        by=BY,
    )
    assert (held.text_hash, held.authority) == (draft().sha256, "The Cabinet")
    entry = Entry.objects.order_by("number").last()
    assert "Atoll" not in entry.says and "Cabinet" not in str(entry.details)
    refused(
        "cleared already",
        clear_at_home,
        charter(),
        member=member,
        text_hash=draft().sha256,
        authority="X",
        on=date(2020, 2, 3),
        by=BY,
    )
    refused(
        "never put before",
        clear_at_home,
        charter(),
        member=member,
        text_hash="0" * 64,
        authority="X",
        on=date(2020, 2, 3),
        by=BY,
    )


def test_the_adopted_text_is_released_for_everybody_once(world):
    secret = cast.charter(classification="members")
    start_journey(
        key="secret",
        route=tables.RouteEdition.objects.get(key="charters"),
        instrument=secret.instrument,
        on="2021-02-01",
        by=BY,
        classification="members",
    )
    held = tables.Journey.objects.get(key="secret")
    refused("No text of this journey has been adopted", release_adopted_text, held, by=BY)
    for stage, body, outcome in (
        ("officials", "reef-officials", "endorsed"),
        ("leaders", "leaders", "adopted"),
    ):
        common = {
            "stage": stage,
            "lap": 1,
            "body": cast.body(body),
            "draft": secret,
            "on": "2021-03-01",
            "by": BY,
        }
        put_before(held, procedure="in_meeting", **common)
        decide(held, outcome=outcome, **common)
    release_adopted_text(held, by=BY)
    secret = tables.Draft.objects.get(pk=secret.pk)
    assert secret.classification == secret.instrument.classification == "public"
    assert instrument_seen(STRANGER, secret.instrument.key)
    assert journey(STRANGER, "secret") is None, "how it was reached stays with the members"
    refused("already", release_adopted_text, held, by=BY)


def test_what_was_withdrawn_takes_no_more_acts(world):
    refused("needs its reasons", withdraw, charter(), reasons="", on="2021-03-01", by=BY)
    withdraw(charter(), reasons="Overtaken by the pact.", on="2021-03-01", by=BY)
    refused("was withdrawn", put)


def test_a_changed_route_is_a_new_edition_and_the_journey_under_way_keeps_its_own(world):
    edition = new_edition(
        {
            "key": "charters",
            "names": {"en": "Charters"},
            "carries": "instrument",
            "stages": [{**STAGES[1], "return_to": None}],
        },
        by=BY,
    )
    assert edition.edition == 2
    assert charter().route.edition == 1
    refused(
        "never ends there",
        new_edition,
        {
            "key": "charters",
            "names": {},
            "carries": "instrument",
            "stages": [{**STAGES[0], "next": "officials"}],
        },
        by=BY,
    )


def test_a_position_on_a_provision_that_is_not_there_is_refused_and_names_those_there_are(world):
    put()
    refused(
        r"no provision “99\(z\)” in Draft Zero; its provisions are I, 1, 2",
        says, "XB", "reservation", provision="99(z)", wording="Later.",
    )  # fmt: skip


# What the journey has gone past


def replies(*, at=OPENED, closes=CLOSES, **more):
    return written.open_procedure(
        charter(), "ad_referendum", body=cast.body("reef-officials"), draft=draft(), closes=closes, zone="UTC",
        by=BY, at=at, **more,
    )  # fmt: skip


def test_replies_asked_for_are_over_once_the_body_has_decided_and_nothing_changes_them_any_more(world):
    procedure = replies()
    for code in ("XA", "XB", "XC"):
        says(code, "no_objection", on="2021-03-02")
    decided("endorsed")
    assert gone_past(procedure) == "decided"
    refused("decided on this text already", written.take_back, procedure, reasons="A slip.", by=BY)
    later = {"closes": datetime(2021, 3, 12, 17), "zone": "UTC", "reasons": "More time."}
    refused("decided on this text already", written.extend, procedure, by=BY, at=OPENED, **later)
    written.announce(procedure, words="It was endorsed.", by=BY)
    assert first_fault() is None


def test_a_text_put_off_can_be_asked_about_again_although_the_first_round_was_never_taken_back(world):
    first = replies()
    decided("deferred")
    second = replies(at=datetime(2021, 3, 15, 9, tzinfo=UTC), closes=datetime(2021, 3, 24, 17))
    assert (gone_past(first), gone_past(second)) == ("decided", "")


def test_replies_on_a_text_that_gave_way_to_a_revised_one_are_over(world):
    first = replies()
    put(text=revised(), on="2021-03-03", procedure="ad_referendum")
    assert gone_past(first) == "left"
    refused("no longer lies before the body", written.take_back, first, reasons="A slip.", by=BY)


def test_nobody_acts_on_a_text_before_the_day_it_was_issued(world):
    late = issue_draft(draft().instrument, cast.CHARTER, label="Draft One", on=date(2021, 2, 10), by=BY)
    refused(
        "Draft One was issued on 10 February 2021; nobody can have acted", put, text=late, on="2021-02-09"
    )
    put(text=late, on="2021-02")  # of a month there is enough left
    wrong = charter().acts.order_by("position").last()
    mended = {"reasons": "Another day.", "on": "2021-02-12", "by": BY}
    refused("was issued on 10 February", correct, charter(), [Mended(wrong, {"on": "2021-02-09"})], **mended)


def test_a_text_is_put_on_the_day_that_the_calendar_of_the_named_zone_shows(world):
    written.open_procedure(
        charter(), "silence", body=cast.body("reef-officials"), draft=draft(), by=BY,
        at=datetime(2021, 3, 1, 20, tzinfo=UTC), closes=datetime(2021, 3, 11, 12), zone="Pacific/Apia",
    )  # fmt: skip
    assert charter().acts.get(kind="put_before").on == "2021-03-02"


def test_a_draft_is_not_issued_for_a_day_ahead(world):
    with pytest.raises(RuleBroken, match="1 January 2999 lies ahead"):
        issue_draft(draft().instrument, cast.CHARTER, label="Draft One", on=date(2999, 1, 1), by=BY)


def test_a_capital_does_not_clear_a_text_on_a_day_ahead(world):
    put()
    ahead = {"text_hash": draft().sha256, "authority": "The Minister of Reefs", "on": date(2999, 1, 1)}
    refused(
        "lies ahead", clear_at_home, charter(), member=tables.Member.objects.get(code="XA"), by=BY, **ahead
    )

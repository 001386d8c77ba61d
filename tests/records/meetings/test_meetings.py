"""A meeting planned, moved, prepared, run, closed and recorded, and what is refused on the way."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mufakat.core.meeting.record import MeetingSaid
from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.readers.dossiers.meeting import meeting_dossier
from mufakat.records.circulation.models import Circulation
from mufakat.records.journal.models import Entry
from mufakat.records.meetings import queries
from mufakat.records.meetings.models import Brief, Nominee, Outcome
from mufakat.records.meetings.operations import delegations, room
from mufakat.records.meetings.operations import record as records
from mufakat.records.meetings.operations.agenda import add_item, remove_item
from mufakat.records.meetings.operations.papers import add_paper, write_brief
from mufakat.records.meetings.operations.plan import move_meeting, plan_meeting
from mufakat.records.models import Instrument, Member, Organisation
from mufakat.records.recommendations.operations import agree_recommendation
from tests import cast
from tests.cast import BY


@pytest.fixture
def people(db):
    return cast.lagoon()


@pytest.fixture
def meeting(people):
    return plan_meeting(cast.body("canoe-forum"), starts="2021-03", by=BY, classification="public")


@pytest.fixture
def running(meeting):
    add_item(meeting, title="Life jackets", by=BY)
    return room.open_meeting(meeting, by=BY, on=date(2021, 4, 2))


def item(meeting):
    return meeting.agenda_items.first()


def test_the_next_meeting_takes_the_next_number_of_its_own_series(meeting):
    assert (meeting.key, meeting.ordinal) == ("canoe-forum-11", 11)
    assert plan_meeting(cast.body("reef-officials"), starts="2021", by=BY).ordinal == 4


def test_two_meetings_with_one_number_are_refused_and_nothing_is_written(meeting):
    before = Entry.objects.count()
    with pytest.raises(RuleBroken, match="already has a meeting number 11"):
        plan_meeting(cast.body("canoe-forum"), starts="2022", ordinal=11, by=BY)
    assert Entry.objects.count() == before


def test_a_slip_is_a_second_date_and_the_first_stays(meeting):
    move_meeting(meeting, starts="2021-04-02", reason="The harbour was closed", by=BY)
    assert [(one.starts, one.note) for one in meeting.planned_dates.all()] == [
        ("2021-03", ""),
        ("2021-04-02", "The harbour was closed"),
    ]
    meeting.refresh_from_db()
    assert (meeting.met_from, meeting.sort_date) == ("", date(2021, 4, 2))


def test_a_meeting_that_met_is_not_moved(running):
    with pytest.raises(RuleBroken, match="does not move"):
        move_meeting(running, starts="2022", by=BY)


def test_an_item_of_our_own_stands_before_the_end(meeting):
    add_item(meeting, title="Date of the next meeting", subject="standing:next", by=BY)
    add_item(meeting, title="Life jackets", by=BY)
    assert [one.title for one in meeting.agenda_items.all()] == ["Life jackets", "Date of the next meeting"]


def test_an_item_something_came_of_is_not_removed(running):
    room.record_outcome(running, "agreed", "One for each child.", item=item(running), by=BY)
    with pytest.raises(RuleBroken, match="not taken up"):
        remove_item(item(running), by=BY)


def test_a_delegate_of_an_organisation_that_is_not_invited_is_refused(meeting):
    reef = Organisation.objects.get(key="reef-watch")
    came = delegations.note_delegation(meeting, "ngo", "Reef Watch", organisation=reef, by=BY)
    with pytest.raises(RuleBroken, match="Reef Watch is not invited"):
        delegations.nominate(came, name="Eve", is_adult=True, by=BY)
    assert not Nominee.objects.exists()


def test_only_adults_are_named_and_no_name_reaches_the_journal(meeting):
    invited = delegations.invite(meeting, "government", member=Member.objects.get(code="XA"), by=BY)
    with pytest.raises(RuleBroken, match="Only adult delegates"):
        delegations.nominate(invited, name="Marisol", is_adult=False, by=BY)
    delegations.nominate(invited, name="Marisol Vega", is_adult=True, by=BY)
    assert not [entry for entry in Entry.objects.all() if "Marisol" in f"{entry.says} {entry.details}"]


def test_a_nomination_after_the_deadline_is_kept_and_marked_late(meeting):
    meeting.nominations_close = date(2021, 2, 1)
    meeting.save()
    invited = delegations.invite(meeting, "government", member=Member.objects.get(code="XA"), by=BY)
    late = delegations.nominate(
        invited, name="Coral", is_adult=True, by=BY, at=datetime(2021, 2, 2, tzinfo=UTC)
    )
    assert (late.late, late.state) == (True, "proposed")


def test_names_are_for_those_who_run_it_and_for_the_own_delegation(people, meeting):
    invited = delegations.invite(meeting, "government", member=Member.objects.get(code="XA"), by=BY)
    delegations.nominate(invited, name="Coral", is_adult=True, by=BY)

    def seen(viewer):
        return [str(name) for one in queries.delegations(viewer, meeting) for name in one.names_shown]

    assert seen(people.ben) == seen(people.coral) == seen(people.ana) == ["Coral"]
    assert seen(people.dov) == seen(people.eve) == seen(people.stranger) == []


def test_a_brief_never_leaves_its_delegation(people, running):
    entries = Entry.objects.count()
    write_brief(item(running), "Ask for yellow ones.", member=Member.objects.get(code="XA"), by=BY)
    assert [one.text for one in queries.briefs(people.coral, running)] == ["Ask for yellow ones."]
    for other in (people.ana, people.ben, people.dov, people.eve, people.stranger):
        assert not queries.briefs(other, running).exists()
    assert (Brief.objects.count(), Entry.objects.count()) == (1, entries)


def test_an_outcome_sent_twice_is_written_once_even_after_the_close(running):
    first = room.record_outcome(running, "agreed", "One each.", item=item(running), made_key="k1", by=BY)
    room.close_meeting(running, by=BY)
    again = room.record_outcome(running, "agreed", "One each.", item=item(running), made_key="k1", by=BY)
    assert (again, Outcome.objects.filter(meeting=running).count()) == (first, 1)


def test_an_outcome_on_a_closed_meeting_is_refused(running):
    room.record_outcome(running, "agreed", "One each.", item=item(running), by=BY)
    room.close_meeting(running, by=BY)
    with pytest.raises(RuleBroken, match="was closed on"):
        room.record_outcome(running, "agreed", "Two each.", item=item(running), by=BY)


def test_a_meeting_closes_only_when_each_item_has_an_outcome(running):
    with pytest.raises(RuleBroken, match=r"Still without one: 1\. Life jackets"):
        room.close_meeting(running, by=BY)
    room.record_outcome(running, "not_taken_up", "", item=item(running), by=BY)
    assert room.close_meeting(running, by=BY).is_closed


def test_a_corrected_outcome_leaves_the_first_in_the_record(running):
    first = room.record_outcome(running, "agreed", "One each.", item=item(running), by=BY)
    better = room.correct_outcome(first, kind="decision", text="One for each child.", by=BY)
    first.refresh_from_db()
    assert (first.text, first.replaced_by) == ("One each.", better)
    with pytest.raises(RuleBroken, match="already corrected"):
        room.correct_outcome(first, kind="agreed", text="Two.", by=BY)


def test_a_slip_seen_after_the_close_is_corrected_until_the_record_is_adopted(running):
    first = room.record_outcome(
        running, "decision", "By 1 December.", item=item(running), by=BY, language="vi"
    )
    room.close_meeting(running, by=BY)
    better = room.correct_outcome(first, kind="decision", text="By 11 December.", by=BY)
    assert (better.text, better.language, better.position) == ("By 11 December.", "vi", first.position)
    running.refresh_from_db()
    running.summary_record = Instrument.objects.create(
        key="cf-record", kind="record", adopted_on="2021-05-01"
    )
    running.save()
    with pytest.raises(RuleBroken, match="corrected at the next meeting"):
        room.correct_outcome(better, kind="decision", text="By 21 December.", by=BY)


def test_recommendations_are_numbered_as_agreed_and_both_co_chairs_declare(running):
    made = [
        agree_recommendation(running, text, item=item(running), made_key=key, by=BY)
        for text, key in (("Teach swimming.", "a"), ("Share canoes.", "b"), ("Teach swimming.", "a"))
    ]
    assert [one.number for one in made] == [1, 2, 1]
    with pytest.raises(RuleBroken, match="for the governments and for the NGOs"):
        room.close_meeting(running, by=BY)
    room.declare(running, "government", by=BY)
    room.declare(running, "ngo", by=BY)
    assert room.close_meeting(running, by=BY).is_closed


def test_what_the_room_wrote_is_not_public_before_the_record_is_adopted(people, running):
    room.record_outcome(running, "agreed", "One for each child.", item=item(running), by=BY)

    def seen(viewer):
        return [one.text for one in queries.outcomes_said(viewer, queries.meeting(viewer, running.key))]

    assert (seen(people.coral), seen(people.stranger)) == (["One for each child."], [])
    records_of(running)
    assert seen(people.stranger) == ["One for each child."]


def records_of(meeting):
    room.close_meeting(meeting, by=BY)
    records.draft_record(meeting, MeetingSaid("Record of the forum", ("It met.",), ()), by=BY)
    meeting.refresh_from_db()
    records.issue_record(meeting, by=BY)
    records.adopt_record(meeting, by=BY)


def test_the_record_is_drafted_edited_circulated_and_only_then_adopted(running):
    delegations.invite(running, "government", member=Member.objects.get(code="XA"), by=BY)
    room.record_outcome(running, "agreed", "One each.", item=item(running), by=BY)
    with pytest.raises(RuleBroken, match="has been closed"):
        records.draft_record(running, MeetingSaid("Record", ("It met.",), ()), by=BY)
    running = room.close_meeting(running, by=BY)
    working = records.draft_record(running, MeetingSaid("Record", ("It met.",), ()), by=BY)
    running.refresh_from_db()
    records.edit_record(running, {"opening1": "It met in the harbour."}, seen=working.version, by=BY)
    with pytest.raises(OutOfDate, match="saved the record first"):
        records.edit_record(running, {"opening1": "It rained."}, seen=working.version, by=BY)
    draft = records.issue_record(running, by=BY)
    assert draft.provisions.get(key="opening1").text == "It met in the harbour."
    closes = datetime.now(UTC) + timedelta(days=7)
    records.circulate_record(running, closes_at=closes, zone="Pacific/Fiji", by=BY)
    assert [one.code for one in Circulation.objects.get().addressees.all()] == ["XA"]
    with pytest.raises(RuleBroken, match="Corrections are awaited"):
        records.adopt_record(running, by=BY)
    records.close_corrections(running, by=BY)
    assert records.adopt_record(running, by=BY).adopted_by == "Canoe Forum"


def test_a_presentation_that_is_too_large_is_refused_with_what_to_do(meeting, settings):
    settings.LARGEST_UPLOAD = 1024 * 1024
    with pytest.raises(RuleBroken, match=r"has 2 MB; up to 1 MB are kept\. Save it with smaller pictures"):
        add_paper(meeting, b"%PDF-" + bytes(2 * 1024 * 1024 - 5), "talk.pdf", by=BY)


def test_a_program_named_as_a_presentation_is_refused_and_nothing_is_kept(meeting):
    with pytest.raises(RuleBroken, match="is a program"):
        add_paper(meeting, b"MZ\x90\x00", "talk.pptx", by=BY)
    assert not meeting.papers.exists()


def test_only_who_came_took_part(people, meeting):
    came, absent, unsaid = (
        delegations.invite(meeting, "government", member=Member.objects.get(code=code), by=BY)
        for code in ("XA", "XB", "XC")
    )
    delegations.note_attendance(meeting, came={came.pk: "room", absent.pk: "absent"}, by=BY)
    reported = delegations.note_delegation(meeting, "ngo", "Reef Watch", by=BY)
    dossier = meeting_dossier(people.stranger, meeting.key, today=date(2021, 4, 2))
    listed = {one.pk for kind in dossier.took_part for one in kind.delegations}
    assert listed == {came.pk, reported.pk}
    assert unsaid.pk not in listed


def test_an_item_taken_off_leaves_no_gap_in_the_numbers(running):
    for title in ("Canoes", "Paddles"):
        add_item(running, title=title, by=BY)
    remove_item(item(running), by=BY)
    assert [one.position for one in running.agenda_items.all()] == [1, 2]
    assert "1. Canoes; 2. Paddles" in room.what_is_missing(running)


def test_what_was_put_off_without_words_names_its_item_and_beside_the_agenda_needs_words(running):
    with pytest.raises(RuleBroken, match="needs its words"):
        room.record_outcome(running, "deferred", "", by=BY)
    room.record_outcome(running, "deferred", "", item=item(running), by=BY)
    room.close_meeting(running, by=BY)
    assert Entry.objects.filter(says__contains="put off: Life jackets").exists()


def test_a_record_adopted_uncirculated_is_so_in_the_journal(running):
    room.record_outcome(running, "agreed", "One each.", item=item(running), by=BY)
    records_of(running)
    told = Entry.objects.get(verb="adopt record")
    assert "it was not circulated for correction" in told.says

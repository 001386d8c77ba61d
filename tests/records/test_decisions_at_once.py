"""Two officers at the same moment: one act is recorded, the other person is told, and the journal stays whole."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier

import pytest
from django.db import connections

from mufakat.core.problems import Problem
from mufakat.records import models as tables
from mufakat.records.decisions.operations import decide, put_before, start_journey, state_position
from mufakat.records.decisions.written import operations as written
from mufakat.records.journal.queries import first_fault
from tests import cast
from tests.records.test_positions import STAGES

pytestmark = pytest.mark.django_db(transaction=True)
BY = cast.BY


def at_once(*acts):
    """What came of each: None, or the sentence the person was told."""
    barrier = Barrier(len(acts))

    def run(act):
        try:
            barrier.wait()
            act()
        except Problem as problem:
            return str(problem)
        finally:
            connections.close_all()
        return None

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


@pytest.fixture
def journey():
    cast.lagoon()
    tables.RouteEdition.objects.create(
        key="charters", edition=1, names={"en": ["Charters"]}, carries="instrument", stages=STAGES
    )
    draft = cast.charter()
    return start_journey(
        key="charter", route=tables.RouteEdition.objects.get(key="charters"), instrument=draft.instrument,
        on="2021-02-01", by=BY,
    )  # fmt: skip


def put(journey):
    draft = journey.instrument.drafts.get()
    put_before(
        journey,
        stage="officials",
        lap=1,
        body=cast.body("reef-officials"),
        draft=draft,
        on="2021-02-02",
        by=BY,
        procedure="in_meeting",
    )
    return draft


def endorse(journey, draft, **more):
    decide(
        journey, stage="officials", lap=1, body=cast.body("reef-officials"), draft=draft, outcome="endorsed",
        on="2021-03-01", by=BY, **more,
    )  # fmt: skip


def test_of_two_decisions_at_once_one_stands_and_the_other_person_is_told(journey):
    draft = put(journey)

    def act():
        endorse(journey, draft, seen=2)

    told = at_once(act, act)
    assert sorted(one is None for one in told) == [False, True]
    assert "moved first" in next(one for one in told if one)
    assert tables.Act.objects.filter(kind="decided").count() == 1
    assert first_fault() is None


def test_of_two_declarations_at_once_one_stands(journey):
    procedure = written.open_procedure(
        journey, "silence", body=cast.body("reef-officials"), draft=journey.instrument.drafts.get(), zone="UTC", by=BY,
        closes=datetime(2021, 3, 10, 17), at=datetime(2021, 3, 1, tzinfo=UTC),
    )  # fmt: skip
    members = list(tables.Member.objects.filter(code__in=procedure.entitled))
    written.notify_members(procedure, members, by=BY, at=datetime(2021, 3, 1, tzinfo=UTC))

    def act():
        written.declare(procedure, by=BY, at=datetime(2021, 3, 11, tzinfo=UTC))

    assert sorted(one is None for one in at_once(act, act)) == [False, True]
    assert tables.ProcedureAct.objects.filter(kind="declared").count() == 1
    assert first_fault() is None


def test_an_objection_and_the_decision_it_would_stop_never_both_stand(journey):
    draft = put(journey)
    member = tables.Member.objects.get(code="XB")

    def object_to_it():
        state_position(
            journey,
            member=member,
            stance="objection",
            on="2021-02-03",
            by=BY,
            reason="Boats.",
            lifted_if="there are boats",
        )

    told = at_once(object_to_it, lambda: endorse(journey, draft))
    assert sorted(one is None for one in told) == [False, True]
    assert first_fault() is None


def test_whoever_is_killed_between_deciding_and_telling_leaves_nothing_half_done(journey, monkeypatch):
    draft = put(journey)
    acts, entries = tables.Act.objects.count(), tables.Entry.objects.count()

    class Killed(BaseException):
        pass

    def killed(*args, **kwargs):
        raise Killed

    monkeypatch.setattr("mufakat.records.decisions.operations.acts.record", killed)
    with pytest.raises(Killed):
        endorse(journey, draft)
    assert (tables.Act.objects.count(), tables.Entry.objects.count()) == (acts, entries)
    monkeypatch.undo()
    endorse(journey, draft)
    assert tables.Entry.objects.count() == entries + 1

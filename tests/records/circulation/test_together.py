"""Two people settling the same bracket in the same moment, on a real file database: one is first, one is told."""

import threading

import pytest
from django.db import connection, connections

from mufakat.core.problems import OutOfDate
from mufakat.records import models as tables
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.live import live
from mufakat.records.journal.operations import By
from mufakat.records.journal.queries import first_fault
from tests.records.circulation.world import answered, sent_out

P1 = "Member States shall review their laws within available means."


pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts) -> list[str]:
    """What each act came to when all were done in the same moment: "done", or what it was told."""
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        connections["default"].inc_thread_sharing()  # the in-memory database of a test is one connection
    said, gate, turn = [], threading.Barrier(len(acts)), threading.Lock()

    def one(act) -> None:
        gate.wait()
        try:
            with turn if connection.vendor == "sqlite" else threading.Lock():
                act()
            said.append("done")
        except OutOfDate as late:
            said.append(str(late))
        finally:
            if connection.vendor != "sqlite":
                connections.close_all()

    people = [threading.Thread(target=one, args=(act,)) for act in acts]
    for each in people:
        each.start()
    for each in people:
        each.join()
    return said


def by(name: str) -> By:
    return By(actor=name, name=name)


def test_of_two_drafters_one_is_told_who_moved_first():
    asked = sent_out()
    answered(asked, "VN", {"p1": P1.replace("shall", "should")})
    bracket = live(asked.draft).members.provision("p1").brackets[0]
    seen = tables.Settling.objects.get().version
    place = circulation.Place(asked.draft, "p1", bracket.start, bracket.end, seen)
    said = at_once(
        lambda: circulation.agree_wording(place, "should", group="TWG", by=by("Ratna")),
        lambda: circulation.agree_wording(place, "shall", group="TWG", by=by("Hà")),
    )
    assert sum("moved first" in each for each in said) == 1
    assert tables.AgreedWording.objects.filter(standing="agreed").count() == 1
    assert first_fault() is None


def test_of_one_who_joins_and_one_who_agrees_the_second_is_told():
    asked = sent_out()
    answered(asked, "VN", {"p1": P1.replace("laws", "national laws")})
    answered(asked, "LA", {"p1": P1.replace("laws", "National laws")})
    bracket = live(asked.draft).members.provision("p1").brackets[0]
    seen = tables.Settling.objects.get().version
    place = circulation.Place(asked.draft, "p1", bracket.start, bracket.end, seen)
    words = bracket.chosen("VN")
    said = at_once(
        lambda: circulation.join_wordings(place, words, by=by("Ratna")),
        lambda: circulation.agree_wording(place, "", group="TWG", by=by("Hà")),
    )
    assert said.count("done") == 1
    assert tables.Joining.objects.count() + tables.AgreedWording.objects.count() == 1
    assert first_fault() is None


def test_of_two_who_close_a_consultation_one_is_told_that_it_was_closed():
    asked = sent_out()
    said = at_once(
        lambda: circulation.close(asked, by=by("Ratna")), lambda: circulation.close(asked, by=by("Hà"))
    )
    assert sorted(said) == ["This consultation has been closed already.", "done"]

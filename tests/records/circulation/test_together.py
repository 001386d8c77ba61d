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


@pytest.mark.django_db(transaction=True)
def test_of_two_drafters_one_is_told_who_moved_first():
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        connections["default"].inc_thread_sharing()  # the in-memory database of a test is one connection
    asked = sent_out()
    answered(asked, "VN", {"p1": P1.replace("shall", "should")})
    bracket = live(asked.draft).members.provision("p1").brackets[0]
    seen = tables.Settling.objects.get().version
    place = circulation.Place(asked.draft, "p1", bracket.start, bracket.end, seen)
    said, gate, turn = [], threading.Barrier(2), threading.Lock()

    def settle(name: str, words: str) -> None:
        gate.wait()
        try:
            with turn if connection.vendor == "sqlite" else threading.Lock():
                circulation.agree_wording(place, words, group="TWG", by=By(actor=name, name=name))
            said.append(words)
        except OutOfDate as late:
            said.append(str(late))
        finally:
            if connection.vendor != "sqlite":
                connections.close_all()

    drafters = [threading.Thread(target=settle, args=pair) for pair in (("Ratna", "should"), ("Hà", "shall"))]
    for each in drafters:
        each.start()
    for each in drafters:
        each.join()
    assert sum("moved first" in each for each in said) == 1
    assert tables.AgreedWording.objects.filter(standing="agreed").count() == 1
    assert first_fault() is None

"""The desk is drawn once until something moves: an act, a file that came in, a hat; and for nobody else."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from mufakat.doors.desk.drawn import drawn
from mufakat.records import models as tables
from mufakat.records.decisions.operations import decide, put_before, start_journey
from mufakat.records.journal.operations import record
from mufakat.records.people.access import viewer_of
from mufakat.records.people.operations import give_mandate
from tests import cast
from tests.records.circulation.world import answered, person, sent_out

BY = cast.BY
LATELY = timezone.localdate().isoformat()
OWED = "Record what Canoe Forum decided on"


@pytest.fixture
def world(db, settings):
    people = cast.lagoon()
    journey = start_journey(key="wishes", route=cast.route(), forum=cast.forum(), on="2020-06-09", by=BY)
    put_before(journey, stage="forum", lap=1, body=cast.body("canoe-forum"), on=LATELY, by=BY)
    settings.PAGES_KEPT_FOR = 60
    drawn.forget()
    yield people
    drawn.forget()


def asked(client, who, address: str = "/desk/") -> tuple[str, int]:
    client.force_login(who.person)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    return response.content.decode(), len(queries)


@pytest.mark.parametrize("address", ["/desk/", "/desk/board/"])
def test_a_second_look_asks_for_far_less_and_shows_the_same(world, client, address):
    asked(client, world.ben, address)  # a first visit is also noted
    first, many = asked(client, world.ben, address)
    drawn.forget()
    afresh, more = asked(client, world.ben, address)
    assert many < more
    assert (
        first.partition("<main")[2].partition("Since your last")[0]
        == (afresh.partition("<main")[2].partition("Since your last")[0])
    )


def test_an_act_is_seen_at_once(world, client):
    before, _ = asked(client, world.ben)
    journey = tables.Journey.objects.get(key="wishes")
    decide(journey, stage="forum", lap=1, body=cast.body("canoe-forum"), outcome="agreed", on=LATELY, by=BY)
    after, _ = asked(client, world.ben)
    assert OWED in before
    assert OWED not in after


def test_what_one_person_owes_is_never_shown_to_another(world, client):
    chairs, _ = asked(client, world.ben)
    looks_on, _ = asked(client, world.coral)
    assert OWED in chairs
    assert OWED not in looks_on


def test_a_file_that_comes_in_is_seen_at_once_though_it_is_no_act(world, client):
    before, _ = asked(client, world.ana)
    tables.Notice.objects.create(
        kind="reminder", occasion="x", email="a@b.example", subject="S", text="T", prepared_at=timezone.now()
    )
    after, _ = asked(client, world.ana)
    assert "Look through 1 mail before it goes" in before  # the notice of what was put before the body
    assert "Look through 2 mails before they go" in after


def test_a_new_hat_changes_the_desk_at_once(world, client):
    before, _ = asked(client, world.coral)
    give_mandate(
        world.coral.person, "chair", since=cast.TODAY.replace(year=2000), by=BY, body=cast.body("canoe-forum")
    )
    after, _ = asked(client, world.coral)
    assert OWED not in before
    assert OWED in after


def test_the_languages_do_not_mix(world, client):
    english, _ = asked(client, world.ben)
    client.cookies["django_language"] = "vi"
    tables.Person.objects.filter(pk=world.ben.person.pk).update(language="vi")
    vietnamese, _ = asked(client, world.ben)
    assert OWED in english
    assert OWED not in vietnamese


def test_an_entry_about_something_else_draws_it_anew_and_loses_nothing(world, client):
    asked(client, world.ben)
    record("noted", subject="test:1", says="Something was done.", by=BY, classification="public")
    after, _ = asked(client, world.ben)
    assert OWED in after


def test_an_answer_to_a_draft_stands_on_the_desk_once_it_is_confirmed(db, client, settings):
    settings.PAGES_KEPT_FOR = 60
    draft = sent_out("VN", "LA", partners=())
    viewer = viewer_of(
        person("Lan", "focal_point", member=draft.addressees.get(code="VN").member), on=cast.TODAY
    )
    before, _ = asked(client, viewer)
    answered(draft, "VN")
    after, _ = asked(client, viewer)
    assert "What became of what you proposed" not in before
    assert "What became of what you proposed" in after

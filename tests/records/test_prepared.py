"""A prepared question has Django's own answers and is composed once."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mufakat.records import prepared
from mufakat.records.models import Act, Body, Journey
from mufakat.records.prepared import Prepared
from tests import cast

KEYS = ("canoe-forum", "reef-officials", "leaders", "nobody")


@pytest.fixture
def lagoon(db):
    cast.lagoon()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(KEYS), unique=True), st.integers(0, 4))
def test_it_answers_as_django_does(lagoon, keys, tier):
    def found(most, keys):
        return Body.objects.filter(tier__lte=most, key__in=keys).order_by("key")

    rows = Prepared(found)(tier, values=keys)
    for row, own in zip(rows, found(tier, keys), strict=True):
        assert row == own and vars(row).keys() == vars(own).keys()
        assert all(getattr(row, field.attname) == getattr(own, field.attname) for field in Body._meta.fields)


def test_what_is_joined_comes_along(lagoon):
    forum = cast.forum()
    question = Prepared(
        lambda keys: Journey.objects.filter(key__in=keys).select_related("route", "forum__body")
    )
    Journey.objects.create(key="wishes", route=cast.route(), forum=forum, started_on="2020-06-09")
    with CaptureQueriesContext(connection) as asked:
        (row,) = question(values=["wishes"])
        assert row.route.stages and row.forum.body.key == "canoe-forum" and row.instrument is None
    assert len(asked) == 1


def test_it_is_composed_once_for_each_shape_and_length(lagoon):
    composed = []

    def compose(kind, keys):
        composed.append((kind, len(keys)))
        return Body.objects.filter(kind=kind, key__in=keys)

    question = Prepared(compose)
    kind = cast.body("leaders").kind
    for keys in (["leaders"], ["canoe-forum"], ["leaders", "canoe-forum"], ["leaders"]):
        question(kind, values=keys)
    assert [row.key for row in question(kind, values=["leaders"])] == ["leaders"]
    assert question("nothing", values=["leaders"]) == []
    assert composed == [(kind, 1), (kind, 2), ("nothing", 1)]


def test_shapes_are_forgotten_before_they_are_too_many(lagoon, monkeypatch):
    monkeypatch.setattr(prepared, "MOST_SHAPES", 3)
    question = Prepared(lambda tier, keys: Body.objects.filter(tier=tier, key__in=keys))
    for tier in range(10):
        question(tier, values=["leaders"])
    assert len(question._composed) <= 3


def test_no_connection_is_kept_beyond_the_thread_that_composed_it(lagoon):
    question = Prepared(lambda keys: Body.objects.filter(key__in=keys))
    question(values=["leaders"])
    assert [one.compiler.connection for one in question._composed.values()] == [None]


def test_no_values_ask_nothing(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert Prepared(lambda keys: Act.objects.filter(pk__in=keys))(values=[]) == []


def test_a_question_that_nothing_can_answer_is_answered_by_nothing(lagoon):
    question = Prepared(lambda tiers, keys: Body.objects.filter(tier__in=tiers, key__in=keys))
    assert question((), values=["leaders"]) == []
    assert len(question((1, 2, 3, 4), values=["leaders"])) == 1


def test_a_number_that_also_stands_elsewhere_in_the_question_is_not_mistaken(lagoon):
    first, second = Body.objects.order_by("pk")[:2]
    question = Prepared(lambda other, keys: Body.objects.exclude(pk=other).filter(pk__in=keys))
    assert question(first.pk, values=[first.pk]) == []
    assert question(first.pk, values=[second.pk]) == [second]


def test_values_that_do_not_stand_together_are_a_fault_of_whoever_composed_it(db):
    question = Prepared(lambda keys: Body.objects.filter(key=keys[0]))
    with pytest.raises(AssertionError, match="beside one another"):
        question(values=["leaders", "canoe-forum"])

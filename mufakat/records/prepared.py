"""Questions that are asked on every page, composed once.

Django composes the SQL of a query anew whenever it is asked; on a journey's page that took half of the time, and asking
the database a twentieth (docs/choices/0011). The parts of Django this leans on are not promised to stay: the test beside
it holds its answers against Django's own.
"""

from collections.abc import Callable, Hashable, Sequence
from copy import copy
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Generic, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Model, QuerySet
from django.db.models.query import ModelIterable
from django.db.models.sql.compiler import SQLCompiler

M = TypeVar("M", bound=Model)
MOST_SHAPES = 200  # kept of one question; a list of another length is another shape


@dataclass(frozen=True, slots=True)
class Composed:
    compiler: SQLCompiler  # which columns there are and what becomes of them
    sql: str
    before: tuple  # parameters before the values, and after them
    after: tuple


class Prepared(Generic[M]):
    """``compose`` takes what the question's shape depends on, and last the values, all numbers or all strings, which
    stand beside one another in its SQL: ``Prepared(lambda sees, keys: seen(sees).filter(key__in=keys))``."""

    def __init__(self, compose: Callable[..., QuerySet[M]]):
        self._compose = compose
        self._composed: dict[Hashable, Composed] = {}

    def __call__(self, *shape: Hashable, values: Sequence[int] | Sequence[str]) -> list[M]:
        """The rows as Django would give them, with what select_related joins; nothing is asked about no values."""
        if not values:
            return []
        key = (shape, len(values))
        held = self._composed.get(key)
        if held is None:
            if len(self._composed) >= MOST_SHAPES:
                self._composed.clear()
            try:
                held = self._composed[key] = composed(self._compose, shape, values)
            except EmptyResultSet:  # Django sees that nothing can be found
                return []
        return rows(held, (*held.before, *values, *held.after))


def composed(
    compose: Callable[..., QuerySet], shape: tuple, values: Sequence[int] | Sequence[str]
) -> Composed:
    """Composed about stand-ins, so that the values' places are known whatever else is asked for."""
    kind = type(values[0])
    stand_ins = [kind(-(10**9) - at) for at in range(len(values))]
    compiler = compose(*shape, stand_ins).query.get_compiler(DEFAULT_DB_ALIAS)
    sql, params = compiler.as_sql()
    at = params.index(stand_ins[0])
    assert list(params[at : at + len(values)]) == stand_ins, "the values must stand beside one another"
    compiler.connection = None  # of the thread that composed it, which may end before this is forgotten
    return Composed(compiler, sql, tuple(params[:at]), tuple(params[at + len(values) :]))


def rows(held: Composed, params: tuple) -> list:
    compiler = copy(held.compiler)
    compiler.connection = connections[DEFAULT_DB_ALIAS]
    compiler.as_sql = lambda: (held.sql, params)
    query = SimpleNamespace(get_compiler=lambda using: compiler)
    return list(ModelIterable(SimpleNamespace(db=DEFAULT_DB_ALIAS, query=query, _known_related_objects={})))

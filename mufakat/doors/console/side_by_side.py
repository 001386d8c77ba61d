"""Copies read on every processor at once; where there is no `fork` (Windows), one after another.

A worker sends back what it made of its copies; a provision that stayed as in the draft is sent as its
number, so that a hundred copies cost little more than their edits.
"""

import io
import os
import pickle
from collections.abc import Callable, Sequence
from pathlib import Path

from mufakat.core.problems import Problem
from mufakat.core.wording.model import Provision, Text
from mufakat.core.wording.returned import Returned

FEWEST = 4  # copies below which a second process costs more than it saves
MOST_WORKERS = 8

_Make = Callable[[Path], Returned]


def side_by_side(make: _Make, paths: Sequence[Path], base: Text) -> list[Returned]:
    """``make`` of every path, in their order; what cannot be read is told of all of them at once."""
    workers = min(_processors(), MOST_WORKERS, len(paths) // 2)
    if len(paths) < FEWEST or workers < 2 or not hasattr(os, "fork"):
        return _whole([_try(make, path) for path in paths])
    shares = [range(n, len(paths), workers) for n in range(workers)]
    pipes = [_in_a_worker(make, [paths[n] for n in share], base) for share in shares[1:]]
    made: dict[int, Returned | Problem] = {n: _try(make, paths[n]) for n in shares[0]}
    for share, pipe in zip(shares[1:], pipes, strict=True):
        made.update(zip(share, _received(pipe, base), strict=True))
    return _whole([made[n] for n in range(len(paths))])


def _whole(made: list[Returned | Problem]) -> list[Returned]:
    problems = [each for each in made if isinstance(each, Problem)]
    if len(problems) > 1:
        raise Problem("\n".join(map(str, problems)))
    if problems:
        raise problems[0]
    return made


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_a_worker(make: _Make, paths: Sequence[Path], base: Text) -> tuple[int, int]:
    """Start it; its process id, and the end of the pipe its answer comes from."""
    reading, writing = os.pipe()
    worker = os.fork()
    if worker:
        os.close(writing)
        return worker, reading
    try:
        os.close(reading)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(_packed([_try(make, path) for path in paths], base))
        os._exit(0)
    finally:
        os._exit(1)  # whatever happened, a worker never goes on as if it were the command


def _received(pipe: tuple[int, int], base: Text) -> list[Returned | Problem]:
    worker, reading = pipe
    with os.fdopen(reading, "rb") as answer:
        sent = answer.read()
    _, status = os.waitpid(worker, 0)
    if status or not sent:
        raise Problem(
            "Reading the copies stopped half way; there may be too little memory. Please try fewer at once."
        )
    return _Unpacked(sent, base).load()


def _try(make: _Make, path: Path) -> Returned | Problem:
    try:
        return make(path)
    except Problem as problem:
        return problem


def _packed(made: list[Returned | Problem], base: Text) -> bytes:
    into = io.BytesIO()
    _Packed(into, base).dump(made)
    return into.getvalue()


class _Packed(pickle.Pickler):
    def __init__(self, into: io.BytesIO, base: Text) -> None:
        super().__init__(into, protocol=pickle.HIGHEST_PROTOCOL)
        self.numbers = {id(each): n for n, each in enumerate(base.provisions)}

    def persistent_id(self, thing: object) -> int | None:
        return self.numbers.get(id(thing)) if type(thing) is Provision else None


class _Unpacked(pickle.Unpickler):
    """Reads only what our own worker wrote a moment ago."""

    def __init__(self, sent: bytes, base: Text) -> None:
        super().__init__(io.BytesIO(sent))
        self.provisions = base.provisions

    def persistent_load(self, number: int) -> Provision:
        return self.provisions[number]

"""What was composed once and may be shown again until something moves; each web process keeps its own."""

import threading
import time
from collections import OrderedDict
from typing import Generic, Protocol, TypeVar


class Kept(Protocol):
    @property
    def until(self) -> float:
        """On the monotonic clock."""

    @property
    def size(self) -> int:
        """Bytes, about."""


K = TypeVar("K", bound=Kept)


class Store(Generic[K]):
    """What was last asked for, as much as there is room for (bytes)."""

    def __init__(self, room: int):
        self._room, self._taken = room, 0
        self._held: OrderedDict[tuple, K] = OrderedDict()
        self._lock = threading.Lock()
        self._turns = [threading.Lock() for _ in range(64)]

    def turn(self, key: tuple) -> threading.Lock:
        """Held while one thing is composed: a hundred who ask after an act wait for one composing, not for a hundred."""
        return self._turns[hash(key) % len(self._turns)]

    def get(self, key: tuple) -> K | None:
        with self._lock:
            found = self._held.get(key)
            if found and found.until > time.monotonic():
                self._held.move_to_end(key)
                return found
        return None

    def keep(self, key: tuple, one: K) -> None:
        with self._lock:
            if before := self._held.pop(key, None):
                self._taken -= before.size
            self._held[key] = one
            self._taken += one.size
            while self._taken > self._room:
                _key, oldest = self._held.popitem(last=False)
                self._taken -= oldest.size

    def forget(self) -> None:
        with self._lock:
            self._held.clear()
            self._taken = 0

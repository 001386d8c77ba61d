"""Counting failures in the cache that all workers share, without a moment in which two count as one."""

import hashlib
import math
import time

from django.conf import settings
from django.core.cache import cache


class Attempts:
    """Each attempt takes one of SIGN_IN_ATTEMPTS places for each of the keys; a place comes free SIGN_IN_WINDOW seconds later.

    Taking a place is ``cache.add``, which only one of two simultaneous requests wins; counting up a number is not.
    """

    def __init__(self, *keys: str):
        self.keys = [hashlib.sha256(key.encode()).hexdigest()[:40] for key in keys]
        self.taken: list[str] = []

    def begin(self) -> bool:
        """Take a place for every key; False, and none taken, where one has no place left."""
        for key in self.keys:
            place = self._take(key)
            if not place:
                self.forgive()
                return False
            self.taken.append(place)
        return True

    def forgive(self) -> None:
        """Give the places of this attempt back: it was no failure."""
        cache.delete_many(self.taken)
        self.taken = []

    def minutes_to_wait(self) -> int:
        """Whole minutes, at least one, until every key has a place again."""
        waits = [self._wait(key) for key in self.keys]
        return max(1, math.ceil(max(waits) / 60))

    def _take(self, key: str) -> str:
        frees_at = time.time() + settings.SIGN_IN_WINDOW
        return next(
            (
                place
                for place in self._places(key)
                if cache.add(place, frees_at, timeout=settings.SIGN_IN_WINDOW)
            ),
            "",
        )

    def _wait(self, key: str) -> float:
        held = cache.get_many(self._places(key))
        return min(held.values()) - time.time() if len(held) >= settings.SIGN_IN_ATTEMPTS else 0.0

    def _places(self, key: str) -> list[str]:
        return [f"sign-in:{key}:{number}" for number in range(settings.SIGN_IN_ATTEMPTS)]

"""Parts of the desk as one person saw them last, drawn anew after every act and on every day (docs/choices/0009)."""

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from mufakat.doors.shared.kept import Store
from mufakat.records.journal.queries import head
from mufakat.records.people.access import Viewer


@dataclass(frozen=True, slots=True)
class Drawn:
    parts: tuple[SafeString, ...]
    until: float

    @property
    def size(self) -> int:
        return sum(map(len, self.parts))


drawn: Store[Drawn] = Store(16 * 1024 * 1024)


def as_drawn(
    who: Viewer, page: str, draw: Callable[[], tuple[SafeString, ...]], *, besides: Hashable = ()
) -> tuple[SafeString, ...]:
    """The parts of a page of this person's. ``besides``: what they depend on that no act tells of, a mail that came in."""
    hats = tuple(hat.pk for hat in who.mandates)
    key = (page, who.person.pk, hats, timezone.localdate(), get_language(), besides, head())
    with drawn.turn(key):
        if found := drawn.get(key):
            return found.parts
        made = Drawn(draw(), time.monotonic() + settings.PAGES_KEPT_FOR)
        drawn.keep(key, made)
    return made.parts

"""The bodies, who reports to whom, and the countries with their memberships, read once and kept.

Nearly every page names some of them, and only loading a profile changes them (records/install), which changes the
region's digest (docs/choices/0009).
"""

import time
from collections.abc import Iterable
from functools import cached_property

from django.conf import settings
from django.db.models import Model

from mufakat.records.bodies.models import Body, Member, Region, ReportingLine

LOOK_AGAIN = 1.0  # seconds after which a process asks whether another profile was loaded


class Register:
    """As one profile says it; each part is read when it is first asked for. What it hands out is only to be read."""

    def __init__(self, digest: str | None, now: float):
        self.digest = digest  # of the profile's files; None: not to be kept
        self.read = self.looked = now  # on the monotonic clock

    @cached_property
    def region(self) -> Region | None:
        return Region.objects.first()

    @cached_property
    def bodies(self) -> dict[str, Body]:
        """By key."""
        return {body.key: body for body in Body.objects.all()}

    @cached_property
    def members(self) -> dict[str, Member]:
        """By code, each with its memberships at hand."""
        return {member.code: member for member in Member.objects.prefetch_related("memberships")}

    def attach(self, rows: Iterable[Model], *names: str) -> None:
        """Sets these foreign keys of the rows to the body or member held here; one that is not is fetched when asked for."""
        for row in rows:
            for name in names:
                field = row._meta.get_field(name)
                held = self._members if field.related_model is Member else self._bodies
                if found := held.get(getattr(row, field.attname)):
                    setattr(row, name, found)

    @cached_property
    def _bodies(self) -> dict[int, Body]:
        return {body.pk: body for body in self.bodies.values()}

    @cached_property
    def _members(self) -> dict[int, Member]:
        return {member.pk: member for member in self.members.values()}

    @cached_property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Keys of a body and of one it reports to today."""
        today = ReportingLine.objects.filter(until="").order_by("pk")
        return tuple(today.values_list("body__key", "reports_to__key"))


_kept = Register(None, 0)


def register() -> Register:
    """Kept by each process until another profile is loaded, and never longer than the pages of strangers."""
    global _kept
    now, longest = time.monotonic(), settings.PAGES_KEPT_FOR
    if _kept.digest and now < min(_kept.looked + LOOK_AGAIN, _kept.read + longest):
        return _kept
    digest = Region.objects.values_list("digest", flat=True).first() if longest else None
    if digest and digest == _kept.digest and now < _kept.read + longest:
        _kept.looked = now
    else:
        _kept = Register(digest, now)
    return _kept

"""What children's voices ask of a person: to read what waits, to see that harm was referred, to word anew, to answer."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mufakat.readers.owed.item import Owed, days_late, days_left
from mufakat.records.knowledge.voices.queries import owed_in_voices
from mufakat.records.people.access import Viewer

READ_WITHIN = timedelta(days=7)  # a child who spoke should not wait long


def owed_for_voices(viewer: Viewer, *, today: date) -> Iterator[Owed]:
    asked = owed_in_voices(viewer)
    for one in asked["harm"]:
        yield owed(
            _("A child told of harm: see that it was referred"),
            one.session_id,
            one.told_at.date(),
            today=today,
        )
    for one in asked["moderate"]:
        what = ngettext(
            "Read %(n)d voice of children before it is published", "Read %(n)d voices of children before they are published", one.n
        ) % {"n": one.n}  # fmt: skip
        yield owed(what, one.pk, one.since.date() + READ_WITHIN, today=today)
    for one in asked["asked_back"]:
        yield owed(_("Word a voice of children anew: it was asked back"), one.pk, None, today=today)
    for one in asked["feedback"]:
        yield owed(_("Tell the children what came of what they said"), one.pk, None, today=today)


def owed(what: str, session: int, due: date | None, *, today: date) -> Owed:
    return Owed(
        what, _("the children"), due, days_late(due, today), reverse("desk-voice-session", args=[session]), None, days_left(due, today)
    )  # fmt: skip

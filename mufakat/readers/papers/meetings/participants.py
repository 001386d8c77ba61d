"""The list of participants: by kind of delegation, names where they were approved."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mufakat.readers.papers.meetings.paper import Grid, Paper
from mufakat.readers.papers.meetings.wording import KINDS, as_of, issuer_of, mark, title_of, under
from mufakat.records.meetings.models import Meeting, Participation
from mufakat.records.meetings.queries import delegations
from mufakat.records.people.access import Viewer

WAYS = {"room": gettext_lazy("in the room"), "online": gettext_lazy("online")}


def participants(viewer: Viewer, meeting: Meeting, *, today: date) -> Paper:
    """Before the close whoever is expected; from then on only those who came."""
    found = sorted(delegations(viewer, meeting), key=lambda one: (order(one), one.named))
    listed = [one for one in found if (one.took_part if meeting.is_closed else one.attended is not False)]
    rows = [row for one in listed for row in rows_of(one)]
    grid = Grid(
        (_("Kind"), _("Delegation"), _("Delegate"), _("Office"), _("Takes part")), rows, (3, 5, 5, 5, 2)
    )
    return Paper(
        issuer=issuer_of(meeting),
        title=_("List of participants") if meeting.is_closed else _("Provisional list of participants"),
        under=[title_of(meeting), *under(meeting)],
        blocks=[grid],
        as_of=as_of(today),
        mark=mark(meeting),
        wide=True,
    )


def order(one: Participation) -> int:
    return list(KINDS).index(one.kind) if one.kind in KINDS else len(KINDS)


def rows_of(one: Participation) -> list[tuple[str, ...]]:
    kind = str(KINDS.get(one.kind, one.kind))
    named = f"{one.named}\n{one.capacity}" if one.capacity else one.named
    approved = [nominee for nominee in one.names_shown if nominee.state == "approved"]
    if not approved:
        return [(kind, named, "", "", str(WAYS.get(one.way, "")))]
    return [
        (kind, named, str(nominee), nominee.office, str(WAYS.get(nominee.way, ""))) for nominee in approved
    ]

"""What goes out before a meeting: the concept note and the letter of invitation."""

from datetime import date

from django.utils.translation import gettext as _

from mufakat.core.saying import date_said
from mufakat.readers.papers.meetings.paper import Block, Facts, Grid, Heading, Paper, Words
from mufakat.readers.papers.meetings.wording import (
    KINDS,
    OUTCOMES,
    as_of,
    asked,
    issuer_of,
    items_of,
    mark,
    spoken,
    theme_of,
    title_of,
    under,
    when,
    where,
)
from mufakat.records.meetings.models import Meeting, Outcome, Participation
from mufakat.records.meetings.queries import delegations, last_of_series
from mufakat.records.people.access import Viewer


def concept_note(viewer: Viewer, meeting: Meeting, *, today: date) -> Paper:
    """Background, aims, expected results, who is invited, programme."""
    items = items_of(meeting)
    blocks: list[Block] = [Heading(_("1. Background")), *background(viewer, meeting)]
    blocks += [Heading(_("2. Aims")), Words(meeting.aims or _("The aims are being agreed with the host."))]
    blocks.append(Heading(_("3. What the meeting should bring")))
    blocks += [
        Words(f"{item.title}: {asked(item)}.", label=f"({chr(96 + n)})")
        for n, item in enumerate([one for one in items if one.asked_to][:26], 1)
    ] or [Words(_("An agreed record of what was discussed."))]
    blocks += [Heading(_("4. Who is invited")), Facts(invited(viewer, meeting))]
    blocks.append(Heading(_("5. Programme")))
    rows = [(str(n), item.title, item.lead) for n, item in enumerate(items, 1)]
    blocks.append(Grid(("", _("Item"), _("Lead")), rows, (1, 11, 5)) if rows else Words(_("To follow.")))
    blocks += [Heading(_("6. Practical")), Facts(practical(meeting))]
    return Paper(
        issuer=issuer_of(meeting),
        title=_("Concept note"),
        under=[title_of(meeting), *under(meeting)],
        blocks=blocks,
        as_of=as_of(today),
        mark=mark(meeting),
    )


def background(viewer: Viewer, meeting: Meeting) -> list[Block]:
    last = last_of_series(viewer, meeting)
    if last is None:
        return [
            Words(_("No earlier meeting of the %(body)s is on record here.") % {"body": issuer_of(meeting)})
        ]
    weighty = [
        outcome
        for item in last.agenda_items.all()
        for outcome in item.outcomes.all()
        if outcome.kind in (Outcome.Kind.AGREED, Outcome.Kind.DECISION, Outcome.Kind.ACTION)
    ]
    said: list[Block] = [
        Words(_("The %(meeting)s met %(when)s.") % {"meeting": title_of(last), "when": when(last)})
    ]
    return said + [
        Words(f"{str(OUTCOMES[one.kind]).capitalize()}: {one.text}", label="–") for one in weighty[:8]
    ]


def invited(viewer: Viewer, meeting: Meeting) -> list[tuple[str, str]]:
    groups: dict[str, list[str]] = {}
    for one in delegations(viewer, meeting):
        groups.setdefault(one.kind, []).append(one.named)
    return [(str(KINDS.get(kind, kind)), ", ".join(names)) for kind, names in groups.items()] or [
        ("", _("To follow."))
    ]


def practical(meeting: Meeting) -> list[tuple[str, str]]:
    closing = meeting.nominations_close
    facts = [
        (_("Date"), when(meeting)),
        (_("Place"), where(meeting)),
        (_("Host"), ", ".join(meeting.hosts)),
        (_("Nominations until"), date_said(closing.isoformat(), spoken()) if closing else ""),
    ]
    return [(label, value) for label, value in facts if value]


def invitation(viewer: Viewer, meeting: Meeting, *, today: date, to: Participation | None = None) -> Paper:
    """The letter to one delegation; without one, the letter with its addressee left open."""
    host = ", ".join(meeting.hosts) or issuer_of(meeting)
    closing = meeting.nominations_close
    online = _("Those who cannot travel may take part online.") if meeting.mode == "hybrid" else ""
    said: list[Block] = [
        Words(as_of(today), style="right"),
        Words(_("To: %(whom)s") % {"whom": to.named if to else _("[delegation]")}, style="strong"),
        Words(_("Subject: Invitation to the %(meeting)s") % {"meeting": title_of(meeting)}, style="strong"),
        Words(_("Excellencies, dear colleagues,")),
        Words(
            _("%(host)s has the honour to invite your delegation to the %(meeting)s, %(when)s.")
            % {
                "host": host,
                "meeting": title_of(meeting),
                "when": ", ".join(filter(None, (when(meeting), where(meeting)))),
            }
            + (f" {online}" if online else "")
        ),
    ]
    theme = theme_of(meeting)
    said += [Words(_("The theme of the meeting is “%(theme)s”.") % {"theme": theme})] if theme else []
    said += [Words(meeting.aims)] if meeting.aims else []
    said += [
        Words(
            naming(closing)
            + " "
            + _("Names are approved by the focal point of your delegation; only adults are named.")
        ),
        Words(_("The provisional agenda and the concept note are attached.")),
        Words(_("Please accept the assurances of our highest consideration.")),
        Words(host, style="strong"),
    ]
    return Paper(
        issuer=issuer_of(meeting),
        title=_("Letter of invitation"),
        under=[],
        blocks=said,
        as_of=as_of(today),
        mark=mark(meeting),
    )


def naming(closing: date | None) -> str:
    if closing is None:
        return _(
            "Please name your delegates, saying for each whether they come to the room or take part online."
        )
    return _(
        "Please name your delegates by %(day)s, saying for each whether they come to the room or take part online."
    ) % {"day": date_said(closing.isoformat(), spoken())}

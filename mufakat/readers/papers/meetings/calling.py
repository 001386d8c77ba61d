"""What goes out before a meeting: the concept note and the letter of invitation."""

from datetime import date

from mufakat.core.saying import date_said
from mufakat.readers.papers.meetings.paper import Block, Facts, Grid, Heading, Paper, Words
from mufakat.readers.papers.meetings.wording import (
    KINDS,
    as_of,
    asked,
    issuer_of,
    items_of,
    mark,
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
    blocks: list[Block] = [Heading("1. Background"), *background(viewer, meeting)]
    blocks += [Heading("2. Aims"), Words(meeting.aims or "The aims are being agreed with the host.")]
    blocks.append(Heading("3. What the meeting should bring"))
    blocks += [
        Words(f"{item.title}: {asked(item)}.", label=f"({chr(96 + n)})")
        for n, item in enumerate([one for one in items if one.asked_to][:26], 1)
    ] or [Words("An agreed record of what was discussed.")]
    blocks += [Heading("4. Who is invited"), Facts(invited(viewer, meeting))]
    blocks.append(Heading("5. Programme"))
    rows = [(str(n), item.title, item.lead) for n, item in enumerate(items, 1)]
    blocks.append(Grid(("", "Item", "Lead"), rows, (1, 11, 5)) if rows else Words("To follow."))
    blocks += [Heading("6. Practical"), Facts(practical(meeting))]
    return Paper(
        issuer=issuer_of(meeting),
        title="Concept note",
        under=[title_of(meeting), *under(meeting)],
        blocks=blocks,
        as_of=as_of(today),
        mark=mark(meeting),
    )


def background(viewer: Viewer, meeting: Meeting) -> list[Block]:
    last = last_of_series(viewer, meeting)
    if last is None:
        return [Words(f"This is the first meeting of the {issuer_of(meeting)} held here.")]
    weighty = [
        outcome
        for item in last.agenda_items.all()
        for outcome in item.outcomes.all()
        if outcome.kind in (Outcome.Kind.AGREED, Outcome.Kind.DECISION, Outcome.Kind.ACTION)
    ]
    said: list[Block] = [Words(f"The {title_of(last)} met {when(last)}.")]
    return said + [
        Words(f"{one.get_kind_display().capitalize()}: {one.text}", label="–") for one in weighty[:8]
    ]


def invited(viewer: Viewer, meeting: Meeting) -> list[tuple[str, str]]:
    groups: dict[str, list[str]] = {}
    for one in delegations(viewer, meeting):
        groups.setdefault(one.kind, []).append(one.named)
    return [(KINDS.get(kind, kind), ", ".join(names)) for kind, names in groups.items()] or [
        ("", "To follow.")
    ]


def practical(meeting: Meeting) -> list[tuple[str, str]]:
    closing = meeting.nominations_close
    facts = [
        ("Date", when(meeting)),
        ("Place", where(meeting)),
        ("Host", ", ".join(meeting.hosts)),
        ("Nominations", f"until {date_said(closing.isoformat(), 'en')}" if closing else ""),
    ]
    return [(label, value) for label, value in facts if value]


def invitation(viewer: Viewer, meeting: Meeting, *, today: date, to: Participation | None = None) -> Paper:
    """The letter to one delegation; without one, the letter with its addressee left open."""
    host = ", ".join(meeting.hosts) or issuer_of(meeting)
    closing = meeting.nominations_close
    online = " Those who cannot travel may take part online." if meeting.mode == "hybrid" else ""
    said: list[Block] = [
        Words(as_of(today), style="right"),
        Words(f"To: {to.named if to else '[delegation]'}", style="strong"),
        Words(f"Subject: Invitation to the {title_of(meeting)}", style="strong"),
        Words("Excellencies, dear colleagues,"),
        Words(
            f"{host} has the honour to invite your delegation to the {title_of(meeting)}, {when(meeting)}"
            f"{', ' + where(meeting) if where(meeting) else ''}.{online}"
        ),
    ]
    theme = meeting.theme.get("en") or next(iter(meeting.theme.values()), "")
    said += [Words(f"The theme of the meeting is “{theme}”.")] if theme else []
    said += [Words(meeting.aims)] if meeting.aims else []
    by = f" by {date_said(closing.isoformat(), 'en')}" if closing else ""
    said += [
        Words(
            f"Please name your delegates{by}, saying for each whether they come to the room or take part online. "
            "Names are approved by the focal point of your delegation; only adults are named."
        ),
        Words("The provisional agenda and the concept note are attached."),
        Words("Please accept the assurances of our highest consideration."),
        Words(host, style="strong"),
    ]
    return Paper(
        issuer=issuer_of(meeting),
        title="Letter of invitation",
        under=[],
        blocks=said,
        as_of=as_of(today),
        mark=mark(meeting),
    )

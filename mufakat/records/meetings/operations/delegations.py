"""Who is invited, whom each delegation sends, who came. Only names of adult delegates, approved by their focal point."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.records.bodies.models import Body, Member, Organisation
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import Meeting, Nominee, Participation
from mufakat.records.meetings.operations.plan import named, now_or, refuse_closed

KINDS = (
    "government", "ngo", "civil_society", "association", "partner", "sectoral_body", "secretariat", "academia",
    "hospital",
)  # fmt: skip
WAYS = ("room", "online")


@transaction.atomic
def invite(
    meeting: Meeting,
    kind: str,
    *,
    by: By,
    member: Member | None = None,
    organisation: Organisation | None = None,
    body: Body | None = None,
    capacity: str = "",
    on: date | None = None,
    illustrative: bool = False,
) -> Participation:
    """A delegation is invited, once; inviting it again gives back the invitation that stands."""
    refuse_closed(meeting)
    whom = member or organisation or body
    if whom is None:
        raise RuleBroken("Say who is invited.")
    if kind not in KINDS:
        raise RuleBroken("“{kind}” is no kind of delegation.", kind=kind)
    same = meeting.participations.filter(member=member, organisation=organisation, body=body).first()
    if same and same.invited_on:
        return same
    on = on or timezone.localdate()
    if same:
        same.invited_on = on
        same.save(update_fields=["invited_on"])
        found = same
    else:
        found = Participation.objects.create(
            meeting=meeting,
            kind=kind,
            named=whom.name(),
            member=member,
            organisation=organisation,
            body=body,
            capacity=capacity,
            invited_on=on,
            illustrative=illustrative,
        )
    record("invite", f"meeting:{meeting.key}", f"{found.named} was invited to {named(meeting)}.", by=by)
    return found


@transaction.atomic
def note_delegation(
    meeting: Meeting,
    kind: str,
    named_as: str,
    *,
    by: By,
    way: str = "",
    member: Member | None = None,
    organisation: Organisation | None = None,
    body: Body | None = None,
    sources: Sequence[str] = (),
) -> Participation:
    """Who took part, as a source names them; once under each name. One that was invited is noted where it stands."""
    refuse_closed(meeting)
    if kind not in KINDS:
        raise RuleBroken("“{kind}” is no kind of delegation.", kind=kind)
    if way and way not in WAYS:
        raise RuleBroken("A delegation takes part in the room or online.")
    if not named_as.strip():
        raise RuleBroken("Say which delegation came.")
    whom = Q(named=named_as.strip()[:300])
    for field, held in (("member", member), ("organisation", organisation), ("body", body)):
        whom |= Q(**{field: held}) if held else Q()
    row = meeting.participations.select_for_update(of=("self",)).filter(whom).order_by("pk").first()
    known = row is not None and row.took_part and (not way or row.way == way)
    if known:
        return row
    row = row or Participation(
        meeting=meeting, kind=kind, named=named_as.strip()[:300], member=member, organisation=organisation,
        body=body, sources=list(sources),
    )  # fmt: skip
    row.attended, row.way = True, way or row.way
    row.save()
    told(meeting, f"{row.named} took part in {named(meeting)}.", by=by)
    return row


@transaction.atomic
def nominate(
    participation: Participation,
    *,
    name: str,
    is_adult: bool,
    by: By,
    honorific: str = "",
    office: str = "",
    email: str = "",
    way: str = "room",
    approved: bool = False,
    at: datetime | None = None,
) -> Nominee:
    """A delegation names somebody; ``approved`` where its focal point does so. After the deadline it is marked late."""
    at = now_or(at)
    meeting = participation.meeting
    refuse_closed(meeting)
    if participation.invited_on is None:
        raise RuleBroken(
            "{delegation} is not invited to {meeting}; invite the delegation first.",
            delegation=participation.named,
            meeting=named(meeting),
        )
    if not name.strip():
        raise RuleBroken("A nomination needs a name.")
    if not is_adult:
        raise RuleBroken("Only adult delegates are named here. What children say is brought in as a voice.")
    if way not in WAYS:
        raise RuleBroken("A delegate takes part in the room or online.")
    if participation.nominees.filter(name=name.strip()).exclude(state="withdrawn").exists():
        raise RuleBroken(
            "{name} is already nominated for {delegation}.", name=name.strip(), delegation=participation.named
        )
    nominee = Nominee.objects.create(
        participation=participation,
        honorific=honorific.strip(),
        name=name.strip(),
        office=office.strip(),
        email=email.strip(),
        way=way,
        late=bool(meeting.nominations_close and at.date() > meeting.nominations_close),
        state=Nominee.State.APPROVED if approved else Nominee.State.PROPOSED,
        nominated_by=by.name,
        nominated_at=at,
        decided_by=by.name if approved else "",
        decided_at=at if approved else None,
    )
    # no name in the journal: it stays for ever, and a person may ask to be taken off the list
    told(meeting, f"{participation.named} nominated a delegate for {named(meeting)}.", by=by)
    return nominee


@transaction.atomic
def decide_nominee(nominee: Nominee, *, approve: bool, by: By, at: datetime | None = None) -> Nominee:
    """The focal point approves, or the delegation withdraws."""
    nominee = (
        Nominee.objects.select_for_update(of=("self",))
        .select_related("participation__meeting__body")
        .get(pk=nominee.pk)
    )
    meeting = nominee.participation.meeting
    refuse_closed(meeting)
    if nominee.state == Nominee.State.WITHDRAWN:
        raise RuleBroken("This nomination was withdrawn.")
    nominee.state = Nominee.State.APPROVED if approve else Nominee.State.WITHDRAWN
    nominee.decided_by, nominee.decided_at = by.name, now_or(at)
    nominee.save()
    verb = "approved" if approve else "withdrew"
    told(meeting, f"{nominee.participation.named} {verb} a nomination for {named(meeting)}.", by=by)
    return nominee


@transaction.atomic
def note_attendance(meeting: Meeting, *, came: dict[int, str], by: By) -> int:
    """Participation number → "room", "online", "absent"; how many were present."""
    refuse_closed(meeting)
    rows = list(meeting.participations.filter(pk__in=came))
    for row in rows:
        said = came[row.pk]
        row.attended = said in WAYS
        row.way = said if said in WAYS else row.way
    Participation.objects.bulk_update(rows, ["attended", "way"])
    present = meeting.participations.filter(attended=True).count()
    told(meeting, f"Attendance at {named(meeting)} was noted: {present} delegations.", by=by)
    return present


def told(meeting: Meeting, says: str, *, by: By) -> None:
    record("take part", f"meeting:{meeting.key}", says, by=by)

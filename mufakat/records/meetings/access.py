"""Who prepares and runs a meeting, and for whom somebody speaks there."""

from collections.abc import Collection

from django.db.models import Q

from mufakat.records.meetings.models import Meeting, Participation
from mufakat.records.people.access import Viewer
from mufakat.records.people.models import Mandate

APPROVES = frozenset(
    {
        Mandate.Capacity.FOCAL_POINT,
        Mandate.Capacity.ALTERNATE,
        Mandate.Capacity.VALIDATING_AUTHORITY,
        Mandate.Capacity.CHAIR,
    }
)


def may_run(viewer: Viewer, meeting: Meeting) -> bool:
    """The secretariat, and the chair, vice-chair or rapporteur of the body."""
    return viewer.is_secretariat or viewer.chairs(meeting.body.key)


def may_plan(viewer: Viewer) -> bool:
    return viewer.is_secretariat or bool(viewer.chaired)


def chaired(viewer: Viewer) -> frozenset[str]:
    """The keys of the bodies this person chairs or reports for."""
    return viewer.chaired


def own_delegations(viewer: Viewer) -> Q:
    """The delegations this person belongs to: by member, by organisation, or the body's own."""
    found = Q(pk__in=())
    for hat in viewer.mandates:
        if hat.member_id:
            found |= Q(member=hat.member_id)
        elif hat.organisation_id:
            found |= Q(organisation=hat.organisation_id)
        elif hat.body_id:
            found |= Q(body=hat.body_id)
    return found


def belongs_to(viewer: Viewer, participation: Participation) -> bool:
    return bool(hats_for(viewer, participation))


def approves_for(viewer: Viewer, participation: Participation) -> bool:
    """The delegation's focal point; for an organisation whoever speaks for it here."""
    return any(
        hat.organisation_id or hat.capacity in APPROVES or (hat.body_id and not hat.member_id)
        for hat in hats_for(viewer, participation)
    )


def hats_for(viewer: Viewer, participation: Participation) -> Collection[Mandate]:
    return [
        hat
        for hat in viewer.mandates
        if (hat.member_id and hat.member_id == participation.member_id)
        or (hat.organisation_id and hat.organisation_id == participation.organisation_id)
        or (
            hat.body_id
            and hat.body_id == participation.body_id
            and not hat.member_id
            and not hat.organisation_id
        )
    ]


def side_of(viewer: Viewer, meeting: Meeting) -> str:
    """For which side somebody declares at a forum: its chair for an organisation speaks for the NGOs; "" nobody."""
    for hat in viewer.mandates:
        if hat.body_id == meeting.body_id and hat.capacity in (
            Mandate.Capacity.CHAIR,
            Mandate.Capacity.VICE_CHAIR,
        ):
            return "ngo" if hat.organisation_id else "government"
    return ""


def sees_room(viewer: Viewer, meeting: Meeting) -> bool:
    """What the room writes down is for those who take part until the record is adopted."""
    if meeting.summary_record_id and meeting.summary_record.adopted_on:
        return True
    return (
        may_run(viewer, meeting)
        or "members" in viewer.sees
        or meeting.participations.filter(own_delegations(viewer)).exists()
    )

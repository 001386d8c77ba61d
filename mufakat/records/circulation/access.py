"""Who sees what goes out and comes back (domain.md 2.7): a delegation's unsubmitted work is its own, members see the
rolling text and who said what, partners and NGOs see what they sent and what became of it."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from mufakat.records.circulation.models import Addressee, Circulation, Submission
from mufakat.records.instruments.models import Draft
from mufakat.records.people.access import Viewer
from mufakat.records.people.models import Mandate

STATE = Submission.State
SPEAKS = frozenset(
    {
        Mandate.Capacity.FOCAL_POINT,
        Mandate.Capacity.ALTERNATE,
        Mandate.Capacity.VALIDATING_AUTHORITY,
        Mandate.Capacity.CHAIR,
        Mandate.Capacity.VICE_CHAIR,
        Mandate.Capacity.RAPPORTEUR,
        Mandate.Capacity.OBSERVER,
    }
)
UNSUBMITTED = (STATE.OPEN, STATE.CLEARED)


def may_circulate(viewer: Viewer) -> bool:
    return viewer.is_secretariat


def sees_rolling(viewer: Viewer) -> bool:
    """Attribution is for members, whatever the draft itself may be."""
    return "members" in viewer.sees


def may_settle(viewer: Viewer, draft: Draft) -> bool:
    """The secretariat drafts; chair, vice-chair and rapporteur of the group that settles it record what it agreed."""
    return viewer.is_secretariat or viewer.chairs(*groups_of(draft))


def groups_of(draft: Draft) -> list[str]:
    keys = Circulation.objects.filter(draft__instrument_id=draft.instrument_id, group__isnull=False)
    own = [draft.instrument.body.key] if draft.instrument.body_id else []
    return [*keys.values_list("group__key", flat=True).distinct(), *own]


def speaks(viewer: Viewer) -> bool:
    """Whether this person speaks for anybody who may be asked."""
    return any(hat.capacity in SPEAKS for hat in viewer.mandates)


def own(viewer: Viewer) -> Q:
    """The addressees for whom this person speaks."""
    found = Q(pk__in=())
    for hat in viewer.mandates:
        if hat.capacity not in SPEAKS:
            continue
        if hat.member_id:
            found |= Q(member=hat.member_id)
        elif hat.organisation_id:
            found |= Q(organisation=hat.organisation_id)
        elif hat.body_id:
            found |= Q(body=hat.body_id)
    return found


def speaks_for(viewer: Viewer, addressee: Addressee | None) -> bool:
    return addressee is not None and Addressee.objects.filter(own(viewer), pk=addressee.pk).exists()


def speaks_in(viewer: Viewer, draft: Draft, codes: Iterable[str]) -> bool:
    """Whether this person speaks for one of the delegations so called in the draft's brackets ("VN", "VN (2)")."""
    called = {code.partition(" (")[0] for code in codes} | set(codes)
    asked = Addressee.objects.filter(own(viewer), circulation__draft__instrument=draft.instrument_id)
    return asked.filter(code__in=called).exists()


def clears_for(viewer: Viewer, addressee: Addressee) -> bool:
    """The validating authority of the delegation."""
    return any(
        hat.capacity == Mandate.Capacity.VALIDATING_AUTHORITY
        and (
            (hat.member_id and hat.member_id == addressee.member_id)
            or (hat.organisation_id and hat.organisation_id == addressee.organisation_id)
        )
        for hat in viewer.mandates
    )


def visible_circulations(viewer: Viewer) -> QuerySet[Circulation]:
    every = Circulation.objects.select_related("draft__instrument", "group")
    if viewer.is_secretariat:
        return every
    asked = Addressee.objects.filter(own(viewer)).values("circulation")
    return every.filter(Q(classification__in=viewer.sees) | Q(pk__in=asked))


def visible_submissions(viewer: Viewer) -> QuerySet[Submission]:
    every = Submission.objects.select_related(
        "addressee__member", "addressee__organisation", "file", "draft__instrument"
    )
    mine = Q(addressee__in=Addressee.objects.filter(own(viewer)))
    if viewer.is_secretariat:
        return every.filter(Q(review=None) & ~Q(state__in=UNSUBMITTED) | mine)
    if sees_rolling(viewer):
        return every.filter(Q(state=STATE.SUBMITTED, review=None) | mine)
    return every.filter(mine)

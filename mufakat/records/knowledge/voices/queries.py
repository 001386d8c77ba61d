from datetime import date
from typing import Any

from django.db.models import Count, Min, Prefetch, Q, QuerySet

from mufakat.records.bodies.models import Body, Member, Organisation, TargetGroup
from mufakat.records.instruments.models import Instrument
from mufakat.records.knowledge.voices import access
from mufakat.records.knowledge.voices.models import HarmReferral, Voice, VoiceSession
from mufakat.records.meetings.models import Meeting
from mufakat.records.people.access import Viewer
from mufakat.records.people.models import Mandate, Person
from mufakat.records.recommendations.models import Recommendation

ABOUT = ("organisation", "country", "meeting__body", "recommendation__meeting__body", "instrument")


def sessions_at_desk(viewer: Viewer) -> QuerySet[VoiceSession]:
    """The own organisation's, those one protects; for the secretariat all, as frames without words."""
    mine = Q(organisation__in=access.organisations_of(viewer))
    if access.is_safeguarding(viewer):
        mine |= Q(safeguarding=viewer.person)
    found = VoiceSession.objects.select_related(*ABOUT, "facilitator", "safeguarding")
    found = found if viewer.is_secretariat else found.filter(mine)
    return found.annotate(
        waiting=Count("voices", filter=Q(voices__state=Voice.State.WAITING)),
        asked_back=Count("voices", filter=Q(voices__state=Voice.State.ASKED_BACK)),
        approved=Count("voices", filter=Q(voices__state=Voice.State.PUBLISHED)),
    )


def session_at_desk(viewer: Viewer, pk: int) -> VoiceSession | None:
    return sessions_at_desk(viewer).filter(pk=pk).first()


def voices_at_desk(viewer: Viewer, session: VoiceSession) -> QuerySet[Voice]:
    """With their words for the facilitator and the safeguarding person; for anybody else only what is approved."""
    held = Voice.objects.filter(session=session).select_related("session", "written_by")
    return held if access.reads_words(viewer, session) else held.filter(state=Voice.State.PUBLISHED)


def voice_at_desk(viewer: Viewer, session: VoiceSession, pk: int) -> Voice | None:
    return voices_at_desk(viewer, session).filter(pk=pk).first()


def referrals(viewer: Viewer, session: VoiceSession) -> QuerySet[HarmReferral]:
    held = HarmReferral.objects.filter(session=session)
    return held if access.reads_words(viewer, session) else held.none()


def heard(viewer: Viewer) -> QuerySet[VoiceSession]:
    """Sessions of which something was approved for this viewer, with just those voices; what it is about may be seen, too."""
    approved = Voice.objects.filter(state=Voice.State.PUBLISHED)
    return (
        VoiceSession.objects.filter(readable(viewer), voices__state=Voice.State.PUBLISHED, withdrawn_at=None)
        .distinct()
        .select_related(*ABOUT)
        .prefetch_related(Prefetch("voices", approved, to_attr="approved_voices"), "target_groups")
    )


def readable(viewer: Viewer) -> Q:
    """Without the children's consent to publish, what they said stays with those who decide."""
    seen = (
        (Q(meeting=None) | Q(meeting__classification__in=viewer.sees))
        & (
            Q(recommendation=None)
            | Q(
                recommendation__classification__in=viewer.sees,
                recommendation__meeting__classification__in=viewer.sees,
            )
        )
        & (Q(instrument=None) | Q(instrument__classification__in=viewer.sees))
    )
    return seen if "members" in viewer.sees else seen & Q(may_publish=True)


def heard_session(viewer: Viewer, pk: int) -> VoiceSession | None:
    return heard(viewer).filter(pk=pk).first()


def taken_back(viewer: Viewer, pk: int) -> VoiceSession | None:
    """A session that was published and then withdrawn: its page says so, and nothing else."""
    return (
        VoiceSession.objects.filter(readable(viewer), pk=pk, may_publish=True)
        .exclude(withdrawn_at=None)
        .first()
    )


def heard_about(viewer: Viewer, **about) -> list[VoiceSession]:
    """``recommendation=``, ``meeting=``, or ``instrument=`` and ``provision_key=``."""
    return list(heard(viewer).filter(**about))


def owed_in_voices(viewer: Viewer) -> dict[str, list]:
    """What waits: voices to moderate, harm told of, voices asked back, sessions without an answer to the children."""
    asked: dict[str, list] = {"moderate": [], "harm": [], "asked_back": [], "feedback": []}
    waiting = Q(voices__state=Voice.State.WAITING)
    if access.is_safeguarding(viewer):
        own = VoiceSession.objects.filter(safeguarding=viewer.person, withdrawn_at=None)
        own = own.annotate(n=Count("voices", filter=waiting), since=Min("voices__written_at", filter=waiting))
        asked["moderate"] = list(own.filter(n__gt=0))
        asked["harm"] = list(HarmReferral.objects.filter(session__safeguarding=viewer.person, seen_at=None))
    if mine := access.organisations_of(viewer):
        own = VoiceSession.objects.filter(organisation__in=mine, withdrawn_at=None)
        asked["asked_back"] = list(own.filter(voices__state=Voice.State.ASKED_BACK).distinct())
        asked["feedback"] = list(own.filter(voices__state=Voice.State.PUBLISHED, feedback={}).distinct())
    return asked


def session_to_read_out(viewer: Viewer, pk: int) -> VoiceSession | None:
    """With what was approved, for those of the desk who read it out; also where it may not be published."""
    if session_at_desk(viewer, pk) is None:
        return None
    approved = Voice.objects.filter(state=Voice.State.PUBLISHED)
    return (
        VoiceSession.objects.filter(pk=pk, withdrawn_at=None)
        .select_related(*ABOUT)
        .prefetch_related(Prefetch("voices", approved, to_attr="approved_voices"), "target_groups")
        .first()
    )


def safeguarding_people(*, on: date) -> QuerySet[Person]:
    held = Mandate.objects.filter(capacity=Mandate.Capacity.SAFEGUARDING, since__lte=on)
    held = held.filter(Q(until=None) | Q(until__gte=on))
    return Person.objects.filter(is_active=True, mandates__in=held).distinct().order_by("name")


def safeguarding_person(pk: int, *, on: date) -> Person | None:
    return safeguarding_people(on=on).filter(pk=pk).first()


def public_names() -> set[str]:
    """Names of countries, bodies, organisations and groups, which are no child's name."""
    found: set[str] = set()
    for table in (Member, Body, Organisation, TargetGroup):
        for names in table.objects.values_list("names", flat=True):
            for held in names.values():
                found.update([held] if isinstance(held, str) else held)
    return found


def open_to(viewer: Viewer) -> dict[str, dict[str, Any]]:
    """What a session can be about, as far as this viewer may see it: by key ("gnf-14/3" of a recommendation), the latest first."""
    wishes = Recommendation.objects.filter(
        classification__in=viewer.sees, meeting__classification__in=viewer.sees
    )
    wishes = wishes.select_related("meeting__body").order_by("-meeting__sort_date", "number", "pk")
    meetings = Meeting.objects.filter(classification__in=viewer.sees).select_related("body")
    texts = Instrument.objects.filter(classification__in=viewer.sees).exclude(kind="summary_record")
    return {
        "recommendation": {f"{one.meeting.key}/{one.ref}": one for one in wishes},
        "meeting": {one.key: one for one in meetings.order_by("-sort_date")},
        "instrument": {one.key: one for one in texts},
    }

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.core.voices import check
from mufakat.core.voices.place import GROUP_SIZES, sayable
from mufakat.records.bodies.models import Member, Organisation, TargetGroup
from mufakat.records.instruments.models import Instrument
from mufakat.records.journal.operations import By
from mufakat.records.knowledge.voices.checking import TellsWho, look
from mufakat.records.knowledge.voices.models import VoiceSession
from mufakat.records.knowledge.voices.operations.telling import kept, told
from mufakat.records.meetings.models import Meeting
from mufakat.records.people.models import Person
from mufakat.records.recommendations.models import Recommendation


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """What a facilitator says of a session; nobody who took part is among it."""

    topic: str
    held_in: str  # 2019-10
    size: str
    consent: bool
    consent_on: date | None
    assent: bool
    assent_on: date | None
    country: Member | None = None
    province: str = ""
    harmed: bool = False
    target_groups: Collection[str] = ()
    language: str = "en"
    meeting: Meeting | None = None
    recommendation: Recommendation | None = None
    instrument: Instrument | None = None
    provision_key: str = ""
    may_publish: bool = False
    publish_consent_on: date | None = None


@transaction.atomic
def open_session(
    facts: SessionFacts,
    *,
    organisation: Organisation,
    facilitator: Person,
    safeguarding: Person,
    by: By,
    certain: bool = False,
    illustrative: bool = False,
    at: datetime | None = None,
) -> VoiceSession:
    """Only with consent and assent confirmed; with somebody else than the facilitator to protect the children."""
    at = at or timezone.now()
    check_facts(facts, today=at.date())
    if facilitator.pk == safeguarding.pk:
        raise RuleBroken("Whoever facilitates does not moderate; name another safeguarding person.")
    look({"topic": facts.topic}, certain=certain)
    session = kept(
        lambda: VoiceSession.objects.create(
            organisation=organisation,
            facilitator=facilitator,
            safeguarding=safeguarding,
            topic=facts.topic.strip(),
            held_in=facts.held_in,
            country=facts.country,
            province=facts.province.strip(),
            size=facts.size,
            harmed=facts.harmed,
            language=facts.language,
            meeting=facts.meeting,
            recommendation=facts.recommendation,
            instrument=facts.instrument,
            provision_key=facts.provision_key,
            consent_on=facts.consent_on,
            assent_on=facts.assent_on,
            may_publish=facts.may_publish,
            publish_consent_on=facts.publish_consent_on if facts.may_publish else None,
            opened_at=at,
            illustrative=illustrative,
        )
    )
    session.target_groups.set(TargetGroup.objects.filter(key__in=list(facts.target_groups)))
    told(
        session,
        "open session",
        f"{organisation.name()} opened a session with children; consent and assent are confirmed.",
        by=by,
        details={
            "consent_on": str(facts.consent_on),
            "assent_on": str(facts.assent_on),
            "forms_with": organisation.key,
        },
    )
    return session


def check_facts(facts: SessionFacts, *, today: date) -> None:
    if not facts.topic.strip():
        raise RuleBroken("Say what the session was about.")
    if not re.fullmatch(r"[12]\d{3}-(?:0[1-9]|1[0-2])", facts.held_in):
        raise RuleBroken("Write the year and the month, such as 2021-06; the day is not kept.")
    if facts.held_in > f"{today:%Y-%m}":
        raise RuleBroken("The session has not taken place yet.")
    if facts.size not in GROUP_SIZES:
        raise RuleBroken("Say roughly how many took part.")
    if not (facts.meeting or facts.recommendation or facts.instrument):
        raise RuleBroken("Say what it is about: a recommendation, a place in a text, or a meeting.")
    check_consent(facts, today=today)
    check_place(facts)


def check_consent(facts: SessionFacts, *, today: date) -> None:
    if not (facts.consent and facts.consent_on):
        raise RuleBroken("Without the consent of parents or guardians, and its date, nothing is entered.")
    if not (facts.assent and facts.assent_on):
        raise RuleBroken("Without the children's own assent, and its date, nothing is entered.")
    if facts.may_publish and not facts.publish_consent_on:
        raise RuleBroken("Publishing needs its own consent, with its date.")
    days = (facts.consent_on, facts.assent_on, facts.publish_consent_on if facts.may_publish else None)
    if any(day > today for day in days if day):
        raise RuleBroken("A consent cannot be dated in the future.")


def check_place(facts: SessionFacts) -> None:
    """Country, or province; nothing below, and the country alone for few or harmed children."""
    province = facts.province.strip()
    if not province:
        return
    if facts.country is None:
        raise RuleBroken("A province needs its country.")
    allowed = sayable(size=facts.size, target_groups=facts.target_groups, harmed=facts.harmed)
    if not allowed.province:
        why = {
            "few": "fewer than ten took part",
            "harmed": "these are children who were harmed",
        }[allowed.because]
        raise RuleBroken(f"Only the country is kept, because {why}; leave the province empty.")
    found = tuple(one for one in check(province) if one.kind not in ("name", "date"))
    if found:
        raise TellsWho({"province": found}, {"province": province})
    if re.search(r"[\d,;/|]", province) or len(province.split()) > 6:
        raise RuleBroken("Name the province alone, without any place inside it.")

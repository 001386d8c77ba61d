import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import Phrase, RuleBroken
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

ONLY_THE_COUNTRY = {
    "few": Phrase("Only the country is kept, because fewer than ten took part; leave the province empty."),
    "harmed": Phrase(
        "Only the country is kept, because these are children who were harmed; leave the province empty."
    ),
}


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
    for _field, sentence in faults(facts, today=today):
        raise RuleBroken(sentence)
    province = facts.province.strip()
    found = tuple(one for one in check(province) if one.kind not in ("name", "date")) if province else ()
    if found:
        raise TellsWho({"province": found}, {"province": province})


def faults(facts: SessionFacts, *, today: date) -> Iterator[tuple[str, Phrase]]:
    """(field, what is wrong with it), for everything at once."""
    if not facts.topic.strip():
        yield "topic", Phrase("Say what the session was about.")
    if not re.fullmatch(r"[12]\d{3}-(?:0[1-9]|1[0-2])", facts.held_in):
        yield "held_in", Phrase("Write the year and the month, such as 2021-06; the day is not kept.")
    elif facts.held_in > f"{today:%Y-%m}":
        yield "held_in", Phrase("The session has not taken place yet.")
    if facts.size not in GROUP_SIZES:
        yield "size", Phrase("Say roughly how many took part.")
    if not (facts.meeting or facts.recommendation or facts.instrument):
        yield (
            "recommendation",
            Phrase("Say what it is about: a recommendation, a place in a text, or a meeting."),
        )
    yield from faults_of_consent(facts, today=today)
    yield from faults_of_place(facts)


def faults_of_consent(facts: SessionFacts, *, today: date) -> Iterator[tuple[str, Phrase]]:
    if not (facts.consent and facts.consent_on):
        field = "consent_on" if facts.consent else "consent"
        yield field, Phrase("Without the consent of parents or guardians, and its date, nothing is entered.")
    if not (facts.assent and facts.assent_on):
        field = "assent_on" if facts.assent else "assent"
        yield field, Phrase("Without the children's own assent, and its date, nothing is entered.")
    if facts.may_publish and not facts.publish_consent_on:
        yield "publish_consent_on", Phrase("Publishing needs its own consent, with its date.")
    days = {"consent_on": facts.consent_on, "assent_on": facts.assent_on}
    if facts.may_publish:
        days["publish_consent_on"] = facts.publish_consent_on
    for field, day in days.items():
        if day and day > today:
            yield field, Phrase("A consent cannot be dated in the future.")


def faults_of_place(facts: SessionFacts) -> Iterator[tuple[str, Phrase]]:
    """Country, or province; nothing below, and the country alone for few or harmed children."""
    province = facts.province.strip()
    if not province:
        return
    if facts.country is None:
        yield "country", Phrase("A province needs its country.")
    allowed = sayable(size=facts.size, target_groups=facts.target_groups, harmed=facts.harmed)
    if not allowed.province:
        yield "province", ONLY_THE_COUNTRY[allowed.because]
    elif names_more_than_the_province(province):
        yield "province", Phrase("Name the province alone, without any place inside it.")


def names_more_than_the_province(province: str) -> bool:
    """Signs and lengths only; what the machine reads as telling who a child is comes as its own warning."""
    tells = any(one.kind not in ("name", "date") for one in check(province))
    return not tells and bool(re.search(r"[\d,;/|]", province) or len(province.split()) > 6)

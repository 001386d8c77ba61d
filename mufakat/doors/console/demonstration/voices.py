"""Illustrative sessions with children, through the same operations: entered, read by a safeguarding person, answered."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from mufakat.records import models as tables
from mufakat.records.journal.operations import By, record
from mufakat.records.knowledge.voices import operations as voices
from mufakat.records.people.operations import add_person, give_mandate
from mufakat.records.people.queries import DEMO_SIGN_INS

TELLER = By(actor="demo", name="the demonstration")
VOICES_TOLD = "demonstration:voices"
Written = Mapping[str, Any]


@transaction.atomic
def tell_voices(folder: Path) -> None:
    """All of it or nothing."""
    sheet = yaml.safe_load((folder / "voices.yaml").read_text(encoding="utf-8"))
    organisation = tables.Organisation.objects.get(key=sheet["organisation"])
    people = {
        capacity: with_hat(email, capacity, organisation, sheet["since"])
        for capacity, email in sheet["people"].items()
    }
    for written in sheet["sessions"]:
        tell_session(written, organisation, people)
    says = "The demonstration's sessions with children were told."
    record("tell voices", VOICES_TOLD, says, by=TELLER, classification="secretariat")


def with_hat(email: str, capacity: str, organisation: tables.Organisation, since: str) -> tables.Person:
    person = tables.Person.objects.filter(email=email).first()
    if person is None:  # a demonstration begun before this person was part of it
        signs_in = next(one for one in DEMO_SIGN_INS if one.email == email)
        person = add_person(email=email, name=signs_in.name, password=signs_in.password, by=TELLER)
    give_mandate(person, capacity, organisation=organisation, since=date.fromisoformat(since), by=TELLER)
    return person


def tell_session(written: Written, organisation: tables.Organisation, people: Mapping[str, Any]) -> None:
    facilitator, safeguarding = people["facilitator"], people["safeguarding"]
    at = datetime.combine(date.fromisoformat(written["publish_consent_on"]), datetime.min.time(), tzinfo=UTC)
    session = voices.open_session(
        facts_of(written),
        organisation=organisation,
        facilitator=facilitator,
        safeguarding=safeguarding,
        by=TELLER,
        certain=True,
        illustrative=True,
        at=at,
    )
    for one in written["voices"]:
        made = voices.say(
            session,
            one["words"],
            age_band=one["age_band"],
            english=one.get("english", ""),
            person=facilitator,
            by=TELLER,
            certain=True,
            at=at,
        )
        if one["state"] == "published":
            voices.approve(made, person=safeguarding, by=TELLER, at=at)
        elif one["state"] == "asked_back":
            voices.ask_back(made, one["reason"], person=safeguarding, by=TELLER, at=at)
    if answer := written.get("feedback"):
        voices.answer_children(session, answer, by=TELLER, certain=True)


def facts_of(written: Written) -> voices.SessionFacts:
    forum, _slash, ref = written["recommendation"].partition("/")
    days = {
        name: date.fromisoformat(written[name]) for name in ("consent_on", "assent_on", "publish_consent_on")
    }
    return voices.SessionFacts(
        topic=written["topic"],
        held_in=written["held_in"],
        size=written["size"],
        consent=True,
        assent=True,
        may_publish=True,
        **days,
        country=tables.Member.objects.get(code=written["country"]),
        province=written.get("province", ""),
        target_groups=written["target_groups"],
        language=written["language"],
        recommendation=tables.Recommendation.objects.get(meeting__key=forum, ref=ref),
        meeting=tables.Meeting.objects.filter(key=written.get("meeting", "")).first(),
    )

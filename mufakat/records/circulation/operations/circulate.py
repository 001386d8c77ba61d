"""A draft goes out: one file and one covering letter for each addressee."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.core.word import write_text
from mufakat.records.bodies.models import Body, Member, Organisation
from mufakat.records.circulation.cover_words import asked_about_said, cover_for, until_said
from mufakat.records.circulation.models import Addressee, Circulation, Letter
from mufakat.records.circulation.texts import name_of_copy
from mufakat.records.files.operations import keep
from mufakat.records.instruments.models import Draft
from mufakat.records.instruments.operations import text_of
from mufakat.records.journal.operations import By, record

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
USUAL_DAYS = (7, 3, 1)  # before the close, on which the silent are reminded where nobody says otherwise


@dataclass(frozen=True, slots=True)
class To:
    """One who is asked: a member, an organisation or a body, and where the letter goes."""

    member: Member | None = None
    organisation: Organisation | None = None
    body: Body | None = None
    email: str = ""
    language: str = ""

    @property
    def code(self) -> str:
        """What the brackets will say."""
        if self.member:
            return self.member.code
        whom = self.organisation or self.body
        assert whom is not None, "an addressee is a member, an organisation or a body"
        return (whom.abbreviation or whom.key.upper())[:40]

    @property
    def named(self) -> str:
        return (self.member or self.organisation or self.body).name()


@transaction.atomic
def circulate(
    draft: Draft,
    *,
    kind: str,
    addressees: Sequence[To],
    opens_on: date,
    closes_at: datetime,
    zone: str,
    by: By,
    message: str = "",
    group: Body | None = None,
    remind_days: Sequence[int] = USUAL_DAYS,
    parts: Sequence[str] = (),
    classification: str = "members",
    site: str = "",
    at: datetime | None = None,
) -> Circulation:
    """Send a draft out for a consultation; letters are prepared here and go when the act is done (`send_letters`)."""
    at = at or timezone.now()
    refuse_unfit(addressees, opens_on=opens_on, closes_at=closes_at, zone=zone)
    refuse_unknown_parts(draft, parts)
    circulation = Circulation.objects.create(
        draft=draft,
        kind=kind,
        message=message,
        parts=list(parts),
        opens_on=opens_on,
        closes_at=closes_at,
        time_zone=zone,
        remind_days=sorted(set(remind_days), reverse=True),
        opened_by=by.on_behalf_of or by.name,
        group=group,
        classification=classification,
    )
    for to in addressees:
        address(circulation, to, site=site, by=by, at=at)
    record(
        "circulate draft",
        f"circulation:{circulation.pk}",
        f"{draft.label} of “{draft.instrument.title()}” was sent out for {article(circulation)} consultation "
        f"to {len(addressees)} addressees, to be answered by {until_said(circulation, 'en')}.",
        by=by,
        details={
            "draft": draft.sha256,
            "to": [to.code for to in addressees],
            "closes_at": closes_at.isoformat(),
        },
        at=at,
    )
    return circulation


def article(circulation: Circulation) -> str:
    return {"body": "a"}.get(circulation.kind, f"a {circulation.kind}")


def refuse_unfit(addressees: Sequence[To], *, opens_on: date, closes_at: datetime, zone: str) -> None:
    if not addressees:
        raise RuleBroken("A circulation needs at least one addressee.")
    codes = [to.code for to in addressees]
    if twice := next((code for code in codes if codes.count(code) > 1), None):
        raise RuleBroken("{member} is among the addressees twice.", member=twice)
    try:
        closes = closes_at.astimezone(ZoneInfo(zone)).date()
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise RuleBroken("“{zone}” is no time zone; write for example Asia/Jakarta.", zone=zone) from error
    if closes < opens_on:
        raise RuleBroken("A circulation cannot close before it opens.")


def refuse_unknown_parts(draft: Draft, parts: Sequence[str]) -> None:
    if parts and not set(parts) <= set(text_of(draft).order):
        raise RuleBroken("One of the parts asked about does not stand in {draft}.", draft=draft.label)


def address(circulation: Circulation, to: To, *, site: str, by: By, at: datetime) -> Addressee:
    """One addressee with the file as sent and the covering letter."""
    addressee = Addressee.objects.create(
        circulation=circulation,
        code=to.code,
        member=to.member,
        organisation=to.organisation,
        body=to.body,
        language=to.language or (to.member.languages[0] if to.member and to.member.languages else ""),
        email=to.email,
        link_expires_at=circulation.closes_at,
    )
    addressee.file = keep(file_for(addressee, named=to.named), file_name(addressee), media_type=DOCX, at=at)
    addressee.save(update_fields=["file"])
    Letter.objects.create(
        addressee=addressee,
        kind=Letter.Kind.COVER,
        subject=subject_of(circulation),
        text=covering_letter(addressee, named=to.named),
        site=site,
        prepared_at=at,
        released_at=at,  # whoever sends the draft out has seen the letters
        released_by=by.name,
    )
    return addressee


def file_for(addressee: Addressee, *, named: str) -> bytes:
    draft = addressee.circulation.draft
    text = replace(text_of(draft), draft_id=name_of_copy(addressee))
    return write_text(text, cover=cover_for(addressee, named=named), tracking=True)


def file_name(addressee: Addressee) -> str:
    draft = addressee.circulation.draft
    label = draft.label.lower().replace(" ", "-").replace(".", "-")
    return f"{draft.instrument.key}-{label}-{addressee.code.lower().replace(' ', '-')}.docx"


def subject_of(circulation: Circulation) -> str:
    draft = circulation.draft
    return f"{draft.label}: {draft.instrument.title()}"[:300]


def covering_letter(addressee: Addressee, *, named: str) -> str:
    """Plain words; {link} is filled in when the letter goes."""
    circulation = addressee.circulation
    draft = circulation.draft
    said = [
        f"To {named}",
        f"{draft.label} of the {draft.instrument.title()} is attached. "
        f"Please send your amendments and comments by {until_said(circulation, 'en')}.",
        asked_about_said(circulation),
        circulation.message,
        "You may edit the attached file in any word processor and reply with it, or answer on this page, without "
        "an account; the link works once and until the closing date:\n{link}",
        circulation.opened_by,
    ]
    return "\n\n".join(part for part in said if part)


def new_secret() -> tuple[str, str]:
    """A secret for an answer link, and the hash under which it is kept."""
    secret = secrets.token_urlsafe(32)
    return secret, hash_of_secret(secret)


def hash_of_secret(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()

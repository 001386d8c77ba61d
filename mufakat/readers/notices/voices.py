"""Mails around children's voices: that something waits, never a word of it. Harm does not wait for anybody to look a mail through."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import override

from mufakat.records.journal.models import Entry
from mufakat.records.knowledge.voices.models import VoiceSession
from mufakat.records.notices.models import Notice
from mufakat.records.notices.operations import NewNotice
from mufakat.records.people.models import Person


def mails_of_voices(entry: Entry, key: str) -> Iterator[NewNotice]:
    """To the safeguarding person that harm was referred; to the facilitator that a voice was taken out or asked back."""
    session = VoiceSession.objects.select_related("safeguarding", "facilitator").filter(pk=key).first()
    if session is None:
        return
    if entry.verb == "refer harm":
        yield mail(entry, session, session.safeguarding, referred)
    elif entry.verb == "take voice out":
        yield mail(entry, session, session.facilitator, taken_out)
    elif entry.verb == "ask voice back":
        yield mail(entry, session, session.facilitator, asked_back)


def mail(entry: Entry, session: VoiceSession, person: Person, words) -> NewNotice:
    with override(person.language):
        subject, text = words()
        return NewNotice(
            kind=Notice.Kind.ACT, email=person.email, person=person, language=person.language, subject=subject,
            text=f"{text}\n\n/desk/voices/{session.pk}/", occasion=f"entry/{entry.number}", about=entry.subject,
            waits_for_person=False,
        )  # fmt: skip


def referred() -> tuple[str, str]:
    return _("A child told of harm: it was referred"), _(
        "A facilitator says that a disclosure was referred by the organisation’s own procedure. "
        "What was told is not kept here and is not in this mail. Please make sure that it was done."
    )


def taken_out() -> tuple[str, str]:
    return _("A voice was taken out: follow your child protection procedure now"), _(
        "The safeguarding person took a voice out because it told of harm, or of who was harmed. Its words are erased. "
        "Please follow the child protection procedure of your organisation today, and do not write about it in a mail."
    )


def asked_back() -> tuple[str, str]:
    return _("A voice was asked back"), _(
        "The safeguarding person asks you to word a voice anew. Why, you can read at your desk."
    )

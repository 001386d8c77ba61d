"""What the mails say, each in the language of whoever gets it. A line that begins with / becomes a whole address when the mail goes."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from mufakat.core.saying import date_said
from mufakat.readers.dossiers.acts import load_title
from mufakat.readers.notices.entries import told_entries
from mufakat.readers.owed.item import Owed
from mufakat.readers.papers.silence_notice import notice_of
from mufakat.records.decisions.written.models import ProcedureAct
from mufakat.records.journal.models import Entry
from mufakat.records.notices.models import Follow, Notice
from mufakat.records.notices.operations import NewNotice
from mufakat.records.notices.told import occasion_of
from mufakat.records.people.models import Person

ENTRIES_SHOWN = 40


def act_mail(person: Person, rows: Sequence, entry: Entry, *, came_back: bool) -> NewNotice:
    """It lies before a body of theirs, or came back to it with reasons."""
    journey = rows[0].journey
    with override(person.language):
        said = {
            "title": load_title(journey, person.language),
            "bodies": ", ".join(str(row.body) for row in rows),
        }
        if came_back:
            first = _("“%(title)s” was referred back and waits for %(bodies)s again.") % said
        else:
            first = _("“%(title)s” lies before %(bodies)s.") % said
        reasons = entry.details.get("reasons") or ""
        due = next((row.due for row in rows if row.due), None)
        when = _("It is due on %(day)s.") % {"day": date_said(due, person.language)} if due else ""
        return to(
            person, Notice.Kind.ACT, first, [first, reasons, when, f"/desk/journeys/{journey.key}/"],
            occasion=f"entry/{entry.number}", about=entry.subject,
        )  # fmt: skip


def written_mail(person: Person, act: ProcedureAct, *, about: str) -> NewNotice:
    """The notice itself is a letter in the working language and greets by itself; what stands below it is in the reader's."""
    procedure = act.procedure
    subject, words = notice_of(act)
    with override(person.language):
        page = f"/desk/journeys/{procedure.journey.key}/written/{procedure.pk}/"
        return to(
            person, Notice.Kind.ACT, subject, [words, page], occasion=occasion_of(procedure.pk, act.position),
            about=about, greets=False,
        )  # fmt: skip


def reminder(person: Person, one: Owed, *, occasion: str) -> NewNotice:
    with override(person.language):
        asked = {"what": one.what, "day": date_said(one.due, person.language)}
        if one.late:
            subject = _("Overdue since %(day)s: %(what)s") % asked
        else:
            subject = _("Due on %(day)s: %(what)s") % asked
        asks = _("It is owed to: %(whom)s.") % {"whom": one.to_whom}
        return to(
            person, Notice.Kind.REMINDER, subject, [f"{subject}.", asks, one.address], occasion=occasion
        )


def digest(person: Person, owed: Sequence[Owed], entries: Sequence[Entry], *, occasion: str) -> NewNotice:
    with override(person.language):
        subject = ngettext("%(count)d thing was recorded", "%(count)d things were recorded", len(entries)) % {
            "count": len(entries)
        }
        parts = [subject + ":", told(entries, person.language)]
        if owed:
            parts += [
                _("What you owe:"),
                "\n".join(owed_line(one, person.language) for one in owed[:ENTRIES_SHOWN]),
            ]
        return to(person, Notice.Kind.DIGEST, subject, [*parts, "/desk/"], occasion=occasion)


def told(entries: Sequence[Entry], language: str) -> str:
    return "\n".join(f"- {one.says}" for one in told_entries(entries[:ENTRIES_SHOWN], language))


def owed_line(one: Owed, language: str) -> str:
    return f"- {one.what}" + (f" ({date_said(one.due, language)})" if one.due else "")


def to(
    person: Person,
    kind: str,
    subject: str,
    parts: Iterable[str],
    *,
    occasion: str,
    about: str = "",
    greets: bool = True,
) -> NewNotice:
    """A mail to somebody with an account: greeting, what it is about, and where to change what one hears."""
    greeting = _("Dear %(name)s,") % {"name": f"{person.honorific} {person.name}".strip()} if greets else ""
    wish = _("Which mails you get is up to you:")
    return NewNotice(
        kind, person.email, subject, words([greeting, *parts, f"{wish}\n/desk/me/"]), occasion, person=person,
        language=person.language, about=about,
    )  # fmt: skip


def words(parts: Iterable[str]) -> str:
    return "\n\n".join(part for part in parts if part)


def follow_mail(follow: Follow, title: str, entries: Sequence[Entry], *, page: str, leave: str) -> NewNotice:
    with override(follow.language):
        subject = _("News of “%(title)s”") % {"title": title}
        end = _("One press ends these mails:")
        return NewNotice(
            Notice.Kind.FOLLOW, follow.email, subject, words([subject + ":", told(entries, follow.language), page, f"{end}\n{leave}"]),
            f"follow/{follow.pk}/{entries[-1].number}", language=follow.language, leave=leave,
            about=f"{follow.thing}:{follow.key}", waits_for_person=False,
        )  # fmt: skip


def confirm_mail(follow: Follow, title: str, *, confirm: str) -> NewNotice:
    with override(follow.language):
        subject = _("Please confirm: mails about “%(title)s”") % {"title": title}
        within = _("If it was you, open this page within seven days and confirm:")
        parts = (
            _("Somebody, probably you, asked to hear by mail of “%(title)s”.") % {"title": title},
            f"{within}\n{confirm}",
            _("If it was not, do nothing: nothing more will come, and the address is forgotten."),
        )
        return NewNotice(
            Notice.Kind.CONFIRM, follow.email, subject, words(parts),
            f"confirm/{follow.pk}/{follow.asked_at:%Y%m%d%H%M}", language=follow.language,
            about=f"{follow.thing}:{follow.key}", waits_for_person=False,
        )  # fmt: skip

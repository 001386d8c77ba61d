"""Who has been told of a written procedure follows from the mails that went; nobody types it.

Done right after sending and again with every tick, so that a server killed in between loses nothing.
"""

from collections.abc import Iterable

from django.db import transaction

from mufakat.core.problems import RuleBroken
from mufakat.records.bodies.models import Member
from mufakat.records.decisions.written.models import Procedure, ProcedureAct
from mufakat.records.decisions.written.operations import were_told
from mufakat.records.journal.operations import By
from mufakat.records.notices.models import Notice
from mufakat.records.people.models import Mandate

OPENING = 1  # the first act of a procedure
KIND = ProcedureAct.Kind


def occasion_of(procedure: int, act: int) -> str:
    """What a notice names as its occasion: one act of one written procedure."""
    return f"written/{procedure}/{act}"


def mails_about(procedure: Procedure) -> list[Notice]:
    """Every mail of this procedure, the oldest first."""
    found = Notice.objects.filter(occasion__startswith=f"written/{procedure.pk}/")
    return list(found.select_related("person").prefetch_related("person__mandates__member").order_by("pk"))


def note_those_told() -> int:
    """Record whom the opening mails that have gone reached, each at its own instant; how many members."""
    over = ProcedureAct.objects.filter(kind__in=(KIND.BROKEN, KIND.STOPPED, KIND.DECLARED)).values(
        "procedure"
    )
    running = {
        occasion_of(row.pk, OPENING): row
        for row in Procedure.objects.exclude(pk__in=over).exclude(notice="").prefetch_related("acts")
    }
    gone = Notice.objects.filter(occasion__in=list(running), sent_at__isnull=False, person__isnull=False)
    found: dict[str, list[Notice]] = {}
    for mail in gone.prefetch_related("person__mandates__member").order_by("sent_at", "pk"):
        found.setdefault(mail.occasion, []).append(mail)
    return sum(note(running[occasion], mails) for occasion, mails in found.items())


def note(procedure: Procedure, mails: Iterable[Notice]) -> int:
    told = {act.member_id for act in procedure.acts.all() if act.kind == KIND.NOTIFIED}
    first: dict[Member, Notice] = {}
    for mail in mails:
        for member in reached(mail, procedure):
            if member.pk not in told:
                first.setdefault(member, mail)
    if not first:
        return 0
    sender = next(iter(first.values())).released_by
    by = By(actor="outbox", name=sender or "The outbox", on_behalf_of=str(procedure.put.body or ""))
    try:
        with transaction.atomic():
            were_told(procedure, [(member, mail.sent_at) for member, mail in first.items()], by=by)
    except RuleBroken:  # it went after the closing, which is no notice any more
        return 0
    return len(first)


def reached(mail: Notice, procedure: Procedure) -> list[Member]:
    """The entitled members for whom its reader spoke when it went (or, before that, today)."""
    hats: Iterable[Mandate] = mail.person.mandates.all() if mail.person else ()
    day = (mail.sent_at or mail.prepared_at).date()
    held = [
        hat for hat in hats if hat.member_id and hat.since <= day and (hat.until is None or hat.until >= day)
    ]
    return list({hat.member.pk: hat.member for hat in held if hat.member.code in procedure.entitled}.values())

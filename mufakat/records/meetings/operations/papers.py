"""Papers on the table, and the private line a delegation writes for itself."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from mufakat.core.kinds import media_type
from mufakat.core.problems import RuleBroken
from mufakat.records.bodies.models import Member, Organisation
from mufakat.records.files.operations import keep
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import AgendaItem, Brief, Meeting, Paper
from mufakat.records.meetings.operations.plan import named


def refuse_large(name: str, size: int) -> None:
    """Before the bytes are read: what was typed beside the file is not lost."""
    if size > settings.LARGEST_UPLOAD:
        limit, has = settings.LARGEST_UPLOAD // 1024**2, -(-size // 1024**2)
        raise RuleBroken(
            "“{name}” has {has} MB; up to {limit} MB are kept. Save it with smaller pictures, or as PDF, and add it again.",
            name=name,
            has=has,
            limit=limit,
        )


@transaction.atomic
def add_paper(
    meeting: Meeting,
    content: bytes,
    name: str,
    *,
    by: By,
    title: str = "",
    item: AgendaItem | None = None,
    from_whom: str = "",
    classification: str = "participants",
    illustrative: bool = False,
) -> Paper:
    """A file on the table, byte for byte as it came; refused where it is not what its name says. Papers may come late."""
    refuse_large(name, len(content))
    kind = media_type(content, name)
    if item is not None and item.meeting_id != meeting.pk:
        raise RuleBroken("This item stands on another meeting's agenda.")
    paper = Paper.objects.create(
        meeting=meeting,
        item=item,
        title=(title.strip() or name)[:300],
        file=keep(content, name, media_type=kind),
        from_whom=from_whom.strip()[:200],
        classification=classification,
        added_by=by.name,
        added_at=timezone.now(),
        illustrative=illustrative,
    )
    record(
        "add paper",
        f"meeting:{meeting.key}",
        f"“{paper.title}” was added to the papers of {named(meeting)}.",
        by=by,
        details={"sha256": paper.file.sha256},
        classification=classification,
    )
    return paper


def write_brief(
    item: AgendaItem,
    text: str,
    *,
    by: By,
    member: Member | None = None,
    organisation: Organisation | None = None,
) -> None:
    """The delegation's own line; an empty one is taken away.

    Deliberately no journal entry: that a delegation prepared a line is already more than the others may know.
    """
    if (member is None) == (organisation is None):
        raise RuleBroken("A brief belongs to one delegation.")
    mine = Brief.objects.filter(item=item, member=member, organisation=organisation)
    if not text.strip():
        mine.delete()
        return
    Brief.objects.update_or_create(
        item=item,
        member=member,
        organisation=organisation,
        defaults={"text": text.strip(), "changed_by": by.name, "changed_at": timezone.now()},
    )

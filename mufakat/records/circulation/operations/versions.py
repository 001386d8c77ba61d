"""Two people settling at once: each act at a provision has a number, and who comes second is told who was first."""

from datetime import datetime

from mufakat.core.kept_words import as_phrase
from mufakat.core.problems import Moment, OutOfDate, Phrase, RuleBroken
from mufakat.records.circulation.models import Settling, SettlingAct
from mufakat.records.instruments.models import Draft
from mufakat.records.journal.operations import By


def settled_on(
    draft: Draft, *, says: str, by: By, at: datetime, key: str = "", seen: int | None = None
) -> int:
    """`moved_on` for an act of settling: what is open in a draft that has been replaced is settled in the one after it."""
    refuse_replaced(draft)
    return moved_on(draft, says=says, by=by, at=at, key=key, seen=seen)


def refuse_replaced(draft: Draft) -> None:
    """A text is settled, and issued from, once: what is open in it stands in the draft that followed."""
    if made := draft.followed_by():
        raise RuleBroken(
            "{draft} was issued from this text on {on}; go on there.",
            draft=made.label,
            on=Moment(made.issued_on),
        )


def moved_on(draft: Draft, *, says: str, by: By, at: datetime, key: str = "", seen: int | None = None) -> int:
    """Note the act and give its number. With ``seen``: the number the page showed; OutOfDate if this provision moved since.

    Called inside the act's transaction, before its rows are written, so that the two are never interleaved.
    """
    settling, _ = Settling.objects.select_for_update().get_or_create(
        instrument_id=draft.instrument_id, defaults={"version": 0, "changed_at": at, "changed_by": by.name}
    )
    if seen is not None and seen < settling.version:
        refuse_second(draft, key, seen)
    settling.version += 1
    settling.changed_at, settling.changed_by = at, by.name
    settling.save(update_fields=["version", "changed_at", "changed_by"])
    SettlingAct.objects.create(
        draft=draft, provision_key=key, version=settling.version, says=says[:300], by=by.name, at=at
    )
    return settling.version


def nobody_moved(draft: Draft, *, key: str, seen: int | None) -> None:
    """OutOfDate if this provision moved since the page was drawn; until the transaction ends nobody else moves."""
    settling = Settling.objects.select_for_update().filter(instrument_id=draft.instrument_id).first()
    if settling and seen is not None and seen < settling.version:
        refuse_second(draft, key, seen)


def refuse_second(draft: Draft, key: str, seen: int) -> None:
    first = SettlingAct.objects.filter(draft=draft, provision_key=key, version__gt=seen).last()
    if first:
        problem = OutOfDate(
            "{who} moved first, at {at}: {what}",
            who=first.by,
            at=Moment(first.at),
            what=as_phrase(first.says, "settling"),
        )
        problem.kept = Phrase("Nothing of yours was written over theirs, and nothing of theirs was changed.")
        raise problem

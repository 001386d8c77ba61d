"""The rows that settling writes, and the line of the journal that ends each act."""

from collections.abc import Iterable
from datetime import datetime

from mufakat.core.wording.rolling import RollingProvision
from mufakat.records.circulation.models import AgreedWording, Amendment, Comment, Disposition
from mufakat.records.circulation.operations.settle.answers import Answer
from mufakat.records.circulation.operations.settle.place import Place
from mufakat.records.instruments.models import Draft
from mufakat.records.journal.operations import By, record

KIND, STANDING, WHAT = Disposition.Kind, AgreedWording.Standing, AgreedWording.What


def dispose_all(
    answers: Iterable[Answer], *, wording: str, reason: str, group: str, by: By, at: datetime
) -> None:
    for row, kind, _ in answers:
        agreed = wording if kind == KIND.MODIFIED else ""
        write_disposition(row, kind, wording=agreed, reason=reason, group=group, by=by, at=at)


def write_disposition(
    thing: Amendment | Comment,
    kind: str,
    *,
    by: By,
    at: datetime,
    wording: str = "",
    reason: str = "",
    group: str = "",
) -> Disposition:
    about = {"comment": thing} if isinstance(thing, Comment) else {"amendment": thing}
    return Disposition.objects.create(
        **about,
        kind=kind,
        wording=wording,
        reason=reason.strip(),
        by=by.name,
        on_behalf_of=group or by.on_behalf_of,
        at=at,
    )


def write_agreed(
    place: Place,
    base: str,
    wording: str,
    standing: str,
    *,
    by: By,
    at: datetime,
    what: str = WHAT.WORDING,
    code: str = "",
    reason: str = "",
    group: str = "",
) -> AgreedWording:
    return AgreedWording.objects.create(
        draft=place.draft,
        provision_key=place.key,
        what=what,
        start=place.start,
        end=place.end,
        base=base,
        wording=wording,
        code=code,
        standing=standing,
        reason=reason.strip(),
        by=by.name,
        on_behalf_of=group or by.on_behalf_of,
        at=at,
    )


def tell(draft: Draft, key: str, verb: str, says: str, *, by: By, at: datetime, **details: str) -> None:
    subject = f"draft:{draft.instrument.key}/{draft.sequence}/{draft.language}"
    record(verb, subject, says, by=by, details={"provision": key, **details}, at=at)


def called(held: RollingProvision) -> str:
    from mufakat.core.wording.readable import called as named

    return named(held)


def short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 60 else f"{plain[:59]}…"

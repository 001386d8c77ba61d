"""Nearly equal wordings are made one by the drafters, and told apart again at anybody's wish who wrote them.

Case, spacing and punctuation are the drafters' business. New paragraphs that also differ in words are joined only
where the group agrees, for nobody else may take a member's words out of the text (domain.md 2.1 *Settle*).
"""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.core.wording.near import folded
from mufakat.core.wording.rolling import NearProvisions, NearWordings
from mufakat.records.circulation.live import live, touches
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.live.standing import last_kinds
from mufakat.records.circulation.models import Amendment, Joining
from mufakat.records.circulation.operations.settle.place import (
    Place,
    bracket_at,
    provision_at,
    refuse_nobody,
)
from mufakat.records.circulation.operations.settle.provision import below
from mufakat.records.circulation.operations.settle.written import (
    KIND,
    called,
    short,
    tell,
    write_disposition,
)
from mufakat.records.circulation.operations.versions import moved_on, nobody_moved, settled_on
from mufakat.records.circulation.settled import said_of
from mufakat.records.instruments.models import Draft
from mufakat.records.journal.operations import By

ALIKE = "Joined with the wording of {whose}, which differs in case, spacing or punctuation only."
NEARLY = "Joined with the paragraph of {whose}, which says nearly the same."


@transaction.atomic
def join_wordings(place: Place, words: str, *, by: By, at: datetime | None = None) -> Joining:
    """``words`` stand for every wording of the bracket that differs from them in case, spacing, punctuation only."""
    at = at or timezone.now()
    nobody_moved(place.draft, key=place.key, seen=place.seen)
    now = live(place.draft)
    found = bracket_at(now, place)
    alike = near_wordings_at(now, place, words)
    if said_of(place.draft).agreed(place.key, place.start, place.end):
        raise RuleBroken("The group has agreed this place; there is nothing left to join.")
    were = {code: a.text for a in found.alternatives if a.text in alike for code in a.by}
    whose = [code for code, own in were.items() if own == words]
    says = f"joined the wordings of {', '.join(sorted(were))}: “{short(words)}” stands"
    settled_on(place.draft, key=place.key, seen=place.seen, says=says, by=by, at=at)
    row = Joining.objects.create(
        draft=place.draft, provision_key=place.key, start=place.start, end=place.end, wording=words, were=were,
        by=by.name, on_behalf_of=by.on_behalf_of, at=at,
    )  # fmt: skip
    for code, own in were.items():
        for each in now.rows.get(code, ()):
            if own != words and each.provision_key == place.key and touches(each, found):
                reason = ALIKE.format(whose=", ".join(whose))
                write_disposition(each, KIND.MERGED, wording=words, reason=reason, by=by, at=at)
    tell(place.draft, place.key, "join wordings", f"{by.name} {says}.", by=by, at=at)
    return row


def near_wordings_at(now: Live, place: Place, words: str) -> tuple[str, ...]:
    for each in now.members.near:
        if (
            isinstance(each, NearWordings)
            and (each.key, each.start, each.end) == (place.key, place.start, place.end)
            and words in each.texts
        ):
            return each.texts
    raise RuleBroken("Only wordings that are nearly the same are joined; others are settled by agreement.")


@transaction.atomic
def join_provisions(
    draft: Draft, key: str, *, by: By, group: str = "", seen: int | None = None, at: datetime | None = None
) -> Joining:
    """The new provision ``key`` stands for all of its gap that say nearly the same; every name stands at it."""
    at = at or timezone.now()
    nobody_moved(draft, key=key, seen=seen)
    now = live(draft)
    held = provision_at(now, key)
    alike = near_provisions_at(now, key)
    if any(each in said_of(draft).places for each in alike):
        raise RuleBroken("The group has settled one of these paragraphs; there is nothing left to join.")
    formal = differ_formally(now, alike)
    if not formal:
        refuse_nobody(group)
    were = {code: each for each in alike for code in now.members.held[each].by}
    says = f"joined the new paragraphs of {', '.join(sorted(were))}: that of {', '.join(held.by)} stands"
    settled_on(draft, key=key, seen=seen, says=says, by=by, at=at)
    words = held.chosen(held.by[0])
    row = Joining.objects.create(
        draft=draft, provision_key=key, wording=words, were=were, by=by.name,
        on_behalf_of=group or by.on_behalf_of, at=at,
    )  # fmt: skip
    reason = (ALIKE if formal else NEARLY).format(whose=", ".join(held.by))
    for each in rows_of(now, {code: own for code, own in were.items() if own != key}):
        top = each.provision_key in alike
        write_disposition(
            each, KIND.MERGED, wording=words if top else "", reason=reason, group=group, by=by, at=at
        )
    tell(draft, key, "join provisions", f"{group or by.name} {says} ({called(held)}).", by=by, at=at)
    return row


def near_provisions_at(now: Live, key: str) -> tuple[str, ...]:
    for each in now.members.near:
        if isinstance(each, NearProvisions) and key in each.keys:
            return each.keys
    raise RuleBroken("Only new paragraphs that say nearly the same are joined.")


def differ_formally(now: Live, keys: tuple[str, ...]) -> bool:
    """Whether case, spacing and punctuation are all that tells the provisions apart."""
    return len({folded(whole_words(now, key)) for key in keys}) == 1


def whole_words(now: Live, key: str) -> str:
    """The words of a new provision, or of everything in a new row."""
    held = now.members.held
    inside = below(now, key)
    every = [each for each in now.members.provisions if each.key == key or each.key in inside]
    return "\n".join(each.chosen(each.by[0]) for each in every if each.key in held and each.segments)


def rows_of(now: Live, own: Mapping[str, str]) -> list[Amendment]:
    """The amendments that put in each delegation's own provision and what stands in it."""
    found = []
    for code, key in own.items():
        inside = {key, *below(now, key)}
        found += [each for each in now.rows.get(code, ()) if each.provision_key in inside]
    return found


@transaction.atomic
def part_again(row: Joining, *, by: By, seen: int | None = None, at: datetime | None = None) -> Joining:
    """Everybody has its own words again; what was only answered by the joining is open again."""
    at = at or timezone.now()
    nobody_moved(row.draft, key=row.provision_key, seen=seen)
    now, said = live(row.draft), said_of(row.draft)
    kept = Joining.objects.select_for_update().get(pk=row.pk)
    if kept.ended_at:
        raise OutOfDate("{who} set these wordings apart again already.", who=kept.ended_by)
    refuse_agreed(kept, said)
    whose = ", ".join(sorted(kept.were))
    says = f"set the wordings of {whose} apart again"
    moved_on(kept.draft, key=kept.provision_key, seen=seen, says=says, by=by, at=at)
    kept.ended_by, kept.ended_at = by.name, at
    kept.save(update_fields=["ended_by", "ended_at"])
    merged = merged_by(now, next((each for each in now.joinings if each.pk == kept.pk), kept))
    for each in merged:
        write_disposition(
            each, KIND.OPEN, reason="Set apart again from the wording it was joined to.", by=by, at=at
        )
    tell(kept.draft, kept.provision_key, "part wordings", f"{by.name} {says}.", by=by, at=at)
    return kept


def refuse_agreed(row: Joining, said) -> None:
    if row.start is None or row.end is None:
        settled = row.provision_key in said.places
    else:
        settled = any(
            key == row.provision_key
            and start <= row.end
            and row.start <= end
            and said.agreed(key, start, end)
            for key, start, end in said.words
        )
    if settled:
        raise RuleBroken("The group has agreed this place since; open it again first.")


def merged_by(now: Live, row: Joining) -> list[Amendment]:
    """The amendments that this joining answered, and nothing else has answered since."""
    if row.start is None or row.end is None:
        rows = rows_of(now, {code: key for code, key in row.were.items() if key != row.provision_key})
    else:
        rows = [
            each
            for code, own in row.were.items()
            for each in now.rows.get(code, ())
            if own != row.wording and each.provision_key == row.provision_key and within(each, row)
        ]
    kinds = last_kinds(rows)
    return [each for each in rows if kinds.get(each.pk) == KIND.MERGED]


def within(each: Amendment, row: Joining) -> bool:
    return each.start is not None and row.start <= each.start and each.end <= row.end

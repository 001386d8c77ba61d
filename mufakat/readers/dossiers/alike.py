"""Nearly equal wordings at one place: what is offered for joining, and what was joined."""

from collections.abc import Sequence
from dataclasses import dataclass

from mufakat.core.wording.rolling import Bracket, NearProvisions, NearWordings
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.models import Amendment, Joining
from mufakat.records.circulation.operations.settle.joined import differ_formally, whole_words


@dataclass(frozen=True, slots=True)
class Offer:
    """One of the wordings, to stand for all of them."""

    which: str  # number of the alternative, or key of the new provision
    by: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Alike:
    """Wordings of which any may stand for all. ``formal``: nothing but case, spacing and punctuation differs."""

    offers: tuple[Offer, ...]
    formal: bool = True

    @property
    def everybody(self) -> str:
        return ", ".join(sorted({code for each in self.offers for code in each.by}))


@dataclass(frozen=True, slots=True)
class JoinedHere:
    """A joining that stands, with everybody's own words."""

    row: Joining
    own: tuple[tuple[str, str], ...]  # (code, its own words)


def alike_wordings(now: Live, key: str, found: Bracket) -> Sequence[Alike]:
    place = (key, found.start, found.end)
    near = (each for each in now.members.near if isinstance(each, NearWordings))
    return [
        Alike(
            tuple(
                Offer(str(n), a.by, a.text)
                for n, a in enumerate(found.alternatives, 1)
                if a.text in each.texts
            )
        )
        for each in near
        if (each.key, each.start, each.end) == place
    ]


def alike_paragraphs(now: Live, key: str) -> Sequence[Alike]:
    near = (each for each in now.members.near if isinstance(each, NearProvisions) and key in each.keys)
    held = now.members.held
    return [
        Alike(
            tuple(Offer(k, held[k].by, whole_words(now, k)) for k in each.keys),
            formal=differ_formally(now, each.keys),
        )
        for each in near
    ]


def joined_at(now: Live, key: str, start: int | None = None, end: int | None = None) -> Sequence[JoinedHere]:
    """At a bracket, or (without a span) of a new provision."""
    return [shown(now, each) for each in now.joinings if each.provision_key == key and _at(each, start, end)]


def _at(row: Joining, start: int | None, end: int | None) -> bool:
    if row.start is None or row.end is None or start is None or end is None:
        return row.start is None and start is None
    return row.start <= end and start <= row.end


def shown(now: Live, row: Joining) -> JoinedHere:
    if row.start is not None:
        return JoinedHere(row, tuple(sorted(row.were.items())))
    held = now.apart.held
    words = {code: held[key].chosen(code) for code, key in row.were.items() if key in held}
    return JoinedHere(row, tuple(sorted(words.items())))


def joined_for(now: Live, row: Amendment) -> Sequence[JoinedHere]:
    """The joinings that took this amendment's words into others'."""
    return [
        shown(now, each)
        for each in now.joinings
        for code, own in each.were.items()
        if any(mine.pk == row.pk for mine in now.rows.get(code, ()))
        and (own == row.provision_key if each.start is None else own != each.wording and within(row, each))
    ]


def within(row: Amendment, joining: Joining) -> bool:
    same = row.provision_key == joining.provision_key and row.start is not None
    return same and joining.start <= row.start and row.end <= joining.end

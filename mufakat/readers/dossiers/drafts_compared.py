"""Two drafts of a text, word by word, as far as this viewer may read them."""

from dataclasses import dataclass

from mufakat.core.wording.compare import Compared, compare
from mufakat.core.wording.differences import Difference, differences
from mufakat.records.instruments.operations import text_of
from mufakat.records.instruments.queries import drafts, instrument
from mufakat.records.people.access import Viewer


@dataclass(frozen=True, slots=True)
class Comparable:
    sequence: int
    label: str


@dataclass(frozen=True)
class DraftsCompared:
    instrument: str
    key: str
    drafts: tuple[Comparable, ...]
    old: Comparable | None
    new: Comparable | None
    lines: tuple[Compared, ...]
    differences: tuple[Difference, ...]

    @property
    def title(self) -> str:
        return self.instrument


def drafts_compared(
    viewer: Viewer, key: str, *, old: str = "", new: str = "", language: str = "en"
) -> DraftsCompared | None:
    """Of the drafts asked for; of the last two where none were."""
    found = instrument(viewer, key)
    if found is None:
        return None
    held = {str(each.sequence): each for each in drafts(viewer, found) if each.language == "en"}
    order = list(held)
    first, second = held.get(old), held.get(new)
    if (first is None or second is None) and len(order) > 1:
        first, second = held[order[-2]], held[order[-1]]
    both = first is not None and second is not None
    lines = tuple(compare(text_of(first), text_of(second))) if both else ()
    return DraftsCompared(
        instrument=found.title(language),
        key=key,
        drafts=tuple(Comparable(each.sequence, each.label) for each in held.values()),
        old=Comparable(first.sequence, first.label) if first else None,
        new=Comparable(second.sequence, second.label) if second else None,
        lines=lines,
        differences=tuple(differences(lines)),
    )

"""The rolling text of a draft as it stands, and the rows it was made of."""

from collections.abc import Mapping
from dataclasses import dataclass

from mufakat.core.wording.joining import words_at
from mufakat.core.wording.model import Text
from mufakat.core.wording.rolling import Rolling
from mufakat.records.circulation.models import Amendment, Joining


@dataclass(frozen=True)
class Live:
    """The rolling text of the members, that of everybody else beside it, and the rows both were made of."""

    base: Text
    members: Rolling
    others: Rolling
    rows: Mapping[str, tuple[Amendment, ...]]  # code → its amendments, those it takes up from others included
    taken_up: Mapping[tuple[str, str], tuple[str, ...]]  # (member's code, ref of the amendment) → proposed by
    apart: Rolling  # the members' as each returned it, before nearly equal wordings were joined
    joinings: tuple[Joining, ...] = ()

    def of_members(self, code: str) -> bool:
        return code in self.members.delegations

    def own_words(self, code: str, key: str, start: int, end: int) -> str | None:
        """What a delegation whose words were joined to others' wants there itself; None for anybody else."""
        if not any(code in each.were and key == each.provision_key for each in self.joinings):
            return None
        base = next((each.text for each in self.base.provisions if each.key == key), None)
        if base is None or key not in self.apart.order(code):
            return None
        return words_at(base, self.apart.held[key].chosen(code), start, end)

    def joined_into(self, key: str) -> list[str]:
        """The keys of new provisions that were made one with this one."""
        found = (each for each in self.joinings if each.start is None and each.provision_key == key)
        return sorted({own for each in found for own in each.were.values() if own != key})

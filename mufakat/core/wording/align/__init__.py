"""A returned file laid beside the draft it was made from.

`align` trusts the keys a file carries, unless most stand at other words, and finds the rest by its words: exact ones first, then similar
ones inside the gaps, then what moved, was split or joined. What it is unsure of it says (`Doubt`), and
what no tracked change tells of it reports (`Silent`): rejecting all changes must give the draft.
"""

from mufakat.core.wording.align.moves import find_moved
from mufakat.core.wording.align.pairs import pair_by_key, pair_by_wording
from mufakat.core.wording.align.recut import with_paragraphs_of
from mufakat.core.wording.align.result import as_returned
from mufakat.core.wording.align.sides import Sides
from mufakat.core.wording.align.splits import find_joined, find_split
from mufakat.core.wording.align.trust import with_keys_of
from mufakat.core.wording.model import Reading, Text
from mufakat.core.wording.returned import Returned


def align(base: Text, reading: Reading) -> Returned:
    """The text a reading holds once all changes are accepted, under the keys of ``base``.

    New provisions get keys made from their words and the provision before them, so that the same paragraph
    put in the same gap by two delegations is one provision.
    """
    sides = Sides(base, with_paragraphs_of(base, with_keys_of(base, reading)))
    pair_by_key(sides)
    pair_by_wording(sides)
    sides.take_present()
    find_moved(sides)
    find_split(sides)
    find_joined(sides)
    return as_returned(sides)

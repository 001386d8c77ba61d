"""The root of the journal's hash tree, for whoever wants to compare a pack with the house it came from.

A journal only grows, so whole blocks of it are worked out once and kept; a block is a power of two, and therefore
a branch of the tree over however many entries.
"""

from django.core.cache import cache

from mufakat.core.proof import root
from mufakat.readers.papers.evidence.slice import FIELDS, leaf_of
from mufakat.records.journal.models import Entry

BLOCK = 4096  # entries


def journal_root(number: int) -> str:
    """The root over the first ``number`` entries, in hex, as every pack made at that moment prints it."""
    branches = [block_root(first) for first in range(0, number - BLOCK + 1, BLOCK)]
    rest = leaves(len(branches) * BLOCK, number)
    return root([*branches, *([root(rest)] if rest else [])]).hex()


def block_root(first: int) -> bytes:
    """Kept under the hash of the block's last entry, which covers all before it."""
    last = Entry.objects.filter(number=first + BLOCK).values_list("hash", flat=True).first()
    return cache.get_or_set(f"journal-block/{first}/{last}", lambda: root(leaves(first, first + BLOCK)), None)


def leaves(after: int, up_to: int) -> list[bytes]:
    rows = Entry.objects.filter(number__gt=after, number__lte=up_to).order_by("number")
    return [leaf_of(row) for row in rows.values_list(*FIELDS)]

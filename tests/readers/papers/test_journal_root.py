"""The root worked out block by block is the root of the whole tree, over every number of entries."""

import pytest

from mufakat.core.proof import root
from mufakat.readers.papers.evidence import root as roots
from mufakat.records.journal.models import Entry
from tests import cast


@pytest.mark.django_db
@pytest.mark.parametrize("block", [1, 2, 4, 8, 4096])
def test_blocks_change_nothing_about_the_root(monkeypatch, block):
    cast.lagoon()
    monkeypatch.setattr(roots, "BLOCK", block)
    count = Entry.objects.count()
    assert count > 9
    for number in range(1, count + 1):
        assert roots.journal_root(number) == root(roots.leaves(0, number)).hex(), number

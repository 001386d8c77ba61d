"""The rows of a delegation's work, read by the rules of the core: what they say, what is wrong, what would be cleared."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mufakat.core.chain import digest_of
from mufakat.core.sentences import Sentence
from mufakat.core.structure import PARTS, Read, double_names, read_row
from mufakat.records.bodies.models import TargetGroup
from mufakat.records.knowledge.structure.models import StructureEdition, StructureRow, StructureWork


@dataclass(frozen=True, slots=True)
class RowRead:
    row: StructureRow
    read: Read
    double: Sentence | None = None

    @property
    def is_wrong(self) -> bool:
        return bool(self.read.problems) or self.double is not None


@dataclass(frozen=True, slots=True)
class WorkRead:
    parts: Mapping[str, tuple[RowRead, ...]]

    @property
    def wrong(self) -> int:
        return sum(1 for rows in self.parts.values() for one in rows if one.is_wrong)

    @property
    def count(self) -> int:
        return sum(len(rows) for rows in self.parts.values())

    @property
    def contents(self) -> dict[str, list[dict]]:
        """What goes into the edition: the rows as they were read, in their order."""
        return {part: [dict(one.read.values) for one in rows] for part, rows in self.parts.items()}


def work_read(work: StructureWork, *, on: date) -> WorkRead:
    """Every row of the work; two questions to the database, however many rows."""
    groups = frozenset(TargetGroup.objects.values_list("key", flat=True))
    rows: dict[str, list[StructureRow]] = {part: [] for part in PARTS}
    for row in work.rows.all():
        rows.setdefault(row.part, []).append(row)
    languages = tuple(work.member.languages)
    return WorkRead(
        {part: part_read(part, rows[part], on=on, languages=languages, groups=groups) for part in PARTS}
    )


def part_read(
    part: str, rows: Iterable[StructureRow], *, on: date, languages: tuple[str, ...], groups: frozenset[str]
) -> tuple[RowRead, ...]:
    reads = [
        (row, read_row(PARTS[part], row.typed, this_year=on.year, languages=languages, groups=groups))
        for row in rows
    ]
    twice = double_names(PARTS[part], {row.key: read.values for row, read in reads})
    return tuple(RowRead(row, read, twice.get(row.key)) for row, read in reads)


def published_as(work: StructureWork, contents: Mapping) -> StructureEdition | None:
    """The member's last own edition, where these rows and this day are exactly what it says."""
    last = work.member.structure_editions.filter(origin="member").order_by("number").last()
    return last if last and last.sha256 == hash_of(contents, work.as_of) else None


def hash_of(contents: Mapping, as_of: str) -> str:
    """Names exactly what is cleared and published: the rows and the date they are of."""
    return digest_of({"as_of": as_of, "contents": contents})

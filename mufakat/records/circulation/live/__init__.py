"""What stands in a draft's rolling text at this moment: whose words, which are withdrawn, which were agreed.

Compiling thirty copies takes a tenth of a second and is done once for each set of submissions; what was
settled since is laid over it by `readers.dossiers.rolling`.
"""

from collections import OrderedDict

from mufakat.core.wording.rolling import Bracket
from mufakat.records.circulation.live.compiling import compiled
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.live.standing import group_wordings, kinds_in, standing_in
from mufakat.records.circulation.models import Amendment, Disposition, Joining, Settling, Support
from mufakat.records.instruments.models import Draft

_kept: OrderedDict[tuple, Live] = OrderedDict()

KEEP = 6  # drafts being settled at one time in one worker


def live(draft: Draft) -> Live:
    """The same object as long as nothing that is compiled has changed."""
    standing = standing_in(draft)
    gone = {pk for pk, kind in kinds_in(draft).items() if kind == Disposition.Kind.WITHDRAWN}
    supports = Support.objects.filter(amendment__submission__draft=draft, ended_at=None).order_by("pk")
    by_group = tuple(group_wordings(draft))
    joinings = tuple(Joining.objects.filter(draft=draft, ended_at=None).order_by("pk"))
    version = (
        draft.pk,
        draft.sha256,
        tuple(standing.values_list("pk", "decided_at", "file__sha256")),
        tuple(sorted(gone)),
        tuple(supports.values_list("pk", "at")),
        tuple((each.pk, each.at) for each in by_group),
        tuple(each.pk for each in joinings),
    )
    if version not in _kept:
        _kept[version] = compiled(draft, gone, supports, by_group, joinings)
        while len(_kept) > KEEP:
            _kept.popitem(last=False)
    _kept.move_to_end(version)
    return _kept[version]


def version_of(draft: Draft) -> int:
    """The number of the last act of settling; 0 before the first."""
    return (
        Settling.objects.filter(instrument=draft.instrument_id).values_list("version", flat=True).first() or 0
    )


def touches(row: Amendment, bracket: Bracket) -> bool:
    """Whether this amendment's words stand in the bracket (offsets of the base, so it is a matter of spans)."""
    if row.start is None or row.end is None:
        return False
    if (row.start, row.end) == (bracket.start, bracket.end):
        return True
    if row.start == row.end:
        return bracket.start < row.start < bracket.end
    return row.start < bracket.end and bracket.start < row.end

"""Nearly equal wordings that the drafters made one: whose they are, as those are called now."""

import re
from collections.abc import Mapping

from mufakat.core.wording.joining import Joined, JoinedProvisions, JoinedWording, words_at
from mufakat.core.wording.model import Text
from mufakat.records.circulation.models import Joining


def were_now(row: Joining, base: Text, texts: Mapping[str, Text]) -> dict[str, str]:
    """Whose words were joined, as they are called now: "TH" is "TH (1)" since a second file of it came."""
    found: dict[str, str] = {}
    for code, own in row.were.items():
        same = [code] if code in texts else [each for each in texts if member_of(each) == member_of(code)]
        for each in same:
            if each not in found or _wants(texts[each], row, own, base):
                found[each] = own
    return found


def _wants(text: Text, row: Joining, own: str, base: Text) -> bool:
    if row.start is None or row.end is None:
        return own in text.order
    ours, theirs = ({p.key: p.text for p in each.provisions}.get(row.provision_key) for each in (base, text))
    both = ours is not None and theirs is not None
    return both and words_at(ours, theirs, row.start, row.end) == own


def member_of(code: str) -> str:
    """The delegation's own code, without the number that tells its files apart."""
    return re.sub(r" \(\d+\)$", "", code)


def as_joined(row: Joining) -> Joined:
    if row.start is None or row.end is None:
        return JoinedProvisions(row.provision_key, row.were)
    return JoinedWording(row.provision_key, row.start, row.end, row.wording, row.were)

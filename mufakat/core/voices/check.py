"""The machine's look at a text before it is kept. It warns; it does not find everything, and the page says so."""

from collections.abc import Collection, Iterable

from mufakat.core.voices.finding import KINDS, NEVER_KEPT, Finding
from mufakat.core.voices.harm import harm
from mufakat.core.voices.names import names
from mufakat.core.voices.numbers import dates, identities, spelled_numbers, telephones
from mufakat.core.voices.places import addresses, places, schools
from mufakat.core.voices.reach import emails, handles, web_addresses
from mufakat.core.voices.seen import as_seen

LOOKS = (
    emails, web_addresses, handles, identities, telephones, spelled_numbers, dates, harm, addresses, schools, places,
)  # fmt: skip


def check(text: str, *, known: Collection[str] = ()) -> tuple[Finding, ...]:
    """Everything that may tell who spoke, in the order of the text; none lies inside another.

    ``known``: names of countries, bodies and the like, which are no child's name.
    """
    seen = as_seen(text)
    found = [one for look in LOOKS for one in look(seen.text)]
    found += names(seen.text, known=known)
    return apart(Finding(one.kind, *seen.typed(one.start, one.end)) for one in found)


def apart(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Of findings over one another the graver stays, then the longer."""
    kept: list[Finding] = []
    for one in sorted(found, key=gravity):
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))


def gravity(one: Finding) -> tuple:
    return (one.kind not in NEVER_KEPT, one.start - one.end, KINDS.index(one.kind))

"""Rows of a country's structure: read by the very rules by which a focal point's rows are read."""

from collections.abc import Iterator
from datetime import date

from mufakat.core.problems import Phrase
from mufakat.core.profile.checks.known import Known, fault, unknown
from mufakat.core.profile.faults import Fault
from mufakat.core.profile.model import Profile
from mufakat.core.structure import PARTS, read_row


def structure(profile: Profile, known: Known) -> Iterator[Fault]:
    for fact in profile.structure:
        who, part = Phrase("Structure {fact}", fact=fact.key), PARTS[fact.part]
        yield from unknown(fact, "country", fact.country, known.countries, who=who, what=Phrase("country"))
        for group in fact.groups:
            yield from unknown(
                fact, "groups", group, known.target_groups, who=who, what=Phrase("target group")
            )
        for word in fact.says:
            yield from unknown(fact, "says", word, set(part.column), who=who, what=Phrase("column"))
        typed = {**fact.says, "source": "\n".join(fact.source), "groups": list(fact.groups)}
        # a profile is read without a clock: no year is too late here
        read = read_row(part, typed, this_year=date.max.year - 1)
        for column, sentence in read.problems.items():
            yield fault(
                fact, "says", Phrase("{who}, {column}: {sentence}", who=who, column=column, sentence=sentence)
            )

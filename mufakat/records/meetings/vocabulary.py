"""What intake knows by name, taken from the records."""

from mufakat.core.intake.vocabulary import (
    KnownBody,
    KnownCountry,
    KnownInstrument,
    KnownOrganisation,
    TargetGroup,
    Vocabulary,
    names_in,
)
from mufakat.records import models as tables


def vocabulary() -> Vocabulary:
    return Vocabulary(
        bodies=tuple(
            KnownBody(
                key=body.key,
                abbreviation=body.abbreviation or None,
                names=names_in(body.names) + tuple(body.former_names),
                kind=body.kind,
                other_abbreviations=tuple(body.other_abbreviations),
            )
            for body in tables.Body.objects.all()
        ),
        countries=tuple(
            KnownCountry(member.code, names_in(member.names), member.capital or None)
            for member in tables.Member.objects.all()
        ),
        organisations=tuple(
            KnownOrganisation(row.key, names_in(row.names), row.abbreviation or None)
            for row in tables.Organisation.objects.all()
        ),
        instruments=tuple(
            KnownInstrument(row.key, names_in(row.titles)) for row in tables.Instrument.objects.all()
        ),
        target_groups=tuple(
            TargetGroup(
                key=group.key,
                names=group.names,
                phrases={language: tuple(held) for language, held in group.phrases.items()},
                broader=tuple(group.broader),
            )
            for group in tables.TargetGroup.objects.all()
        ),
    )

"""Figures of each country, and what sources say of its structure."""

from collections.abc import Iterable

from mufakat.core.chain import digest_of
from mufakat.core.profile.model import Fact, Profile
from mufakat.core.structure.parts import WORKFORCE
from mufakat.records import models as tables
from mufakat.records.facts import first_name
from mufakat.records.install.facts import by_key, sourced


def install_figures(profile: Profile) -> None:
    units = {indicator.key: indicator for indicator in profile.indicators}
    countries = by_key(tables.Member.objects.all(), "code")
    tables.Figure.objects.all().delete()
    tables.Figure.objects.bulk_create(
        tables.Figure(
            key=figure.indicator,
            named=units[figure.indicator].names.get("en", figure.indicator),
            member=countries.get(figure.country),
            value=f"{figure.value:g}" if figure.value < 1e6 else f"{figure.value:.0f}",
            unit=units[figure.indicator].unit,
            year=str(figure.year),
            classification="public",
            **sourced(figure),
        )
        for figure in profile.figures
    )


def install_structure(profile: Profile) -> None:
    """What sources say of each country's structure, as the edition that a country's own editions take the place of."""
    held: dict[str, dict[str, list[dict]]] = {}
    for country, part, row in structure_rows(profile):
        held.setdefault(country, {}).setdefault(part, []).append(row)
    members = by_key(tables.Member.objects.all(), "code")
    tables.StructureEdition.objects.filter(origin="sources").exclude(member__code__in=held).delete()
    for country, contents in held.items():
        if country in members:
            tables.StructureEdition.objects.update_or_create(
                member=members[country],
                number=0,
                defaults={
                    "origin": "sources",
                    "contents": contents,
                    "sha256": digest_of(contents),
                    "classification": "public",
                },
            )


COUNCILS = {"national_council": "national_council", "association": "association"}


def structure_rows(profile: Profile) -> Iterable[tuple[str, str, dict]]:
    """(country, part, row): organisations that are councils, figures of the workforce, and what the profile adds to them."""
    for one in profile.organisations:
        if one.country and one.kind in COUNCILS:
            yield (
                one.country,
                "councils",
                {"kind": COUNCILS[one.kind], "name_en": first_name(one.names), **beside(one)},
            )
    for figure in profile.figures:
        if figure.country and figure.indicator in WORKFORCE:
            value = {"what": figure.indicator, "value": f"{figure.value:.15g}", "year": str(figure.year)}
            yield figure.country, "workforce", {**value, **beside(figure)}
    for fact in profile.structure:
        groups = {"groups": list(fact.groups)} if fact.groups else {}
        yield fact.country, fact.part, {**fact.says, **groups, **beside(fact)}


def beside(fact: Fact) -> dict:
    """Source, doubt and note as a row of the structure has them; nothing for what there is not."""
    said = {"source": "\n".join(fact.source), "unsure": fact.unsure, "note": fact.note or ""}
    return {name: value for name, value in said.items() if value}

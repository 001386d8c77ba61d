"""What sources say of a country's structure: read by the same rules as what a country types itself."""

import pytest

from mufakat.core.profile import parse_profile

from .lagoon import files

FACT = """
structure:
  - key: XA-grant
    country: XA
    part: schemes
    says: {name_en: Canoe grant, coverage: "1200", coverage_unit: persons, coverage_year: "2019", coverage_source: Register}
    groups: [fishers]
    source: [Reef News]
"""


def faults(text: str) -> list[str]:
    return [fault.sentence for fault in parse_profile({**files(), "structure.yaml": text})[1]]


def test_a_fact_is_read_with_its_part_and_groups():
    profile, found = parse_profile({**files(), "structure.yaml": FACT})
    assert found == []
    (fact,) = profile.structure
    assert (fact.country, fact.part, fact.groups, fact.says["name_en"]) == (
        "XA",
        "schemes",
        ("fishers",),
        "Canoe grant",
    )


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("country: XA", "country: QQ", "names the country “QQ”"),
        ("part: schemes", "part: boats", "it can be schemes"),
        ("fishers", "mermaids", "names the target group “mermaids”"),
        ("coverage_year", "coverage_yaer", "names the column “coverage_yaer”"),
        ('coverage_year: "2019", ', "", "A figure needs its year"),
        ('"1200"', "plenty", "is not one number"),
        ("source: [Reef News]", "note: none", "names no source"),
    ],
)
def test_what_is_wrong_is_named(old, new, words):
    assert any(words in sentence for sentence in faults(FACT.replace(old, new)))

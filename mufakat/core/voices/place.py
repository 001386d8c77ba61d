"""How much may be said of where children live (domain.md 2.7): never below a province, for few or harmed children the country."""

from collections.abc import Collection
from dataclasses import dataclass

from mufakat.core.languages.fold import word_set

# how many took part: bands, so that nobody is counted out
FEW, SOME, MANY = "few", "some", "many"  # under 10, 10 to 30, over 30
GROUP_SIZES = (FEW, SOME, MANY)
AGE_BANDS = ("under_10", "10_12", "13_15", "16_17", "18_24")
HARMED = word_set(
    "victim victims abuse abused exploitation exploited trafficking trafficked violence survivor survivors"
)


@dataclass(frozen=True, slots=True)
class Sayable:
    """Whether the province may be kept; if not, why: "few" or "harmed"."""

    province: bool
    because: str = ""


def sayable(*, size: str, target_groups: Collection[str], harmed: bool) -> Sayable:
    """``target_groups``: keys of the vocabulary; a group of children who were harmed is told by the words of its key."""
    if harmed or any(HARMED & set(key.split("_")) for key in target_groups):
        return Sayable(province=False, because="harmed")
    if size == FEW:
        return Sayable(province=False, because="few")
    return Sayable(province=True)

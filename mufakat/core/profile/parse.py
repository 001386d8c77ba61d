"""A profile from the texts of its files."""

from collections.abc import Mapping

from mufakat.core.profile.checks import check
from mufakat.core.profile.faults import Fault
from mufakat.core.profile.model import Profile
from mufakat.core.profile.reading import read_files


def parse_profile(files: Mapping[str, str]) -> tuple[Profile, list[Fault]]:
    """The profile as far as it can be read, and everything wrong with it, by file and line.

    `files` maps names to texts: {"bodies.yaml": "…"}. An entry with a fault that cannot be left out is
    left out whole; a profile with faults is for looking at, not for working with.
    """
    profile, faults, spoilt = read_files(files)
    return profile, sorted({*faults, *check(profile, spoilt)})

"""The invented profile of the tests, and how to spoil it."""

from pathlib import Path

from mufakat.core.profile import Fault, parse_profile
from mufakat.core.profile.model import Profile

FOLDER = Path(__file__).parents[2] / "samples" / "profile_lagoon"


def files() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.yaml"))}


def lagoon() -> Profile:
    profile, faults = parse_profile(files())
    assert faults == []
    return profile


def faults_after(file: str, old: str, new: str) -> list[Fault]:
    """Everything that is wrong once `old` in that file has become `new`."""
    held = files()
    assert held[file].count(old) == 1, f"{old!r} should stand once in {file}"
    held[file] = held[file].replace(old, new)
    return parse_profile(held)[1]


def line_of(file: str, words: str) -> int:
    """The line on which the words stand first."""
    return files()[file].split(words)[0].count("\n") + 1

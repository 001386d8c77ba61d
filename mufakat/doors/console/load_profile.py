"""A profile's files become the region an installation holds, once for each version of them."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from mufakat import __version__
from mufakat.core.problems import Problem
from mufakat.core.profile import folder_of, profile_named


def load_profile(name: str) -> str:
    """The profile, by name or folder, written into the records; "" where exactly these files were loaded before.

    Raises Unreadable where it has faults and RuleBroken where the installation holds another region.
    """
    from mufakat.records.install import install

    profile = profile_named(name)
    if not install(profile, digest=digest_of_folder(folder_of(name))):
        return ""
    return f"The profile {profile.key} is loaded: {len(profile.meetings)} meetings of {len(profile.bodies)} bodies."


def keep_loaded(name: str, *, tell: Callable[[str], None]) -> None:
    """As load_profile, for a site about to be served: with a region in place, files that cannot be loaded are told and
    what was loaded stays, so that a slip in a file keeps nobody from the site."""
    from mufakat.records.bodies.queries import region

    try:
        if said := load_profile(name):
            tell(said)
    except Problem as problem:
        if region() is None:
            raise
        tell(f"{problem}\nThe profile as it was loaded before is kept.")


def digest_of_folder(folder: Path) -> str:
    """SHA-256 over the names and contents of a profile's files, and the version that reads them."""
    seen = hashlib.sha256(__version__.encode())
    for path in sorted(folder.glob("*.yaml")):
        seen.update(path.name.encode())
        seen.update(path.read_bytes())
    return seen.hexdigest()

"""Profiles: bodies, members, routes, vocabularies and facts of one region, read from data files and checked.

`parse_profile` works on texts alone; `read_profile` and `profile_named` read a folder first.
"""

from mufakat.core.profile.faults import Fault
from mufakat.core.profile.folder import builtin_profiles, folder_of, profile_named, read_profile
from mufakat.core.profile.parse import parse_profile

__all__ = ["Fault", "builtin_profiles", "folder_of", "parse_profile", "profile_named", "read_profile"]

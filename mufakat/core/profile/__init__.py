"""Profiles: bodies, members, routes, vocabularies and facts of one region, read from data files and checked.

`parse_profile` works on texts alone; `read_profile` and `profile_named` read a folder first.
"""

from .faults import Fault
from .folder import builtin_profiles, folder_of, profile_named, read_profile
from .parse import parse_profile

__all__ = ["Fault", "builtin_profiles", "folder_of", "parse_profile", "profile_named", "read_profile"]

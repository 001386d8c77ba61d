"""Check a profile and name each fault by file and line, load one, or list the profiles there are."""

import argparse

from mufakat.core.profile import builtin_profiles, read_profile
from mufakat.core.profile.folder import folder_of
from mufakat.core.profile.model import Profile

DEFAULT = "asean-swd"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    asked = parser.add_subparsers(dest="asked", required=True, metavar="check | load | list")
    check = asked.add_parser("check", help="check one profile")
    check.add_argument("profile", nargs="?", default=DEFAULT, metavar="NAME|FOLDER")
    check.add_argument(
        "--language", default="en", choices=("en", "vi"), help="in which language faults are said"
    )
    loaded = asked.add_parser("load", help="write one into the records of this installation")
    loaded.add_argument("profile", nargs="?", default=None, metavar="NAME|FOLDER")
    asked.add_parser("list", help="list the profiles that come with Mufakat")


def run(arguments: argparse.Namespace) -> int:
    if arguments.asked == "load":
        return load(arguments.profile)
    if arguments.asked != "check":
        return show_all()
    speak(arguments.language)
    return check(arguments.profile)


def speak(language: str) -> None:
    """Faults are said in English unless another language is asked for; only then is the catalogue needed."""
    if language == "en":
        return
    from mufakat.doors.console.django_ready import set_up

    set_up()
    from django.utils.translation import activate

    activate(language)


def check(name: str) -> int:
    profile, faults = read_profile(folder_of(name))
    for fault in faults:
        print(fault)
    if faults:
        print(f"{len(faults)} {'fault' if len(faults) == 1 else 'faults'}.")
        return 1
    print(f"{profile.key} is sound: {holds(profile)}.")
    return 0


def load(name: str | None) -> int:
    """Loading the same files again changes nothing; what people recorded since is never touched."""
    from mufakat.doors.console.django_ready import prepare, set_up

    set_up()
    prepare()
    from django.conf import settings

    from mufakat.doors.console.load_profile import load_profile

    print(
        load_profile(name or settings.PROFILE) or "Exactly these files were loaded before; nothing changed."
    )
    return 0


def show_all() -> int:
    for name, folder in builtin_profiles().items():
        profile, faults = read_profile(folder)
        heading = profile.heading
        title = heading.names.get(heading.working_language, "")
        print(f"{name:<12} {title} ({holds(profile)}{', with faults' if faults else ''})")
    return 0


def holds(profile: Profile) -> str:
    counted = ("bodies", "members", "meetings", "instruments", "recommendations", "routes")
    return ", ".join(f"{len(getattr(profile, word))} {word}" for word in counted)

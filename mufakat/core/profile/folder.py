"""Profiles in folders: those that come with Mufakat, and those of others."""

from pathlib import Path

from mufakat.core.problems import Unreadable
from mufakat.core.profile.faults import Fault
from mufakat.core.profile.model import Profile
from mufakat.core.profile.parse import parse_profile

BUILT_IN = Path(__file__).parents[2] / "profiles"
LARGEST = 5_000_000  # bytes of one file; the largest of ours has forty thousand


def builtin_profiles() -> dict[str, Path]:
    """name -> folder of every profile that comes with Mufakat; the folder asean_swd is named asean-swd."""
    headings = sorted(BUILT_IN.glob("*/profile.yaml"))
    return {heading.parent.name.replace("_", "-"): heading.parent for heading in headings}


def read_profile(folder: Path) -> tuple[Profile, list[Fault]]:
    """Read and check a folder; raises Unreadable where it is none or a file of it cannot be opened."""
    if not folder.is_dir():
        raise Unreadable("There is no folder {folder}.", folder=folder)
    names = sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml") and path.is_file())
    if not names:
        raise Unreadable("The folder {folder} holds no profile: it has no .yaml files.", folder=folder)
    return parse_profile({path.name: text_of(path) for path in names})


def profile_named(name: str) -> Profile:
    """A profile to work with, by name or folder; raises Unreadable with the first faults if it has any."""
    folder = folder_of(name)
    profile, faults = read_profile(folder)
    if faults:
        raise Unreadable(
            "The profile {name} has faults. The first of them: {first}",
            name=name, first="\n" + "\n".join(str(fault) for fault in faults[:5]),
        )  # fmt: skip
    return profile


def folder_of(name: str) -> Path:
    """The folder of a built-in profile, or the name taken as a folder; raises Unreadable where it is neither."""
    built_in = builtin_profiles()
    if name in built_in:
        return built_in[name]
    if Path(name).is_dir():
        return Path(name)
    raise Unreadable(
        "There is no profile “{name}”; there are {known}, or name a folder.",
        name=name,
        known=", ".join(built_in) or "–",
    )


def text_of(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise Unreadable(
                "{file} has more than {most} MB; that is no profile.",
                file=path.name,
                most=LARGEST // 1_000_000,
            )
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise Unreadable("{file} is not UTF-8 text.", file=path.name) from None
    except OSError as error:
        raise Unreadable("{file} cannot be opened: {error}.", file=path.name, error=error.strerror) from None

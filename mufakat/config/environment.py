"""Typed readings of the environment; a wrong value is named in a sentence when the program starts."""

import os
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default).strip() or default


def switch(name: str, *, default: bool = False) -> bool:
    value = text(name).lower()
    if value in ("", "1", "true", "yes", "on", "0", "false", "no", "off"):
        return default if not value else value in ("1", "true", "yes", "on")
    raise ImproperlyConfigured(f"{name} is “{value}”; it must be 1 or 0.")


def number(name: str, default: int) -> int:
    value = text(name, str(default))
    if value.isascii() and value.isdecimal():
        return int(value)
    raise ImproperlyConfigured(f"{name} is “{value}”; it must be a whole number.")


def words(name: str, default: str = "") -> list[str]:
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def home() -> Path:
    """Where this installation keeps everything it holds; made on first use, readable by its owner only."""
    folder = Path(text("MUFAKAT_HOME", ".mufakat")).expanduser().resolve()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def secret_key(folder: Path) -> str:
    """The secret key, made on first start and kept outside the repository."""
    if given := text("MUFAKAT_SECRET_KEY"):
        return given
    kept = folder / "secret-key"
    try:
        with os.fdopen(os.open(kept, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as new:
            new.write(get_random_secret_key() + get_random_secret_key())
    except FileExistsError:
        pass
    return kept.read_text().strip()


def database(folder: Path) -> dict:
    """``DATABASE_URL`` (``postgres://user:password@host:port/name``, host may be ``?host=/socket/folder``), else SQLite."""
    url = text("DATABASE_URL")
    if not url:
        return sqlite(folder / "mufakat.sqlite3")
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return sqlite(Path(unquote(parts.path)))
    if parts.scheme not in ("postgres", "postgresql"):
        raise ImproperlyConfigured(
            f"DATABASE_URL begins with “{parts.scheme}”; it must be postgres:// or sqlite://."
        )
    options = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(options.pop("port", parts.port or "")),
        "CONN_MAX_AGE": 60,
        "OPTIONS": options,
    }


def sqlite(path: Path) -> dict:
    # IMMEDIATE: a deferred transaction that turns into a writer fails with "database is locked" (docs/choices/0003)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": None,
        "TEST": {"NAME": str(path.with_name("test.sqlite3"))},  # a file: threads do not share one in memory
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000;",
        },
    }

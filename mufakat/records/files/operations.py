import hashlib
import os
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from mufakat.core.problems import Problem
from mufakat.records.files.models import StoredFile


def keep(content: bytes, name: str, *, media_type: str = "", at: datetime | None = None) -> StoredFile:
    """Keep what was received, byte for byte. The bytes are on disk before the row exists, so a row never lies."""
    sha256 = hashlib.sha256(content).hexdigest()
    write_once(place(sha256), content)
    return StoredFile.objects.create(
        sha256=sha256,
        name=Path(name).name[:255] or "unnamed",
        media_type=media_type[:120],
        size=len(content),
        received_at=at or timezone.now(),
    )


def content_of(file: StoredFile) -> bytes:
    """The bytes as received; refuses with a sentence when the disk no longer holds what was kept."""
    try:
        content = place(file.sha256).read_bytes()
    except OSError as error:
        raise Problem("“{name}” is no longer where it was kept.", name=file.name) from error
    if hashlib.sha256(content).hexdigest() != file.sha256:
        raise Problem("“{name}” has changed on disk since it was received.", name=file.name)
    return content


def place(sha256: str) -> Path:
    return Path(settings.FILES_ROOT) / sha256[:2] / sha256


def write_once(path: Path, content: bytes) -> None:
    if path.exists() and path.stat().st_size == len(content):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(f".{os.getpid()}.part")
    with partial.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    partial.replace(path)  # a reader sees the whole file or none

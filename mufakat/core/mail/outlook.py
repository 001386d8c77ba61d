"""Messages saved by Outlook (.msg): a compound file (MS-CFB) of property streams (MS-OXMSG)."""

import struct
from collections.abc import Iterator

from mufakat.core.mail.shape import Message
from mufakat.core.problems import Unreadable

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FREE, END = 0xFFFFFFFF, 0xFFFFFFFE
MOST = 200_000  # sectors: a hundred megabytes; a chain longer than that goes in a circle
SUBJECT, BODY, SENDER, SENDER_SMTP = "0037", "1000", "0C1F", "5D01"
DATA, LONG_NAME, NAME = "3701", "3707", "3704"


def is_outlook(content: bytes) -> bool:
    return content.startswith(OLE)


def read_outlook(content: bytes, name: str) -> Message:
    try:
        streams = dict(_Compound(content).streams())
    except (struct.error, IndexError, ValueError, UnicodeDecodeError) as error:
        raise Unreadable(
            "{name} is an Outlook message that cannot be read; save its attachments by hand.", name=name
        ) from error
    sender = _words(streams, "", SENDER_SMTP) or _words(streams, "", SENDER)
    if not any(path.startswith("__substg1.0_") for path in streams):
        raise Unreadable("{name} is not an e-mail message.", name=name)
    folders = sorted({path.partition("/")[0] for path in streams if path.startswith("__attach_version1.0_")})
    return Message(
        sender=sender,
        subject=_words(streams, "", SUBJECT),
        text=_words(streams, "", BODY).strip(),
        attachments=tuple(
            _attachment(streams, folder)
            for folder in folders
            if f"{folder}/__substg1.0_{DATA}0102" in streams
        ),
    )


def _attachment(streams: dict[str, bytes], folder: str) -> tuple[str, bytes]:
    name = _words(streams, f"{folder}/", LONG_NAME) or _words(streams, f"{folder}/", NAME) or "unnamed"
    return name, streams[f"{folder}/__substg1.0_{DATA}0102"]


def _words(streams: dict[str, bytes], folder: str, tag: str) -> str:
    if (wide := streams.get(f"{folder}__substg1.0_{tag}001F")) is not None:
        return wide.decode("utf-16-le", "replace").rstrip("\0")
    return streams.get(f"{folder}__substg1.0_{tag}001E", b"").decode("cp1252", "replace").rstrip("\0")


class _Compound:
    """The streams of a compound file by their path; every chain is followed once and no further than the file goes."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.size = 1 << struct.unpack_from("<H", content, 30)[0]
        self.mini_size = 1 << struct.unpack_from("<H", content, 32)[0]
        first_directory, self.cutoff, first_mini = struct.unpack_from("<I4xII", content, 48)
        self.fat = self._fat()
        raw = self._chain(first_directory)
        self.entries = [raw[at : at + 128] for at in range(0, len(raw), 128)]
        mini = self._chain(first_mini) if first_mini < END else b""
        self.mini_fat = struct.unpack(f"<{len(mini) // 4}I", mini)
        start, size = struct.unpack_from("<IQ", self.entries[0], 116)
        self.mini = self._chain(start)[:size] if start < END else b""

    def streams(self) -> Iterator[tuple[str, bytes]]:
        yield from self._below(struct.unpack_from("<I", self.entries[0], 76)[0], "", set())

    def _below(self, number: int, path: str, seen: set[int]) -> Iterator[tuple[str, bytes]]:
        waiting = [number]
        while waiting:
            number = waiting.pop()
            if number >= len(self.entries) or number in seen:
                continue
            seen.add(number)
            entry = self.entries[number]
            left, right, child = struct.unpack_from("<III", entry, 68)
            name = entry[: max(struct.unpack_from("<H", entry, 64)[0] - 2, 0)].decode("utf-16-le")
            if entry[66] == 1:
                yield from self._below(child, f"{path}{name}/", seen)
            elif entry[66] == 2:
                yield f"{path}{name}", self._stream(*struct.unpack_from("<IQ", entry, 116))
            waiting += [left, right]

    def _stream(self, start: int, size: int) -> bytes:
        if size >= self.cutoff:
            return self._chain(start)[:size]
        pieces, steps = [], 0
        while start < END and steps < MOST:
            pieces.append(self.mini[start * self.mini_size : (start + 1) * self.mini_size])
            start, steps = self.mini_fat[start], steps + 1
        return b"".join(pieces)[:size]

    def _fat(self) -> tuple[int, ...]:
        sectors = [n for n in struct.unpack_from("<109I", self.content, 76) if n < END]
        more = struct.unpack_from("<I", self.content, 68)[0]
        per = self.size // 4 - 1
        while more < END and len(sectors) < MOST:
            block = struct.unpack_from(f"<{per + 1}I", self.content, (more + 1) * self.size)
            sectors += [n for n in block[:per] if n < END]
            more = block[per]
        raw = b"".join(self._sector(n) for n in sectors)
        return struct.unpack(f"<{len(raw) // 4}I", raw)

    def _chain(self, start: int) -> bytes:
        pieces, steps = [], 0
        while start < END and steps < MOST:
            pieces.append(self._sector(start))
            start, steps = self.fat[start], steps + 1
        return b"".join(pieces)

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self.size
        return self.content[at : at + self.size]

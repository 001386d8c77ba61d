"""The draft and the file side by side, and what has been paired so far."""

from functools import cached_property, lru_cache

from mufakat.core.wording.model import STRUCTURE, Paragraph, Provision, Reading, Text
from mufakat.core.wording.tokens import words


class Sides:
    """Draft provisions are named by key, the file's paragraphs by their index in the reading."""

    def __init__(self, base: Text, reading: Reading) -> None:
        self.base, self.reading = base, reading
        self.provisions: dict[str, Provision] = {each.key: each for each in base.provisions}
        self.paragraphs: tuple[Paragraph, ...] = reading.paragraphs
        self.was: dict[int, str] = {}  # paragraph as circulated -> key
        self.was_at: dict[str, int] = {}
        self.now: dict[str, int] = {}  # key -> paragraph as returned
        self.key_of: dict[int, str] = {}  # the same the other way round
        self.circulated: dict[
            str, int
        ] = {}  # key -> paragraph as circulated, before anything was looked for elsewhere
        self.keyed: set[str] = set()  # found by the key the file carries
        self.found_elsewhere: set[str] = set()  # by their words, after their neighbours were paired
        self.split_from: dict[int, str] = {}  # paragraph -> key of the head
        self.joined: dict[str, str] = {}  # absent key -> key that took its words

    def pair(self, key: str, index: int) -> None:
        """The same provision, as circulated."""
        self.was[index] = key
        self.was_at[key] = index

    def release(self, key: str) -> None:
        """Forget where a provision, and what stands in it, was circulated."""
        self.was.pop(self.was_at.pop(key, -1), None)
        for below in self.base_children.get(key, ()):
            self.release(below)

    def put(self, key: str, index: int) -> None:
        """The same provision, as returned."""
        self.now[key] = index
        self.key_of[index] = key

    def take_present(self) -> None:
        """What was paired as circulated and is still there stays what it is; then what a tracked move brought."""
        self.circulated = self.circulated or dict(self.was_at)
        for index, key in self.was.items():
            if self.paragraphs[index].after is not None:
                self.put(key, index)
        for index, each in enumerate(self.paragraphs):
            if each.before is None and each.after is not None and self.fits(each.key, index):
                if each.key not in self.now:
                    self.put(each.key, index)
                    self.keyed.add(each.key)

    def fits(self, key: str | None, index: int) -> bool:
        """Whether the key is one of the draft's and of the paragraph's sort (rows are not paragraphs)."""
        return key in self.provisions and sort(self.provisions[key].kind) == sort(self.paragraphs[index].kind)

    def base_words(self, key: str) -> tuple[str, ...]:
        return self.words(self.base_text(key))

    def file_words(self, index: int) -> tuple[str, ...]:
        return self.words(self.file_text(index))

    def words(self, text: str) -> tuple[str, ...]:
        return _words(text)

    def base_text(self, key: str) -> str:
        """The words of a provision, or of everything that stands in a table, row or cell."""
        own = self.provisions[key]
        if own.kind not in STRUCTURE:
            return own.text
        return "\n".join(self.base_text(below) for below in self.base_children.get(key, ()))

    def file_text(self, index: int) -> str:
        """The same in the file, as circulated where it was there, else as returned."""
        own = self.paragraphs[index]
        if own.kind not in STRUCTURE:
            return own.before if own.before is not None else own.after or ""
        return "\n".join(self.file_text(below) for below in self.file_children.get(index, ()))

    @cached_property
    def base_frame(self) -> dict[str, str | None]:
        """Key -> the cell, row or table it stands in; parts and areas do not count."""
        frames: dict[str, str | None] = {}
        for each in self.base.provisions:
            above = each.parent if each.parent in self.provisions else None
            inside = above is not None and self.provisions[above].kind in STRUCTURE
            frames[each.key] = above if inside else frames.get(above)
        return frames

    @cached_property
    def file_frame(self) -> list[int | None]:
        frames: list[int | None] = []
        for each in self.paragraphs:
            above = each.parent
            inside = above is not None and self.paragraphs[above].kind in STRUCTURE
            frames.append(above if inside else frames[above] if above is not None else None)
        return frames

    @cached_property
    def base_children(self) -> dict[str | None, list[str]]:
        below: dict[str | None, list[str]] = {}
        for each in self.base.provisions:
            below.setdefault(self.base_frame[each.key], []).append(each.key)
        return below

    @cached_property
    def file_children(self) -> dict[int | None, list[int]]:
        below: dict[int | None, list[int]] = {}
        for index, frame in enumerate(self.file_frame):
            below.setdefault(frame, []).append(index)
        return below


def sort(kind: str) -> str:
    """Headings, items and paragraphs may turn into each other; tables, rows and cells may not."""
    return kind if kind in STRUCTURE else "words"


@lru_cache(maxsize=20_000)  # the draft's are asked for again with every copy
def _words(text: str) -> tuple[str, ...]:
    return tuple(words(text.casefold()))

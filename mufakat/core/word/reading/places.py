"""Where bookmarks, comments and tracked moves begin and end."""

import re

from lxml import etree

from mufakat.core.word import names as n
from mufakat.core.word.reading.lines import Bookmark, Place

_KEYED = re.compile(n.KEYED)


class Places:
    """Points named in a file, collected while its lines are walked."""

    def __init__(self) -> None:
        self.bookmarks: list[Bookmark] = []
        self.comments: dict[str, tuple[Place, Place]] = {}
        self.move: str | None = None  # the tracked move being walked through
        self._open: dict[str, tuple[re.Match, Place]] = {}

    def note(self, tag: str, node: etree._Element, at: Place) -> None:
        """Take down one start or end; `at` is the point reached."""
        if tag == n.BOOKMARK_START:
            keyed = _KEYED.match(node.get(n.NAME, ""))
            if keyed:
                self._open[node.get(n.ID, "")] = keyed, at
        elif tag == n.BOOKMARK_END:
            found = self._open.pop(node.get(n.ID, ""), None)
            if found:
                self._close(*found, end=at)
        elif tag == n.COMMENT_START:
            self.comments[node.get(n.ID, "")] = at, at
        elif tag == n.COMMENT_END:
            ident = node.get(n.ID, "")
            self.comments[ident] = self.comments.get(ident, (at, at))[0], at
        elif tag == n.COMMENT_REFERENCE:
            self.comments.setdefault(node.get(n.ID, ""), (at, at))
        elif tag in (n.MOVE_FROM_START, n.MOVE_TO_START):
            self.move = node.get(n.NAME) or node.get(n.ID)
        elif tag in (n.MOVE_FROM_END, n.MOVE_TO_END):
            self.move = None

    def finish(self) -> None:
        """A bookmark that never ends covers nothing but still says where its key stood."""
        for keyed, start in self._open.values():
            self._close(keyed, start, end=start)
        self.bookmarks.sort(key=lambda b: b.start)

    def _close(self, keyed: re.Match, start: Place, *, end: Place) -> None:
        self.bookmarks.append(Bookmark(keyed[1], keyed[2], bool(keyed[3]), start, max(start, end)))


NOTED = frozenset(
    {
        n.BOOKMARK_START, n.BOOKMARK_END, n.COMMENT_START, n.COMMENT_END, n.COMMENT_REFERENCE,
        n.MOVE_FROM_START, n.MOVE_FROM_END, n.MOVE_TO_START, n.MOVE_TO_END,
    }
)  # fmt: skip

"""Where bookmarks, comments and tracked moves begin and end."""

from lxml import etree

from mufakat.core.word import names as n
from mufakat.core.word.bookmarks import key_in
from mufakat.core.word.names import BOOKMARK_END, BOOKMARK_START, ID, NAME
from mufakat.core.word.reading.lines import Bookmark, Place


class Places:
    """Points named in a file, collected while its lines are walked."""

    def __init__(self) -> None:
        self.bookmarks: list[Bookmark] = []
        self.comments: dict[str, tuple[Place, Place]] = {}
        self.move: str | None = None  # the tracked move being walked through
        self._open: dict[str | None, tuple[str, str, bool, Place]] = {}
        self._begun: dict[str, str | None] = {}  # by name, the id under which it is open

    def note(self, tag: str, node: etree._Element, at: Place) -> None:
        """Take down one start or end; `at` is the point reached."""
        if tag == BOOKMARK_START:
            name = node.get(NAME, "")
            keyed = key_in(name)
            if keyed:
                # LibreOffice begins a bookmark again, under a new number, in each paragraph it spans.
                begun = self._open.pop(self._begun.get(name), None) if name in self._begun else None
                self._open[node.get(ID)] = begun or (*keyed, at)
                self._begun[name] = node.get(ID)
        elif tag == BOOKMARK_END:
            found = self._open.pop(node.get(ID), None)
            if found:
                self.bookmarks.append(Bookmark(*found, at))
        else:
            self._note_other(tag, node, at)

    def _note_other(self, tag: str, node: etree._Element, at: Place) -> None:
        ident = node.get(n.ID, "")
        if tag == n.COMMENT_START:
            self.comments[ident] = at, at
        elif tag == n.COMMENT_END:
            self.comments[ident] = self.comments.get(ident, (at, at))[0], at
        elif tag == n.COMMENT_REFERENCE:
            self.comments.setdefault(ident, (at, at))
        elif tag in (n.MOVE_FROM_START, n.MOVE_TO_START):
            self.move = node.get(n.NAME) or ident
        else:
            self.move = None

    def finish(self) -> None:
        """A bookmark that never ends covers nothing but still says where its key stood."""
        self.bookmarks += [Bookmark(*found, found[3]) for found in self._open.values()]
        self.bookmarks.sort(key=lambda mark: mark.start)


NOTED = frozenset(
    {
        n.BOOKMARK_START, n.BOOKMARK_END, n.COMMENT_START, n.COMMENT_END, n.COMMENT_REFERENCE,
        n.MOVE_FROM_START, n.MOVE_FROM_END, n.MOVE_TO_START, n.MOVE_TO_END,
    }
)  # fmt: skip

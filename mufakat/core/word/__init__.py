"""Word files: what a draft looks like going out, and what is in it when it comes back.

`read` gives everything one .docx says as a `Reading`, paragraph by paragraph in document order:

* ``before`` is the file with all tracked changes rejected, ``after`` with all accepted. Paragraphs
  with a ``before`` in their order are the file as circulated; those with an ``after`` are what was returned.
* A moved paragraph stands twice under one key: where it left (``after`` None) and where it arrived
  (``before`` None, ``moved``).
* A split keeps the key on the first part; the tail has ``split_from``. A join keeps the first key; the
  second has ``after`` None and ``joined_into``. Both name a key, or ``"#7"`` (the paragraph's index in
  this reading) where that paragraph carries none. In a file edited without tracking they are hints only.
* ``unplaced`` are words outside the body's paragraphs; compare them with the base file's before making
  anything of them, for a running head is there in both.

Everything is imported when first called: the compile command reads thirty files in under a second.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from mufakat.core.word.cover import Cover, InLanguage
from mufakat.core.wording.model import Reading, Text

if TYPE_CHECKING:
    from mufakat.core.wording.matrix import MatrixRow
    from mufakat.core.wording.rolling import Rolling

__all__ = ["Cover", "InLanguage", "read", "without_names", "write_matrix", "write_rolling", "write_text"]


def read(source: Path | bytes, *, name: str = "") -> Reading:
    """Everything one .docx says; `Unreadable`, with one sentence for its sender, when it says nothing.

    ``name`` is how the file is called in that sentence; a path's own name where none is given.
    """
    from mufakat.core.word.reading.whole import read_package

    return read_package(source, name=name)


def write_text(
    text: Text,
    target: Path | None = None,
    *,
    cover: Cover | None = None,
    tracking: bool = True,
    language: str = "en-GB",
) -> bytes:
    """A draft as a .docx to be edited: its bytes, also written to ``target`` when there is one.

    `read` gives the draft back, key by key and character by character. Parents that a file's structure does
    not show (a paragraph's part) are not in it: they follow from the draft. ``language`` is the tag of the
    draft's Latin-script words; other scripts carry their own.
    """
    from mufakat.core.word.writing.draft import write_draft

    return write_draft(text, target, cover=cover, tracking=tracking, language=language)


def write_rolling(
    rolling: "Rolling", target: Path | None = None, *, head: str = "Rolling text", language: str = "en-GB"
) -> bytes:
    """A rolling text as a .docx: brackets, alternatives, names, and after the text the comments.

    ``head`` runs along the top of every page: the instrument, the draft, as of when.
    """
    from mufakat.core.word.writing.rolling import rolling_file

    return rolling_file(rolling, target, head=head, language=language)


def write_matrix(
    rows: Iterable["MatrixRow"],
    target: Path | None = None,
    *,
    title: str = "Comments matrix",
    language: str = "en-GB",
) -> bytes:
    """The comments matrix as a .docx table, landscape, its head repeated on every page."""
    from mufakat.core.word.writing.matrix import matrix_file

    return matrix_file(rows, target, title=title, language=language)


def without_names(source: Path | bytes, *, called: str = "", name: str = "The file") -> bytes:
    """A file as it may be circulated further: every person named in its properties, tracked changes and
    comments is called ``called`` (the delegation), or nothing. Its words stay as they are."""
    from mufakat.core.word.anonymous import without_names as cleaned

    return cleaned(source, called=called, name=name)

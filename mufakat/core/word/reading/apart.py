"""Words outside the provisions: the cover page, notes, headers, text boxes. Listed, never dropped."""

from dataclasses import dataclass
from unicodedata import normalize

from lxml import etree

from mufakat.core.word.cover import seal
from mufakat.core.word.names import ID, A, W
from mufakat.core.word.reading.body import Body
from mufakat.core.word.reading.lines import Bookmark, Change, Line
from mufakat.core.word.reading.numbering import Numbering
from mufakat.core.word.reading.package import Package
from mufakat.core.word.reading.runs import Hung

_TEXT_PATH = "{urn:schemas-microsoft-com:vml}textpath"


def cover_words(lines: list[Line], bookmarks: list[Bookmark]) -> list[str]:
    """Take the cover page out of the lines; what somebody wrote on it is returned."""
    seals = {b.start[0]: b.key.rpartition("_")[2] for b in bookmarks if b.family == "cover"}
    last = max(seals, default=-1)
    written = []
    for index, line in enumerate(lines):
        if index <= last or line.outside:
            line.outside = True
            as_sent = seals.get(index) == seal(line.after) or (index > last and line.before == line.after)
            if line.after.strip() and not as_sent:
                written.append(line.after)
    return written


def close_gaps(lines: list[Line], bookmarks: list[Bookmark]) -> None:
    """Take out the empty paragraphs we had to put in after tables; words typed into one are a new paragraph."""
    for mark in bookmarks:
        line = lines[mark.start[0]] if mark.family == "gap" and mark.start[0] < len(lines) else None
        if line is not None and not line.after and not line.before:
            line.outside = True
        elif line is not None and not line.row_came:
            line.row_came = Change("insert", "", "")


@dataclass(frozen=True, slots=True)
class Apart:
    """Words of a note, a text box, a diagram or a running head."""

    before: str  # with all tracked changes rejected; empty where it was not there
    after: str
    line: int | None = None  # the line a note or a box hangs on


def elsewhere(package: Package, root: etree._Element, body: Body) -> list[Apart]:
    """Text boxes, notes, diagrams, running heads and words drawn as a picture, each with both its wordings."""
    found = [_hung(box, hung, body) for box, hung in list(body.runs.boxes)]
    for kind in ("footnotes", "endnotes"):
        notes = package.xml_related(kind)
        for note in notes if notes is not None else ():
            if note.get(W + "type", "normal") == "normal":
                found.append(_hung(note, body.runs.notes.get((kind, note.get(ID, ""))), body))
    found += [
        _drawn(package.xml(part)) for kind in ("diagramData", "chart") for part in package.related(kind)
    ]
    heads = [package.xml(part) for kind in ("header", "footer") for part in package.related(kind)]
    running = [_running(head, body) for head in heads]
    running += [drawn for story in (root, *heads) for drawn in _word_art(story)]
    found += dict.fromkeys(running)  # LibreOffice writes one head for every sort of page
    return [each for each in found if each.before or each.after]


def _hung(node: etree._Element, hung: Hung | None, body: Body) -> Apart:
    story = _read(node, body).lines
    before, after = (_said([getattr(line, side) for line in story]) for side in ("before", "after"))
    if hung is None:
        return Apart(before, after)
    line = body.lines[hung.line]
    came, gone = hung.came or line.row_came, hung.gone or line.row_gone
    return Apart("" if came else before, "" if gone else after, hung.line)


def _drawn(root: etree._Element | None) -> Apart:
    """The words of a diagram or a chart, which Word keeps in a part of its own."""
    words = _said([node.text or "" for node in root.iter(A + "t")] if root is not None else [])
    return Apart(words, words)


def _word_art(root: etree._Element | None) -> list[Apart]:
    """A watermark or a word set along a line: its words are only named in how it is drawn."""
    paths = root.iter(_TEXT_PATH) if root is not None else ()
    words = [_said([path.get("string", "")]) for path in paths]
    return [Apart(each, each) for each in words]


def _running(root: etree._Element | None, body: Body) -> Apart:
    """A header or footer without its page numbers and without what we put there ourselves."""
    if root is None:
        return Apart("", "")
    story = _read(root, body, results=False)
    seals = {b.start[0]: b.key.rpartition("_")[2] for b in story.places.bookmarks if b.family == "cover"}
    lines = [line for i, line in enumerate(story.lines) if seals.get(i) != seal(line.after)]
    return Apart(_said([line.before for line in lines]), _said([line.after for line in lines]))


def _said(lines: list[str]) -> str:
    return normalize("NFC", "\n".join(line for line in lines if line.strip()).strip())


def _read(node: etree._Element, body: Body, *, results: bool = True) -> Body:
    story = Body(body.styles, Numbering(None), results=results)
    story.runs.old_fonts, story.runs.reread = body.runs.old_fonts, body.runs.reread
    story.walk(node)
    story.places.finish()
    for box, _ in story.runs.boxes:
        story.walk(box)
    body.counts += story.counts
    return story

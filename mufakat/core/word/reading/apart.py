"""Words outside the provisions: the cover page, notes, headers, text boxes. Listed, never dropped."""

from lxml import etree

from mufakat.core.word.cover import seal
from mufakat.core.word.names import W
from mufakat.core.word.reading.body import Body
from mufakat.core.word.reading.lines import Bookmark, Change, Line
from mufakat.core.word.reading.numbering import Numbering
from mufakat.core.word.reading.package import Package


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


def elsewhere(package: Package, body: Body) -> tuple[list[str], tuple[str, ...]]:
    """Text boxes, notes and running heads, and what the reader should be told about the file."""
    words = [_text(box, body) for box in list(body.runs.boxes)]
    for kind in ("footnotes", "endnotes"):
        root = package.xml_related(kind)
        for note in root if root is not None else ():
            if note.get(W + "type", "normal") == "normal":
                words.append(_text(note, body))
    for kind in ("header", "footer"):
        for part in package.related(kind):
            words.append(_running(package.xml(part), body))
    warnings = []
    if package.has_macros:
        warnings.append(f"{package.name} contains macros. Only its text was read; nothing in it was run.")
    if body.counts["embedded documents"]:
        warnings.append(f"{package.name} has another document embedded in it, which was not read.")
    return [w for w in dict.fromkeys(word.strip() for word in words) if w], tuple(warnings)


def _text(node: etree._Element, body: Body) -> str:
    return "\n".join(line.after for line in _read(node, body).lines if line.after.strip())


def _running(root: etree._Element | None, body: Body) -> str:
    """A header or footer without its page numbers and without what we put there ourselves."""
    if root is None:
        return ""
    story = _read(root, body, results=False)
    seals = {b.start[0]: b.key.rpartition("_")[2] for b in story.places.bookmarks if b.family == "cover"}
    return "\n".join(
        line.after
        for i, line in enumerate(story.lines)
        if line.after.strip() and seals.get(i) != seal(line.after)
    )


def _read(node: etree._Element, body: Body, *, results: bool = True) -> Body:
    story = Body(body.styles, Numbering(None), results=results)
    story.walk(node)
    story.places.finish()
    for box in story.runs.boxes:
        story.walk(box)
    body.counts += story.counts
    return story

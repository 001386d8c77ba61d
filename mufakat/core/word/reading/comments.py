"""Comments, each with the words it hangs on and the remark it answers."""

import unicodedata

from lxml import etree

from mufakat.core.kept_words import WITHOUT_WORDS
from mufakat.core.word import names as n
from mufakat.core.word.names import W14, W15, W
from mufakat.core.word.reading.body import Body
from mufakat.core.word.reading.lines import Place
from mufakat.core.word.reading.numbering import Numbering
from mufakat.core.word.reading.package import Package
from mufakat.core.word.reading.units import Unit
from mufakat.core.wording.model import Comment, Paragraph


def comments(
    package: Package, body: Body, paragraphs: tuple[Paragraph, ...], at_line: dict[int, Unit]
) -> tuple[Comment, ...]:
    """Every comment of the file, in the file's order."""
    root = package.xml_related("comments")
    nodes = [] if root is None else [node for node in root if node.tag == W + "comment" and not _markup(node)]
    if not nodes:
        return ()
    threads = _threads(package.xml_related("commentsExtended"))
    number = {paragraph: i for i, node in enumerate(nodes) for paragraph in _ids(node)}
    found = []
    for node in nodes:
        parent, resolved = next((threads[p] for p in reversed(_ids(node)) if p in threads), (None, False))
        where = body.places.comments.get(node.get(n.ID, ""))
        found.append(
            Comment(
                author=node.get(n.AUTHOR, ""),
                time=node.get(n.DATE, ""),
                text=_words(node, body),
                reply_to=number.get(parent) if parent else None,
                resolved=resolved,
                **(anchor(*where, body, paragraphs, at_line) if where else {"key": None}),
            )
        )
    return tuple(found)


def anchor(
    start: Place, end: Place, body: Body, paragraphs: tuple[Paragraph, ...], at_line: dict[int, Unit]
) -> dict[str, str | int | None]:
    """Where a remark on the words between two places hangs, as the fields of a `Comment`."""
    words = _between(start, end, body)
    unit = at_line.get(start[0])
    if unit is None:
        return {"key": None, "anchor": words}
    before = ""
    if unit.now and start[0] in unit.now.lines:
        before = "".join(body.lines[i].after for i in range(unit.now.first, start[0]))
        before += body.lines[start[0]].after[: body.lines[start[0]].after_until(start[1])]
    return {
        "key": paragraphs[unit.index].key,
        "anchor": words,
        "start": len(unicodedata.normalize("NFC", before)) if unit.now else None,
        "paragraph": unit.index,
    }


def _between(start: Place, end: Place, body: Body) -> str:
    parts = []
    for index in range(start[0], min(end[0], len(body.lines) - 1) + 1):
        line = body.lines[index]
        begin = line.after_until(start[1]) if index == start[0] else 0
        finish = line.after_until(end[1]) if index == end[0] else len(line.after)
        if line.kind not in ("table", "row", "cell"):
            parts.append(line.after[begin:finish])
    return unicodedata.normalize("NFC", "\n".join(parts)).strip("\n")


def _markup(node: etree._Element) -> bool:
    """LibreOffice keeps what it does not know of a web page as remarks that nobody made."""
    return next((each.text or "" for each in node.iter(n.T)), "").startswith("HTML: <")


def _threads(root: etree._Element | None) -> dict[str, tuple[str | None, bool]]:
    """By paragraph id: which one it answers, and whether the thread is closed."""
    return {
        node.get(W15 + "paraId", ""): (
            node.get(W15 + "paraIdParent"),
            node.get(W15 + "done") in ("1", "true"),
        )
        for node in (root if root is not None else ())
    }


def _ids(node: etree._Element) -> list[str]:
    return [p.get(W14 + "paraId", "") for p in node.iter(n.P) if p.get(W14 + "paraId")]


def _words(node: etree._Element, body: Body) -> str:
    story = Body(body.styles, Numbering(None))
    story.runs.old_fonts, story.runs.reread = body.runs.old_fonts, body.runs.reread
    story.walk(node)
    words = unicodedata.normalize("NFC", "\n".join(line.after for line in story.lines)).strip()
    return words or (WITHOUT_WORDS if story.counts["pictures"] else "")

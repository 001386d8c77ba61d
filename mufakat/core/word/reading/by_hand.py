"""What people mark by hand where they might have tracked a change: words struck through as a matter of looks.

They still stand in the file, so they are read as standing; what the delegation meant is put beside them as its remark.
"""

from collections.abc import Iterator

from lxml import etree

from mufakat.core.kept_words import STRUCK_BY_HAND
from mufakat.core.word.names import RPR, VAL, R, W
from mufakat.core.word.reading.body import Body
from mufakat.core.word.reading.comments import anchor
from mufakat.core.word.reading.lines import Place
from mufakat.core.word.reading.plain import STYLE
from mufakat.core.word.reading.units import Unit
from mufakat.core.wording.model import Comment, Paragraph

_STRIKES = ("strike", "dstrike")
_RUN_STYLE = W + "rStyle"
_OFF = frozenset({"0", "false", "off", "none"})


def struck_runs(root: etree._Element, styles: etree._Element | None) -> list[etree._Element]:
    """Those struck through by their own look or by a style that strikes through."""
    found = runs_with(root, *_STRIKES)
    by_kind: dict[str, set[str]] = {"character": set(), "paragraph": set()}
    for node in styles.iter(*(W + name for name in _STRIKES)) if styles is not None else ():
        style = node.getparent().getparent()
        if _is_on(node) and style.get(W + "type") in by_kind:
            by_kind[style.get(W + "type")].add(style.get(W + "styleId"))
    for named in root.iter(_RUN_STYLE) if by_kind["character"] else ():
        if named.get(VAL) in by_kind["character"]:
            found.append(named.getparent().getparent())
    for named in root.iter(STYLE) if by_kind["paragraph"] else ():
        if named.get(VAL) in by_kind["paragraph"]:
            found += named.getparent().getparent().iter(R)
    return found


def runs_with(root: etree._Element, *looks: str) -> list[etree._Element]:
    """The runs that ask for one of these looks themselves, in document order."""
    found = []
    for node in root.iter(*(W + name for name in looks)):
        above = node.getparent()
        run = above.getparent() if above.tag == RPR and _is_on(node) else None
        if run is not None and run.tag == R:
            found.append(run)
    return found


def _is_on(look: etree._Element) -> bool:
    return look.get(VAL, "") not in _OFF


def remarks(body: Body, paragraphs: tuple[Paragraph, ...], at_line: dict[int, Unit]) -> list[Comment]:
    """One remark for each passage that is struck through by hand."""
    found = []
    for start, end in _passages(body):
        where = {} if body.lines[start[0]].outside else anchor(start, end, body, paragraphs, at_line)
        if words := str(where.get("anchor") or "").strip():
            found.append(Comment(author="", time="", text=STRUCK_BY_HAND.format(words=words), **where))
    return found


def _passages(body: Body) -> Iterator[tuple[Place, Place]]:
    """Neighbouring runs taken together; what was put in or struck between them parts them."""
    begin = reached = None
    for line, first, last in body.runs.struck_at:
        if begin is None or reached != (line, first):
            if begin is not None:
                yield begin, reached
            begin = line, first
        reached = line, last
    if begin is not None:
        yield begin, reached

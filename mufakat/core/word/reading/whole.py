"""From a file to a `Reading`."""

import gc
import unicodedata
from collections import Counter
from pathlib import Path

from mufakat.core.word.names import DC, W
from mufakat.core.word.reading.apart import Apart, close_gaps, cover_words, elsewhere
from mufakat.core.word.reading.body import Body
from mufakat.core.word.reading.by_hand import remarks, struck_runs
from mufakat.core.word.reading.comments import comments
from mufakat.core.word.reading.keys import give_keys
from mufakat.core.word.reading.lines import Line
from mufakat.core.word.reading.numbering import Numbering
from mufakat.core.word.reading.package import Package
from mufakat.core.word.reading.sayings import in_old_fonts, must_have_words, sayings
from mufakat.core.word.reading.styles import styles_in
from mufakat.core.word.reading.units import Unit, by_line, units
from mufakat.core.wording.model import STRUCTURE, Edit, Paragraph, Reading

_FORMATTING = tuple(
    W + name
    for name in (
        "rPrChange",
        "pPrChange",
        "tblPrChange",
        "trPrChange",
        "tcPrChange",
        "sectPrChange",
        "numberingChange",
    )
)


def read_package(source: Path | bytes, *, name: str = "") -> Reading:
    """See `mufakat.core.word.read`."""
    collecting = gc.isenabled()
    gc.disable()  # nothing here is circular for long, and searching for it takes a third of the time
    try:
        return _read(source, name)
    finally:
        if collecting:
            gc.enable()


def _read(source: Path | bytes, name: str) -> Reading:
    package = Package(source, name or (source.name if isinstance(source, Path) else "The file"))
    root = package.text()
    styles = package.xml_related("styles", shared=True)
    body = Body(styles_in(styles), Numbering(package.xml_related("numbering", shared=True)))
    if package.old_fonts:
        from mufakat.core.word.reading.old_fonts import OldFonts

        body.runs.old_fonts = OldFonts(root, styles)
    body.runs.struck = set(struck_runs(root, styles))
    body.read(root)
    body.counts["formatting"] += sum(1 for _ in root.iter(*_FORMATTING))
    body.counts["embedded documents"] += sum(1 for _ in root.iter(W + "subDoc"))
    on_cover = cover_words(body.lines, body.places.bookmarks)
    close_gaps(body.lines, body.places.bookmarks)
    found = _ordered(body)
    paragraphs, at_line = _paragraphs(found, body)
    must_have_words(package, body.lines, body.counts)
    warnings = sayings(package, root, body.counts)
    apart = elsewhere(package, root, body)
    if reread := body.runs.reread:
        body.counts["words in old fonts"] += len(reread)
        warnings = (*warnings, in_old_fonts(package.name, reread))
    standing = [each for each in apart if each.after]
    return Reading(
        paragraphs=paragraphs,
        draft_id=_draft_id(package),
        comments=(*comments(package, body, paragraphs, at_line), *remarks(body, paragraphs, at_line)),
        unplaced=(*on_cover, *(each.after for each in standing)),
        unplaced_at=(*(None for _ in on_cover), *(_hangs(each, at_line) for each in standing)),
        struck=tuple(each.before for each in apart if each.before not in ("", each.after)),
        warnings=warnings,
        counts={name: count for name, count in sorted(body.counts.items()) if count},
    )


def _ordered(body: Body) -> list[Unit]:
    found = units(body.lines)
    found += give_keys(found, body.lines, body.places.bookmarks)
    found.sort(key=lambda unit: unit.seat)
    for index, unit in enumerate(found):
        unit.index = index
    return found


def _paragraphs(found: list[Unit], body: Body) -> tuple[tuple[Paragraph, ...], dict[int, Unit]]:
    """The reading's paragraphs, and for every line the one its tracked changes and comments belong to."""
    lines = body.lines
    structure = {unit.seat: unit.index for unit in found if lines[unit.seat].kind in STRUCTURE}
    at_line = by_line(found, "was")
    now = by_line(found, "now").items()
    at_line.update({i: unit for i, unit in now if lines[i].after or i not in at_line})
    edits: dict[int, list[Edit]] = {}
    for i, line in enumerate(lines):
        if (line.touched or line.mark_came or line.mark_gone) and i in at_line:
            edits.setdefault(at_line[i].index, []).extend(_edits(line))
    return tuple(_paragraph(unit, lines, structure, edits, body.counts) for unit in found), at_line


def _paragraph(
    unit: Unit, lines: list[Line], structure: dict[int, int], edits: dict[int, list[Edit]], counts: Counter
) -> Paragraph:
    line = lines[unit.seat]
    parent = None if line.parent is None else structure.get(line.parent)
    was = unit.was
    before = None if was is None else was.text if was.text.isascii() else _composed(was.text, counts)
    if unit.now is was is not None and unit.split_from is None:
        return Paragraph(line.kind, before, before, unit.key, parent, line.label, line.level)
    return Paragraph(
        kind=line.kind,
        before=before,
        after=None if unit.now is None else _composed(unit.now.text, counts),
        key=unit.key,
        parent=parent,
        label="" if line.label_fixed and unit.was is None and not unit.moved else line.label,
        level=line.level,
        moved=unit.moved,
        split_from=_named(unit.split_from),
        joined_into=_named(unit.joined_into),
        edits=tuple(edits.get(unit.index, ())),
    )


def _hangs(apart: Apart, at_line: dict[int, Unit]) -> int | None:
    unit = at_line.get(apart.line) if apart.line is not None else None
    return None if unit is None else unit.index


def _composed(text: str, counts: Counter) -> str:
    if unicodedata.is_normalized("NFC", text):
        return text
    counts["composed characters"] += 1
    return unicodedata.normalize("NFC", text)


def _named(unit: Unit | None) -> str | None:
    return None if unit is None else unit.key or f"#{unit.index}"


def _edits(line: Line) -> list[Edit]:
    """What the file says was tracked here, neighbours of one kind and hand taken together."""
    edits: list[Edit] = []
    for text, came, gone in line.pieces:
        for change in (came, gone):
            if change is None:
                continue
            same = edits and (edits[-1].kind, edits[-1].author, edits[-1].time) == change
            words = edits.pop().text + text if same else text
            edits.append(Edit(change.kind, words, change.author, change.time))
    if line.kind not in ("table", "cell"):
        of = "row" if line.kind == "row" else "paragraph"
        for change, kind in ((line.mark_came, f"{of}_insert"), (line.mark_gone, f"{of}_delete")):
            if change:
                edits.append(Edit(kind, "", change.author, change.time))
    return edits


def _draft_id(package: Package) -> str | None:
    core = package.related("core-properties", "")
    root = package.xml(core[0]) if core else None
    found = None if root is None else root.findtext(DC + "identifier")
    return found.strip() or None if found else None

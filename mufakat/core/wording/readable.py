"""A rolling text as plain lines, with brackets and names as secretariats write them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mufakat.core.wording.model import STRUCTURE
from mufakat.core.wording.rolling import Bracket, Rolling, RollingProvision
from mufakat.core.wording.shown import shown

LINE_BREAK = "\u2028"  # stands for a line break inside a paragraph wherever a paragraph is one line


@dataclass(frozen=True, slots=True)
class Said:
    """One paragraph or table row as it is read; ``cells`` are a row's, the notes on the row in the outer ones."""

    text: str
    kind: str = "beside"  # of the provision; beside: after the text
    level: int = 0
    cells: tuple[str, ...] = ()


def lines(rolling: Rolling) -> Iterator[str]:
    """One line for each paragraph and table row, then what could not be placed and what should be known."""
    return (each.text for each in paragraphs(rolling))


def paragraphs(rolling: Rolling) -> Iterator[Said]:
    """The same with what each line is, for whoever sets headings and tables."""
    names = {each.key: called(each, rolling) for each in rolling.provisions if each.kind != "cell"}
    below: dict[str | None, list[RollingProvision]] = {}
    for each in rolling.provisions:
        below.setdefault(each.parent, []).append(each)
    shown_already: set[str] = set()
    for each in rolling.provisions:
        if each.key in shown_already:
            continue
        held = _in_one_line(each, below)
        shown_already.update(inner.key for inner in held)
        cells = _row(each, below, names, rolling) if held else []
        words = " | ".join(cells) if held else _words(each)
        notes = [*_ahead(each, names, rolling)], [*_behind(each, names, rolling)]
        said = " ".join([*notes[0], *([words] if words or each.kind not in STRUCTURE else []), *notes[1]])
        if said or each.kind not in STRUCTURE:
            outer = _with_notes(cells, *map(" ".join, notes))
            yield Said(one_line(said.strip(" ")), each.kind, each.level, outer)
    yield from map(Said, _beside(rolling, names))


def words_in(held: RollingProvision, provisions: Sequence[RollingProvision]) -> str:
    """As in the draft, or as whoever first put it in wants it; of a row or a table all paragraphs in it, parted by bars."""
    inside, said = {held.key}, []
    for each in provisions:
        if each.key == held.key or each.parent in inside:
            inside.add(each.key)
            if each.kind not in STRUCTURE:
                said.append(each.chosen(each.by[0] if each.by else ""))
    return " | ".join(said)


def _with_notes(cells: Sequence[str], ahead: str, behind: str) -> tuple[str, ...]:
    if not cells:
        return ()
    first, last = f"{ahead} {cells[0]}".strip(), f" {behind}" if behind else ""
    noted = [first, *cells[1:]]
    return (*noted[:-1], noted[-1] + last)


def _in_one_line(
    row: RollingProvision, below: Mapping[str | None, Sequence[RollingProvision]]
) -> list[RollingProvision]:
    """What stands in a row, unless a table stands in one of its cells."""
    if row.kind != "row":
        return []
    cells = below.get(row.key, [])
    inside = [inner for cell in cells for inner in below.get(cell.key, ())]
    plain = all(inner.kind not in STRUCTURE for inner in inside)
    return [*cells, *inside] if plain else []


def _row(
    row: RollingProvision,
    below: Mapping[str | None, Sequence[RollingProvision]],
    names: Mapping[str, str],
    rolling: Rolling,
) -> list[str]:
    """The words of each cell of a row."""
    cells = []
    for cell in below.get(row.key, ()):
        said = [*_ahead(cell, names, rolling)]
        for each in below.get(cell.key, ()):
            notes = [*_ahead(each, names, rolling), _words(each), *_behind(each, names, rolling)]
            said.append(" ".join(notes).strip(" "))
        cells.append("\n".join([*said, *_behind(cell, names, rolling)]))
    return cells


def one_line(text: str) -> str:
    return text.replace("\n", LINE_BREAK)


def called(provision: RollingProvision, rolling: Rolling | None = None) -> str:
    """How a person finds it: its number, or its first words; a row by the first words in it."""
    if provision.label and not provision.by:
        return provision.label
    words = _first_words(provision, rolling).split()
    first = " ".join(words[:6]) + (" …" if len(words) > 6 else "")
    if provision.kind in STRUCTURE:
        return f"{provision.kind} “{first}”" if first else f"an empty {provision.kind}"
    return f"“{first}”" if first else "an empty paragraph"


def _first_words(provision: RollingProvision, rolling: Rolling | None) -> str:
    if provision.kind not in STRUCTURE:
        return provision.chosen(provision.by[0] if provision.by else "base")
    below = (each for each in rolling.provisions if each.parent == provision.key) if rolling else ()
    return next((words for each in below if (words := _first_words(each, rolling)).strip()), "")


def bracket(each: Bracket, split_off: Sequence[str] = ()) -> str:
    """``[older / LA: elderly / VN: delete]``; *retain* only where a delegation said so."""
    struck = [code for code in each.delete if code not in split_off]
    wordings = [each.base] if each.base else []
    wordings += [f"{', '.join(a.by)}: {a.text}" for a in each.alternatives]
    acts = ((struck, "delete"), (split_off, "a paragraph of its own"), (each.said, "retain"))
    wordings += [f"{', '.join(codes)}: {act}" for codes, act in acts if codes]
    return f"[{' / '.join(wordings)}]"


def split_off(provision: RollingProvision, each: Bracket) -> tuple[str, ...]:
    """Those whose *delete* only means that the words went into a paragraph of their own: nobody struck them."""
    if not provision.split_by or each.end < max(other.end for other in provision.brackets):
        return ()
    return tuple(code for code in each.delete if code in provision.split_by)


def is_split_off(provision: RollingProvision, each: Bracket) -> bool:
    """Nothing happened to these words but that."""
    return bool(each.delete) and not each.alternatives and split_off(provision, each) == each.delete


def _words(provision: RollingProvision) -> str:
    pieces = []
    for segment in shown(provision):
        if not isinstance(segment, Bracket):
            pieces.append(segment.text)
        elif is_split_off(provision, segment):
            pieces.append(f"[{', '.join(segment.delete)}: new paragraph from here]{segment.base}")
        else:
            pieces.append(bracket(segment, split_off(provision, segment)))
    return "".join(pieces)


def _ahead(provision: RollingProvision, names: Mapping[str, str], rolling: Rolling) -> Iterator[str]:
    if provision.label and not provision.by:  # a new one's number is only its own file's
        yield provision.label
    above = frame(provision, rolling)
    if provision.by and provision.split_from:
        yield f"[{', '.join(provision.by)}: split from {names.get(provision.split_from, provision.split_from)}]"
    elif provision.by and (above is None or above.by != provision.by):
        yield f"[{', '.join(provision.by)}: new {_sort(provision)}]"


def _behind(provision: RollingProvision, names: Mapping[str, str], rolling: Rolling) -> Iterator[str]:
    if provision.moved_by:
        yield f"[{', '.join(provision.moved_by)}: move this {_sort(provision)}]"
    if provision.joined_by:
        into = names.get(provision.joined_into or "", provision.joined_into)
        yield f"[{', '.join(provision.joined_by)}: joined into {into}]"
    if struck := struck_by(provision, rolling):
        yield f"[{', '.join(struck)}: delete this {_sort(provision)}]"


def struck_by(provision: RollingProvision, rolling: Rolling) -> list[str]:
    """Who struck it by itself: not by joining it to another, nor by striking the row it stands in."""
    above = frame(provision, rolling)
    along = {*provision.joined_by, *(above.deleted_by if above else ())}
    return [code for code in provision.deleted_by if code not in along]


def frame(provision: RollingProvision, rolling: Rolling) -> RollingProvision | None:
    """The table, row or cell it stands in."""
    above = rolling.held.get(provision.parent or "")
    return above if above is not None and above.kind in STRUCTURE else None


def _sort(provision: RollingProvision) -> str:
    return provision.kind if provision.kind in STRUCTURE else "paragraph"


def _beside(rolling: Rolling, names: Mapping[str, str]) -> Iterator[str]:
    if rolling.comments:
        yield ""
        for remark in rolling.comments:
            where = names.get(remark.comment.key or "", "the text as a whole")
            yield f"{remark.by}, on {where}: {one_line(remark.comment.text)}"
    if rolling.unplaced:
        yield ""
        for each in rolling.unplaced:
            where = f"beside {names[each.key]}" if each.key in names else "not placed"
            yield f"{each.by}, {where}: {one_line(each.text)}"

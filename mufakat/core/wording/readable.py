"""A rolling text as plain lines, with brackets and names as secretariats write them."""

from collections.abc import Iterator

from mufakat.core.wording.model import STRUCTURE
from mufakat.core.wording.rolling import Bracket, Rolling, RollingProvision

LINE_BREAK = "\u2028"  # stands for a line break inside a paragraph wherever a paragraph is one line


def lines(rolling: Rolling) -> Iterator[str]:
    """One line for each paragraph, then what could not be placed and what should be known."""
    names = {each.key: called(each) for each in rolling.provisions}
    for each in rolling.provisions:
        if each.kind not in STRUCTURE:
            yield one_line(" ".join((*_ahead(each, names), _words(each), *_behind(each, names))).strip(" "))
        elif notes := [*_ahead(each, names), *_behind(each, names)]:
            yield " ".join(notes)
    yield from _beside(rolling, names)


def one_line(text: str) -> str:
    return text.replace("\n", LINE_BREAK)


def called(provision: RollingProvision) -> str:
    """How a person finds it: its number, or its first words."""
    if provision.label:
        return provision.label
    first = " ".join(provision.chosen(provision.by[0] if provision.by else "base").split()[:6])
    return f"“{first} …”" if first else f"{provision.kind} {provision.key}"


def bracket(each: Bracket) -> str:
    """``[older / LA: elderly / VN: delete]``; *retain* only where a delegation said so."""
    wordings = [each.base] if each.base else []
    wordings += [f"{', '.join(a.by)}: {a.text}" for a in each.alternatives]
    wordings += [
        f"{', '.join(codes)}: {act}"
        for codes, act in ((each.delete, "delete"), (each.said, "retain"))
        if codes
    ]
    return f"[{' / '.join(wordings)}]"


def is_split_off(provision: RollingProvision, each: Bracket) -> bool:
    """Words that only went into a paragraph of their own are not struck words."""
    at_end = provision.segments[-1] is each
    return (
        at_end and not each.alternatives and bool(each.delete) and set(each.delete) <= set(provision.split_by)
    )


def _words(provision: RollingProvision) -> str:
    pieces = []
    for segment in provision.segments:
        if not isinstance(segment, Bracket):
            pieces.append(segment.text)
        elif is_split_off(provision, segment):
            pieces.append(f"[{', '.join(segment.delete)}: new paragraph from here]{segment.base}")
        else:
            pieces.append(bracket(segment))
    return "".join(pieces)


def _ahead(provision: RollingProvision, names: dict[str, str]) -> Iterator[str]:
    if provision.label:
        yield provision.label
    if provision.by and provision.split_from:
        yield f"[{', '.join(provision.by)}: split from {names.get(provision.split_from, provision.split_from)}]"
    elif provision.by:
        yield f"[{', '.join(provision.by)}: new {_sort(provision)}]"


def _behind(provision: RollingProvision, names: dict[str, str]) -> Iterator[str]:
    if provision.moved_by:
        yield f"[{', '.join(provision.moved_by)}: move this {_sort(provision)}]"
    if provision.joined_by:
        into = names.get(provision.joined_into or "", provision.joined_into)
        yield f"[{', '.join(provision.joined_by)}: joined into {into}]"
    if struck := [code for code in provision.deleted_by if code not in provision.joined_by]:
        yield f"[{', '.join(struck)}: delete this {_sort(provision)}]"


def _sort(provision: RollingProvision) -> str:
    return provision.kind if provision.kind in STRUCTURE else "paragraph"


def _beside(rolling: Rolling, names: dict[str, str]) -> Iterator[str]:
    if rolling.comments:
        yield ""
        for remark in rolling.comments:
            where = names.get(remark.comment.key or "", "the text as a whole")
            yield f"{remark.by}, on {where}: {one_line(remark.comment.text)}"
    if rolling.unplaced:
        yield ""
        for code, words in rolling.unplaced:
            yield f"{code}, not placed: {one_line(words)}"

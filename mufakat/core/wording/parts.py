"""Parts of a text: what a heading, a priority area or a table stands for when only some of a draft is asked about."""

from collections.abc import Collection, Sequence

from mufakat.core.wording.model import STRUCTURE, Provision, Text

HEADS = ("part", "area", "heading")


def choosable(text: Text) -> list[Provision]:
    """What a person may choose from: headings and tables; every paragraph where a text has neither."""
    heads = [each for each in text.provisions if each.kind in (*HEADS, "table")]
    return heads or [each for each in text.provisions if each.kind not in STRUCTURE and each.kind != "title"]


def asked_about(text: Text, parts: Collection[str]) -> frozenset[str]:
    """The keys of all that stands in the chosen parts, themselves included; of the whole text where none is chosen."""
    if not parts:
        return frozenset(text.order)
    asked: set[str] = set()
    within: Provision | None = None  # the chosen heading under which we are
    for each in text.provisions:
        if within is not None and ends(within, each):
            within = None
        if each.key in parts or each.parent in asked or within is not None:
            asked.add(each.key)
        if each.key in parts and each.kind in HEADS:
            within = each
    return frozenset(asked)


def ends(heading: Provision, other: Provision) -> bool:
    """Whether ``other`` no longer belongs to what stands below ``heading``."""
    if other.kind not in HEADS:
        return False
    if other.kind == heading.kind:
        return other.level <= heading.level
    return HEADS.index(other.kind) < HEADS.index(heading.kind)


def named(text: Text, parts: Collection[str]) -> list[str]:
    """The chosen parts as a letter calls them, in the order of the text."""
    return [called(each, text) for each in text.provisions if each.key in parts]


def called(each: Provision, text: Text) -> str:
    words = " ".join((each.text or first_words(each, text)).split())
    short = words if len(words) <= 70 else f"{words[:69].rstrip()}…"
    return f"{each.label} {short}".strip()


def first_words(table: Provision, text: Text) -> str:
    """A table is called by the heading before it; the first words in it where it has none."""
    at: Sequence[Provision] = text.provisions
    before = at[: text.order.index(table.key)]
    heading: Provision | None = next((each for each in reversed(before) if each.kind in HEADS), None)
    inside = next((each.text for each in at[len(before) :] if each.text), "")
    return f"table: {heading.text}" if heading else f"table: {inside}"

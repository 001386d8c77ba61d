"""A file somebody already has becomes a draft: every provision with a key that will never change."""

from collections.abc import Iterator

from mufakat.core.wording.model import STRUCTURE, Paragraph, Provision, Reading, Text


def as_draft(reading: Reading) -> Text:
    """The text of a reading with all tracked changes accepted; keys the file carries are kept.

    Where it carries none, a paragraph is named by its place in this draft, and a table, row or cell by the
    first paragraph in it. Keys are letters, digits and "_", as the bookmarks of Word files want them.
    """
    present = {n: each for n, each in enumerate(reading.paragraphs) if each.after is not None}
    keys = _carried(present)
    taken, place = set(keys.values()), 0
    for n, each in present.items():
        if n not in keys and each.kind not in STRUCTURE:
            place += 1
            keys[n] = _free(f"p{place}", taken)
    for n in present:
        if n not in keys:
            inside = next((keys[m] for m in _inside(n, present) if present[m].kind not in STRUCTURE), "empty")
            keys[n] = _free(f"{present[n].kind}_{inside}", taken)
    return Text(
        tuple(_provision(keys[n], each, keys.get(each.parent)) for n, each in present.items()),
        draft_id=reading.draft_id,
    )


def as_reading(lines: str) -> Reading:
    """Plain text, one paragraph a line (from a PDF or an e-mail): what `align` and `as_draft` take."""
    return Reading(tuple(Paragraph("paragraph", line, line) for line in lines.split("\n")))


def _carried(present: dict[int, Paragraph]) -> dict[int, str]:
    keys: dict[int, str] = {}
    seen: set[str] = set()
    for n, each in present.items():
        if each.key and each.key not in seen:
            seen.add(each.key)
            keys[n] = each.key
    return keys


def _free(wanted: str, taken: set[str]) -> str:
    key, n = wanted, 1
    while key in taken:
        n += 1
        key = f"{wanted}_{n}"
    taken.add(key)
    return key


def _inside(outer: int, present: dict[int, Paragraph]) -> Iterator[int]:
    """What stands in a table, row or cell follows it without a break."""
    held = {outer}
    last = next(reversed(present), outer)
    for n in range(outer + 1, last + 1):
        if n in present:
            if present[n].parent not in held:
                return
            held.add(n)
            yield n


def _provision(key: str, each: Paragraph, parent: str | None) -> Provision:
    words = "" if each.kind in STRUCTURE else each.after or ""
    return Provision(key, each.kind, words, parent, each.label, each.level)

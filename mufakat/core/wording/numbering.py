"""Numbers of a draft after provisions came and went: paragraphs count through, rows count within their table."""

import re
from dataclasses import replace

from mufakat.core.wording.model import Provision, Text

_RUNNING = re.compile(r"^(\d+)([.)]?)$")
_IN_TABLE = re.compile(r"^(\d+)\.(\d+)$")


def renumbered(text: Text) -> Text:
    """The same text with its running numbers in order again; other labels stay as they are.

    A new paragraph takes part where the paragraph before it, under the same heading, is numbered.
    """
    held = {each.key: each for each in text.provisions}
    made: list[Provision] = []
    running, before = 0, {}
    rows: dict[str | None, int] = {}
    prefixes = _prefixes(text)
    for each in text.provisions:
        label = each.label
        in_cell = held.get(each.parent or "") is not None and held[each.parent].kind == "cell"
        if each.kind == "paragraph" and not in_cell:
            mark = _RUNNING.match(label) or (not label and before.get(each.parent))
            if mark:
                running += 1
                label = f"{running}{mark[2]}"
            before[each.parent] = mark
        elif each.kind == "row" and each.parent in prefixes and (label or each.parent in rows):
            rows[each.parent] = rows.get(each.parent, 0) + 1
            label = f"{prefixes[each.parent]}.{rows[each.parent]}"
        made.append(each if label == each.label else replace(each, label=label))
    return replace(text, provisions=tuple(made))


def _prefixes(text: Text) -> dict[str | None, str]:
    """Table → the number its rows begin with ("2" of "2.1")."""
    found = {}
    for each in text.provisions:
        if each.kind == "row" and (mark := _IN_TABLE.match(each.label)):
            found.setdefault(each.parent, mark[1])
    return found

"""The next draft: the base with what was agreed; whatever is still open stays as in the base."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from mufakat.core.problems import RuleBroken
from mufakat.core.wording.model import STRUCTURE, Provision, Text
from mufakat.core.wording.rolling import Bracket, Rolling, RollingProvision

Place = tuple[str, int, int]  # key, start and end of a bracket in the base's wording


@dataclass(frozen=True, slots=True)
class Choices:
    """What was agreed. Wording and place are settled apart: a move may be taken without its mover's words."""

    wording: Mapping[Place, str] = field(default_factory=dict)  # a bracket's place -> the agreed words
    put_in: Mapping[str, str] = field(default_factory=dict)  # key of a new provision -> its words
    taken_out: Collection[str] = ()  # keys that go, with all that stands in them
    moved: Mapping[str, str] = field(
        default_factory=dict
    )  # key -> the delegation whose place for it is taken


def settled(base: Text, rolling: Rolling, choices: Choices) -> Text:
    """The text that follows; keys stay. Raises RuleBroken for a choice that fits nothing in the rolling text."""
    _must_fit(rolling, choices)
    gone = _with_contents(rolling, choices.taken_out)
    kept: dict[str, Provision] = {}
    for each in rolling.provisions:
        wanted = not each.by or each.key in choices.put_in
        if wanted and each.key not in gone:
            kept[each.key] = _provision(each, choices)
    provisions = list(kept.values())
    for key, code in choices.moved.items():
        if key in kept:
            provisions = _moved(provisions, key, code, rolling)
    return Text(tuple(provisions), draft_id=base.draft_id)


def _must_fit(rolling: Rolling, choices: Choices) -> None:
    for key, start, end in choices.wording:
        held = rolling.held.get(key)
        if held is None or all((b.start, b.end) != (start, end) for b in held.brackets):
            raise RuleBroken(
                "There is no bracket at {start}–{end} of {key}; the text may have changed meanwhile.",
                start=start,
                end=end,
                key=key,
            )
    for key in (*choices.put_in, *choices.taken_out, *choices.moved):
        if key not in rolling.held:
            raise RuleBroken("There is no provision {key} in this rolling text.", key=key)
    for key in choices.put_in:
        if not rolling.held[key].by:
            raise RuleBroken("{key} stands in the draft already.", key=key)


def _with_contents(rolling: Rolling, keys: Collection[str]) -> set[str]:
    gone = set(keys)
    for each in rolling.provisions:  # a parent stands before what it holds
        above = rolling.held.get(each.parent or "")
        if each.parent in gone and above is not None and above.kind in STRUCTURE:
            gone.add(each.key)
    return gone


def _provision(each: RollingProvision, choices: Choices) -> Provision:
    return Provision(
        key=each.key,
        kind=each.kind,
        text=choices.put_in[each.key] if each.by else _words(each, choices),
        parent=each.parent,
        label=each.label,
        level=each.level,
        split_from=each.split_from,
    )


def _words(each: RollingProvision, choices: Choices) -> str:
    return "".join(
        choices.wording.get((each.key, segment.start, segment.end), segment.base)
        if isinstance(segment, Bracket)
        else segment.text
        for segment in each.segments
    )


def _moved(provisions: list[Provision], key: str, code: str, rolling: Rolling) -> list[Provision]:
    """Take the provision, with all that stands in it, to after what stands before it in the mover's order."""
    parent = rolling.parents.get(code, {}).get(key, rolling.held[key].parent)
    inside = {key}
    for each in provisions:
        if each.parent in inside:
            inside.add(each.key)
    block = [replace(e, parent=parent) if e.key == key else e for e in provisions if e.key in inside]
    rest = [each for each in provisions if each.key not in inside]
    at = {each.key: n for n, each in enumerate(rest)}
    order = rolling.order(code)
    before = next((k for k in reversed(order[: order.index(key)]) if k in at), None)
    place = at[before] + 1 if before is not None else 0
    return [*rest[:place], *block, *rest[place:]]

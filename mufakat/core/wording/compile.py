"""Many returned texts and their base become one rolling text (domain.md 2.1 *Compile*, *Place*).

Five laws hold and are tested by property: choosing the base gives the draft; choosing a delegation
gives its text, character for character and in its order; the order of the files does not matter; no
submission, no brackets, and one submission gives exactly its edits; every bracket is tight.
"""

from collections import Counter
from collections.abc import Collection, Mapping

from mufakat.core.problems import RuleBroken
from mufakat.core.wording.brackets import new_segments, segments
from mufakat.core.wording.model import STRUCTURE, Provision, Text
from mufakat.core.wording.near import near_provisions, near_wordings
from mufakat.core.wording.order import moved, reading_order
from mufakat.core.wording.rolling import BASE, Rolling, RollingProvision, Segment

_Names = dict[str, list[str]]  # key -> codes


def compile_texts(
    base: Text, returned: Mapping[str, Text], *, said_retain: Mapping[str, Collection[str]] | None = None
) -> Rolling:
    """The rolling text of ``base`` and what each delegation (code -> text) returned.

    Keys in common with the base are the same provision; other keys are new provisions.
    ``said_retain``: code -> keys of the provisions it said should stay as they are.
    Raises RuleBroken where a text holds a key twice or a delegation is called "base".
    """
    _must_hold_each_key_once(base, returned)
    returned = {code: returned[code] for code in sorted(returned)}
    seen = _Seen(base, returned)
    said = {key: [c for c in returned if key in (said_retain or {}).get(c, ())] for key in base.order}
    provisions = tuple(seen.provision(key, said.get(key, ())) for key in reading_order(base, returned))
    return Rolling(
        orders={BASE: base.order} | {c: t.order for c, t in returned.items() if t.order != base.order},
        provisions=provisions,
        delegations=tuple(returned),
        near=(*near_wordings(provisions), *near_provisions(provisions)),
        parents=seen.parents,
    )


class _Seen:
    """What all the texts say about each key, gathered in one walk over each text."""

    def __init__(self, base: Text, returned: Mapping[str, Text]) -> None:
        self.base = {each.key: each for each in base.provisions}
        self.codes = tuple(returned)
        self.changed: dict[
            str, dict[str, str]
        ] = {}  # key -> code -> words, where they differ from the base's
        self.new: dict[str, dict[str, Provision]] = {}  # key -> code -> the provision it put in
        self.moved: _Names = {}
        self.missing: _Names = {}
        self.joined: dict[str, dict[str, str]] = {}  # absent key -> code -> the key that took its words
        self.split: _Names = {}
        self.parents: dict[str, dict[str, str | None]] = {}
        for code, text in returned.items():
            self._walk(code, text)
            if text.order != base.order:
                self._compare_orders(code, base, text)

    def _walk(self, code: str, text: Text) -> None:
        base, changed = self.base, self.changed
        for each in text.provisions:
            ours = base.get(each.key)
            if ours is each:
                continue
            if ours is None:
                self._note_new(code, each)
            elif ours.kind not in STRUCTURE and ours.text != each.text:
                changed.setdefault(each.key, {})[code] = each.text
            if ours is not None and ours.parent != each.parent:
                self.parents.setdefault(code, {})[each.key] = each.parent

    def _note_new(self, code: str, provision: Provision) -> None:
        first = next(iter(self.new.setdefault(provision.key, {}).values()), provision)
        self.new[provision.key][code] = provision
        if first.parent != provision.parent:
            self.parents.setdefault(code, {})[provision.key] = provision.parent
        if provision.split_from and code not in self.split.get(provision.split_from, ()):
            self.split.setdefault(provision.split_from, []).append(code)

    def _compare_orders(self, code: str, base: Text, text: Text) -> None:
        held = set(text.order)
        for key in self.base.keys() - held:
            self.missing.setdefault(key, []).append(code)
        for key in moved(base, text):
            self.moved.setdefault(key, []).append(code)
        for key, into in text.joined:
            if key in self.base and key not in held:
                self.joined.setdefault(key, {})[code] = into

    def provision(self, key: str, said: Collection[str]) -> RollingProvision:
        ours = self.base.get(key)
        if ours is None:
            return self._new_provision(key)
        joined = self.joined.get(key, {})
        return RollingProvision(
            key=key,
            kind=ours.kind,
            parent=ours.parent,
            segments=() if ours.kind in STRUCTURE else self._segments(ours, said),
            moved_by=tuple(self.moved.get(key, ())),
            deleted_by=tuple(self.missing.get(key, ())),
            joined_by=tuple(joined),
            joined_into=Counter(joined.values()).most_common(1)[0][0] if joined else ours.joined_into,
            split_from=ours.split_from,
            split_by=tuple(self.split.get(key, ())),
            label=ours.label,
            level=ours.level,
        )

    def _segments(self, ours: Provision, said: Collection[str]) -> tuple[Segment, ...]:
        missing = self.missing.get(ours.key, ())
        holders = [code for code in self.codes if code not in missing] if missing else self.codes
        return segments(ours.text, self.changed.get(ours.key, {}), holders, said)

    def _new_provision(self, key: str) -> RollingProvision:
        by_code = self.new[key]
        first = next(iter(by_code.values()))
        texts = {code: each.text for code, each in by_code.items()}
        return RollingProvision(
            key=key,
            kind=first.kind,
            parent=first.parent,
            segments=() if first.kind in STRUCTURE else new_segments(texts),
            by=tuple(by_code),
            split_from=next((each.split_from for each in by_code.values() if each.split_from), None),
            split_by=tuple(self.split.get(key, ())),
            label=first.label,
            level=first.level,
        )


def _must_hold_each_key_once(base: Text, returned: Mapping[str, Text]) -> None:
    if BASE in returned:
        raise RuleBroken(
            "“{name}” stands for the draft itself; call the delegation something else.", name=BASE
        )
    for name, text in ((BASE, base), *returned.items()):
        twice = [key for key, times in Counter(text.order).items() if times > 1]
        if twice:
            raise RuleBroken(
                "The text of {name} holds the provision {key} more than once.", name=name, key=twice[0]
            )

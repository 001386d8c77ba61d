"""Wordings and new provisions that are almost the same: offered for joining, never joined by themselves."""

from collections.abc import Iterator, Sequence
from itertools import combinations, groupby
from unicodedata import category, normalize

from mufakat.core.wording.model import STRUCTURE
from mufakat.core.wording.rolling import NearProvisions, NearWordings, RollingProvision
from mufakat.core.wording.tokens import words

ALMOST = 0.85  # share of words in common from which two new provisions are offered


def folded(text: str) -> str:
    """What is left when case, spacing and punctuation are set aside."""
    return "".join(c for c in normalize("NFC", text.casefold()) if category(c)[0] in "LMNS")


def near_wordings(provisions: Sequence[RollingProvision]) -> Iterator[NearWordings]:
    for provision in provisions:
        for bracket in provision.brackets:
            if len(bracket.alternatives) < 2:
                continue
            alike: dict[str, list[str]] = {}
            for each in bracket.alternatives:
                alike.setdefault(folded(each.text), []).append(each.text)
            for fold, texts in alike.items():
                if fold and len(texts) > 1:
                    yield NearWordings(provision.key, bracket.start, bracket.end, tuple(texts))


def near_provisions(provisions: Sequence[RollingProvision]) -> Iterator[NearProvisions]:
    """New provisions that stand together in one gap, from different delegations, nearly the same."""
    below: dict[str | None, list[RollingProvision]] = {}
    for each in provisions:
        below.setdefault(each.parent, []).append(each)
    for siblings in below.values():
        for new, gap in groupby(siblings, key=lambda each: bool(each.by)):
            if new:
                yield from _alike([(each, _all_words(each, below)) for each in gap])


def _alike(gap: list[tuple[RollingProvision, str]]) -> Iterator[NearProvisions]:
    read = [(each, folded(text), words(text.casefold())) for each, text in gap]
    groups: list[set[str]] = []
    for (a, a_fold, a_words), (b, b_fold, b_words) in combinations(read, 2):
        if set(a.by) & set(b.by) or not a_fold or not b_fold:
            continue
        if a_fold == b_fold or _almost_equal(a_words, b_words):
            near = next((group for group in groups if a.key in group or b.key in group), None)
            if near is None:
                groups.append(near := set())
            near |= {a.key, b.key}
    for group in groups:
        yield NearProvisions(tuple(each.key for each, _ in gap if each.key in group))


def _almost_equal(a: list[str], b: list[str]) -> bool:
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(a, b, score_cutoff=ALMOST) > 0


def _all_words(provision: RollingProvision, below: dict[str | None, list[RollingProvision]]) -> str:
    if provision.kind not in STRUCTURE:
        return provision.chosen(provision.by[0])
    return "\n".join(_all_words(each, below) for each in below.get(provision.key, ()) if each.by)

"""Which known body a name written in a report means."""

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.vocabulary import EMPTY, KnownBody, Vocabulary
from mufakat.core.languages.fold import content_words, fold

PLUS_THREE = expression(r"\+\s*3\b|\bplus\s+(?:three|3)\b|\bcong\s+3\b")
# Ministers are not their officials, however alike the rest of the name.
LEVELS = {
    "ministers": expression(r"\bminist(?:er|erial)|\bbo truong\b"),
    "officials": expression(r"\bsenior\b[\w\s]{0,20}\bofficials?\b|\bquan chuc\b|\bcap vu\b"),
    "summit": expression(r"\bsummit\b|\bleaders\b|\bthuong dinh\b|\bheads of\b|(?<!quan chuc )\bcap cao\b"),
    "forum": expression(r"\bforum\b|\bdien dan\b"),
    "council": expression(r"\bcouncil\b|\bhoi dong\b"),
    "working_group": expression(r"\bworking group\b|\btask force\b|\bnhom cong tac\b|\bto cong tac\b"),
    "commission": expression(r"\bcommission\b|\bcommittee\b|\buy ban\b"),
}
APART = {"ministers", "officials", "summit", "forum", "working_group"}


@dataclass(frozen=True)
class Namebook:
    """The names of a vocabulary's bodies as weighted words; a word in many names weighs little."""

    vocabulary: Vocabulary
    names: tuple[tuple[KnownBody, str, frozenset[str]], ...]
    weights: dict[str, float]

    def body_named(self, written: str) -> KnownBody | None:
        """The body whose name the words fit well enough, both ways; None where none does."""
        words = self.words(written)
        if len(words) < 2:
            return None
        near = [one for one in self.names if len(words & one[2]) * 2 >= min(len(words), len(one[2]))]
        scored = [(self.fit(words, written, name, known), body) for body, name, known in near]
        best, body = max(scored, key=lambda pair: pair[0], default=(0.0, None))
        return body if best >= 0.72 else None

    def words(self, name: str) -> frozenset[str]:
        plain = PLUS_THREE.sub(" ", fold(name).replace("asean+3", "asean +3"))
        kept = content_words(plain, without=EMPTY | self.vocabulary.region_words)
        return frozenset(singular(word) for word in kept)

    def fit(self, words: frozenset[str], written: str, name: str, known: frozenset[str]) -> float:
        if with_plus_three(written) != with_plus_three(name) or plus_other(written) != plus_other(name):
            return 0.0
        if (
            levels(written) & APART != levels(name) & APART
            and levels(written) & APART
            and levels(name) & APART
        ):
            return 0.0
        shared = self.weight(words & known)
        covered, said = shared / (self.weight(known) or 1), shared / (self.weight(words) or 1)
        # a name said whole inside a longer phrase is the name, if the phrase does not say much else
        return 0.9 if covered > 0.985 and said >= 0.52 and len(known) >= 4 else min(covered, said)

    def weight(self, words: frozenset[str]) -> float:
        heaviest = math.log(1 + len(self.names))
        return sum(self.weights.get(word, heaviest) for word in words)


@lru_cache(maxsize=4096)
def levels(name: str) -> frozenset[str]:
    folded = fold(name)
    return frozenset(level for level, pattern in LEVELS.items() if pattern.search(folded))


@lru_cache(maxsize=4096)
def with_plus_three(name: str) -> bool:
    return bool(PLUS_THREE.search(fold(name)))


@lru_cache(maxsize=4096)
def plus_other(name: str) -> str | None:
    """The partner of a meeting "Plus Japan", which is not the body's own."""
    match = re.search(r"\bplus\s+(?!three|3)(\w+)", fold(name))
    return match.group(1) if match else None


def singular(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=4)
def namebook(vocabulary: Vocabulary) -> Namebook:
    bare = Namebook(vocabulary, (), {})
    names = tuple((body, name, bare.words(name)) for body in vocabulary.bodies for name in body.names)
    counted = Counter(word for _, _, words in names for word in words)
    weights = {word: math.log(1 + len(names) / count) for word, count in counted.items()}
    return Namebook(vocabulary, tuple(name for name in names if len(name[2]) >= 2), weights)

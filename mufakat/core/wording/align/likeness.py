"""How alike two wordings are, and the best way through a gap with both sides kept in order."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from mufakat.core.wording.common import how_many_in_common
from mufakat.core.wording.order import heaviest_rising

SURE = 0.7  # share of words in common from which two paragraphs are the same without a question
LIKELY = 0.45  # from here they are taken for the same, and a person is asked
MANY = 20_000  # pairs in a gap above which only those sharing a rare word are compared
RARE = 8
WORTH_LOADING = 1_000  # pairs

Words = Sequence[str]


def likeness(one: Words, two: Words, at_least: float = 0.0) -> float:
    """Share of words in common, in order: 0 to 1; 0 where it is below ``at_least``."""
    both = len(one) + len(two)
    if not both:
        return 1.0
    if 2 * min(len(one), len(two)) < at_least * both:
        return 0.0
    score = 2 * how_many_in_common(one, two) / both
    return score if score >= at_least else 0.0


def measure(pairs: int) -> Callable[[Words, Words, float], float]:
    """`likeness`, for so many pairs: for many it pays to load the library that does it faster."""
    return likeness if pairs < WORTH_LOADING else _by_library


def _by_library(one: Words, two: Words, at_least: float) -> float:
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, two, score_cutoff=at_least)


def best_chain(left: Sequence[Words], right: Sequence[Words]) -> list[tuple[int, int, float]]:
    """Pairs that are likely the same, rising on both sides, with the greatest likeness in all."""
    alike = measure(len(left) * len(right))
    found = [
        (i, j, score) for i, j in _worth_comparing(left, right) if (score := alike(left[i], right[j], LIKELY))
    ]
    found.sort(key=lambda pair: (pair[0], -pair[1]))
    # a long paragraph weighs a little more than a short one
    weights = [int(score * 1000) + min(len(left[i]), 60) for i, _, score in found]
    return [found[n] for n in heaviest_rising([j for _, j, _ in found], weights)]


def _worth_comparing(left: Sequence[Words], right: Sequence[Words]) -> Iterator[tuple[int, int]]:
    if len(left) * len(right) <= MANY:
        return ((i, j) for i in range(len(left)) for j in range(len(right)))
    return iter(_sharing_rare_words(left, right))


def _sharing_rare_words(left: Sequence[Words], right: Sequence[Words]) -> list[tuple[int, int]]:
    times = Counter(word for text in (*left, *right) for word in set(text))
    where: dict[str, list[int]] = {}
    for j, text in enumerate(right):
        for word in set(text):
            if times[word] <= RARE:
                where.setdefault(word, []).append(j)
    return sorted({(i, j) for i, text in enumerate(left) for word in set(text) for j in where.get(word, ())})

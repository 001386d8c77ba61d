"""Shares of a whole in percent, as whole numbers that add up to a hundred."""

from collections.abc import Mapping


def percents(counts: Mapping[str, int]) -> dict[str, int]:
    """By the largest remainder, the earlier first where they are equal; nothing of nothing is 0."""
    whole = sum(counts.values())
    if not whole:
        return dict.fromkeys(counts, 0)
    shares = {key: number * 100 // whole for key, number in counts.items()}
    order = sorted(counts, key=lambda key: -(counts[key] * 100 % whole))
    for key in order[: 100 - sum(shares.values())]:
        shares[key] += 1
    return shares

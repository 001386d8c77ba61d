"""That some entries stand in a journal of N entries, without showing the others: a hash tree over all of them.

A leaf covers what an entry publicly says and the entry's own hash, which covers who acted as well; so a
slice can leave the actor out and still be checked. The root over the first N entries is the same for
whoever computes it from the journal.
"""

import hashlib
from collections.abc import Sequence

LEFT, RIGHT = "left", "right"


def leaf(*parts: str) -> bytes:
    """Each part with its length before it, so that no two entries share one writing."""
    written = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(b"\x00" + written.encode()).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    return _levels(leaves)[-1][0] if leaves else hashlib.sha256(b"").digest()


def paths(leaves: Sequence[bytes], wanted: Sequence[int]) -> list[list[tuple[str, str]]]:
    """For each wanted leaf what has to be put beside it, from the leaf up: (side, hash in hex)."""
    levels = _levels(leaves)
    return [_path(levels, index) for index in wanted]


def climbs_to(found: bytes, path: Sequence[Sequence[str]]) -> bytes:
    """The root that this leaf and its path lead to."""
    for side, beside in path:
        other = bytes.fromhex(beside)
        found = _node(other, found) if side == LEFT else _node(found, other)
    return found


def _levels(leaves: Sequence[bytes]) -> list[list[bytes]]:
    """From the leaves to the root; one without a neighbour goes up as it is."""
    levels = [list(leaves)]
    while len(levels[-1]) > 1:
        below = levels[-1]
        level = [_node(below[n], below[n + 1]) for n in range(0, len(below) - 1, 2)]
        levels.append(level + below[len(below) - len(below) % 2 :])
    return levels


def _path(levels: Sequence[Sequence[bytes]], index: int) -> list[tuple[str, str]]:
    path = []
    for level in levels[:-1]:
        beside = index ^ 1
        if beside < len(level):
            path.append((LEFT if beside < index else RIGHT, level[beside].hex()))
        index //= 2
    return path


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()

"""Keys of provisions that a draft does not have yet: made from their words and where they were put.

Never from a counter: two delegations that put the same paragraph in the same gap must have made the
same provision, whichever file is opened first.
"""

from collections.abc import Collection


def new_key(after: str | None, kind: str, words: str, taken: Collection[str]) -> str:
    """``after`` is the base provision before it, or the new row or cell it stands in.

    A second equal one in the same place is keyed by the first, and so on.
    """
    import hashlib  # not when the command starts: most files need no new key

    seal = hashlib.sha256("\x1f".join((after or "", kind, words)).encode()).hexdigest()
    while (key := f"n{seal[:12]}") in taken:
        seal = hashlib.sha256(seal.encode()).hexdigest()
    return key

"""A provision's key as the name of a bookmark, which may hold letters, digits and underscores only."""

import re

# prov_<key> spans a paragraph's words. Rows, cells and tables have no words, so theirs sit on their first
# paragraph. cover_<number>_<seal> marks what is no provision, gap_<number> an empty paragraph that Word asks
# for after a table.
FAMILIES = frozenset({"prov", "row", "cell", "table", "cover", "gap"})
LONGEST = 40  # what Word keeps of a name

_COPIED = re.compile(r"(?:_Copy_\d+)+$")  # LibreOffice adds it to what it pastes
_SIGN = re.compile(r"[^A-Za-z0-9_]")
_SPELT = re.compile(r"_u([0-9a-f]{4,6})_")


def bookmark_name(family: str, key: str) -> str:
    return f"{family}_{_SIGN.sub(lambda sign: f'_u{ord(sign[0]):04x}_', key)}"


def key_in(name: str) -> tuple[str, str, bool] | None:
    """Family, key, and whether the name is that of a pasted copy; None for other people's bookmarks."""
    family, _, key = name.partition("_")
    if family not in FAMILIES or not key:
        return None
    plain = _COPIED.sub("", key) if "_Copy_" in key else key
    whole = _SPELT.sub(lambda spelt: chr(int(spelt[1], 16)), plain) if "_u" in plain else plain
    return family, whole, plain != key


def can_travel(key: str) -> bool:
    """Whether the key comes back as it went."""
    name = bookmark_name("table", key)
    return len(name) <= LONGEST and key_in(name) == ("table", key, False)

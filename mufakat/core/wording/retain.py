"""A comment that says no more than that the provision should stay as it is: it is wording, and needs no answer."""

SAYINGS = frozenset(
    {
        "retain", "keep", "retain original", "keep original", "retain original text", "retain as is", "keep as is",
        "retain the original text", "keep the original text", "giữ nguyên", "giữ nguyên văn bản", "giữ nguyên bản gốc",
    }
)  # fmt: skip


def says_retain(comment: str) -> bool:
    return " ".join(comment.split()).strip(" .!").casefold() in SAYINGS

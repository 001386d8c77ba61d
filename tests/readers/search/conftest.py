import pytest

from mufakat.readers.search.engines import engine
from mufakat.readers.search.entry import Entry


@pytest.fixture
def put(db):
    """Put texts into the index: key → words, or key → Entry."""

    def put(**texts):
        engine().write(("test", entry) for entry in map(made, *zip(*texts.items(), strict=True)))

    return put


def made(key: str, words) -> Entry:
    if isinstance(words, Entry):
        return words
    return Entry(
        kind="recommendation",
        key=key,
        address=f"/{key}/",
        titles={"en": key},
        named=(),
        texts=(("", words),),
        where={},
    )

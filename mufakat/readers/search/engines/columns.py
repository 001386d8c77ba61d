"""An entry cut into the streams of words that both engines keep."""

from collections.abc import Iterable
from dataclasses import dataclass

from mufakat.core.languages.words import Word, index_words, tidy
from mufakat.readers.search.entry import Entry

GAP = "\ue000"  # stands between two texts, so that no phrase reaches from one into the other
LONGEST = 60  # letters of a word; what is longer is no word


@dataclass(frozen=True, slots=True)
class Columns:
    title: tuple[str, ...]
    folded: tuple[str, ...]
    exact: tuple[str, ...]  # only where it differs from the folded word
    signs: tuple[str, ...]


def columns_of(entry: Entry) -> Columns:
    titles = [index_words(tidy(text)) for text in dict.fromkeys(entry.named)]
    texts = [index_words(tidy(text)) for text in (*(text for _, text in entry.texts), *entry.around)]
    return Columns(
        title=_folded(titles),
        folded=_folded(texts),
        exact=_exact(titles + texts),
        signs=_signs(titles + texts),
    )


def _folded(texts: Iterable[list[Word]]) -> tuple[str, ...]:
    stream: list[str] = []
    for words in texts:
        stream += [word.folded[:LONGEST] for word in words]
        stream.append(GAP)
    return tuple(stream)


def _exact(texts: Iterable[list[Word]]) -> tuple[str, ...]:
    return tuple(word.exact[:LONGEST] for words in texts for word in words if word.exact != word.folded)


def _signs(texts: Iterable[list[Word]]) -> tuple[str, ...]:
    stream: list[str] = []
    for words in texts:
        run = None
        for word in words:
            if word.run is None:
                continue
            if word.run != run:
                stream.append(GAP)
            stream += word.letters
            run = word.run
        if run is not None:
            stream.append(GAP)
    return tuple(stream)

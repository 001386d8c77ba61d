"""What became of it, in one sentence. Every language writes its own from the same facts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mufakat.core.sentences import Names, as_written
from mufakat.core.trace import english, vietnamese
from mufakat.core.trace.model import Facts

WRITERS: Mapping[str, Callable[[Facts, Names], str]] = {"en": english.answer, "vi": vietnamese.answer}


@dataclass(frozen=True, slots=True)
class Answer:
    """``facts`` for programs and for the writers of further languages; a sentence for readers."""

    facts: Facts

    @property
    def english(self) -> str:
        return self.in_language("en")

    @property
    def vietnamese(self) -> str:
        return self.in_language("vi")

    def in_language(self, language: str, names: Names = as_written) -> str:
        """The answer in that language, or in English where nobody has written for it yet."""
        text = WRITERS.get(language, english.answer)(self.facts, names)
        return text[:1].upper() + text[1:]

    def __str__(self) -> str:
        return self.english

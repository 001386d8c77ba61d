"""A fault in a profile: where it stands, and a sentence for whoever wrote it, said in their language."""

from dataclasses import dataclass

from mufakat.core.problems import filled


@dataclass(frozen=True, order=True)
class Fault:
    file: str
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {filled(self.sentence)}"

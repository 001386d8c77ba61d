"""The page in front of a circulated draft: who it is for, until when, how to answer."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InLanguage:
    """The same request in the addressee's language; ``language`` is a tag such as "vi" or "km-KH"."""

    language: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """All lines are shown as given; dates are already written out, with their time zone where it matters."""

    title: str
    draft: str  # "Draft Zero", "Draft 1 Rev.1"
    as_of: str
    addressee: str
    answer_until: str
    how_to_answer: tuple[str, ...] = ()
    languages: tuple[InLanguage, ...] = ()
    issuer: str = ""  # who sends it, above the title

    @property
    def running_head(self) -> str:
        return f"{self.title} · {self.draft} · as of {self.as_of}"


def seal(text: str) -> str:
    """Names the bookmark of a line that is no provision, so that words written onto it are noticed."""
    import hashlib  # not when the command starts: it takes as long as reading a file

    plain = re.sub(r"\s+", " ", text).strip()
    return hashlib.sha256(plain.encode()).hexdigest()[:16]

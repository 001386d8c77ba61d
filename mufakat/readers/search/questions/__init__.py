"""Questions that name one thing: "14th forum recommendation 3", "SOMSWD 15", "lộ trình đoạn 12", "Lao PDR"."""

from mufakat.readers.search.questions.finding import named_in
from mufakat.readers.search.questions.lexicon import Lexicon, lexicon

__all__ = ["Lexicon", "lexicon", "named_in"]

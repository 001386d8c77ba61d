"""What a country or organisation shared from its work: what a practice needs before others are shown it."""

from .complete import Offered, missing
from .contact import private_in
from .languages import LANGUAGES, languages_in
from .moderation import after

__all__ = ["LANGUAGES", "Offered", "after", "languages_in", "missing", "private_in"]

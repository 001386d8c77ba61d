"""What a country or organisation shared from its work: what a practice needs before others are shown it."""

from mufakat.core.practice.complete import Offered, missing
from mufakat.core.practice.contact import private_in
from mufakat.core.practice.languages import LANGUAGES, languages_in
from mufakat.core.practice.moderation import after

__all__ = ["LANGUAGES", "Offered", "after", "languages_in", "missing", "private_in"]

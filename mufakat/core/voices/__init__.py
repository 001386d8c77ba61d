"""What is checked before anything a child said is kept (domain.md 2.7): personal data, harm, place, plain words."""

from mufakat.core.voices.check import check
from mufakat.core.voices.finding import Finding, where_in

__all__ = ["Finding", "check", "where_in"]

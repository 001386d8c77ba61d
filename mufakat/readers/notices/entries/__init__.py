"""Entries of the journal in the reader's language. The journal keeps the sentence it was written with; this tells the same act."""

from mufakat.readers.notices.entries.telling import Told, told_entries

__all__ = ["Told", "told_entries"]

"""From the text of a profile's files to its dataclasses, every word with its line."""

from mufakat.core.profile.reading.sheet import Sheet
from mufakat.core.profile.reading.whole import FILES, REQUIRED, read_files

__all__ = ["FILES", "REQUIRED", "Sheet", "read_files"]

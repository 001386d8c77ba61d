"""From the text of a profile's files to its dataclasses, every word with its line."""

from .sheet import Sheet
from .whole import FILES, REQUIRED, read_files

__all__ = ["FILES", "REQUIRED", "Sheet", "read_files"]

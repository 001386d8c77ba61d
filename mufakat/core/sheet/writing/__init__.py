"""The workbook that goes out: what is asked is printed and locked, what is answered stands open and checked."""

from mufakat.core.sheet.writing.book import workbook

__all__ = ["workbook"]

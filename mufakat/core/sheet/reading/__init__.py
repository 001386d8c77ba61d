"""A workbook that came back: opened with care, matched to what was asked, read cell by cell."""

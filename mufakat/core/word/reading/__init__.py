"""A returned .docx, read whole: package, styles, numbers, lines, tracked changes, comments."""

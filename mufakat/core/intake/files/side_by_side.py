"""A report in two languages, side by side in the columns of a table."""

from mufakat.core.languages.detect import tongue_of

LEAST = 40  # letters of each column on the whole
ALIKE = 0.4  # of the longest column: what says the same is about as long


def columns_apart(rows: list[list[str]]) -> bool:
    """Whether each column is in a language of its own; short cells, as of a list of names, tell nothing."""
    width = min((len(row) for row in rows), default=0)
    if not 2 <= width <= 3:
        return False
    columns = [" ".join(row[n] for row in rows) for n in range(width)]
    long = [sum(letter.isalpha() for letter in column) for column in columns]
    if min(long) < LEAST or min(long) < ALIKE * max(long):
        return False
    told = {tongue_of(column) for column in columns}
    return len(told) == width and None not in told

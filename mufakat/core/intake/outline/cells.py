"""The cells of a table's row: a line with bars or tabs in it."""

from mufakat.core.intake.report import Report

Span = tuple[int, int]


def cells_of(report: Report, start: int, end: int) -> list[Span]:
    """The cells of a line, parted by bars or by tabs of the source."""
    reading, cells, at = report.reading, [], start
    for place in range(start, end):
        if reading.text[place] == "|" or reading.source[reading.starts[place] : reading.ends[place]] == "\t":
            cells.append((at, place))
            at = place + 1
    cells.append((at, end))
    if len(cells) > 1 and "|" in reading.text[start:end]:
        cells = [cell for n, cell in enumerate(cells) if n not in (0, len(cells) - 1) or said(report, cell)]
    return [trimmed(reading.text, *cell) for cell in cells]


def said(report: Report, cell: Span) -> bool:
    return bool(report.text[slice(*cell)].strip())


def trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end

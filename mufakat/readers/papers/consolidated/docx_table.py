"""A table as WordprocessingML: fixed widths, a head that repeats, rows that stay whole."""

from xml.sax.saxutils import escape

from mufakat.readers.papers.consolidated.blocks import Cell, Sheet, cell

FILLS = {
    "done": "CFE5E1", "under_way": "DDE2FD", "not_started": "FBF3DC", "not_available": "EEEAE0", "silent": "F4F4F4",
    "forward": "CFE5E1", "back": "F6D9D0", "total": "F2EFE6",
}  # fmt: skip
HEAD = "E6EFEE"
TWIPS = 567  # a centimetre
LINE = 'w:val="single" w:sz="4" w:space="0" w:color="857F70"'
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table_xml(sheet: Sheet, *, wide: float) -> str:
    whole = sum(sheet.widths)
    widths = [round(wide * TWIPS * part / whole) for part in sheet.widths]
    style = "CellDense" if sheet.dense else "Cell"
    head = row_xml([Cell(words, strong=True) for words in sheet.columns], widths, style, is_head=True)
    last = len(sheet.rows) - 1
    rows = [
        row_xml([cell(one) for one in row], widths, style, last=n == last) for n, row in enumerate(sheet.rows)
    ]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl>{shape(sheet, sum(widths))}<w:tblGrid>{grid}</w:tblGrid>{head}{''.join(rows)}</w:tbl>"


def shape(sheet: Sheet, width: int) -> str:
    borders = "".join(f"<w:{side} {LINE}/>" for side in SIDES)
    margin = 40 if sheet.dense else 80
    return (
        f'<w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="{margin}" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/></w:tblCellMar>'
        f'<w:tblCaption w:val="{quoted(sheet.caption)}"/></w:tblPr>'
    )


def row_xml(
    cells: list[Cell], widths: list[int], style: str, *, is_head: bool = False, last: bool = False
) -> str:
    """The head stays with the first row, the last row with its source."""
    head = "<w:tblHeader/>" if is_head else ""
    keep = is_head or last
    inside = "".join(
        cell_xml(one, width, style, fill=HEAD if is_head else FILLS.get(one.tone, ""), keep=keep)
        for one, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{inside}</w:tr>"


def cell_xml(one: Cell, width: int, style: str, *, fill: str, keep: bool) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    lines = "".join(line_xml(words, one, style, keep=keep) for words in one.text.split("\n"))
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{lines}</w:tc>'


def line_xml(words: str, one: Cell, style: str, *, keep: bool) -> str:
    together = "<w:keepNext/>" if keep else ""
    align = f'<w:jc w:val="{one.align}"/>' if one.align else ""
    bold = "<w:rPr><w:b/></w:rPr>" if one.strong else ""
    said = f'<w:r>{bold}<w:t xml:space="preserve">{printable(words)}</w:t></w:r>' if words else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{together}{align}</w:pPr>{said}</w:p>'


def printable(words: str) -> str:
    """What XML can hold: a pasted control character would make Word refuse the whole file."""
    return escape("".join(c for c in words if c >= " " or c == "\t"))


def quoted(words: str) -> str:
    return printable(words).replace('"', "&quot;")

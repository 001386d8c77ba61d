"""Provisions as the body of a file: paragraphs, and the tables that rows and cells make."""

from collections.abc import Callable, Sequence

from mufakat.core.word.bookmarks import bookmark_name
from mufakat.core.word.writing.markup import bookmarked, paragraph, runs
from mufakat.core.word.writing.numbers import Numbers
from mufakat.core.word.writing.page import WIDTH
from mufakat.core.word.writing.stylesheet import style_id
from mufakat.core.wording.model import Provision

_MANY_COLUMNS = 5


class Body:
    """Writes provisions given in reading order; ``words`` are a provision's runs, by default its text.

    Unless ``keyed`` is turned off every paragraph stands under a bookmark with its key.
    """

    def __init__(
        self,
        provisions: Sequence[Provision],
        numbers: Numbers,
        *,
        words: Callable[[Provision, str], str] | None = None,
        keyed: bool = True,
    ):
        self.numbers = numbers
        self.words = words or (lambda provision, size: runs(provision.text, size))
        self.keyed = keyed
        self.used: set[tuple[str, int]] = set()
        self.inside: dict[str | None, list[Provision]] = {}
        self.bookmarks = 0
        self.waiting: list[str] = []  # names of the tables, rows and cells that begin with the next paragraph
        kinds = {p.key: p.kind for p in provisions}
        for provision in provisions:
            parent = (
                provision.parent if _stands_in(provision.kind, kinds.get(provision.parent or "")) else None
            )
            self.inside.setdefault(parent, []).append(provision)

    def xml(self) -> str:
        return self._blocks(None, in_cell=False)

    def _blocks(self, parent: str | None, *, columns: int = 0, in_cell: bool = True) -> str:
        """Paragraphs and tables; Word wants a paragraph between two tables and at the end of body and cell."""
        out, rows, after_table = [], [], False
        for provision in [*self.inside.get(parent, ()), None]:
            if provision is not None and provision.kind == "row":
                rows.append(provision)
                continue
            if rows:  # rows whose draft gives them no table of their own
                out += [self._gap() if after_table else "", self._table(rows, named=False)]
                rows, after_table = [], True
            if provision is None:
                break
            if provision.kind == "table":
                out.append(self._gap() if after_table else "")
                self.waiting.append(bookmark_name("table", provision.key))
                out.append(self._table(self.inside.get(provision.key, ()), named=True))
                after_table = True
            else:
                out.append(self._paragraph(provision, columns if in_cell else 0, after_table=after_table))
                after_table = False
        if after_table or not any(out):
            out.append(self._gap())
        return "".join(out)

    def _table(self, rows: list[Provision] | tuple, *, named: bool) -> str:
        cells = [[p for p in self.inside.get(row.key, ()) if p.kind == "cell"] for row in rows]
        columns = max((len(c) for c in cells), default=0) or 1
        width = WIDTH[False] // columns
        grid = f'<w:gridCol w:w="{width}"/>' * columns
        written = [
            self._row(row, own, columns, width, first=named and n == 0)
            for n, (row, own) in enumerate(zip(rows, cells, strict=True))
        ]
        return (
            '<w:tbl><w:tblPr><w:tblStyle w:val="DraftTable"/><w:tblW w:w="5000" w:type="pct"/>'
            f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{"0020" if named else "0000"}" w:firstRow="{int(named)}"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{''.join(written)}</w:tbl>"
        )

    def _row(self, row: Provision, cells: list[Provision], columns: int, width: int, *, first: bool) -> str:
        self.waiting.append(bookmark_name("row", row.key))
        written = []
        for n, cell in enumerate(cells):
            self.waiting.append(bookmark_name("cell", cell.key))
            span = columns - n if n == len(cells) - 1 else 1
            wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
            content = self._blocks(cell.key, columns=columns)
            written.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{width * span}" w:type="dxa"/>{wide}</w:tcPr>{content}</w:tc>'
            )
        properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if first else ''}</w:trPr>"
        return f"<w:tr>{properties}{''.join(written) or f'<w:tc>{self._gap()}</w:tc>'}</w:tr>"

    def _paragraph(self, provision: Provision, columns: int, *, after_table: bool) -> str:
        """One provision; ``columns`` are those of the table it stands in, 0 outside tables."""
        self.used.add((provision.kind, provision.level))
        words = self._named(
            self.words(provision, _SMALL if columns > _MANY_COLUMNS else ""),
            bookmark_name("prov", provision.key),
        )
        style = style_id(provision.kind, provision.level)
        numbered, indent = self.numbers.properties(provision.label, provision.kind, provision.level)
        spacing = _TIGHT if columns else _APART if after_table else ""
        return paragraph(words, style, numbered + spacing + indent)

    def _gap(self) -> str:
        self.bookmarks += 1
        return paragraph(self._named("", bookmark_name("gap", str(self.bookmarks))), "TableGap")

    def _named(self, content: str, name: str) -> str:
        """The content under its bookmark, inside those of the structure that begins with it."""
        if not self.keyed:
            return content
        for outer in (name, *reversed(self.waiting)):
            self.bookmarks += 1
            content = bookmarked(content, outer, self.bookmarks)
        self.waiting = []
        return content


_TIGHT = '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>'
_APART = '<w:spacing w:before="240"/>'
_SMALL = '<w:sz w:val="17"/><w:szCs w:val="17"/>'


def _stands_in(kind: str, parent: str | None) -> bool:
    """Whether the file's structure shows this parent: rows in tables, cells in rows, anything in a cell."""
    return parent == "cell" or (kind, parent) in (("row", "table"), ("cell", "row"))

"""A draft as the .docx that goes out: a key around every paragraph, tracking switched on."""

import re
from pathlib import Path

from mufakat.core.problems import RuleBroken
from mufakat.core.word.cover import Cover
from mufakat.core.word.writing.front import front
from mufakat.core.word.writing.markup import bookmarked, paragraph, runs
from mufakat.core.word.writing.numbers import Numbers
from mufakat.core.word.writing.page import WIDTH, page_numbers, running_head, section
from mufakat.core.word.writing.parts import Parts, packed
from mufakat.core.word.writing.stylesheet import style_id, stylesheet
from mufakat.core.wording.model import STRUCTURE, Provision, Text

LONGEST_KEY = 34  # Word cuts a bookmark's name at 40 characters
_KEY = re.compile(rf"[A-Za-z0-9_]{{1,{LONGEST_KEY}}}")
_TAKEN = re.compile(r"_Copy_\d+$")
_MANY_COLUMNS = 5


def write_draft(
    text: Text, target: Path | None, *, cover: Cover | None, tracking: bool, language: str
) -> bytes:
    """See `mufakat.core.word.write_text`."""
    numbers = Numbers()
    body = _Body(text, numbers)
    content = body.xml()
    head = running_head(cover.running_head) if cover else ""
    last = section(head=bool(head), first_page=1)
    return packed(
        Parts(
            body=(front(cover, text.draft_id) if cover else "") + content + last,
            styles=stylesheet(body.used, language),
            numbering=numbers.xml(),
            title=cover.title if cover else next((p.text for p in text.provisions if p.kind == "title"), ""),
            identifier=text.draft_id or "",
            language=language,
            tracking=tracking,
            header=head,
            footer=page_numbers(),
        ),
        target,
    )


class _Body:
    def __init__(self, text: Text, numbers: Numbers):
        self.numbers = numbers
        self.used: set[tuple[str, int]] = set()
        self.inside: dict[str | None, list[Provision]] = {}
        self.bookmarks = 0
        self.waiting: list[str] = []  # names of the tables, rows and cells that begin with the next paragraph
        kinds = {p.key: p.kind for p in text.provisions}
        _must_be_writable(text)
        for provision in text.provisions:
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
                self.waiting.append(f"table_{provision.key}")
                out += [
                    self._gap() if after_table else "",
                    self._table(self.inside.get(provision.key, ()), named=True),
                ]
                after_table = True
            else:
                out.append(self._paragraph(provision, columns if in_cell else 0))
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
        self.waiting.append(f"row_{row.key}")
        written = []
        for n, cell in enumerate(cells):
            self.waiting.append(f"cell_{cell.key}")
            span = columns - n if n == len(cells) - 1 else 1
            wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
            content = self._blocks(cell.key, columns=columns)
            written.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{width * span}" w:type="dxa"/>{wide}</w:tcPr>{content}</w:tc>'
            )
        properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if first else ''}</w:trPr>"
        return f"<w:tr>{properties}{''.join(written) or f'<w:tc>{self._gap()}</w:tc>'}</w:tr>"

    def _paragraph(self, provision: Provision, columns: int) -> str:
        """One provision; ``columns`` are those of the table it stands in, 0 outside tables."""
        self.used.add((provision.kind, provision.level))
        words = self._named(
            runs(provision.text, _SMALL if columns > _MANY_COLUMNS else ""), f"prov_{provision.key}"
        )
        style = style_id(provision.kind, provision.level)
        numbered = self.numbers.properties(provision.label, provision.kind, provision.level)
        return paragraph(words, style, numbered + (_TIGHT if columns else ""))

    def _gap(self) -> str:
        self.bookmarks += 1
        return paragraph(self._named("", f"gap_{self.bookmarks}"), "TableGap")

    def _named(self, content: str, name: str) -> str:
        """The content under its bookmark, inside those of the structure that begins with it."""
        for outer in (name, *reversed(self.waiting)):
            self.bookmarks += 1
            content = bookmarked(content, outer, self.bookmarks)
        self.waiting = []
        return content


_TIGHT = '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>'
_SMALL = '<w:sz w:val="17"/><w:szCs w:val="17"/>'


def _stands_in(kind: str, parent: str | None) -> bool:
    """Whether the file's structure shows this parent: rows in tables, cells in rows, anything in a cell."""
    return parent == "cell" or (kind, parent) in (("row", "table"), ("cell", "row"))


def _must_be_writable(text: Text) -> None:
    kinds = {p.key: p.kind for p in text.provisions}
    seen: set[str] = set()
    for provision in text.provisions:
        if not _KEY.fullmatch(provision.key) or _TAKEN.search(provision.key):
            raise RuleBroken(
                f"The key “{provision.key}” cannot travel in a Word file: at most {LONGEST_KEY} letters, digits and underscores."
            )
        if provision.key in seen:
            raise RuleBroken(f"The key “{provision.key}” stands twice in this draft.")
        seen.add(provision.key)
        if provision.kind == "cell" and kinds.get(provision.parent or "") != "row":
            raise RuleBroken(f"The cell {provision.key} stands in no row.")
        if provision.kind in STRUCTURE and provision.text:
            raise RuleBroken(
                f"The {provision.kind} {provision.key} has words of its own; they belong in a paragraph below it."
            )

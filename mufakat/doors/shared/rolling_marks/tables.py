"""Tables, rows and cells, opened and closed as the lines of a text come and go."""

from html import escape

from mufakat.core.wording.model import STRUCTURE

HEADINGS = {"title": "h2", "part": "h2", "area": "h3", "heading": "h3"}


class Tables:
    """Opens and closes tables, rows and cells as the lines come and go."""

    def __init__(self, out: list[str]) -> None:
        self.out = out
        self.open: list[tuple[str, str]] = []  # (kind, key)

    def takes(self, key: str, kind: str, parent: str | None, label: str, marks: str) -> bool:
        while self.open and self.open[-1][1] != parent:
            self._end()
        if kind not in STRUCTURE:
            return False
        self.open.append((kind, key))
        if kind == "table":
            said = f'<caption class="aside">{marks}</caption>' if marks else ""
            self.out.append(f'<div class="wide"><table class="actions" id="{escape(key)}">{said}')
        elif kind == "row":
            head = f'<span class="label">{escape(label)}</span>' if label else ""
            self.out.append(f'<tr id="{escape(key)}"><th scope="row">{head}{marks}</th>')
        else:
            self.out.append(f'<td id="{escape(key)}">{marks}')
        return True

    def in_cell(self, parent: str | None) -> bool:
        return bool(self.open) and self.open[-1][1] == parent

    def around(self, drawn: str, parent: str | None) -> str:
        """A paragraph may stand in a cell, but between the rows of a table only in a row of its own."""
        while self.open and self.open[-1][1] != parent:
            self._end()
        if self.open and self.open[-1][0] == "table":
            return f'<tr><th scope="row"></th><td colspan="20">{drawn}</td></tr>'
        return drawn

    def close(self) -> None:
        while self.open:
            self._end()

    def _end(self) -> None:
        kind, _key = self.open.pop()
        self.out.append({"table": "</table></div>", "row": "</tr>", "cell": "</td>"}[kind])

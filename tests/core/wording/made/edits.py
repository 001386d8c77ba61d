"""What a delegation makes of a copy: every act once tracked, as Word writes it, and once not."""

import copy

from docx.oxml.ns import nsdecls, qn

from tests.core.wording.made.base import Author
from tests.core.wording.made.xml import (
    alone,
    boxed,
    edges,
    empty,
    note,
    properties,
    put,
    row_properties,
    run,
    xml,
)


class Delegate:
    def __init__(self, author: Author):
        self.chance, self.between, self.sentence = author.chance, author.between, author.sentence
        self.change = 1000  # number of the last tracked change

    def edit(self, document, times: int, *, tracked: bool) -> None:
        body = document.element.body
        for _ in range(times):
            self.by = self.chance.choice(["A. Delegate", "B. Colleague"]) if tracked else None
            act = self.chance.choice(ACTS)
            rows = list(body.iter(qn("w:tr")))
            paragraphs = [p for p in body.iter(qn("w:p")) if not boxed(p)]
            if act.__name__.endswith("row") and rows:
                act(self, self.chance.choice(rows))
            elif not act.__name__.endswith("row") and paragraphs:
                act(self, self.chance.choice(paragraphs))

    def _mark(self) -> str:
        self.change += 1
        return f'w:id="{self.change}" w:author="{self.by}" w:date="2026-01-0{self.chance.randint(1, 9)}T00:00:00Z"'

    def _around(self, name: str, inside: str) -> str:
        return f"<w:{name} {nsdecls('w')} {self._mark()}>{inside}</w:{name}>"

    def reword(self, p) -> None:
        old = self._some_run(p)
        if old is None:
            return
        text = old.findtext(qn("w:t")) or ""
        cuts = sorted(self.chance.choice(edges(text, self.between)) for _ in range(2))
        if self.chance.random() < 0.15:
            cuts = [0, len(text)]
        new = self.chance.choice(["", self.sentence(1, 4), self.sentence(1, 2) + self.between])
        before, struck, after = text[: cuts[0]], text[cuts[0] : cuts[1]], text[cuts[1] :]
        if self.by is None:
            put(old, before + new + after)
            return
        put(old, before)
        at = old
        inserted = old.getparent().tag in (qn("w:ins"), qn("w:moveTo"))
        for piece in (
            self._around("del", run(struck, "delText")) if struck else "",
            (run(new) if inserted else self._around("ins", run(new))) if new else "",
            run(after) if after else "",
        ):
            if piece:
                at.addnext(node := xml(piece))
                at = node

    def _some_run(self, p):
        gone = (qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"))
        runs = [
            r for r in p.iter(qn("w:r"))
            if len(r.findall(qn("w:t"))) == 1 and not any(a.tag in gone for a in r.iterancestors())
            and all(c.tag in (qn("w:t"), qn("w:rPr")) for c in r)
        ]  # fmt: skip
        return self.chance.choice(runs) if runs else None

    def put_in(self, p) -> None:
        words = self.sentence(0, 15) if self.chance.random() < 0.8 else "".join(p.itertext(qn("w:t")))
        inside = self._around("ins", run(words)) if self.by and words else run(words)
        new = xml(f"<w:p {nsdecls('w')}>{inside}</w:p>")
        if self.by:
            properties(new).append(xml(self._around("ins", "")))
        (p.addnext if self.chance.random() < 0.5 else p.addprevious)(new)

    def strike(self, p) -> None:
        if self.by is None:
            if alone(p) or p.find(f".//{qn('w:sectPr')}") is not None:
                empty(p)
            else:
                p.getparent().remove(p)
        elif not alone(p):
            self._strike_words(p, "del")
            note(p, xml(self._around("del", "")))

    def _strike_words(self, p, name: str) -> None:
        gone = (qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"))
        for old in [r for r in p.iter(qn("w:r")) if not any(a.tag in gone for a in r.iterancestors())]:
            if old.findall(qn("w:t")) or old.findall(qn("w:br")):
                around = xml(self._around(name, ""))
                old.addprevious(around)
                around.append(old)
                for t in old.findall(qn("w:t")) if name == "del" else ():
                    t.tag = qn("w:delText")

    def split(self, p) -> None:
        old = self._some_run(p)
        if old is None or old.getparent() is not p:
            return
        text = old.findtext(qn("w:t")) or ""
        at = self.chance.choice(edges(text, self.between))
        head = xml(f"<w:p {nsdecls('w')}/>")
        if p.pPr is not None:
            head.append(copy.deepcopy(p.pPr))
            for section in head.findall(f".//{qn('w:sectPr')}"):
                section.getparent().remove(section)
            for change in head.findall(f"{qn('w:pPr')}/{qn('w:rPr')}/*"):
                change.getparent().remove(change)
        for node in list(p)[: list(p).index(old)]:
            if node.tag != qn("w:pPr"):
                head.append(node)
        head.append(xml(run(text[:at])))
        put(old, text[at:])
        p.addprevious(head)
        if self.by:
            note(head, xml(self._around("ins", "")))

    def join(self, p) -> None:
        after = p.getnext()
        if after is None or after.tag != qn("w:p") or p.find(f".//{qn('w:sectPr')}") is not None:
            return
        if self.by:
            note(p, xml(self._around("del", "")))
        elif not p.findall(f"{qn('w:pPr')}/{qn('w:rPr')}/*") and not after.findall(
            f"{qn('w:pPr')}/{qn('w:rPr')}/*"
        ):
            for node in [each for each in after if each.tag != qn("w:pPr")]:
                p.append(node)
            p.getparent().remove(after)

    def move(self, p) -> None:
        others = [each for each in p.getparent() if each.tag == qn("w:p") and each is not p]
        if not others or p.find(f".//{qn('w:sectPr')}") is not None:
            return
        target = self.chance.choice(others)
        if self.by is None:
            target.addprevious(p)
        elif all(each.tag in (qn("w:r"), qn("w:pPr")) for each in p) and not p.findall(
            f"{qn('w:pPr')}/{qn('w:rPr')}/*"
        ):
            there = copy.deepcopy(p)
            self._strike_words(p, "moveFrom")
            note(p, xml(self._around("moveFrom" if self.chance.random() < 0.7 else "del", "")))
            self._strike_words(there, "moveTo")
            note(there, xml(self._around("moveTo" if self.chance.random() < 0.7 else "ins", "")))
            name = f"move{self.change}"
            for one, kind in ((p, "From"), (there, "To")):
                first = 1 if one.find(qn("w:pPr")) is not None else 0
                one.insert(
                    first, xml(f'<w:move{kind}RangeStart {nsdecls("w")} {self._mark()} w:name="{name}"/>')
                )
                one.append(xml(f'<w:move{kind}RangeEnd {nsdecls("w")} w:id="{self.change}"/>'))
            target.addprevious(there)

    def put_in_row(self, row) -> None:
        new = copy.deepcopy(row)
        for p in new.iter(qn("w:p")):
            for node in list(p):
                if node.tag != qn("w:pPr"):
                    p.remove(node)
            words = self.sentence(0, 6)
            p.append(xml(self._around("ins", run(words)) if self.by else run(words)))
        for inner in new.findall(f".//{qn('w:tbl')}"):
            inner.getparent().remove(inner)
        if self.by:
            row_properties(new).append(xml(self._around("ins", "")))
        row.addnext(new)

    def strike_row(self, row) -> None:
        if self.by:
            row_properties(row).append(xml(self._around("del", "")))
            for p in row.iter(qn("w:p")):
                self._strike_words(p, "del")
                note(p, xml(self._around("del", "")))
        elif len(row.getparent().findall(qn("w:tr"))) > 1:
            row.getparent().remove(row)

    def swap_row(self, row) -> None:
        after = row.getnext()
        if self.by is None and after is not None and after.tag == qn("w:tr"):
            after.addnext(row)

    def recolumn_row(self, row) -> None:
        """One column, through all rows."""
        if self.by:
            return
        at = self.chance.randrange(9)
        for each in row.getparent().findall(qn("w:tr")):
            cells = each.findall(qn("w:tc"))
            p = cells[at % len(cells)].find(qn("w:p")) if cells else None
            if p is not None:
                p.append(xml(run(" " + self.chance.choice(["2030", "SOMSWD", "to be confirmed"]))))


ACTS = [Delegate.reword] * 10 + [
    Delegate.put_in, Delegate.put_in, Delegate.strike, Delegate.strike, Delegate.split, Delegate.join, Delegate.move, Delegate.move,
    Delegate.put_in_row, Delegate.strike_row, Delegate.swap_row, Delegate.recolumn_row,
]  # fmt: skip

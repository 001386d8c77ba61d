"""A draft of somebody else's: paragraphs, lists, tables, fields, links, boxes, controls, sections."""

import random
import unicodedata

from docx import Document
from docx.oxml.ns import nsdecls

from tests.core.wording.made.xml import run, xml

_VIETNAMESE = (
    "các quốc gia thành viên cần được bảo vệ trẻ em và người khuyết tật, người cao tuổi của cộng đồng trong khu vực; "
    "dịch vụ xã hội có chất lượng"
)
VOCABULARIES = {  # words, and what stands between two
    "en": (
        "the member states shall strengthen social protection for older persons and children with disabilities in each "
        "country, including through training of workers; financing by 2021–2025, at least 12.5 per cent (see 4(b)) of the "
        "budget of families, communities and local authorities, as appropriate, to the extent possible",
        " ",
    ),
    "vi": (_VIETNAMESE, " "),
    "vi decomposed": (unicodedata.normalize("NFD", _VIETNAMESE), " "),
    "th": ("สวัสดิการ สังคม ของ เด็ก และ ผู้สูงอายุ ที่ ประเทศ สมาชิก ๒๐ บริการ คุณภาพ น้ำ", ""),
    "km": ("ប្រទេស សមាជិក អាស៊ាន និង កុមារ សិទ្ធិ ។ សេវា សង្គម", ""),
    "my": ("ကလေး သူငယ် အခွင့်အရေး နှင့် အဖွဲ့ဝင် နိုင်ငံ ။ လူမှု", ""),
    "lo": ("ປະເທດ ສະມາຊິກ ແລະ ເດັກ ສິດ ສັງຄົມ ຂອງ", ""),
    "zh": ("儿童 权利 和 社会 保护 的 成员国 ， 服务 。", ""),
}
_PIECES = ("paragraph",) * 9 + (
    "heading", "item", "item", "table", "table", "empty", "again", "link", "field", "box", "control", "inline control",
    "section", "signs", "nested", "note", "short",
)  # fmt: skip


class Author:
    """Writes one base file; all chances come from one number."""

    def __init__(self, number: int):
        self.chance = random.Random(number)
        words, self.between = VOCABULARIES[self.chance.choice(["en", "en", *VOCABULARIES])]
        self.words = words.split(" ")

    def sentence(self, least: int = 4, most: int = 22) -> str:
        words = [self.chance.choice(self.words) for _ in range(self.chance.randint(least, most))]
        return self.between.join(words)

    def base(self, pieces: int):
        document = Document()
        document.sections[0].header.paragraphs[0].text = "Draft Zero"
        for _ in range(pieces):
            self._piece(document, self.chance.choice(_PIECES))
        return document

    def _piece(self, document, kind: str) -> None:
        if kind == "heading":
            document.add_heading(self.sentence(1, 4), level=self.chance.randint(0, 3))
        elif kind == "item":
            document.add_paragraph(self.sentence(), style=self.chance.choice(["List Number", "List Bullet"]))
        elif kind == "empty":
            document.add_paragraph("")
        elif kind == "short":
            document.add_paragraph(self.chance.choice(["None", "…", "*", "a", "N/A", " "]))
        elif kind == "again":
            earlier = [each.text for each in document.paragraphs] or [""]
            document.add_paragraph(self.chance.choice(earlier))
        elif kind in ("table", "nested"):
            self._table(document, nested=kind == "nested")
        elif kind == "section":
            document.add_paragraph(self.sentence())
            document.add_section()
        elif kind == "signs":
            document.add_paragraph(
                self.sentence() + "\t" + self.sentence(1, 4) + "\n" + self.sentence(1, 5) + "\u00a0%"
            )
        elif kind == "box":
            paragraph = document.add_paragraph(self.sentence())
            paragraph.add_run()._r.append(xml(
                f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent>'
                f"<w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
            ))  # fmt: skip
        elif kind == "control":
            inside = "".join(f"<w:p>{run(self.sentence())}</w:p>" for _ in range(self.chance.randint(1, 2)))
            sdt = f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
            document.element.body.insert_element_before(xml(sdt), "w:sectPr")
        else:
            self._paragraph(document.add_paragraph(), kind)

    def _paragraph(self, paragraph, kind: str) -> None:
        for n in range(self.chance.randint(1, 4)):  # runs cut anywhere, as Word cuts them
            piece = paragraph.add_run((self.between if n else "") + self.sentence(2, 9))
            piece.bold = self.chance.random() < 0.2 or None
        inside = {
            "link": f'<w:hyperlink {nsdecls("w")} w:anchor="x">{run(" linked words")}</w:hyperlink>',
            "inline control": f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent>{run(' held words')}</w:sdtContent></w:sdt>",
            "note": f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>',
        }.get(kind)
        if inside:
            paragraph._p.append(xml(inside))
        if kind == "field":
            for part in (
                '<w:fldChar w:fldCharType="begin"/>', "<w:instrText> REF x </w:instrText>",
                '<w:fldChar w:fldCharType="separate"/>', "<w:t>paragraph 4</w:t>", '<w:fldChar w:fldCharType="end"/>',
            ):  # fmt: skip
                paragraph._p.append(xml(f"<w:r {nsdecls('w')}>{part}</w:r>"))
        if inside or kind == "field":
            paragraph.add_run(self.between + self.sentence(1, 5))

    def _table(self, document, *, nested: bool) -> None:
        rows, columns = self.chance.randint(1, 5), self.chance.randint(1, 4)
        table = document.add_table(rows, columns)
        boilerplate = self.chance.random() < 0.3
        for row in table.rows:
            for cell in row.cells:
                words = "To be decided" if boilerplate else self.sentence(0, 8)
                cell.paragraphs[0].text = words if self.chance.random() < 0.9 else ""
                if self.chance.random() < 0.15:
                    cell.add_paragraph(self.sentence(1, 6))
        if columns > 1 and self.chance.random() < 0.3:
            table.cell(0, 0).merge(table.cell(rows - 1 if self.chance.random() < 0.5 else 0, columns - 1))
        if nested:
            inner = table.cell(0, 0).add_table(1, 2)
            inner.cell(0, 0).text, inner.cell(0, 1).text = self.sentence(1, 4), self.sentence(1, 4)
            table.cell(0, 0).add_paragraph("")

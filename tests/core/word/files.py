"""Small Word files made by hand, for one habit at a time."""

import zipfile
from io import BytesIO

from mufakat.core.wording.model import Paragraph, Provision, Reading

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def document(body: str, **parts: str) -> bytes:
    """A .docx with this body and, by name ("styles", "numbering", "footnotes"), further parts."""
    relations = "".join(f'<Relationship Id="r{n}" Type="{LINK}/{n}" Target="{n}.xml"/>' for n in parts)
    return packed(
        {
            "_rels/.rels": _relations(
                f'<Relationship Id="r" Type="{LINK}/officeDocument" Target="word/document.xml"/>'
            ),
            "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": _relations(relations),
            **{f"word/{name}.xml": f"<w:{name} {SPACES}>{xml}</w:{name}>" for name, xml in parts.items()},
        }
    )


def packed(files: dict[str, str | bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            package.writestr(name, text)
    return out.getvalue()


def p(content: str = "", properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def t(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def ins(content: str, author: str = "A") -> str:
    return f'<w:ins w:id="1" w:author="{author}" w:date="2026-01-01T00:00:00Z">{content}</w:ins>'


def gone(text: str, author: str = "B") -> str:
    return f'<w:del w:id="2" w:author="{author}"><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def mark(change: str) -> str:
    return f'<w:rPr><w:{change} w:id="3" w:author="A"/></w:rPr>'


def keyed(key: str, content: str, number: int = 0) -> str:
    number = number or abs(hash(key)) % 10_000
    return f'<w:bookmarkStart w:id="{number}" w:name="prov_{key}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def wordings(reading: Reading) -> list[tuple[str | None, str | None, str | None]]:
    """Key, before and after of every paragraph."""
    return [(each.key, each.before, each.after) for each in reading.paragraphs]


def circulated(reading: Reading) -> list[Provision]:
    """The provisions of a reading with all changes rejected, as a draft would hold them."""
    return _provisions(reading, [each for each in reading.paragraphs if each.before is not None], "before")


def returned(reading: Reading) -> list[Provision]:
    return _provisions(reading, [each for each in reading.paragraphs if each.after is not None], "after")


def _provisions(reading: Reading, present: list[Paragraph], side: str) -> list[Provision]:
    def parent(each: Paragraph) -> str | None:
        return None if each.parent is None else reading.paragraphs[each.parent].key

    return [
        Provision(each.key or "?", each.kind, getattr(each, side), parent(each), each.label, each.level)
        for each in present
    ]


def _relations(links: str) -> str:
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'

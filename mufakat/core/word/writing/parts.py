"""The parts of a .docx around its text, zipped; the same text gives the same bytes."""

import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from mufakat.core.word.writing.markup import escaped
from mufakat.core.word.writing.stylesheet import font_table

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"


@dataclass(frozen=True, slots=True)
class Parts:
    """What differs from file to file; ``body`` ends with its section properties."""

    body: str
    styles: str
    numbering: str
    title: str = ""
    identifier: str = ""
    language: str = "en-GB"
    tracking: bool = False
    header: str = ""  # paragraphs of the running head, rId10 in the body's section
    footer: str = ""  # rId11
    further: dict[str, str] = field(default_factory=dict)


def packed(parts: Parts, target: Path | None = None) -> bytes:
    """The file's bytes, also written to ``target`` when there is one."""
    files = {
        "[Content_Types].xml": _types(parts),
        "_rels/.rels": _root_relations(),
        "docProps/core.xml": _core(parts),
        "docProps/app.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>Mufakat</Application></Properties>",
        "word/document.xml": f"<w:document {_SPACES}><w:body>{parts.body}</w:body></w:document>",
        "word/styles.xml": parts.styles,
        "word/numbering.xml": parts.numbering,
        "word/settings.xml": _settings(parts),
        "word/fontTable.xml": font_table(),
        "word/_rels/document.xml.rels": _relations(parts),
    }
    if parts.header:
        files["word/header1.xml"] = f"<w:hdr {_SPACES}>{parts.header}</w:hdr>"
    if parts.footer:
        files["word/footer1.xml"] = f"<w:ftr {_SPACES}>{parts.footer}</w:ftr>"
    raw = zipped({name: (HEAD + text).encode() for name, text in files.items()})
    if target is not None:
        Path(target).write_bytes(raw)
    return raw


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip without times, so that equal contents are equal files."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, raw in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, raw)
    return out.getvalue()


def _types(parts: Parts) -> str:
    names = {
        "document": "document.main",
        "styles": "styles",
        "numbering": "numbering",
        "settings": "settings",
        "fontTable": "fontTable",
    }
    names |= {"header1": "header"} if parts.header else {}
    names |= {"footer1": "footer"} if parts.footer else {}
    overrides = "".join(
        f'<Override PartName="/word/{n}.xml" ContentType="{_WORD}{kind}+xml"/>' for n, kind in names.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


def _root_relations() -> str:
    return _listed(
        ("rId1", _RELATION + "officeDocument", "word/document.xml"),
        ("rId2", _PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"),
        ("rId3", _RELATION + "extended-properties", "docProps/app.xml"),
    )


def _relations(parts: Parts) -> str:
    known = ["styles", "numbering", "settings", "fontTable"]
    links = [(f"rId{i}", _RELATION + name, f"{name}.xml") for i, name in enumerate(known, start=1)]
    links += [("rId10", _RELATION + "header", "header1.xml")] if parts.header else []
    links += [("rId11", _RELATION + "footer", "footer1.xml")] if parts.footer else []
    return _listed(*links)


def _listed(*links: tuple[str, str, str]) -> str:
    each = "".join(
        f'<Relationship Id="{ident}" Type="{kind}" Target="{target}"/>' for ident, kind, target in links
    )
    return f'<Relationships xmlns="{_PACKAGE}relationships">{each}</Relationships>'


def _core(parts: Parts) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(parts.title)}</dc:title><dc:identifier>{escaped(parts.identifier)}</dc:identifier>"
        f"<dc:language>{escaped(parts.language)}</dc:language></cp:coreProperties>"
    )


def _settings(parts: Parts) -> str:
    return (
        f'<w:settings {_SPACES}><w:zoom w:percent="100"/>{"<w:trackRevisions/>" if parts.tracking else ""}'
        '<w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        f'</w:compat><w:themeFontLang w:val="{escaped(parts.language)}"/></w:settings>'
    )

"""The zip around a Word file: opened with care, never repaired."""

import zipfile
from collections.abc import Callable
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from posixpath import dirname, join, normpath

from lxml import etree

from mufakat.core.kinds import SPOILT_PACKAGE
from mufakat.core.problems import Count, Unreadable
from mufakat.core.word.names import RELATION, W
from mufakat.core.word.reading.refusals import not_a_zip, other_package

MOST_ENTRIES = 10_000
MOST_BYTES = 80 * 2**20  # of one part's XML, unpacked; pictures are never unpacked

_OLD_FONTS = (b'".Vn', b'"VNI-')  # looked for node by node only where they stand at all
_HEAD = 2**16  # bytes within which a part's definitions and namespaces stand

SMALL = 2**20  # bytes of a part that is kept to be met again
_TABLE_STYLE, _STYLE_END = b'<w:style w:type="table"', b"</w:style>"

# "Strict" files say the same things under other namespaces.
STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", RELATION.encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)


class Package:
    """The parts of one .docx; ``main`` is the name of its text."""

    def __init__(self, source: Path | bytes, name: str):
        self.name = name
        self.old_fonts = False  # whether a part that was read names a font from before Unicode
        raw = source if isinstance(source, bytes) else Path(source).read_bytes()
        if not raw.startswith(b"PK"):
            raise Unreadable(not_a_zip(raw, name))
        try:
            self.zip = zipfile.ZipFile(BytesIO(raw))
        except SPOILT_PACKAGE as error:
            raise Unreadable(
                "{name} is cut off or damaged. Please ask for it to be sent again.", name=name
            ) from error
        entries = self.zip.infolist()
        if len(entries) > MOST_ENTRIES:
            raise Unreadable(
                "{name} holds {number} parts; a Word file holds a few dozen. It was not opened.",
                name=name,
                number=Count(len(entries)),
            )
        self.entries = {e.filename.replace("\\", "/").lstrip("/").lower(): e for e in entries}
        self.main = self._main()

    def text(self) -> etree._Element:
        """The root of the text itself."""
        root = self.xml(self.main)
        if root is None or root.tag != W + "document":
            raise self._no_text()
        return root

    def xml(self, part: str | None, *, shared: bool = False) -> etree._Element | None:
        """The root of a part, None where the file has no such part.

        ``shared``: copies of one draft have it in common; it is kept, nobody may change it, and its table
        styles are left out.
        """
        entry = self.entries.get(part.lower()) if part else None
        if entry is None:
            return None
        raw = self._bytes(entry)
        self.old_fonts = self.old_fonts or any(sign in raw for sign in _OLD_FONTS)
        return self._parsed(raw, _shared_tree if shared and len(raw) < SMALL else _tree)

    def related(self, kind: str, part: str | None = None) -> list[str]:
        """The names of the parts that ``part`` (the text unless named) points to by this kind of relation."""
        return [target for k, target in self._relations(self.main if part is None else part) if k == kind]

    def xml_related(self, kind: str, *, shared: bool = False) -> etree._Element | None:
        found = self.related(kind)
        return self.xml(found[0], shared=shared) if found else None

    @property
    def has_macros(self) -> bool:
        return any(name.endswith("vbaproject.bin") for name in self.entries)

    def _main(self) -> str:
        found = [target for kind, target in self._relations("") if kind == "officeDocument"]
        main = found[0] if found else "word/document.xml"
        if main.lower() not in self.entries:
            raise self._no_text()
        return main

    def _no_text(self) -> Unreadable:
        return Unreadable(other_package(self.entries, self._start("mimetype"), self.name))

    def _relations(self, part: str) -> list[tuple[str, str]]:
        folder = dirname(part)
        root = self.xml(join(folder, "_rels", part.rpartition("/")[2] + ".rels"))
        return [
            (link.get("Type", "").rpartition("/")[2], _resolved(folder, link.get("Target", "")))
            for link in (root if root is not None else ())
            if isinstance(link.tag, str) and link.get("TargetMode") != "External"
        ]

    def _start(self, part: str) -> bytes:
        entry = self.entries.get(part)
        return self._bytes(entry)[:200] if entry is not None and entry.file_size < 1000 else b""

    def _bytes(self, entry: zipfile.ZipInfo) -> bytes:
        if entry.flag_bits & 1:
            raise Unreadable(
                "{name} is protected by a password. Please save it without one and send it again.",
                name=self.name,
            )
        if entry.file_size > MOST_BYTES:
            raise Unreadable(
                "{name} unpacks to {size} MB of text, more than the {most} MB that are read. It was not opened.",
                name=self.name,
                size=Count(entry.file_size / 2**20),
                most=MOST_BYTES // 2**20,
            )
        try:
            return self.zip.read(entry)
        except SPOILT_PACKAGE as error:
            raise Unreadable(
                "{name} is cut off or damaged. Please ask for it to be sent again.", name=self.name
            ) from error

    def _parsed(self, raw: bytes, parse: Callable[[bytes], etree._Element]) -> etree._Element:
        if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raw = (
                raw.decode("utf-16", "replace")
                .encode()
                .replace(b"UTF-16", b"UTF-8", 1)
                .replace(b"utf-16", b"UTF-8", 1)
            )
        head = raw[:_HEAD]
        defined = b"<!DOCTYPE" in head
        if b"purl.oclc.org/ooxml" in head:
            for strict, usual in STRICT:
                raw = raw.replace(strict, usual)
        try:
            root = None if defined else parse(raw)
        except etree.XMLSyntaxError as error:
            raise Unreadable(
                "{name} is damaged inside: its text is not well-formed XML.", name=self.name
            ) from error
        if root is None or root.getroottree().docinfo.internalDTD is not None:
            raise Unreadable(
                "{name} carries definitions that no word processor writes. It was not opened.", name=self.name
            )
        return root


def _tree(raw: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    return etree.fromstring(raw, parser)


@lru_cache(maxsize=8)
def _shared_tree(raw: bytes) -> etree._Element:
    try:
        return _tree(_without_table_styles(raw))
    except etree.XMLSyntaxError:
        return _tree(raw)


def _without_table_styles(raw: bytes) -> bytes:
    """Nine tenths of the styles python-docx writes, and none of them says anything about words."""
    kept, done = [], 0
    while (start := raw.find(_TABLE_STYLE, done)) >= 0 and (end := raw.find(_STYLE_END, start)) >= 0:
        kept.append(raw[done:start])
        done = end + len(_STYLE_END)
    return b"".join((*kept, raw[done:])) if kept else raw


def _resolved(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))

"""The zip around a workbook: opened with care, never repaired, nothing in it followed."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from posixpath import dirname, join, normpath

from lxml import etree

from mufakat.core.kinds import SPOILT_PACKAGE
from mufakat.core.sheet.reading.foreign import kind_of, kind_of_package
from mufakat.core.sheet.reading.sentences import refused

MOST_ENTRIES = 2_000
MOST_MEGABYTES = 60  # unpacked, of everything that is read
MOST_THROUGH = 400  # megabytes of a sheet passed through to find what stands in it
CHUNK = 4 * 2**20
# with its place named: where a program leaves the places out, an empty cell is counted to find the next
EMPTY_CELL = re.compile(rb'<c r="[A-Z0-9]+"(?: [a-z]+="[^"<>]*")*(?: ?/>|></c>)')
EMPTY_ROW = re.compile(rb'<row r="\d+"[^<>]*(?: ?/>|>\s*</row>)')
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", MAIN.encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)


class Package:
    """The parts of one .xlsx, found by their relations."""

    def __init__(self, content: bytes, name: str):
        self.name = name
        self.left, self.through = MOST_MEGABYTES * 2**20, MOST_THROUGH * 2**20
        if not content.startswith(b"PK"):
            raise refused(kind_of(content), name=name)
        try:
            self.zip = zipfile.ZipFile(BytesIO(content))
        except SPOILT_PACKAGE as error:
            raise refused("damaged", name=name) from error
        entries = self.zip.infolist()
        if len(entries) > MOST_ENTRIES:
            raise refused("too_many_parts", name=name, count=f"{len(entries):,}")
        self.entries = {e.filename.replace("\\", "/").lstrip("/").lower(): e for e in entries}
        self._refuse_kinds()

    def part(self, name: str, *, lean: bool = False) -> bytes | None:
        """The bytes of a part, in the usual namespaces; None where there is none. ``lean``: without its empty cells."""
        entry = self.entries.get(name.lower())
        if entry is None:
            return None
        raw = self._lean(entry) if lean else self._unpacked(entry)
        if b"<!DOCTYPE" in raw[:2000] or b"<!ENTITY" in raw[:2000]:
            raise refused("damaged", name=self.name)
        if b"purl.oclc.org/ooxml" in raw[:4000]:
            for strict, usual in STRICT:
                raw = raw.replace(strict, usual)
        return raw

    def xml(self, name: str) -> etree._Element | None:
        raw = self.part(name)
        if raw is None:
            return None
        try:
            return etree.fromstring(raw, _parser())
        except (etree.XMLSyntaxError, ValueError) as error:
            raise refused("damaged", name=self.name) from error

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Relation id → (kind, part), within the file only."""
        folder = dirname(part)
        root = self.xml(join(folder, "_rels", part.rpartition("/")[2] + ".rels"))
        return {
            link.get("Id", ""): (
                link.get("Type", "").rpartition("/")[2],
                _resolved(folder, link.get("Target", "")),
            )
            for link in (root if root is not None else ())
            if link.get("TargetMode") != "External"
        }

    def main(self) -> str:
        found = [target for kind, target in self.related("").values() if kind == "officeDocument"]
        main = found[0] if found else "xl/workbook.xml"
        if main.lower().endswith(".bin"):
            raise refused("binary", name=self.name)
        if main.lower() not in self.entries or main.lower().startswith(("word/", "ppt/")):
            raise refused(kind_of_package(list(self.entries)), name=self.name)
        return main

    @property
    def has_macros(self) -> bool:
        """Programs of the workbook's own: never opened, the cells are read beside them."""
        return any(
            name.endswith("vbaproject.bin") or "xlm" in name or "macrosheets/" in name
            for name in self.entries
        )

    def _refuse_kinds(self) -> None:
        if (self.part("mimetype") or b"").startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
            raise refused("ods", name=self.name)
        if "[content_types].xml" not in self.entries:
            raise refused(kind_of_package(list(self.entries)), name=self.name)

    def _lean(self, entry: zipfile.ZipInfo) -> bytes:
        """A sheet without the cells and rows that only have a look: of those, people leave hundreds of thousands."""
        kept, left = [], b""
        for chunk in self._chunks(entry):
            whole, end, left = (left + chunk).rpartition(b"</row>")
            kept.append(EMPTY_ROW.sub(b"", EMPTY_CELL.sub(b"", whole + end)))
            self._count(kept[-1])
            if len(left) > MOST_MEGABYTES * 2**20:
                self._count(left)
        self._count(left)
        return b"".join((*kept, left))

    def _chunks(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        if entry.flag_bits & 1:
            raise refused("password", name=self.name)
        try:
            with self.zip.open(entry) as opened:
                while chunk := opened.read(CHUNK):
                    self.through -= len(chunk)
                    if self.through < 0:
                        raise refused("too_big", name=self.name, most=str(MOST_THROUGH))
                    yield chunk
        except SPOILT_PACKAGE as error:
            raise refused("damaged", name=self.name) from error

    def _count(self, raw: bytes) -> None:
        self.left -= len(raw)
        if self.left < 0:
            raise refused("too_big", name=self.name, most=str(MOST_MEGABYTES))

    def _unpacked(self, entry: zipfile.ZipInfo) -> bytes:
        """What the entry says of its own size is not believed."""
        if entry.flag_bits & 1:
            raise refused("password", name=self.name)
        try:
            with self.zip.open(entry) as opened:
                raw = opened.read(self.left + 1)
        except SPOILT_PACKAGE as error:
            raise refused("damaged", name=self.name) from error
        self._count(raw)
        return raw


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
    )


def _resolved(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))

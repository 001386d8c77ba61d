"""Personal names taken out of a file before it is circulated further (domain.md 2.1)."""

import re
from pathlib import Path

from lxml import etree

from mufakat.core.word.reading.package import Package
from mufakat.core.word.writing.parts import zipped

_NAMED = (
    "author",
    "initials",
    "userId",
    "originalAuthor",
    "lastModifiedBy",
)  # of changes and comments, any prefix
_EMPTIED = (
    "creator",
    "lastModifiedBy",
    "Manager",
    "Company",
    "HyperlinkBase",
)  # core and extended properties
_PEOPLE = re.compile(r"^word/people\d*\.xml$")
_OLD_MAIL = re.compile(
    r"^_(Author|Email|PreviousAdHocReviewCycleID|AdHocReviewCycleID|ReviewingToolsShownOnce)"
)


def without_names(source: Path | bytes, *, called: str = "", name: str = "The file") -> bytes:
    """The same file with ``called`` (a delegation) in place of every person its properties, changes and
    comments name; its words stay as they are."""
    package = Package(source, name)
    files = {}
    for path, entry in package.entries.items():
        raw = package.zip.read(entry)
        if path.startswith(("word/", "docprops/")) and path.endswith(".xml"):
            raw = _cleaned(package.xml(path), path, called)
        files[entry.filename] = raw
    return zipped(files)


def _cleaned(root: etree._Element, path: str, called: str) -> bytes:
    if _PEOPLE.match(path):
        for person in list(root):
            root.remove(person)
    for node in root.iter(etree.Element):
        local = etree.QName(node).localname
        if path.startswith("docprops/") and local in _EMPTIED:
            node.text = ""
        elif path == "docprops/custom.xml" and _OLD_MAIL.match(node.get("name", "")):
            for child in node:
                child.text = ""
        elif path.startswith("word/"):
            _rename(node, called)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _rename(node: etree._Element, called: str) -> None:
    for attribute in node.attrib:
        if etree.QName(attribute).localname in _NAMED:
            node.set(attribute, called)

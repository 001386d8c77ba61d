"""What other programs put around words changes nothing of what is read: runs cut anywhere, wrappers, proofing marks.

Each sample is rewritten as Word, Word Online, Google Docs, WPS, OnlyOffice or Pages might have saved it, by chance
but always alike for the same sample, and has to be read as before.
"""

import random
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from mufakat.core.word import read

SAMPLES = Path(__file__).parents[2] / "samples" / "word"
FILES = [*sorted((SAMPLES / "writer").glob("*_tracked.docx")), SAMPLES / "word_habits.docx"]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def rewritten(path: Path, chance: random.Random) -> bytes:
    out = BytesIO()
    with ZipFile(path) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            body = old.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(body)
                for habit in (cut_runs, mark_runs, wrap_runs, wrap_paragraphs, mark_paragraphs):
                    habit(root, chance)
                body = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            new.writestr(name, body)
    return out.getvalue()


def cut_runs(root, chance):
    """Every program cuts runs where it likes, also within a word or between a letter and its mark."""
    for run in [each for each in root.iter(W + "r") if len(each.findall(W + "t")) == 1]:
        text = run.find(W + "t")
        words = text.text or ""
        others = [each for each in run if each.tag not in (W + "t", W + "rPr")]
        if (
            others
            or len(words) < 4
            or chance.random() < 0.3
            or text.get(SPACE) != "preserve" != words.strip()
        ):
            continue
        at = chance.randrange(1, len(words))
        second = etree.fromstring(etree.tostring(run))
        second.tail = None
        for node, part in ((text, words[:at]), (second.find(W + "t"), words[at:])):
            node.text = part
            node.set(SPACE, "preserve")
        run.addnext(second)


def mark_runs(root, chance):
    for run in list(root.iter(W + "r")):
        run.set(W + "rsidR", f"00{chance.randrange(16**6):06X}")
        if chance.random() < 0.2:
            run.addprevious(etree.Element(W + "proofErr", {W + "type": "spellStart"}))
        if chance.random() < 0.1:
            run.insert(0 if run.find(W + "rPr") is None else 1, etree.Element(W + "lastRenderedPageBreak"))
        if chance.random() < 0.1:
            run.addnext(etree.Element(W + "r", {W + "rsidR": "00AA00AA"}))


def wrap_runs(root, chance):
    """Google writes a control around every change; older Word smart tags; a link or a custom element may stand anywhere."""
    changes = [W + "ins", W + "del", W + "moveFrom", W + "moveTo"]
    for node in list(root.iter(W + "r", *changes)):
        above = node.getparent()
        if above.tag not in (W + "p", W + "ins", W + "hyperlink") or chance.random() < 0.6:
            continue
        kind = chance.choice(("sdt", "smartTag", "customXml", "hyperlink"))
        outer = etree.Element(W + kind)
        inner = outer
        if kind == "sdt":
            properties = etree.SubElement(outer, W + "sdtPr")
            etree.SubElement(properties, W + "tag", {W + "val": "goog_rdk_7"})
            inner = etree.SubElement(outer, W + "sdtContent")
        elif kind == "smartTag":
            attributes = etree.SubElement(outer, W + "smartTagPr")
            etree.SubElement(attributes, W + "attr", {W + "name": "place", W + "val": "no words"})
        node.addprevious(outer)
        inner.append(node)


def wrap_paragraphs(root, chance):
    for node in list(root.iter(W + "p", W + "tr")):
        if chance.random() < 0.15:
            outer = etree.Element(W + chance.choice(("sdt", "customXml")))
            node.addprevious(outer)
            inner = etree.SubElement(outer, W + "sdtContent") if outer.tag == W + "sdt" else outer
            inner.append(node)


def mark_paragraphs(root, chance):
    for n, node in enumerate(root.iter(W + "p")):
        node.set(W + "rsidP", "00BB00BB")
        at = 1 if node.find(W + "pPr") is not None else 0
        if chance.random() < 0.2:
            name = {W + "id": str(90_000 + n), W + "name": f"_GoBack{n}"}
            node.insert(at, etree.Element(W + "bookmarkStart", name))
            node.append(etree.Element(W + "bookmarkEnd", {W + "id": str(90_000 + n)}))
        if chance.random() < 0.1:
            node.insert(at, etree.Element(W + "permStart", {W + "id": str(n)}))


def said(reading):
    return (
        [
            (
                each.kind,
                each.key,
                each.before,
                each.after,
                each.label,
                each.moved,
                each.split_from,
                each.joined_into,
            )
            for each in reading.paragraphs
        ],
        [(each.text, each.key, each.anchor, each.start) for each in reading.comments],
        reading.unplaced,
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_a_program_puts_around_the_words_changes_nothing(path):
    before = said(read(path))
    for seed in range(3):
        assert said(read(rewritten(path, random.Random(f"{path.stem} {seed}")))) == before

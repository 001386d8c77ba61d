"""Small pieces of WordprocessingML."""

import re
import unicodedata

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn


def xml(text: str):
    if "xmlns:w=" not in text.split(">", 1)[0]:
        text = re.sub(r"^<[\w:]+", lambda name: f"{name[0]} {nsdecls('w')}", text)
    return parse_xml(text)


def run(words: str, name: str = "t") -> str:
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:r {nsdecls("w")}><w:{name} xml:space="preserve">{escaped}</w:{name}></w:r>'


def put(run, words: str) -> None:
    text = run.find(qn("w:t"))
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def edges(text: str, between: str) -> list[int]:
    """Where words begin and end, and now and then inside one."""
    if not between:
        return [n for n in range(len(text) + 1) if n == len(text) or not unicodedata.combining(text[n])]
    return [0, *(n for n in range(1, len(text)) if text[n] == " " or text[n - 1] == " "), len(text)]


def properties(p):
    """Those of the paragraph's mark."""
    marks = p.get_or_add_pPr().find(qn("w:rPr"))
    if marks is None:
        p.pPr.append(marks := xml("<w:rPr/>"))
    return marks


def note(p, change) -> None:
    marks = properties(p)
    if marks.find(change.tag) is None:
        marks.insert(0, change)


def row_properties(row):
    found = row.find(qn("w:trPr"))
    if found is None:
        row.insert(0, found := xml("<w:trPr/>"))
    return found


def alone(p) -> bool:
    return p.getparent().tag == qn("w:tc") and len(p.getparent().findall(qn("w:p"))) == 1


def empty(p) -> None:
    for node in list(p):
        if node.tag != qn("w:pPr"):
            p.remove(node)


def boxed(p) -> bool:
    return any(each.tag == qn("w:txbxContent") for each in p.iterancestors())

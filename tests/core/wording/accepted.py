"""A second reader of Word files, written apart from the one in the house so that it cannot share its mistakes.

It knows one thing: the paragraphs of a .docx once every tracked change is accepted, in document order. It also
holds the checks anybody may make of the JSON of `mufakat compile`, from its page in the manual alone.
"""

import re
import unicodedata
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WENT = {"del", "moveFrom"}
SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


def accepted_paragraphs(docx):
    body = ElementTree.fromstring(zipfile.ZipFile(docx).read("word/document.xml")).find(f"{W}body")
    return [unicodedata.normalize("NFC", text) for text in _story(body, [0])]


def _story(container, field):
    """Runs of paragraphs between tables; a struck mark lets a paragraph run on into the next."""
    found, carried, open_ = [], "", False
    for node in _blocks(container):
        if node.tag == f"{W}p":
            carried, open_ = carried + _words(node, field), _struck(node.find(f"{W}pPr/{W}rPr"))
            if not open_:
                found.append(carried)
                carried = ""
        else:
            if open_ and carried:
                found.append(carried)
            carried, open_ = "", False
            rows = (row for row in _inside(node, "tr") if not _struck(row.find(f"{W}trPr")))
            cells = (cell for row in rows for cell in _inside(row, "tc"))
            for cell in cells:
                if not _struck(cell.find(f"{W}tcPr"), {"cellDel"}):
                    found += _story(cell, field)
    if open_ and (carried or (container.tag == f"{W}tc" and not found)):
        found.append(carried)
    return found


def _inside(node, name):
    for child in node:
        if child.tag == W + name:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            yield from _inside(child, name)


def _blocks(node):
    for child in node:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            yield from _blocks(child)


def _struck(properties, by=WENT):
    return properties is not None and any(child.tag.removeprefix(W) in by for child in properties)


def _words(node, field):
    """``field[0]`` counts the open field codes."""
    pieces = []
    for child in node:
        name = child.tag.removeprefix(W)
        if name == "t" and not field[0]:
            pieces.append((child.text or "").replace("\n", " "))
        elif name in SIGNS and not field[0]:
            pieces.append(SIGNS[name])
        elif name == "br" and not field[0]:
            pieces.append("\n" if child.get(f"{W}type", "textWrapping") == "textWrapping" else "")
        elif name == "fldChar":
            field[0] += {"begin": 1, "separate": -1}.get(child.get(f"{W}fldCharType"), 0)
        elif (
            name not in WENT | {"pPr", "rPr", "pict", "drawing", "sdtPr", "tabs"}
            and child.tag != f"{MC}AlternateContent"
        ):
            pieces.append(_words(child, field))
    return "".join(pieces)


def text_of(compiled, code):
    """One delegation's text, or the base's: key and words, by the recipe of the manual."""
    held = {each["key"]: each for each in compiled["provisions"]}
    return [
        (key, "".join(_choice(segment, code) for segment in held[key]["segments"]))
        for key in compiled["orders"].get(code, compiled["orders"]["base"])
        if held[key]["kind"] not in ("table", "row", "cell")
    ]


def _choice(segment, code):
    if "text" in segment:
        return segment["text"]
    if code in segment["delete"]:
        return ""
    return next((each["text"] for each in segment["alternatives"] if code in each["by"]), segment["base"])


def faults(compiled, base, copies):
    """Everything that is wrong with a compiled JSON, in words; ``base`` and ``copies`` are lists of paragraphs."""
    held = {each["key"]: each for each in compiled["provisions"]}
    found = [] if len(held) == len(compiled["provisions"]) else ["a key stands twice"]
    for code, wanted in {"base": base, **copies}.items():
        got = [words for _, words in text_of(compiled, code)]
        if got != wanted:
            found.append(f"{code} reads\n{got}\nnot\n{wanted}")
    orders = {code: compiled["orders"].get(code, compiled["orders"]["base"]) for code in ("base", *copies)}
    found += [
        f"the order of {code} repeats a key" for code, keys in orders.items() if len(set(keys)) < len(keys)
    ]
    for each in compiled["provisions"]:
        here = {code for code in copies if each["key"] in orders[code]}
        added = set(each["by"])
        if bool(added) == (each["key"] in orders["base"]) or (added and added != here):
            found.append(f"{each['key']}: by {added}, held by {here}")
        if not added and set(each["deleted_by"]) != set(copies) - here:
            found.append(f"{each['key']}: deleted_by {each['deleted_by']}, held by {here}")
        for segment in each["segments"]:
            if "text" not in segment:
                found += [
                    f"{each['key']}: {fault}: {segment}"
                    for fault in _bracket_faults(segment, here, len(copies))
                ]
        if any(
            "text" in a and "text" in b for a, b in zip(each["segments"], each["segments"][1:], strict=False)
        ):
            found.append(f"{each['key']}: two untouched pieces side by side")
    return found


def _bracket_faults(segment, here, copies):
    stands = [
        *segment["retain"],
        *segment["delete"],
        *(code for a in segment["alternatives"] for code in a["by"]),
    ]
    wordings = [segment["base"], *(a["text"] for a in segment["alternatives"])]
    if sorted(stands) != sorted(here):
        yield f"not everybody stands in it once: {sorted(here)}"
    if (
        len(set(wordings)) < len(wordings)
        or "" in wordings[1:]
        or (segment["delete"] and not segment["base"])
    ):
        yield "a wording stands twice, or is empty"
    if not segment["alternatives"] and not segment["delete"]:
        yield "nobody wants anything"
    if segment["delete"]:
        return
    cut = [re.findall(r"[^\W_]+|\s+|.", text, re.DOTALL) for text in wordings if text.isascii()]
    if len(cut) == len(wordings) and all(cut):
        if len({each[0] for each in cut}) == 1 or len({each[-1] for each in cut}) == 1:
            yield "not tight"

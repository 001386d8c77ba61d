"""What people leave on a sheet without typing it into a cell: comments, text boxes, pictures. Said, never entered."""

from collections.abc import Iterator
from dataclasses import dataclass

from mufakat.core.sheet.reading.package import MAIN, Package

N = f"{{{MAIN}}}"
THREADED = "{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PLACED = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"


@dataclass(frozen=True, slots=True)
class Remarks:
    comments: tuple[tuple[str, str], ...] = ()  # where, words
    boxes: tuple[str, ...] = ()
    pictures: int = 0


NO_REMARKS = Remarks()


def remarks_of(package: Package, sheet: str) -> Remarks:
    links = package.related(sheet).values()
    threads = [one for kind, part in links if kind == "threadedComment" for one in threaded(package, part)]
    # beside a thread its first words stand once more as an old comment, with a notice
    comments = threads or [
        one for kind, part in links if kind == "comments" for one in commented(package, part)
    ]
    drawings = [root for kind, part in links if kind == "drawing" if (root := package.xml(part)) is not None]
    boxes = (words_in(one, DRAWN) for root in drawings for one in root.iter(f"{PLACED}txBody"))
    pictures = sum(1 for root in drawings for _one in root.iter(f"{PLACED}pic"))
    return Remarks(tuple(comments), tuple(filter(None, boxes)), pictures)


def commented(package: Package, part: str) -> Iterator[tuple[str, str]]:
    root = package.xml(part)
    for one in root.iter(f"{N}comment") if root is not None else ():
        if words := words_in(one, N):
            yield one.get("ref", ""), words


def threaded(package: Package, part: str) -> Iterator[tuple[str, str]]:
    root = package.xml(part)
    for one in root.iter(f"{THREADED}threadedComment") if root is not None else ():
        if words := " ".join((one.findtext(f"{THREADED}text") or "").split()):
            yield one.get("ref", ""), words


def words_in(node, namespace: str) -> str:
    return " ".join("".join(part.text or "" for part in node.iter(f"{namespace}t")).split())

"""Tables put into a Word file one by one while it is being saved; until then each is only a place in it."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

from mufakat.readers.papers.consolidated.docx_parts import child

PLACE = b"<w:tbl/>"  # what an empty table is saved as; a real one is never empty
BODY = "word/document.xml"


def place_of_table(document) -> None:
    body = document.element.body
    body.insert(len(body) - 1, child(body, "tbl"))  # the last child is the section


def with_tables(document, tables: Iterator[str]) -> bytes:
    """The file, each table in its place. Raises ValueError when there are not as many tables as places."""
    plain, out = BytesIO(), BytesIO()
    document.save(plain)
    with zipfile.ZipFile(plain) as saved, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part in saved.infolist():
            if part.filename != BODY:
                made.writestr(part, saved.read(part))
                continue
            first, *rest = saved.read(part).split(PLACE)
            with made.open(BODY, "w") as body:
                body.write(first)
                for table, after in zip(tables, rest, strict=True):
                    body.write(table.encode())
                    body.write(after)
    return out.getvalue()

"""Edits workbooks in LibreOffice Calc as a person would; run by the system's own Python, which has uno.

    /usr/bin/python3 calc_uno.py < jobs.json

A job is ``{"source", "target", "edits"}``; an edit is its name and its arguments (see the functions below).
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.table import TableSortField

XLSX = "Calc MS Excel 2007 XML"


def main() -> None:
    jobs = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"mufakat{Path(profile).name}"
        office = subprocess.Popen(
            [
                "soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{profile}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        desktop = None
        try:
            desktop = connected(pipe, office)
            for job in jobs:
                edit(desktop, job)
        finally:
            stop(desktop, office)


def connected(pipe: str, office: subprocess.Popen):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            if office.poll() not in (None, 0, 81):
                raise SystemExit("LibreOffice did not start.") from None
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not answer within a minute.")


def stop(desktop, office: subprocess.Popen) -> None:
    try:
        if desktop is not None:
            desktop.terminate()
        office.wait(timeout=15)
    except Exception:
        office.kill()


def edit(desktop, job: dict) -> None:
    book = desktop.loadComponentFromURL(Path(job["source"]).as_uri(), "_blank", 0, (named("Hidden", True),))
    for name, *arguments in job["edits"]:
        EDITS[name](book, *arguments)
    book.storeToURL(Path(job["target"]).as_uri(), (named("FilterName", XLSX),))
    book.close(True)


def named(name: str, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def sheet(book, name: str):
    return book.Sheets.getByName(name)


def text(book, name: str, cell: str, words: str) -> None:
    """As text, whatever it looks like."""
    sheet(book, name).getCellRangeByName(cell).setString(words)


def number(book, name: str, cell: str, value: float) -> None:
    sheet(book, name).getCellRangeByName(cell).setValue(value)


def formula(book, name: str, cell: str, words: str) -> None:
    sheet(book, name).getCellRangeByName(cell).setFormula(words)


def clear(book, name: str, cells: str) -> None:
    sheet(book, name).getCellRangeByName(cells).setDataArray(
        tuple(tuple("" for _ in row) for row in sheet(book, name).getCellRangeByName(cells).getDataArray())
    )


def unprotect(book, name: str) -> None:
    sheet(book, name).unprotect("")


def sort_down(book, name: str, cells: str, column: int) -> None:
    """The rows of a range, the last first, by one of its columns."""
    field = TableSortField()
    field.Field, field.IsAscending = column, False
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    sheet(book, name).getCellRangeByName(cells).sort(
        (named("SortFields", fields), named("ContainsHeader", False))
    )


def insert_row(book, name: str, row: int) -> None:
    sheet(book, name).Rows.insertByIndex(row - 1, 1)


def merge(book, name: str, cells: str) -> None:
    sheet(book, name).getCellRangeByName(cells).merge(True)


def split(book, name: str, cells: str) -> None:
    sheet(book, name).getCellRangeByName(cells).merge(False)


def rename(book, name: str, wanted: str) -> None:
    book.unprotect("")
    sheet(book, name).setName(wanted)


def move_first(book, name: str) -> None:
    book.Sheets.moveByName(name, 0)


EDITS = {
    one.__name__: one
    for one in (
        text,
        number,
        formula,
        clear,
        unprotect,
        sort_down,
        insert_row,
        merge,
        split,
        rename,
        move_first,
    )
}

if __name__ == "__main__":
    main()

"""Edits Word files in LibreOffice Writer as a delegate would; run by the system's own Python, which has uno.

    /usr/bin/python3 writer_uno.py < jobs.json

A job is ``{"source", "target", "tracking", "author", "edits"}``; an edit is its name and its arguments
(see the functions of `Edits`). Words to find are given as they stand in the file.
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

BREAK = 0  # com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK


def main() -> None:
    jobs = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"mufakat{Path(profile).name}"
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                "--nologo",
                f"-env:UserInstallation=file://{profile}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = connected(pipe, office)
            for job in jobs:
                edit(context, job)
        finally:
            stop(context if "context" in dir() else None, office)


def connected(pipe: str, office: subprocess.Popen):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if office.poll() not in (None, 0, 81):
                raise SystemExit("LibreOffice did not start.") from None
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not answer within a minute.")


def stop(context, office: subprocess.Popen) -> None:
    try:
        if context is not None:
            context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context
            ).terminate()
        office.wait(timeout=15)
    except Exception:
        office.kill()


def edit(context, job: dict) -> None:
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    set_author(context, job.get("author", "A. Delegate"))
    document = desktop.loadComponentFromURL(
        Path(job["source"]).as_uri(), "_blank", 0, (named("Hidden", True),)
    )
    document.RecordChanges = job.get("tracking", True)
    edits = Edits(context, document)
    for name, *arguments in job["edits"]:
        getattr(edits, name)(*arguments)
    kind = job.get("filter") or ("writer8" if job["target"].endswith(".odt") else "MS Word 2007 XML")
    document.storeToURL(Path(job["target"]).as_uri(), (named("FilterName", kind),))
    document.close(True)


def set_author(context, author: str) -> None:
    given, _, family = author.rpartition(" ")
    provider = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.configuration.ConfigurationProvider", context
    )
    access = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess",
        (named("nodepath", "/org.openoffice.UserProfile/Data"),),
    )
    access.givenname, access.sn = given, family
    access.commitChanges()


def named(name: str, value) -> PropertyValue:
    return PropertyValue(Name=name, Value=value)


class Edits:
    """What a delegate does; every method is one edit."""

    def __init__(self, context, document):
        self.document = document
        self.controller = document.CurrentController
        self.view = self.controller.ViewCursor
        self.dispatcher = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.DispatchHelper", context
        )

    def insert(self, after: str, words: str) -> None:
        found = self._find(after)
        found.Text.insertString(found.End, words, False)

    def delete(self, words: str) -> None:
        self._find(words).String = ""

    def replace(self, words: str, by: str) -> None:
        self._find(words).String = by

    def replace_last(self, words: str, by: str) -> None:
        """Where they stand last: what was carried off still stands, struck, where it was."""
        search = self.document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = words, True
        found = self.document.findAll(search)
        found.getByIndex(found.Count - 1).String = by

    def add_words_before(self, words: str, more: str) -> None:
        found = self._find(words)
        found.Text.insertString(found.Start, more, False)

    def embolden(self, words: str) -> None:
        self._find(words).CharWeight = 150.0

    def split(self, after: str) -> None:
        end = self._find(after).End
        end.Text.insertControlCharacter(end, BREAK, False)

    def join_next(self, within: str) -> None:
        """Takes away the end of the paragraph that holds these words."""
        cursor = self._paragraph(within)
        cursor.collapseToEnd()
        cursor.goRight(1, True)
        cursor.String = ""

    def add_paragraph(self, within: str, words: str) -> None:
        """After the paragraph that holds the words."""
        cursor = self._paragraph(within)
        cursor.collapseToEnd()
        cursor.Text.insertControlCharacter(cursor, BREAK, False)
        cursor.Text.insertString(cursor, words, False)

    def add_paragraph_before(self, within: str, words: str) -> None:
        cursor = self._paragraph(within)
        cursor.collapseToStart()
        cursor.Text.insertString(cursor, words, False)
        cursor.Text.insertControlCharacter(cursor, BREAK, False)

    def remove_paragraph(self, within: str) -> None:
        """From its beginning to the beginning of the next."""
        cursor = self._paragraph(within)
        cursor.goRight(1, True)
        cursor.String = ""

    def remove_paragraph_from_end_of_last(self, within: str) -> None:
        """From the end of the paragraph before to its own end, as one does with the last one."""
        cursor = self._paragraph(within)
        cursor.collapseToStart()
        cursor.goLeft(1, False)
        cursor.goRight(1, True)
        cursor.gotoEndOfParagraph(True)
        cursor.String = ""

    def empty_paragraph(self, within: str) -> None:
        self._paragraph(within).String = ""

    def cut_and_paste(self, within: str, before: str) -> None:
        """The paragraph that holds the first words, whole, to where the second one begins."""
        self._carry(within, before, leave=False)

    def copy_and_paste(self, within: str, before: str) -> None:
        self._carry(within, before, leave=True)

    def move_up(self, within: str) -> None:
        self._do("MoveUp", self._paragraph(within).Start)

    def move_down(self, within: str) -> None:
        self._do("MoveDown", self._paragraph(within).Start)

    def add_row(self, within: str, *cells: str) -> None:
        """Below the row that holds the words."""
        found = self._find(within)
        table, row = found.TextTable, int("".join(filter(str.isdigit, found.Cell.CellName)))
        self._do("InsertRowsAfter", found.Start)
        for column, words in enumerate(cells):
            cell = table.getCellByPosition(column, row)
            cell.insertString(cell.End, words, False)

    def remove_row(self, within: str) -> None:
        self._do("DeleteRows", self._find(within).Start)

    def _carry(self, within: str, before: str, *, leave: bool) -> None:
        cursor = self._paragraph(within)
        cursor.goRight(1, True)
        self.controller.select(cursor)
        carried = self.controller.getTransferable()
        if not leave:
            cursor.String = ""
        target = self._paragraph(before).Start
        self.view.gotoRange(target, False)
        self.controller.insertTransferable(carried)

    def _do(self, command: str, at) -> None:
        self.view.gotoRange(at, False)
        self.dispatcher.executeDispatch(self.controller.Frame, f".uno:{command}", "", 0, ())

    def _find(self, words: str):
        search = self.document.createSearchDescriptor()
        search.SearchString = words
        search.SearchCaseSensitive = True
        found = self.document.findFirst(search)
        if found is None:
            raise SystemExit(f"Not in the file: {words}")
        return found

    def _paragraph(self, words: str):
        found = self._find(words)
        cursor = found.Text.createTextCursorByRange(found)
        cursor.gotoStartOfParagraph(False)
        cursor.gotoEndOfParagraph(True)
        return cursor


if __name__ == "__main__":
    main()

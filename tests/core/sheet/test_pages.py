"""Web pages that are called .xls: their tables are read like sheets, as they are shown."""

from email.message import EmailMessage
from html import escape
from io import BytesIO

import pytest
from openpyxl import load_workbook

from mufakat.core.sheet import read_workbook
from mufakat.core.sheet.reading.pages import is_page
from tests.core.sheet.asked import ANSWERS, PLAN, refusal, sent, value

HEAD = '<html><head><meta http-equiv="Content-Type" content="text/html; charset={letters}"><style>td {{color: red}}</style></head>'


def page_of(raw: bytes, *, letters: str = "utf-8", change: dict[str, str] | None = None) -> str:
    """Every sheet as a table, the way a ministry's system writes its lists."""
    tables = []
    for sheet in load_workbook(BytesIO(raw)):
        rows = "".join(
            f"<tr>{''.join(f'<td>{cell_of(sheet.title, cell, change or {})}</td>' for cell in row)}</tr>"
            for row in sheet.iter_rows()
        )
        tables.append(f"<h1>Sheet 1: <em>{sheet.title}</em></h1><table border=1>{rows}</table>")
    return f"{HEAD.format(letters=letters)}<body>{''.join(tables)}</body></html>"


def cell_of(title: str, cell, change: dict[str, str]) -> str:
    words = "" if cell.value is None else escape(str(cell.value)).replace("\n", "<br>\r\n  ")
    return change.get(f"{title}!{cell.coordinate}", words)


def read(words: str | bytes, name: str = "report.xls"):
    return read_workbook(words if isinstance(words, bytes) else words.encode(), PLAN, name=name)


def test_the_tables_of_a_page_are_read_as_its_sheets():
    reading = read(page_of(sent()))
    assert reading.answers == ANSWERS
    assert reading.refused == ()
    assert "is a web page: its tables were read" in str(reading.notes[0])


@pytest.mark.parametrize("letters", ["utf-16", "windows-1258", "iso-8859-1"])
def test_a_page_says_in_which_letters_it_is_written(letters):
    said = {"Actions!I4": "Đã đào xong." if letters == "utf-16" else "2/3 d\xe9j\xe0 fait"}
    content = page_of(sent({}), letters=letters, change=said).encode(letters, "xmlcharrefreplace")
    assert value(read(content), "actions/act1/progress") == said["Actions!I4"]


def test_a_page_in_one_file_is_read_too():
    archive = EmailMessage()
    archive.set_content("What a browser without pages shows.")
    archive.add_alternative(page_of(sent()), subtype="html")
    content = bytes(archive).replace(b"MIME-Version: 1.0\n", b"", 1)
    assert read(b"MIME-Version: 1.0\n" + content).answers == ANSWERS


def test_numbers_on_a_page_are_what_they_show_and_what_is_struck_is_no_answer():
    shown = {
        "Indicators!I4": "<font face=Arial><b>1.234</b></font>",
        "Indicators!I5": "12,5&nbsp;%",
        "Indicators!I7": "<s>11</s>",
        "Actions!I4": "<strike>Old.</strike>New.",
    }
    reading = read(page_of(sent({}), change=shown))
    assert value(reading, "indicators/pools/value") == "1234"
    assert value(reading, "indicators/swimmers/value") == "12.5"
    assert "has a line through it" in refusal(reading, "indicators/teachers/value")
    assert value(reading, "actions/act1/progress") == "New."


def test_one_cell_over_several_questions_is_named():
    page = page_of(sent({}), change={"Indicators!I4": "@@"}).replace("<td>@@</td>", "<td rowspan=2>12</td>")
    reading = read(page)
    assert "are merged" in refusal(reading, "indicators/pools/value")


@pytest.mark.parametrize(
    "begin", ["<table>", "\ufeff<html>", "<!-- made by a system -->\n<HTML>", "<!DOCTYPE html>", '<?xml version="1.0"?><html xmlns="x">']
)  # fmt: skip
def test_a_page_is_known_by_how_it_begins(begin):
    assert is_page(begin.encode())
    assert not is_page(b'"<table>",1,2\n')
    assert not is_page(b"PK\x03\x04<html>")


def test_a_script_on_a_page_is_no_answer():
    reading = read(page_of(sent({}), change={"Actions!I4": "<script>alert(1)</script>Dug."}))
    assert value(reading, "actions/act1/progress") == "Dug."

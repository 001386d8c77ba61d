"""Files and cells that are not what they should be: each gets its sentence, and nothing is half read."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import Workbook

from mufakat.core.sheet import SheetRefused, read_workbook
from mufakat.core.sheet.reading import package
from tests.core.sheet.asked import ANSWERS, PLAN, edited, sent, value


def rezipped(change) -> bytes:
    """The workbook with its parts changed: name → bytes."""
    with zipfile.ZipFile(BytesIO(sent())) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    change(parts)
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, raw in parts.items():
            book.writestr(name, raw)
    return out.getvalue()


def sheet_with(cell: str) -> bytes:
    """The workbook with the XML of one cell of the indicators put in by hand."""

    def change(parts):
        name = "xl/worksheets/sheet3.xml"
        raw = parts[name].decode()
        start = raw.index('<c r="I4"')
        end = raw.index("<c ", start + 1)
        parts[name] = (raw[:start] + cell + raw[end:]).encode()

    return rezipped(change)


def plain_zip(name: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(name, "hello")
    return out.getvalue()


def another_workbook() -> bytes:
    book = Workbook()
    book.active.append(["Name", "Telephone"])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def with_macros() -> bytes:
    """As Excel saves it: another content type, and a program beside the sheets."""

    def change(parts):
        kinds = "[Content_Types].xml"
        parts[kinds] = parts[kinds].replace(
            b"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            b"vnd.ms-excel.sheet.macroEnabled.main+xml",
        )
        parts["xl/vbaProject.bin"] = b"macro"

    return rezipped(change)


def locked() -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
    )


def ods() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("[Content_Types].xml", "<x/>")
    return out.getvalue()


def entities() -> bytes:
    def change(parts):
        parts["xl/workbook.xml"] = b'<!DOCTYPE x [<!ENTITY a "b">]>' + parts["xl/workbook.xml"]

    return rezipped(change)


FILES = {
    "nothing": (lambda: b"", "is empty"),
    "no workbook": (lambda: b"GIMP", "is not an Excel workbook"),
    "a .pdf": (lambda: b"%PDF-1.7", "is a PDF"),
    "a picture": (lambda: b"\x89PNG\r\n", "is a picture"),
    "a list as .csv": (lambda: "Name,Telephone\nHồ,123\n".encode(), "none of its sheets has our questions"),
    "a .csv of old letters": (
        lambda: "No.,Hồ bơi\n".encode("cp1258", "replace") + b"\xd0\xf0",
        "“CSV UTF-8”",
    ),
    "a web page": (lambda: b"<html><p>Our ministry</p></html>", "holds a web page"),
    "a table on a web page": (
        lambda: b"<html><table><tr><td>1.1</td></tr></table></html>",
        "none of its sheets has our questions",
    ),
    "the frame of a web page": (
        lambda: b"<html><frameset><frame src='sheet001.htm'></frameset></html>",
        "lie in a folder beside it",
    ),
    "a web page of unknown letters": (
        lambda: "<html><table><tr><td>Hô</td></tr></table></html>".encode("latin-1"),
        "cannot be told",
    ),
    "another zip": (lambda: plain_zip("hello.txt"), "is not an Excel workbook"),
    "workbooks packed": (lambda: plain_zip("reports/one.xlsx"), "send each workbook by itself"),
    "a Numbers file": (lambda: plain_zip("Index/Document.iwa"), "saved by Numbers"),
    "a Word file": (lambda: plain_zip("word/document.xml"), "document of a word processor"),
    "somebody's list": (another_workbook, "none of its sheets has our questions"),
    "a password": (locked, "protected by a password"),
    "an old .xls": (lambda: locked()[:400] + "Workbook\0".encode("utf-16-le"), "old .xls format"),
    "an old .doc": (
        lambda: locked()[:400] + "WordDocument".encode("utf-16-le"),
        "document of a word processor",
    ),
    "an .ods": (ods, "OpenDocument spreadsheet"),
    "cut off": (lambda: sent()[:3000], "cut off or damaged"),
    "entities": (entities, "damaged"),
}


@pytest.mark.parametrize(("make", "says"), FILES.values(), ids=FILES)
def test_a_file_that_is_no_report_is_refused_with_a_sentence(make, says):
    with pytest.raises(SheetRefused, match=says) as refused:
        read_workbook(make(), PLAN, name="report.xlsx")
    assert refused.value.says.vietnamese != refused.value.says.english


@pytest.mark.parametrize(
    ("other", "says"),
    [
        ({"member": "XB"}, "the workbook of XB; yours is that of XA"),
        ({"round": "2022"}, "the workbook of round 2022; the round that is open is 2023"),
        ({"edition": "2-fedcba"}, "asks by edition 2-fedcba, the plan is at edition 1-abcdef"),
        ({"instrument": "charter"}, "reports on another text"),
    ],
)
def test_the_workbook_of_another_report_enters_nothing(other, says):
    from mufakat.core.sheet import workbook

    with pytest.raises(SheetRefused, match=says):
        read_workbook(workbook(replace(PLAN, answers=ANSWERS, **other)), PLAN)


def test_one_sheet_of_another_member_among_ours_is_named_and_set_aside():
    def paste(book):
        copied = book.copy_worksheet(book["Indicators"])
        copied.title = "Their figures"
        copied["A1"], copied["I4"] = book["Indicators"]["A1"].value.replace("|XA|", "|XB|"), 99
        book["Indicators"]["I4"] = 7

    reading = read_workbook(edited(paste), PLAN)
    assert value(reading, "indicators/pools/value") == "7"
    assert not reading.refused
    (said,) = (str(note) for note in reading.notes if note.key == "aside_member")
    assert "“Their figures”" in said and "XB" in said
    assert not [note for note in reading.notes if note.key == "own_sheet"]


def test_the_sheet_of_an_earlier_round_is_set_aside_and_never_taken_for_a_twin():
    def paste(book):
        copied = book.copy_worksheet(book["Actions"])
        copied["A1"], copied["G4"] = copied["A1"].value.replace("|2023|", "|2022|"), "done"

    reading = read_workbook(edited(paste), PLAN)
    assert value(reading, "actions/act1/status") is None
    assert [note.params["theirs"] for note in reading.notes if note.key == "aside_round"] == ["2022"]


def test_a_workbook_with_macros_is_read_and_its_macros_are_not():
    reading = read_workbook(with_macros(), PLAN, name="report.xlsm")
    assert reading.answers == ANSWERS
    assert [str(note) for note in reading.notes if note.key == "macros"] == [
        "The macros in report.xlsm were not opened or run; only the cells were read. The file is kept as it came."
    ]


def test_a_bomb_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(package, "MOST_MEGABYTES", 2)
    bomb = rezipped(lambda parts: parts.update({"xl/worksheets/sheet2.xml": b" " * 5_000_000}))
    with pytest.raises(SheetRefused, match="unpacks to more than 2 MB"):
        read_workbook(bomb, PLAN)


def test_two_hundred_thousand_rows_are_not_read():
    def change(parts):
        name = "xl/worksheets/sheet2.xml"
        rows = "".join(f'<row r="{n}"><c r="G{n}"><v>1</v></c></row>' for n in range(100, 200_100))
        parts[name] = parts[name].replace(b"</sheetData>", f"{rows}</sheetData>".encode())

    with pytest.raises(SheetRefused, match="“Actions” has more than 5,000 rows; the one we sent has"):
        read_workbook(rezipped(change), PLAN)


FORMULAS = [
    ('<c r="I4"><f>SUM(C1:C9)</f><v>12</v></c>', "12", ""),
    ("<c r=\"I4\"><f>'Sheet one'!A1*2</f><v>12</v></c>", "12", ""),
    ('<c r="I4"><f>SUM(C1:C9)</f></c>', None, "no computed value"),
    ('<c r="I4"><f>WEBSERVICE("http://x.example")</f><v>12</v></c>', None, "reaches outside this workbook"),
    ('<c r="I4"><f>[1]Sheet1!A1</f><v>12</v></c>', None, "reaches outside this workbook"),
    ("<c r=\"I4\"><f>cmd|' /C calc'!A0</f><v>12</v></c>", None, "reaches outside this workbook"),
    ('<c r="I4"><f>HYPERLINK("x","y")</f><v>12</v></c>', None, "reaches outside this workbook"),
    ('<c r="I4" t="e"><f>1/0</f><v>#DIV/0!</v></c>', None, "The cell shows #DIV/0!"),
    ('<c r="I4" t="inlineStr"><is><r><t>1</t></r><r><t>2</t></r></is></c>', "12", ""),
    ('<c r="I4" t="b"><v>1</v></c>', None, "“TRUE” is not one number"),
    ('<c r="I4" t="s"><v>99999</v></c>', None, ""),
    ('<c r="I4" t="str"><v>a_x0000__xD83D__xDE00__xD83D_</v></c>', None, "“a😀�” is not one number"),
]


@pytest.mark.parametrize(("cell", "taken", "says"), FORMULAS, ids=[cell for cell, _taken, _says in FORMULAS])
def test_a_formula_is_good_for_its_last_value_and_never_followed(cell, taken, says):
    reading = read_workbook(sheet_with(cell), PLAN)
    assert value(reading, "indicators/pools/value") == taken
    assert [one.address for one in reading.refused] == (["Indicators!I4"] if says else [])
    assert says in "".join(str(one.says) for one in reading.refused)
    assert value(reading, "indicators/swimmers/value") == "43.5"


def test_merged_cells_are_refused_with_their_range_and_the_others_stand():
    def merge(book):
        book["Actions"]["G4"] = "done"
        book["Actions"].merge_cells("G4:G6")
        book["Actions"]["I4"] = "Dug."

    reading = read_workbook(edited(merge), PLAN)
    assert {one.address for one in reading.refused} == {"Actions!G4", "Actions!G5", "Actions!G6"}
    assert "The cells G4:G6 are merged" in str(reading.refused[0].says)
    assert value(reading, "actions/act1/progress") == "Dug."

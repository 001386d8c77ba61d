"""Workbooks of other programs, through the real LibreOffice Calc: what is read is what was written, and nothing is fetched."""

import os
import subprocess
import threading
from datetime import date, timedelta
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment

from mufakat.core.kinds import PLAIN_BYTES
from mufakat.core.sheet import SheetRefused, read_workbook
from mufakat.records.files import office
from mufakat.records.files.operations import content_of
from mufakat.records.progress.opening import media_type_of, opened
from mufakat.records.progress.operations import receive_workbook
from tests import cast
from tests.core.sheet.asked import ANSWERS, PLAN, address, edited, sent, value
from tests.core.sheet.test_refusals import with_macros
from tests.core.word.files import packed
from tests.records.progress.test_rounds import edited as edited_of
from tests.records.progress.world import BY, pact, report_of
from tests.records.progress.world import opened as round_opened

WAYS = {".ods": "ods", ".xls": "xls:MS Excel 97", ".fods": "fods"}
OLD = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(500) + "Workbook\0".encode("utf-16-le")


@pytest.fixture(scope="module")
def calc(tmp_path_factory):
    """Saves a workbook as LibreOffice Calc does when a person chooses another format."""
    folder = tmp_path_factory.mktemp("calc")

    def save_as(raw: bytes, suffix: str) -> bytes:
        (folder / "report.xlsx").write_bytes(raw)
        command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", WAYS[suffix], "--outdir", str(folder), str(folder / "report.xlsx")]
        subprocess.run(
            command, capture_output=True, timeout=180, check=True, env=os.environ | {"HOME": str(folder)}
        )
        return (folder / f"report{suffix}").read_bytes()

    return save_as


def seen(raw: bytes):
    """What was taken with its address, what was refused and why, what was said of sheets and margins."""
    reading = read_workbook(raw, PLAN)
    return (
        {(str(one.cell), one.value, one.address) for one in reading.taken},
        {(one.address, one.says.key) for one in reading.refused},
        {str(note) for note in reading.notes},
    )


def messy(book):
    actions, figures, money = book["Actions"], book["Indicators"], book["Resources"]
    actions["G4"], actions["H4"], actions["H5"] = "done", date(2023, 4, 5), "๑๒/๐๓/๒๕๖๖"
    actions["I4"] = "Ủy ban Nhân dân\nភាសាខ្មែរ ការងារសង្គម"
    actions["I5"] = "မြန်မာဘာသာ ภาษาไทย 😀 " + "ສັງຄົມ " * 300
    actions["J6"] = "00123"
    figures["I4"], figures["I5"], figures["I6"] = 1234, 0.435, "43,5"
    figures["I5"].number_format = "0.0%"
    figures["J4"], figures["J5"] = 2566, date(2023, 1, 1)
    figures["J5"].number_format = "yyyy"
    figures["K5"] = CellRichText("census ", TextBlock(InlineFont(strike=True), "2021"), " 2022")
    figures["K4"].value, figures["K4"].data_type = "=1+", "s"
    figures["I4"].comment = Comment("who counted? ใครนับ", "somebody")
    figures.row_dimensions[7].hidden = True
    money["C4"], money["D4"], money["F4"] = "over the plan", 1250000.75, "VND"
    money["D4"].number_format = '#,##0.00" ₫"'
    money["D5"], money["E5"] = "1.250.000 đồng", 123456789012345
    book["Practices"]["D5"] = "merged over two"
    book["Practices"].merge_cells("D5:D6")
    book["Notes"]["C4"], book["Notes"].sheet_state = "hidden note", "hidden"
    book.create_sheet("ຄິດໄລ່")["B2"] = "my own"


@pytest.mark.writer
@pytest.mark.parametrize("suffix", WAYS)
def test_what_calc_saved_in_its_own_way_is_read_as_the_workbook_is(calc, suffix):
    raw = edited(messy, sent())
    made, notes = opened(calc(raw, suffix), f"report{suffix}")
    assert seen(made) == seen(raw)
    assert [note.key for note in notes] == ["converted"]


# letters of the region, marks that spreadsheets take for something else, no tabs: Calc's own format has none
WORDS = st.text(
    st.sampled_from("aZ09 .,%'=+-@\"<&>\n|ạữđĐกำ้ຄິດភ្មြန်မ中文😀"), min_size=1, max_size=60
).map(str.strip).filter(bool)  # fmt: skip
TYPED = {
    "actions/act1/progress": WORDS,
    "actions/act2/because": WORDS,
    "actions/act2/on": st.integers(0, 700).map(lambda n: date(2022, 1, 2) + timedelta(n)),
    "indicators/pools/value": st.integers(0, 10**12),
    "indicators/pools/source": WORDS,
    "indicators/teachers/value": st.decimals(0, 10**6, places=3),
    "indicators/swimmers/value": st.sampled_from(["43,5", "๔๓.๕ %", "n/a", "४३", "=1", "1.250"]),
    "indicators/swimmers/because": WORDS,
    "resources/act1/allocated": st.decimals(0, 10**12, places=2),
    "resources/act1/currency": st.sampled_from(["USD", "đồng", "฿", "₭"]),
    "resources/+1/source": WORDS,
}


@pytest.mark.writer
@pytest.mark.parametrize("suffix", [".ods", ".xls"])
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(typed=st.fixed_dictionaries(TYPED))
def test_whatever_is_typed_comes_back_the_same_through_calc(calc, suffix, typed):
    def type_in(book):
        for path, said in typed.items():
            sheet, place = address(path)
            cell = book[sheet][place]
            cell.value = float(said) if isinstance(said, Decimal) else said
            if isinstance(said, str):
                cell.data_type = "s"

    raw = edited(type_in)
    made, _notes = opened(calc(raw, suffix), f"report{suffix}")
    assert seen(made) == seen(raw)


@pytest.mark.writer
def test_nothing_a_workbook_names_is_fetched_or_computed_anew(calc):
    asked = []

    class Listens(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

        def log_message(self, *_words):
            pass

    server = HTTPServer(("127.0.0.1", 0), Listens)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site = f"http://127.0.0.1:{server.server_port}"
    flat = calc(edited(lambda book: None, sent()), ".fods").decode()
    picture = (
        '<table:shapes><draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><draw:image '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{site}/seen.png"/></draw:frame></table:shapes></table:table>'
    )
    flat = flat.replace("</table:table>", picture, 1)
    web, own = f"of:=WEBSERVICE(&quot;{site}/told&quot;)", "of:=1+2"
    try:
        for formula, stands in ((web, None), (own, "12")):
            said = flat.replace('office:value="12"', f'office:value="12" table:formula="{formula}"', 1)
            made, _notes = opened(said.encode(), "report.fods")
            assert value(read_workbook(made, PLAN), "indicators/pools/value") == stands
    finally:
        server.shutdown()
    assert asked == []


@pytest.mark.writer
def test_an_ods_is_kept_as_it_came_and_its_answers_enter(calc, db):
    cast.lagoon()
    report = report_of(round_opened(pact()))
    raw = calc(edited_of(report, {"Actions!G4": "done", "Indicators!I4": 3}), ".ods")
    received = receive_workbook(report, raw, "ບົດລາຍງານ.ods", by=BY)
    report.refresh_from_db()
    assert report.answers == {"actions/act1_1/status": "done", "indicators/pools/value": "3"}
    assert content_of(received.file) == raw
    assert received.file.media_type == "application/vnd.oasis.opendocument.spreadsheet"
    assert "made an .xlsx of ບົດລາຍງານ.ods" in received.reading["notes"][0]["en"]


@pytest.mark.writer
def test_a_spreadsheet_that_office_cannot_open_says_what_to_do():
    broken = packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<cut"})
    with pytest.raises(
        SheetRefused, match="could not be opened; it may be damaged or protected by a password"
    ):
        opened(broken, "cut.ods")


def test_without_libreoffice_the_reader_says_how_to_save_it(monkeypatch):
    monkeypatch.setattr(office.shutil, "which", lambda _name: None)
    raw, notes = opened(OLD, "old.xls")
    assert (raw, notes) == (OLD, [])
    with pytest.raises(SheetRefused, match="there is no LibreOffice here to read it"):
        read_workbook(raw, PLAN, name="old.xls")


def test_a_workbook_with_macros_is_kept_as_bytes_that_no_browser_opens():
    assert media_type_of(with_macros()) == PLAIN_BYTES
    assert read_workbook(opened(with_macros(), "report.xlsm")[0], PLAN).answers == ANSWERS

"""The time frame as people hand it round: Excel, Word, and a calendar file."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from io import BytesIO

from docx import Document
from docx.enum.section import WD_ORIENT
from icalendar import Calendar, Event
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from mufakat.core.saying import date_said
from mufakat.readers.dossiers.plan.shapes import PlanDossier, PlanRow
from mufakat.readers.dossiers.plan.words import said_in

HEADS = {
    "en": ("Stage", "What", "Latest from", "Latest until", "Expected or held from", "Until", "Late by (days)", "Agreed", "Slip (days)", "Remark"),
    "vi": ("Giai đoạn", "Nội dung", "Chậm nhất từ", "Chậm nhất đến", "Dự kiến hoặc đã diễn ra từ", "Đến", "Chậm (ngày)", "Đã thống nhất", "Lệch (ngày)", "Ghi chú"),
}  # fmt: skip
TITLE = {"en": "Time frame: {title}", "vi": "Khung thời gian: {title}"}
AS_OF = {"en": "As of {day}.", "vi": "Tính đến {day}."}
WIDTHS = (28, 26, 13, 13, 13, 13, 10, 13, 10, 50)
DAY = "yyyy-mm-dd"


def title_of(plan: PlanDossier, language: str) -> str:
    return said_in(TITLE, language).format(title=plan.journey.title)


def cells(row: PlanRow) -> tuple:
    remark = " ".join(part for part in (row.meeting.title if row.meeting else "", row.note) if part)
    return (
        row.stage_name, row.says, row.latest_start, row.latest_end, row.start, row.end, row.late_by or None,
        row.agreed, row.slip or None, remark,
    )  # fmt: skip


def time_frame_xlsx(plan: PlanDossier, language: str) -> bytes:
    """Dates as dates and days as numbers, so that people can go on counting."""
    book = Workbook()
    sheet = book.active
    sheet.title = said_in({"en": "Time frame", "vi": "Khung thời gian"}, language)
    sheet.append([inert(title_of(plan, language))])
    sheet.append([f"{plan.verdict} {said_in(AS_OF, language).format(day=date_said(plan.on, language))}"])
    sheet.append(list(HEADS.get(language, HEADS["en"])))
    for row in plan.rows:
        sheet.append([inert(value) for value in cells(row)])
    for cell in (*sheet[1], *sheet[3]):
        cell.font = Font(bold=True)
    for line in sheet.iter_rows(min_row=3):
        for cell in line:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(cell.value, date):
                cell.number_format = DAY
    for column, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "C4"
    return saved(book)


def inert(value):
    """A name that begins like a formula stays words."""
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@" else value


def time_frame_docx(plan: PlanDossier, language: str) -> bytes:
    paper = Document()
    section = paper.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    paper.core_properties.author = ""
    paper.add_heading(title_of(plan, language), level=1)
    paper.add_paragraph(f"{plan.verdict} {said_in(AS_OF, language).format(day=date_said(plan.on, language))}")
    for sentence in plan.late:
        paper.add_paragraph(sentence, style="List Bullet")
    heads = HEADS.get(language, HEADS["en"])
    table = paper.add_table(rows=1, cols=len(heads), style="Table Grid")
    for cell, words in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(words).bold = True
    for row in plan.rows:
        line = table.add_row().cells
        for cell, value in zip(line, cells(row), strict=True):
            shown = date_said(value, language, short=True) if isinstance(value, date) else value
            cell.text = "" if shown is None else str(shown)
    return saved(paper)


def saved(paper) -> bytes:
    out = BytesIO()
    paper.save(out)
    return out.getvalue()


def time_frame_ics(plan: PlanDossier, *, host: str, at: datetime, language: str) -> bytes:
    """What is still to come on its latest dates, tentative; what took place on the days it did."""
    calendar = Calendar()
    calendar.add("prodid", "-//Mufakat//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title_of(plan, language))
    for event in events(plan, host=host, at=at, language=language):
        calendar.add_component(event)
    return calendar.to_ical()


def events(plan: PlanDossier, *, host: str, at: datetime, language: str) -> Iterator[Event]:
    for row in plan.rows:
        if row.done and not row.end:
            continue  # a preparation behind us whose days nobody recorded
        first = row.start if row.done and row.start else row.latest_start
        last = row.end if row.done and row.end else row.latest_end
        event = Event()
        event.add("uid", f"{plan.journey.key}-{row.stage}-{row.milestone or row.kind}@{host}")
        event.add("dtstamp", at)
        event.add("summary", f"{row.stage_name}: {row.says}")
        event.add("dtstart", first)
        event.add("dtend", last + timedelta(days=1))
        event.add("status", "CONFIRMED" if row.done else "TENTATIVE")
        event.add("url", f"https://{host}{plan.journey.address}plan/")
        if row.note or row.late_by:
            late = next((said for said in plan.late if f"{row.stage_name}, {row.says}:" in said), "")
            event.add("description", " ".join(part for part in (late, row.note) if part))
        yield event

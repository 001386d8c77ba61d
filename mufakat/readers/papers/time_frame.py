"""The time frame as people hand it round: Excel, Word, and a calendar file."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from io import BytesIO
from urllib.parse import urljoin, urlsplit

from icalendar import Calendar, Event
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from mufakat.core.saying import date_said, dates_said
from mufakat.readers.dossiers.plan.shapes import PlanDossier, PlanRow
from mufakat.readers.dossiers.plan.words import said_in
from mufakat.readers.papers.meetings.paper import Grid, Paper, Words

HEADS = {
    "en": ("Stage", "What", "Latest from", "Latest until", "Expected or held from", "Until", "Late by (days)", "Agreed", "Slip (days)", "Remark"),
    "vi": ("Giai đoạn", "Nội dung", "Chậm nhất từ", "Chậm nhất đến", "Dự kiến hoặc đã diễn ra từ", "Đến", "Chậm (ngày)", "Đã thống nhất", "Lệch (ngày)", "Ghi chú"),
}  # fmt: skip
TITLE = {"en": "Time frame: {title}", "vi": "Khung thời gian: {title}"}
AS_OF = {"en": "As of {day}.", "vi": "Tính đến {day}."}
PAPER_HEADS = {
    "en": ("Step", "Latest", "Expected or held", "Late (days)", "Agreed", "Slip (days)"),
    "vi": ("Bước", "Chậm nhất", "Dự kiến hoặc đã diễn ra", "Chậm (ngày)", "Đã thống nhất", "Lệch (ngày)"),
}
PAPER_COLUMNS = (9, 4, 4, 2, 3, 2)  # widths, in parts of the line; without an edition nothing was agreed
WIDTHS = (34, 34, 13, 13, 13, 13, 10, 13, 10, 50)
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
        cell.font = Font(name="Calibri", bold=True)
    for line in sheet.iter_rows(min_row=3):
        for cell in line:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(cell.value, date):
                cell.number_format = DAY
    for column, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "C4"
    lay_out(sheet)
    return saved(book)


def inert(value):
    """A name that begins like a formula stays words."""
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@")) else value


def lay_out(sheet) -> None:
    """Printed on A4 across, on as many pages down as it takes, with the heads on each."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "3:3"
    sheet.row_dimensions[3].height = 32  # the longest head takes two lines


def time_frame_paper(plan: PlanDossier, language: str) -> Paper:
    """The same on paper, for Word and PDF: what is late first, then every step with its dates as one reads them."""
    heads = said_in(PAPER_HEADS, language)
    columns = PAPER_COLUMNS if plan.editions else PAPER_COLUMNS[:4]
    grid = Grid(
        heads[: len(columns)],
        [on_paper(row, language)[: len(columns)] for row in plan.rows],
        columns,
    )
    return Paper(
        issuer="",
        title=said_in({"en": "Time frame", "vi": "Khung thời gian"}, language),
        under=(plan.journey.title,),
        blocks=(
            Words(plan.verdict, style="strong"),
            *(Words(sentence, label="–") for sentence in plan.late),
            *(Words(sentence, style="quiet") for sentence in plan.idle),
            grid,
        ),
        as_of=date_said(plan.on, language),
        language=language,
        wide=True,
    )


def on_paper(row: PlanRow, language: str) -> tuple[str, ...]:
    meeting = f"\n{row.meeting.title}" if row.meeting else ""
    note = f"\n{row.note}" if row.note else ""
    held = dates_said(row.start, row.end, language, short=True) if row.end else ""
    return (
        f"{row.stage_name}: {row.says}{meeting}{note}",
        dates_said(row.latest_start, row.latest_end, language, short=True),
        held or (said_in({"en": "not recorded", "vi": "chưa ghi nhận"}, language) if row.done else "–"),
        str(row.late_by or "–"),
        date_said(row.agreed, language, short=True) if row.agreed else "–",
        f"{row.slip:+d}" if row.slip else "–",
    )


def saved(paper) -> bytes:
    out = BytesIO()
    paper.save(out)
    return out.getvalue()


def time_frame_ics(plan: PlanDossier, *, site: str, at: datetime, language: str) -> bytes:
    """What is still to come on its latest dates, tentative; what took place on the days it did."""
    calendar = Calendar()
    calendar.add("prodid", "-//Mufakat//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title_of(plan, language))
    for event in events(plan, site=site, at=at):
        calendar.add_component(event)
    return calendar.to_ical()


def events(plan: PlanDossier, *, site: str, at: datetime) -> Iterator[Event]:
    host = urlsplit(site).netloc
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
        event.add("url", urljoin(site, f"{plan.journey.address}plan/"))
        if row.note or row.late_by:
            late = next((said for said in plan.late if f"{row.stage_name}, {row.says}:" in said), "")
            event.add("description", " ".join(part for part in (late, row.note) if part))
        yield event

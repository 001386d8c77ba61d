"""Every paper of a meeting by its name in an address, and the forms it comes in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from django.utils.translation import override

from mufakat.readers.papers.meetings.afterwards import record_paper, report_up
from mufakat.readers.papers.meetings.agenda import annotated_agenda, provisional_agenda
from mufakat.readers.papers.meetings.as_docx import as_docx
from mufakat.readers.papers.meetings.as_pdf import as_pdf
from mufakat.readers.papers.meetings.as_xlsx import as_xlsx
from mufakat.readers.papers.meetings.calling import concept_note, invitation
from mufakat.readers.papers.meetings.paper import Paper
from mufakat.readers.papers.meetings.participants import participants
from mufakat.records.meetings.models import Meeting
from mufakat.records.people.access import Viewer

PAPERS: dict[str, Callable[..., Paper]] = {
    "agenda": provisional_agenda,
    "annotated-agenda": annotated_agenda,
    "concept-note": concept_note,
    "invitation": invitation,
    "participants": participants,
    "record": record_paper,
    "report": report_up,
}
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMS = {"docx": (as_docx, DOCX), "pdf": (as_pdf, "application/pdf"), "xlsx": (as_xlsx, XLSX)}


def set_paper(
    viewer: Viewer, meeting: Meeting, which: str, form: str, *, today: date, language: str = "en", **more
) -> tuple[bytes, str]:
    """The bytes and their media type; KeyError for a paper or a form there is none of.

    ``language``: of the paper's own words; what people wrote stays in theirs.
    """
    write, media_type = FORMS[form]
    with override(language):
        paper = replace(PAPERS[which](viewer, meeting, today=today, **more), language=language)
        return write(paper), media_type

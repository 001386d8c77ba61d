"""Consolidated reports the body has released: by round, edition and language, as files with their hashes."""

from django.http import Http404

from mufakat.doors.public.asked import language
from mufakat.doors.public.show import show
from mufakat.doors.shared.attachment import attachment
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.consolidated import consolidated_dossier
from mufakat.records.consolidated.queries import consolidated_paper


def progress_reports(request, key: str):
    dossier = consolidated_dossier(viewer(request), key, language=language())
    return show(request, "public/progress_reports.html", dossier, room="instruments")


def progress_report_file(request, key: str, pk: int, which: str, form: str):
    paper = consolidated_paper(viewer(request), pk, which, form)
    if paper is None or paper.report.round.instrument.key != key or paper.report.released_at is None:
        raise Http404
    return attachment(paper.file)

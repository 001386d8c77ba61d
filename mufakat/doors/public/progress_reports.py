"""Consolidated reports the body has released, with their hashes; and what lies beside a member's own report."""

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header

from mufakat.doors.public.asked import language
from mufakat.doors.public.show import show
from mufakat.doors.shared.attachment import attachment
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.consolidated import consolidated_dossier
from mufakat.records.consolidated.queries import consolidated_paper
from mufakat.records.files.operations import content_of
from mufakat.records.progress.proofs import proof_file


def progress_reports(request, key: str):
    dossier = consolidated_dossier(viewer(request), key, language=language())
    return show(request, "public/progress_reports.html", dossier, room="instruments")


def progress_report_file(request, key: str, pk: int, which: str, form: str):
    paper = consolidated_paper(viewer(request), pk, which, form)
    if paper is None or paper.report.round.instrument.key != key or paper.report.released_at is None:
        raise Http404
    return attachment(paper.file)


def proof(request, pk: int):
    """A means of verification, for whoever may read the report it lies beside; never opened by the browser itself."""
    found = proof_file(viewer(request), pk)
    if found is None:
        raise Http404
    response = HttpResponse(content_of(found.file), content_type=found.file.media_type)
    response.headers["Content-Disposition"] = content_disposition_header(True, found.file.name)
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response

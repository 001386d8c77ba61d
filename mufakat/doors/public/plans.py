"""The time frame of a journey, for everybody who may read it, and as files."""

from datetime import date

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from mufakat.core.problems import Unreadable
from mufakat.doors.public.asked import language
from mufakat.doors.public.show import show
from mufakat.doors.shared.parts import FileLink
from mufakat.doors.shared.timechart import time_charts
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.clock import today_there
from mufakat.readers.dossiers.plan import plan_dossier
from mufakat.readers.dossiers.plan.shapes import PlanDossier
from mufakat.readers.papers.meetings.as_docx import as_docx
from mufakat.readers.papers.meetings.as_pdf import as_pdf
from mufakat.readers.papers.time_frame import time_frame_ics, time_frame_paper, time_frame_xlsx

TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "ics": "text/calendar; charset=utf-8",
}


def plan(request, key: str):
    dossier = asked_plan(request, key)
    charts = drawn(dossier) if dossier else None
    files = [
        FileLink(label, reverse("plan-file", args=[key, suffix]))
        for label, suffix in (("Excel", "xlsx"), ("Word", "docx"), ("PDF", "pdf"), (_("Calendar"), "ics"))
    ]
    return show(request, "public/plan.html", dossier, files=files, charts=charts, room="instruments")


def plan_file(request, key: str, suffix: str):
    dossier = asked_plan(request, key)
    if dossier is None or suffix not in TYPES:
        raise Http404
    match suffix:
        case "xlsx":
            content = time_frame_xlsx(dossier, language())
        case "docx":
            content = as_docx(time_frame_paper(dossier, language()))
        case "pdf":
            content = as_pdf(time_frame_paper(dossier, language()))
        case _:
            content = time_frame_ics(
                dossier, site=request.build_absolute_uri("/"), at=timezone.now(), language=language()
            )
    response = HttpResponse(content, content_type=TYPES[suffix])
    response["Content-Disposition"] = f'attachment; filename="{key}-time-frame.{suffix}"'
    return response


def asked_plan(request, key: str) -> PlanDossier | None:
    """As things stand, or with ?on=2021-06-01 as they stood that day."""
    on = request.GET.get("on", "")
    try:
        day = date.fromisoformat(on) if on else today_there()
    except ValueError:
        raise Unreadable(_("“%(day)s” is not a day; write 2021-06-16.") % {"day": on}) from None
    return plan_dossier(viewer(request), key, today=day, language=language())


def drawn(dossier: PlanDossier):
    return time_charts(dossier.rows, last=dossier.last_date, begins=dossier.begins, today=dossier.on)

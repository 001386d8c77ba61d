"""Practices: the list, one, its presentation."""

import csv

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header

from mufakat.doors.public.asked import asked, language, page_asked
from mufakat.doors.public.recommendations import harmless
from mufakat.doors.public.show import show
from mufakat.doors.shared.parts import FileLink
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.practices import (
    PER_PAGE,
    PracticesDossier,
    WantedPractices,
    practice_dossier,
    practices_dossier,
)
from mufakat.records.files.operations import content_of
from mufakat.records.knowledge.practices.queries import practice as one_practice


def practices(request):
    dossier = chosen(request)
    as_csv = f"{reverse('practices-csv')}?{request.GET.urlencode()}".rstrip("?")
    page = Paginator(range(dossier.count), PER_PAGE).get_page(dossier.page)
    return show(request, "public/practices.html", dossier, files=[FileLink("CSV", as_csv)], page=page)


def practices_csv(request):
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response.write("\ufeff")  # without it Excel takes the file for Latin-1
    csv.writer(response).writerows(table(chosen(request)))
    return response


def chosen(request) -> PracticesDossier:
    wanted = WantedPractices(
        **{name: request.GET.get(name, "")[:80] for name in WantedPractices.__dataclass_fields__}
    )
    return practices_dossier(viewer(request), wanted, page=page_asked(request), **asked())


def table(dossier: PracticesDossier):
    yield (
        "title", "language", "shared by", "where", "target groups", "shared at", "children take part", "published",
        "illustrative", "address",
    )  # fmt: skip
    for one in dossier.lines:
        yield tuple(
            harmless(str(cell))
            for cell in (
                one.title, one.language, one.offered_by.title, (one.where or one.offered_by).title,
                "; ".join(group.name() for group in one.groups), one.meeting.title if one.meeting else "",
                "yes" if one.takes_part else "", one.published_on or "", "yes" if one.illustrative else "", one.address,
            )
        )  # fmt: skip


def practice(request, pk: int):
    return show(
        request,
        "public/practice.html",
        practice_dossier(viewer(request), pk, language=language()),
        room="practices",
    )


def presentation(request, pk: int):
    """The file as it was received, for whoever may read the practice; never opened by the browser itself."""
    found = one_practice(viewer(request), pk)
    if found is None or found.file is None:
        raise Http404
    response = HttpResponse(
        content_of(found.file), content_type=found.file.media_type or "application/octet-stream"
    )
    response.headers["Content-Disposition"] = content_disposition_header(True, found.file.name)
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response

import csv

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from mufakat.doors.public.asked import asked, page_asked
from mufakat.doors.public.show import show
from mufakat.doors.shared.maps import drawn
from mufakat.doors.shared.parts import FileLink
from mufakat.doors.shared.viewer import viewer
from mufakat.doors.shared.words import word
from mufakat.readers.dossiers.meetings import forum_key
from mufakat.readers.dossiers.recommendation import recommendation_dossier
from mufakat.readers.dossiers.recommendations import (
    PER_PAGE,
    RecommendationsDossier,
    Wanted,
    recommendations_dossier,
)
from mufakat.records.meetings.access import may_run
from mufakat.records.signed_notes.access import may_sign


def recommendations(request):
    as_csv = f"{reverse('recommendations-csv')}?{request.GET.urlencode()}".rstrip("?")
    dossier = chosen(request, page=page_asked(request))
    page = Paginator(range(dossier.count), PER_PAGE).get_page(dossier.page)
    return show(request, "public/recommendations.html", dossier, files=[FileLink("CSV", as_csv)], page=page)


def recommendations_csv(request):
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response.write("\ufeff")  # without it Excel takes the file for Latin-1
    csv.writer(response).writerows(table(chosen(request, page=None)))
    return response


def recommendation(request, key: str, ref: str):
    dossier = recommendation_dossier(viewer(request), key, ref, **asked())
    journeys = dossier.journeys if dossier else ()
    return show(
        request,
        "public/recommendation.html",
        dossier,
        map=drawn(journeys),
        room="recommendations",
        signs=may_sign(viewer(request)),
        says=dossier is not None and may_run(viewer(request), dossier.recommendation.meeting),
    )


def numbered(request, ordinal: int, ref: str = ""):
    """/forums/14/recommendations/3/: the address a question reads like leads to the page."""
    key = forum_key(viewer(request), ordinal)
    if not key:
        raise Http404
    return redirect("recommendation", key, ref) if ref else redirect("meeting", key)


def chosen(request, *, page: int | None) -> RecommendationsDossier:
    wanted = Wanted(**{name: request.GET.get(name, "")[:200] for name in Wanted.__dataclass_fields__})
    return recommendations_dossier(viewer(request), wanted, page=page, **asked())


def table(dossier: RecommendationsDossier):
    yield ("forum", "number", "kind", "text", "addressed to", "target groups", "follow-up status", "address")
    for forum in dossier.forums:
        for line in forum.lines:
            row = line.recommendation
            yield tuple(
                harmless(str(cell))
                for cell in (
                    forum.meeting.title, row.number or row.ref, word(row.kind, "recommendation"), row.text(),
                    "; ".join(to.title for to in line.addressed_to),
                    "; ".join(group.name() for group in line.target_groups),
                    word(line.status, "follow_up"), line.address,
                )
            )  # fmt: skip


def harmless(cell: str) -> str:
    """A spreadsheet would run what begins like a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell

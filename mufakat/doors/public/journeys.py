from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from mufakat.doors.public.asked import asked
from mufakat.doors.public.show import show
from mufakat.doors.shared.maps import drawn, route_drawn
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.journey import journey_dossier
from mufakat.readers.dossiers.routes import route_dossier, routes_dossier
from mufakat.readers.papers.evidence import evidence_pack
from mufakat.records.people.access import STRANGER
from mufakat.records.timeframes.queries import is_planned


def journey(request, key: str):
    dossier = journey_dossier(viewer(request), key, **asked())
    planned = dossier is not None and is_planned(viewer(request), key)
    return show(
        request, "public/journey.html", dossier, map=drawn([dossier] if dossier else []), planned=planned
    )


def routes(request):
    dossier = routes_dossier(viewer(request), **asked())
    drawings = [(route, route_drawn(route)) for route in dossier.routes]
    return show(request, "public/routes.html", dossier, drawings=drawings)


def route(request, key: str):
    dossier = route_dossier(viewer(request), key, **asked())
    return show(request, "public/route.html", dossier, map=route_drawn(dossier) if dossier else None)


@require_safe
def evidence(request, key: str):
    """The adopted text with its proof, for everybody: without positions."""
    found = evidence_pack(STRANGER, key, public=True)
    if found is None:
        raise Http404
    response = HttpResponse(found.content, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{found.name}"'
    return response

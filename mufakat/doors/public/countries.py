from mufakat.doors.public.asked import asked
from mufakat.doors.public.show import show
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.country import countries_dossier, country_dossier


def countries(request):
    dossier = countries_dossier(viewer(request), on=request.GET.get("on", ""), **asked())
    return show(request, "public/countries.html", dossier)


def country(request, code: str):
    dossier = country_dossier(viewer(request), code, on=request.GET.get("on", ""), **asked())
    return show(request, "public/country.html", dossier)

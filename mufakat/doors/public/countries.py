import csv

from django.http import HttpResponse
from django.urls import reverse

from mufakat.doors.public.asked import asked
from mufakat.doors.public.recommendations import harmless
from mufakat.doors.public.show import show
from mufakat.doors.shared.parts import FileLink
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.compared import COLUMNS, ComparisonDossier, comparison, flat
from mufakat.readers.dossiers.country import countries_dossier, country_dossier
from mufakat.readers.dossiers.structure import structure_dossier


def countries(request):
    dossier = countries_dossier(viewer(request), on=request.GET.get("on", ""), **asked())
    return show(request, "public/countries.html", dossier)


def country(request, code: str):
    dossier = country_dossier(viewer(request), code, on=request.GET.get("on", ""), **asked())
    return show(request, "public/country.html", dossier)


def structure(request, code: str):
    """How its social protection for children is structured: on a day, or one edition by its number."""
    dossier = structure_dossier(
        viewer(request), code, on=request.GET.get("on", ""), edition=request.GET.get("edition", ""), **asked()
    )
    files = [FileLink("CSV", f"{reverse('countries-compared-csv')}?c={code.lower()}")]
    return show(request, "public/structure.html", dossier, files=files, room="countries")


def compare(request):
    as_csv = f"{reverse('countries-compared-csv')}?{request.GET.urlencode()}".rstrip("?")
    return show(
        request, "public/compare.html", compared(request), files=[FileLink("CSV", as_csv)], room="countries"
    )


def compare_csv(request):
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response.write("\ufeff")  # without it Excel takes the file for Latin-1
    writer = csv.writer(response)
    writer.writerow(COLUMNS)
    writer.writerows([harmless(row[name]) for name in COLUMNS] for row in flat(compared(request)))
    return response


def compared(request) -> ComparisonDossier:
    """?c=la&c=th, or c=la,th as people write it into a mail."""
    codes = [code for given in request.GET.getlist("c") for code in given[:60].split(",")]
    return comparison(viewer(request), codes[:20], on=request.GET.get("on", ""), **asked())

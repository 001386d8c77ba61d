"""Open data: the page with the dictionary, and each table as CSV and JSON."""

import csv

from django.http import Http404, HttpResponse, JsonResponse
from django.utils.translation import get_language

from mufakat.doors.public.recommendations import harmless
from mufakat.doors.public.show import remembered, show
from mufakat.readers.open_data import TABLES, OpenTable


def page(request):
    """The tables there are, how long they are and what their columns mean."""
    dossier = {
        "tables": [
            {
                "key": key,
                "rows": table.size(),
                "columns": [
                    {"name": c.name, "means": c.means.get(get_language(), c.means["en"])}
                    for c in table.columns
                ],
            }
            for key, table in TABLES.items()
        ]
    }
    return show(request, "public/open_data.html", dossier)


def as_json(request, table: str):
    found = wanted(table)
    told = {"columns": {c.name: c.means["en"] for c in found.columns}, "rows": list(found.rows())}
    return remembered(request, JsonResponse(told, json_dumps_params={"ensure_ascii": False, "indent": 1}))


def as_csv(request, table: str):
    found = wanted(table)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response.write("\ufeff")  # without it Excel takes the file for Latin-1
    writer = csv.writer(response)
    writer.writerow(found.names)
    writer.writerows([harmless(row[name]) for name in found.names] for row in found.rows())
    return remembered(request, response)


def wanted(table: str) -> OpenTable:
    if table not in TABLES:
        raise Http404
    return TABLES[table]

"""Open data: the page with the dictionary, and each table as CSV and JSON."""

import csv

from django.http import Http404, HttpResponse, JsonResponse
from django.utils.translation import get_language

from mufakat.doors.public.recommendations import harmless
from mufakat.doors.public.show import remembered, show
from mufakat.readers import open_data

TABLES = {
    "indicators": open_data.indicators,
    "statuses": open_data.statuses,
    "money": open_data.money,
    "actions": open_data.actions,
    "measures": open_data.measures,
    "rounds": open_data.rounds,
    "totals": open_data.totals,
}


def page(request):
    """The tables there are, how long they are and what their columns mean."""
    dossier = {
        "tables": [
            {
                "key": key,
                "rows": open_data.size(key),
                "columns": [
                    {"name": c.name, "means": c.means.get(get_language(), c.means["en"])}
                    for c in open_data.columns_of(names)
                ],
            }
            for key, names in open_data.COLUMNS.items()
        ]
    }
    return show(request, "public/open_data.html", dossier)


def as_json(request, table: str):
    found = wanted(table)
    told = {"columns": {c.name: c.means["en"] for c in found.columns}, "rows": list(found.rows)}
    return remembered(request, JsonResponse(told, json_dumps_params={"ensure_ascii": False, "indent": 1}))


def as_csv(request, table: str):
    found = wanted(table)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response.write("\ufeff")  # without it Excel takes the file for Latin-1
    names = [c.name for c in found.columns]
    writer = csv.writer(response)
    writer.writerow(names)
    writer.writerows([harmless(row[name]) for name in names] for row in found.rows)
    return remembered(request, response)


def wanted(table: str) -> open_data.OpenTable:
    if table not in TABLES:
        raise Http404
    return TABLES[table]()

"""The evidence pack of an adopted text, and letters as they were received."""

from urllib.parse import quote

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mufakat.doors.desk.journeys.acting import opened
from mufakat.readers.papers.evidence import evidence_pack
from mufakat.readers.papers.evidence.pack import adopted
from mufakat.records.decisions.queries import is_open_to_all, letter_on
from mufakat.records.files.operations import content_of


@require_safe
def evidence(request, key: str):
    """What the pack holds and how it is verified; the members' pack is for members of the body."""
    who, found = opened(request, key)
    seal = adopted(found.journey.journey)
    if seal is None:
        raise Http404
    context = {
        "dossier": found,
        "seal": seal,
        "members": "members" in who.sees,
        "public": is_open_to_all(found.journey.journey),
        "kept": found.journey.journey.classification != "public",
    }
    return render(request, "desk/evidence.html", context)


@require_safe
def pack(request, key: str):
    who, _found = opened(request, key)
    if "members" not in who.sees:
        raise PermissionDenied
    found = evidence_pack(who, key, public=False)
    if found is None:
        raise Http404
    return zipped(found)


def zipped(found) -> HttpResponse:
    response = HttpResponse(found.content, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{found.name}"'
    response["X-Content-SHA256"] = found.sha256
    return response


@require_safe
def letter(request, key: str, pk: int):
    """A letter byte for byte, for whoever sees the position it brought."""
    who, found = opened(request, key)
    kept = letter_on(who, found.journey.journey, pk)
    if kept is None:
        raise Http404
    response = HttpResponse(content_of(kept), content_type="application/octet-stream")
    response["Content-Disposition"] = (
        f"attachment; filename=\"letter-{kept.pk}\"; filename*=UTF-8''{quote(kept.name)}"
    )
    response["X-Content-Type-Options"] = "nosniff"
    return response

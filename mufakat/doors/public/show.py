"""A dossier as a page, and as JSON at the same address."""

import hashlib
from collections.abc import Callable, Sequence

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import URLPattern, path
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from mufakat.doors.public.kept import kept_for_strangers
from mufakat.doors.shared.context import navigation
from mufakat.doors.shared.parts import FileLink
from mufakat.readers.dossiers.plain import plain


def page(address: str, view: Callable, name: str, *, json: str = "") -> list[URLPattern]:
    """One view at two addresses: meetings/gnf-14/ and meetings/gnf-14.json."""
    view = require_safe(kept_for_strangers(view))
    return [
        path(f"{address}/" if address else "", view, name=name),
        path(f"{json or address}.json", view, name=f"{name}-json"),
    ]


def show(
    request, template: str, dossier, *, files: Sequence[FileLink] = (), room: str = "", **more
) -> HttpResponse:
    """The dossier through its template, or as it is where .json was asked for; nothing found is a page that says so.

    ``room`` names the entry of the navigation the page belongs to, where its address does not say so.
    """
    if dossier is None:
        raise Http404
    if request.path.endswith(".json"):
        return remembered(
            request, JsonResponse(plain(dossier), json_dumps_params={"ensure_ascii": False, "indent": 1})
        )
    if room:
        more["nav"] = navigation(request.path, room=room)
    context = {"dossier": dossier, "files": [FileLink("JSON", as_json(request)), *files], **more}
    return remembered(request, render(request, template, context))


def as_json(request) -> str:
    """The address of this page's JSON, with what was asked for."""
    address = "/home.json" if request.path == "/" else f"{request.path.removesuffix('/')}.json"
    asked = request.META.get("QUERY_STRING", "")
    return f"{address}?{asked}" if asked else address


def remembered(request, response: HttpResponse) -> HttpResponse:
    """Sent again only when it changed: a browser that holds the same page is told so in a few bytes."""
    etag = quote_etag(hashlib.sha256(response.content).hexdigest()[:32])
    response["ETag"] = etag
    patch_cache_control(response, private=True, no_cache=True)
    return get_conditional_response(request, etag=etag, response=response) or response

"""Pages as strangers see them, kept until the next act: all who are not signed in see the same page.

What a stranger may see changes by acts, each of which moves the journal's head, by the day and by the clock. A page is
therefore kept under the head and the day, and never longer than ``settings.PAGES_KEPT_FOR`` seconds, for what is no
act (the search index catching up, a deadline's hour).
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language

from mufakat.doors.shared.kept import Store
from mufakat.records.journal.queries import head

ROOM = 32 * 1024 * 1024  # bytes of pages each process keeps
LARGEST = ROOM // 16


@dataclass(frozen=True, slots=True)
class Page:
    content: bytes
    headers: tuple[tuple[str, str], ...]
    until: float

    @property
    def size(self) -> int:
        return len(self.content)

    def answer(self, request) -> HttpResponse:
        response = HttpResponse(self.content, headers=dict(self.headers))
        return get_conditional_response(request, etag=response.get("ETag"), response=response) or response


pages: Store[Page] = Store(ROOM)


def kept_for_strangers(view: Callable) -> Callable:
    """The view, asked only where no kept page answers; whoever has a session is always answered afresh."""

    @wraps(view)
    def answer(request, *args, **kwargs):
        if not settings.PAGES_KEPT_FOR or is_known(request):
            return view(request, *args, **kwargs)
        key = key_of(
            request
        )  # read before the page is composed: an act in between makes the next one compose anew
        with pages.turn(key):
            if found := pages.get(key):
                return found.answer(request)
            response = view(request, *args, **kwargs)
            if may_be_kept(response):
                until = time.monotonic() + settings.PAGES_KEPT_FOR
                pages.keep(key, Page(response.content, tuple(response.items()), until))
        return response

    return answer


def is_known(request) -> bool:
    """Somebody with a session, or with a message waiting in a cookie."""
    return bool({settings.SESSION_COOKIE_NAME, "messages"} & request.COOKIES.keys())


def key_of(request) -> tuple:
    return (
        request.scheme,
        request.get_host(),
        request.get_full_path(),
        get_language(),
        "HX-Request" in request.headers,
        timezone.localdate(),
        head(),
    )


def may_be_kept(response: HttpResponse) -> bool:
    """A whole page that is the same for everybody: one with a form's token belongs to who asked for it."""
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and len(response.content) <= LARGEST
        and b"csrfmiddlewaretoken" not in response.content
    )

"""Pages as strangers see them, kept until the next act: all who are not signed in see the same page.

What a stranger may see changes by acts, each of which moves the journal's head, by the day and by the clock. A page is
therefore kept under the head and the day, and never longer than ``settings.PAGES_KEPT_FOR`` seconds, for what is no
act (the search index catching up, a deadline's hour). Each web process keeps its own.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language

from mufakat.records.journal.queries import head

ROOM = 32 * 1024 * 1024  # bytes of pages each process keeps
LARGEST = ROOM // 16


@dataclass(frozen=True, slots=True)
class Kept:
    content: bytes
    headers: tuple[tuple[str, str], ...]
    until: float  # on the monotonic clock

    def answer(self, request) -> HttpResponse:
        response = HttpResponse(self.content, headers=dict(self.headers))
        return get_conditional_response(request, etag=response.get("ETag"), response=response) or response


class Pages:
    """The pages last asked for, as many as there is room for."""

    def __init__(self, room: int = ROOM):
        self._room, self._taken = room, 0
        self._pages: OrderedDict[tuple, Kept] = OrderedDict()
        self._lock = threading.Lock()
        self._turns = [threading.Lock() for _ in range(64)]

    def turn(self, key: tuple) -> threading.Lock:
        """Held while the page is composed: a hundred visitors after an act wait for one composing, not for a hundred."""
        return self._turns[hash(key) % len(self._turns)]

    def get(self, key: tuple) -> Kept | None:
        with self._lock:
            found = self._pages.get(key)
            if found and found.until > time.monotonic():
                self._pages.move_to_end(key)
                return found
        return None

    def keep(self, key: tuple, page: Kept) -> None:
        with self._lock:
            if before := self._pages.pop(key, None):
                self._taken -= len(before.content)
            self._pages[key] = page
            self._taken += len(page.content)
            while self._taken > self._room:
                _key, oldest = self._pages.popitem(last=False)
                self._taken -= len(oldest.content)

    def forget(self) -> None:
        with self._lock:
            self._pages.clear()
            self._taken = 0


pages = Pages()


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
                pages.keep(key, Kept(response.content, tuple(response.items()), until))
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

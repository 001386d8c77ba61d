"""What stands between every request and its page."""

import threading
from contextlib import suppress

from django.http import UnreadablePostError

from mufakat.core.problems import Problem
from mufakat.doors.shared.problem_pages import problem_page
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.clock import readers_zone, zone_for

PATIENCE = 0.25  # seconds a page waits for its turn; a report that takes longer to compose does not hold up the house


class OnePageAtATime:
    """In each process one page is composed while the next waits, for two at once share one processor and both come late.

    What a slow line sends is received before, and what it fetches is sent after, so that a process can have more
    threads than pages it composes (`mufakat serve`).
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self._turn = threading.Lock()

    def __call__(self, request):
        with suppress(UnreadablePostError):  # who broke off is answered where the form is read
            _ = request.POST
        has_turn = self._turn.acquire(timeout=PATIENCE)
        try:
            return self.get_response(request)
        finally:
            if has_turn:
                self._turn.release()


class ReadersClock:
    """Instants in sentences are told on the clock of whoever is looking (readers.clock)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        kept = readers_zone.set(lambda: zone_for(viewer(request)))
        try:
            return self.get_response(request)
        finally:
            readers_zone.reset(kept)


class SentencesForProblems:
    """A problem raised anywhere below a view becomes a page that says what happened, what was kept and what to do."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        return problem_page(request, exception) if isinstance(exception, Problem) else None

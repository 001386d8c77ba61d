"""A problem raised anywhere below a view becomes a page that says what happened, what was kept and what to do."""

from mufakat.core.problems import Problem
from mufakat.doors.shared.problem_pages import problem_page


class SentencesForProblems:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        return problem_page(request, exception) if isinstance(exception, Problem) else None

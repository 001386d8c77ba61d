"""Where the sentence of a refusal stands."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.forms import Form

from mufakat.core.problems import OutOfDate, Problem


@contextmanager
def refusals_on(form: Form) -> Iterator[None]:
    """A broken rule is said on the form, with what was typed still in it; an older page goes on to the page of its own."""
    try:
        yield
    except OutOfDate:
        raise
    except Problem as problem:
        form.add_error(None, str(problem))
